package org.gongbao.model;

import java.util.Objects;

/**
 * A file of the site, ready to be written.
 *
 * @param path relative to the site folder, {@code /} between parts, never starting with {@code /} or leaving the folder
 * @param bytes its content; not copied, so not to be changed
 */
public record SiteFile(String path, byte[] bytes) {

    public SiteFile {
        Objects.requireNonNull(bytes, "bytes");
        if (path.isEmpty() || path.startsWith("/") || path.contains("\\") || path.contains("//")
                || ("/" + path + "/").contains("/../") || ("/" + path + "/").contains("/./")) {
            throw new IllegalArgumentException("not a path inside the site: " + path);
        }
    }
}
