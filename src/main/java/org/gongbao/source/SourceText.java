package org.gongbao.source;

import java.util.Objects;

/**
 * A seed whose bytes have been read.
 *
 * @param seed the seed
 * @param bytes its bytes as found; not to be changed
 * @param sha256 of the bytes, lower-case hexadecimal
 * @param charset canonical charset name; {@code UTF-8} for Word
 * @param text the decoded file, byte-order mark removed, line ends as found; empty for Word, whose text the extractor finds
 */
public record SourceText(Seed seed, byte[] bytes, String sha256, String charset, String text) {

    public SourceText {
        Objects.requireNonNull(seed, "seed");
        Objects.requireNonNull(bytes, "bytes");
        Objects.requireNonNull(sha256, "sha256");
        Objects.requireNonNull(charset, "charset");
        Objects.requireNonNull(text, "text");
    }
}
