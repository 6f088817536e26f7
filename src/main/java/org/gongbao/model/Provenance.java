package org.gongbao.model;

import java.util.Objects;

/**
 * The source file a report was read from.
 *
 * @param path relative to the seeds folder, {@code /} between parts
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param sizeBytes number of bytes
 * @param format {@code text}, {@code markdown}, {@code html}, {@code docx} or {@code csv}
 * @param charset canonical name of the character encoding, such as {@code UTF-8} or {@code GB18030}; for Word UTF-8
 * @param textLength UTF-16 units of the decoded source
 */
public record Provenance(String path, String sha256, long sizeBytes, String format, String charset, int textLength) {

    public Provenance {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(charset, "charset");
    }
}
