package org.gongbao.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.check.SiteManifest;

/**
 * Tells what in an output folder Gongbao wrote and what somebody else did.
 *
 * <p>A folder is ours when it has our manifest, or holds nothing but the few hidden files that people keep in an empty
 * output folder. In a folder of ours, whatever the manifest does not list belongs to somebody else and is carried into
 * the next site.
 */
final class Owned {

    private static final Set<String> KEPT_IN_EMPTY_FOLDERS = Set.of(".gitignore", ".gitkeep", ".nojekyll", ".git", ".DS_Store");

    private Owned() {}

    /** Returns the manifest of the site in a folder, or nothing when there is none of ours. */
    static Optional<SiteManifest> manifest(Path site) throws IOException {
        Path file = site.resolve(SiteManifest.PATH);
        return Files.isRegularFile(file) ? SiteManifest.parse(Files.readAllBytes(file)) : Optional.empty();
    }

    /** Returns the name of something that shows that the folder is not ours, or nothing when it is. */
    static Optional<String> foreignEntry(Path site) throws IOException {
        if (manifest(site).isPresent()) {
            return Optional.empty();
        }
        try (Stream<Path> entries = Files.list(site)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !KEPT_IN_EMPTY_FOLDERS.contains(name)).sorted().findFirst();
        }
    }

    /**
     * Puts what others wrote into the site into the stage as well.
     *
     * @return the paths carried over, sorted, relative to the site
     * @throws FileAlreadyExistsException when the new site has a file of its own at such a path
     */
    static List<String> carryOver(Path site, Path stage) throws IOException {
        Set<String> ours = manifest(site).map(manifest -> manifest.entries().stream().map(SiteManifest.Entry::path)
                .collect(Collectors.toSet())).orElse(Set.of());
        List<String> carried = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : (Iterable<Path>) files.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()::iterator) {
                String path = SiteFolder.relative(site, file);
                if (!ours.contains(path) && !path.equals(SiteManifest.PATH)) {
                    copy(file, stage.resolve(path));
                    carried.add(path);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return carried;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(to.toString());
        }
        if (Files.isSymbolicLink(from)) {
            Files.createSymbolicLink(to, Files.readSymbolicLink(from));
            return;
        }
        Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }
}
