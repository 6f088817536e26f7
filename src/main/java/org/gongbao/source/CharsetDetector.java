package org.gongbao.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Decides which encoding a file is in.
 *
 * <p>A byte-order mark decides. Then comes valid UTF-8, which no longer Chinese text in another encoding is by chance; then
 * what an HTML page declares; then UTF-16 without a mark; then whichever of UTF-8, GB18030, Big5 and its extensions and the guess
 * of juniversalchardet gives the most plausible Chinese. A file that is UTF-8 but for a few broken bytes is therefore still
 * taken for UTF-8, and found broken, rather than read as nonsense in an encoding that happens to accept it.
 */
final class CharsetDetector {

    private static final int SAMPLE_BYTES = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern META = Pattern.compile("<(?:meta\\b[^>]{0,300}?|\\?xml\\b[^>]{0,100}?)(?:charset|encoding)"
            + "\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /**
     * An encoding and where the text begins after its mark.
     */
    record Choice(Charset charset, int textStart) {}

    private CharsetDetector() {}

    /** Returns the encoding of a file. */
    static Choice detect(byte[] bytes, Format format) {
        Optional<Choice> mark = byteOrderMark(bytes);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Charset> wide = wide(bytes);
        if (wide.isPresent()) {
            return new Choice(wide.get(), 0);
        }
        if (isUtf8(bytes)) {
            return new Choice(StandardCharsets.UTF_8, 0);
        }
        Optional<Charset> declared = format == Format.HTML ? declared(bytes) : Optional.empty();
        if (declared.isPresent() && StrictDecoder.decode(bytes, 0, bytes.length, declared.get(), true).strict()) {
            return new Choice(declared.get(), 0);
        }
        return new Choice(mostPlausible(bytes), 0);
    }

    private static Optional<Choice> byteOrderMark(byte[] bytes) {
        int[] head = new int[4];
        for (int i = 0; i < 4; i++) {
            head[i] = i < bytes.length ? bytes[i] & 0xff : -1;
        }
        if (head[0] == 0xef && head[1] == 0xbb && head[2] == 0xbf) {
            return Optional.of(new Choice(StandardCharsets.UTF_8, 3));
        }
        if (head[0] == 0xff && head[1] == 0xfe) {
            boolean four = head[2] == 0 && head[3] == 0 && bytes.length % 4 == 0;
            return Optional.of(four ? new Choice(Charset.forName("UTF-32LE"), 4) : new Choice(StandardCharsets.UTF_16LE, 2));
        }
        if (head[0] == 0xfe && head[1] == 0xff) {
            return Optional.of(new Choice(StandardCharsets.UTF_16BE, 2));
        }
        if (head[0] == 0x84 && head[1] == 0x31 && head[2] == 0x95 && head[3] == 0x33) {
            return Optional.of(new Choice(GB18030, 4));
        }
        return Optional.empty();
    }

    /**
     * Returns UTF-16 when the file reads as Chinese in it and hardly otherwise: 19 of 20 characters are Han, their
     * punctuation or ASCII. A GB18030 text read as UTF-16 falls among Hangul and private-use characters instead.
     */
    private static Optional<Charset> wide(byte[] bytes) {
        int length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
        if (length < 4) {
            return Optional.empty();
        }
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            int expected = 0;
            int narrow = 0;
            for (int i = 0; i < length; i += 2) {
                int low = bytes[charset == StandardCharsets.UTF_16LE ? i : i + 1] & 0xff;
                int high = bytes[charset == StandardCharsets.UTF_16LE ? i + 1 : i] & 0xff;
                int c = high << 8 | low;
                boolean ascii = c >= ' ' && c < 0x7f || c == '\n' || c == '\r' || c == '\t';
                narrow += ascii ? 1 : 0;
                expected += ascii || c >= 0x4e00 && c <= 0x9fff || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xff5e
                        || c >= 0x2010 && c <= 0x2027 ? 1 : 0;
            }
            // Pure Han would also fit a file of other double bytes; real text has line ends, digits or punctuation.
            if (narrow > 0 && expected * 20L >= length / 2 * 19L) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the bytes are UTF-8, and not only by chance as a few GBK characters can be. */
    private static boolean isUtf8(byte[] bytes) {
        StrictDecoder.Decoded decoded = StrictDecoder.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8, true);
        if (!decoded.strict()) {
            return false;
        }
        int length = Math.min(decoded.text().length(), SAMPLE_BYTES);
        int wide = 0;
        int twoBytes = 0;
        for (int i = 0; i < length; i++) {
            char c = decoded.text().charAt(i);
            wide += c >= 0x80 ? 1 : 0;
            twoBytes += c >= 0x80 && c < 0x800 ? 1 : 0;
        }
        return twoBytes * 2 <= wide || Plausibility.of(StrictDecoder.decode(bytes, 0, bytes.length, GB18030, true)) < 0.5;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.ISO_8859_1);
        Matcher meta = META.matcher(head);
        return meta.find() ? named(meta.group(1)) : Optional.empty();
    }

    /** Returns the charset of a name; what calls itself GB2312 or GBK is read as GB18030, which contains both. */
    private static Optional<Charset> named(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("GB") || upper.equals("X-GBK") || upper.equals("EUC-CN")) {
            return Optional.of(GB18030);
        }
        // A page whose ASCII bytes could declare UTF-16 is not in UTF-16.
        boolean usable = !upper.startsWith("UTF-16") && !upper.startsWith("UTF-32") && isSupported(name);
        return usable ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static boolean isSupported(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalCharsetNameException notAName) {
            return false;
        }
    }

    private static Charset mostPlausible(byte[] bytes) {
        int end = Math.min(bytes.length, SAMPLE_BYTES);
        List<Charset> candidates = new ArrayList<>(List.of(StandardCharsets.UTF_8, GB18030, Charset.forName("Big5")));
        for (String extension : List.of("x-windows-950", "Big5-HKSCS")) {
            if (isSupported(extension)) {
                candidates.add(Charset.forName(extension));
            }
        }
        UniversalDetector library = new UniversalDetector();
        library.handleData(bytes, 0, end);
        library.dataEnd();
        Optional<Charset> guess = Optional.ofNullable(library.getDetectedCharset()).flatMap(CharsetDetector::named)
                .filter(charset -> candidates.contains(charset) || charset.name().startsWith("ISO-2022-CN")
                        || charset.name().contains("EUC-TW"));
        guess.filter(charset -> !candidates.contains(charset)).ifPresent(candidates::add);
        Charset best = StandardCharsets.UTF_8;
        double most = Double.NEGATIVE_INFINITY;
        for (Charset candidate : candidates) {
            StrictDecoder.Decoded decoded = StrictDecoder.decode(bytes, 0, end, candidate, end == bytes.length);
            boolean guessed = decoded.strict() && guess.isPresent() && guess.get().equals(candidate);
            double score = Plausibility.of(decoded) + (guessed ? 0.05 : 0);
            if (score > most + 1e-9) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }
}
