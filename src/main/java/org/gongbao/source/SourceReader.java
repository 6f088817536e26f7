package org.gongbao.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;

/** Reads a seed's bytes and decodes them strictly. */
public final class SourceReader {

    /** A text beyond this is no report; it is named rather than read. */
    private static final long MAX_BYTES = 256L * 1024 * 1024;

    private SourceReader() {}

    /**
     * Returns a seed with its text.
     *
     * @return nothing when the file is missing, unreadable, empty, no text, or can't be decoded, and then an error says so
     */
    public static Result<Optional<SourceText>> read(Seed seed) {
        byte[] bytes;
        try {
            if (Files.size(seed.file()) > MAX_BYTES) {
                return failure(seed, 0, "the file is larger than 256 MB", "divide it into documents");
            }
            bytes = Files.readAllBytes(seed.file());
        } catch (IOException unreadable) {
            return failure(seed, 0, "the file can't be read: " + cause(unreadable), "check that it is there and may be read");
        }
        return decode(seed, bytes);
    }

    /** Returns a seed with the text that the given bytes hold. */
    public static Result<Optional<SourceText>> decode(Seed seed, byte[] bytes) {
        if (bytes.length == 0) {
            return failure(seed, 0, "the file is empty", "put the document's text into it, or remove it");
        }
        if (seed.format() == Format.DOCX) {
            return Result.of(Optional.of(new SourceText(seed, bytes, sha256(bytes), "UTF-8", "")));
        }
        Optional<String> signature = FileSignature.of(bytes);
        if (signature.isPresent()) {
            return failure(seed, 0, "the file is no text but " + signature.get(),
                    "give it the ending it should have, or save its text as .txt");
        }
        CharsetDetector.Choice choice = CharsetDetector.detect(bytes, seed.format());
        StrictDecoder.Decoded decoded =
                StrictDecoder.decode(bytes, choice.textStart(), bytes.length, choice.charset(), true);
        Optional<Integer> control = firstControl(decoded);
        if (control.isPresent()) {
            return failure(seed, 0, "the file is no text: it is full of control characters, the first at character "
                    + control.get(), "save the document as .txt, .md, .html or .docx");
        }
        if (!decoded.strict()) {
            int offset = decoded.firstFault();
            String places = decoded.faults() == 1 ? "" : ", and " + (decoded.faults() - 1) + " more";
            String cut = offset >= bytes.length - 4 ? "; the file seems to be cut short" : "";
            return failure(seed, lineOf(bytes, offset, choice), String.format(Locale.ROOT,
                    "byte 0x%02X at offset %d is not %s%s%s", bytes[Math.min(offset, bytes.length - 1)] & 0xff, offset,
                    choice.charset().name(), places, cut), "save the file again as UTF-8, or mend it at this place");
        }
        if (decoded.text().isBlank()) {
            return failure(seed, 0, "the file holds nothing but blanks", "put the document's text into it, or remove it");
        }
        return Result.of(Optional.of(
                new SourceText(seed, bytes, sha256(bytes), choice.charset().name(), decoded.text())));
    }

    /** Returns the place of the first control character when one character in 50 or more is one. */
    private static Optional<Integer> firstControl(StrictDecoder.Decoded decoded) {
        String text = decoded.text();
        int controls = 0;
        int first = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b') {
                controls++;
                first = first < 0 ? i : first;
            }
        }
        return controls > 0 && controls * 50L >= text.length() ? Optional.of(first) : Optional.empty();
    }

    /** Returns the 1-based line of a byte, lines ending at LF or at a CR that no LF follows. */
    private static int lineOf(byte[] bytes, int offset, CharsetDetector.Choice choice) {
        String before = StrictDecoder.decode(bytes, choice.textStart(), offset, choice.charset(), false).text();
        return 1 + (int) before.replace("\r\r\n", "\n").replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count();
    }

    static String cause(IOException exception) {
        if (exception instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (exception instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = exception.getMessage();
        return message == null ? exception.getClass().getSimpleName() : message;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private static Result<Optional<SourceText>> failure(Seed seed, int line, String message, String hint) {
        return new Result<>(Optional.empty(), List.of(Problem.error(seed.path(), line, message, hint)));
    }
}
