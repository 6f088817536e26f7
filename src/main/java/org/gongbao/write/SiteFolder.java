package org.gongbao.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.gongbao.check.SiteManifest;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;

/**
 * A finished site on disk, for reading.
 *
 * @param folder the site's root
 */
public record SiteFolder(Path folder) {

    /** Returns the site's manifest, or nothing when the folder has none of ours. */
    public Optional<SiteManifest> manifest() throws IOException {
        return Owned.manifest(folder);
    }

    /** Returns whether there is a site in the folder. */
    public boolean exists() {
        return Files.isRegularFile(folder.resolve(SiteManifest.PATH));
    }

    /** Returns the content of a file, or nothing when there is none at that path. */
    public Optional<byte[]> read(String path) {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** Hands over every file of the site, sorted by path; hidden files and folders at the root are passed over. */
    public void forEach(Consumer<SiteFile> receiver) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !relative(folder, path).startsWith(".")).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            receiver.accept(new SiteFile(relative(folder, file), Files.readAllBytes(file)));
        }
    }

    /**
     * Puts a site back that a killed build left aside, and removes that build's remains.
     *
     * <p>Every command calls this before it looks at a site. It does nothing while another build is at work.
     *
     * @return a notice when a site was put back
     */
    public static List<Problem> recover(Path site) throws IOException {
        Path real = OutputTree.realPath(site);
        if (!Files.isDirectory(Workplace.folderFor(real))) {
            return List.of();
        }
        boolean missing = !Files.exists(real);
        Optional<Workplace> workplace = Workplace.take(real);
        if (workplace.isEmpty()) {
            return List.of();
        }
        workplace.get().close();
        return missing && Files.exists(real)
                ? List.of(Problem.notice(site.toString(), 0, "was put back after a build that was killed", ""))
                : List.of();
    }

    static String relative(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
