package org.gongbao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Notices changes in folders by looking at the size and time of every file.
 *
 * <p>Looking is dependable where the system's own notices are not: network folders, editors that write by renaming,
 * folders made later. A change counts once the files have been quiet between two looks, so that half a copy is not built.
 */
final class FolderWatch {

    private final List<Path> folders;
    private Map<Path, String> settled;
    private Map<Path, String> latest;

    FolderWatch(List<Path> folders) {
        this.folders = List.copyOf(folders);
        this.settled = look();
        this.latest = settled;
    }

    /** Returns whether something has changed since the last time this was true, and is quiet now. */
    boolean changed() {
        Map<Path, String> now = look();
        boolean quiet = now.equals(latest);
        latest = now;
        if (!quiet || now.equals(settled)) {
            return false;
        }
        settled = now;
        return true;
    }

    private Map<Path, String> look() {
        Map<Path, String> seen = new HashMap<>();
        for (Path folder : folders) {
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(file -> {
                    try {
                        seen.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
                    } catch (IOException e) {
                        seen.put(file, "gone");
                    }
                });
            } catch (IOException | UncheckedIOException e) {
                // A folder that changes while it is walked is looked at again in half a second.
                seen.put(folder, "changing");
            }
        }
        return seen;
    }
}
