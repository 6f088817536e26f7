package org.gongbao.source;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of the portal's look: templates and assets, a user's folder laid over the built-in ones file by file.
 *
 * @param files by path below the theme's root, {@code /} between parts: {@code layout/base.peb},
 *     {@code assets/css/tokens.css}
 */
public record Theme(SortedMap<String, ThemeFile> files) {

    public Theme {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /**
     * A file of the theme.
     *
     * @param origin where it was found, for messages: the path in the user's folder, or {@code templates/…} for a
     *     built-in file
     * @param bytes its content; not copied, so not to be changed
     */
    public record ThemeFile(String origin, byte[] bytes) {
        public ThemeFile {
            Objects.requireNonNull(origin, "origin");
            Objects.requireNonNull(bytes, "bytes");
        }
    }

    /** Returns this theme with another laid over it: a file of the other one wins. */
    public Theme under(Map<String, ThemeFile> over) {
        TreeMap<String, ThemeFile> merged = new TreeMap<>(files);
        merged.putAll(over);
        return new Theme(merged);
    }
}
