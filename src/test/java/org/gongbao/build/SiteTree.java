package org.gongbao.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongbao.check.SiteManifest;

/** A folder as the SHA-256 of each of its files, for comparing two of them as {@code diff -r} does. */
final class SiteTree {

    private SiteTree() {}

    static TreeMap<String, String> of(Path folder) throws IOException {
        TreeMap<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                tree.put(folder.relativize(file).toString(), SiteManifest.sha256(Files.readAllBytes(file)));
            }
        }
        return tree;
    }
}
