package org.gongbao.source;

import java.util.Locale;
import java.util.Optional;

/** A format of source document that can be read. */
public enum Format {
    TEXT("txt", "text", "text"),
    MARKDOWN("md", "markdown", "markdown"),
    HTML("html", "html", "htm", "xhtml"),
    DOCX("docx", "docx"),
    CSV("csv", "csv");

    private final String word;
    private final String[] extensions;

    Format(String first, String word, String... more) {
        this.word = word;
        this.extensions = new String[more.length + 1];
        extensions[0] = first;
        System.arraycopy(more, 0, extensions, 1, more.length);
    }

    /** Returns the name used in the open data: {@code text}, {@code markdown}, {@code html}, {@code docx}, {@code csv}. */
    public String word() {
        return word;
    }

    /** Returns the format of a file by the end of its name, or nothing when it is none that can be read. */
    public static Optional<Format> ofName(String fileName) {
        int dot = fileName.lastIndexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String extension = fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            for (String known : format.extensions) {
                if (known.equals(extension)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }
}
