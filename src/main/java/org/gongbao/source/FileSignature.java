package org.gongbao.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Knows by their first bytes the files that are no text whatever their name says. */
final class FileSignature {

    private static final String[][] SIGNATURES = {
        {"%PDF-", "a PDF file"},
        {"PK\u0003\u0004", "a ZIP archive, as Word .docx files are"},
        {"\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "an old Office file (.doc, .xls, .wps)"},
        {"{\\rtf", "an RTF file"},
        {"\u0089PNG\r\n", "a PNG image"},
        {"\u00ff\u00d8\u00ff", "a JPEG image"},
        {"GIF8", "a GIF image"},
        {"II*\u0000", "a TIFF image"},
        {"MM\u0000*", "a TIFF image"},
        {"\u001f\u008b", "a gzip archive"},
        {"Rar!\u001a", "a RAR archive"},
        {"7z\u00bc\u00af", "a 7z archive"},
        {"\u007fELF", "a program"},
    };

    private FileSignature() {}

    /** Returns what a file is, in words, if its first bytes say that it is no text. */
    static Optional<String> of(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (String[] signature : SIGNATURES) {
            if (head.startsWith(signature[0])) {
                return Optional.of(signature[1]);
            }
        }
        return Optional.empty();
    }
}
