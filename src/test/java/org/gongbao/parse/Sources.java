package org.gongbao.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongbao.model.Metadata;
import org.gongbao.model.Report;
import org.gongbao.source.Editorial;
import org.gongbao.source.Format;
import org.gongbao.source.Seed;
import org.gongbao.source.SourceText;

/** Makes sources for tests. */
public final class Sources {

    private Sources() {}

    /** Returns a text file called {@code name} that holds {@code text}. */
    public static SourceText text(String name, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return source(Path.of(name), bytes, "UTF-8", text);
    }

    /** Returns a Word file called {@code name} that holds {@code bytes}. */
    static SourceText bytes(String name, byte[] bytes) {
        return source(Path.of(name), bytes, "UTF-8", "");
    }

    /** Reads a file: UTF-8, otherwise GB18030. */
    static SourceText file(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (Format.ofName(file.toString()).orElseThrow() == Format.DOCX) {
                return source(file, bytes, "UTF-8", "");
            }
            try {
                return source(file, bytes, "UTF-8", decode(bytes, StandardCharsets.UTF_8));
            } catch (CharacterCodingException e) {
                return source(file, bytes, "GB18030", decode(bytes, Charset.forName("GB18030")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Returns the one report in {@code text}. */
    static Report parse(String text) {
        return ReportParser.parse(text("case.txt", text)).value().get(0);
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static SourceText source(Path file, byte[] bytes, String charset, String text) {
        String name = file.getFileName().toString();
        Seed seed = new Seed(name, file, Format.ofName(name).orElseThrow(), "", Metadata.UNKNOWN, Editorial.NONE);
        return new SourceText(seed, bytes, "0".repeat(64), charset, text);
    }
}
