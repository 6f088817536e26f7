package org.gongbao.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gongbao.check.SiteManifest;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;

/**
 * The site that is being written: staged in a hidden folder beside the old one and swapped in at the end.
 *
 * <pre>{@code
 * try (OutputTree tree = OutputTree.open(site, siteUrl, false)) {
 *     tree.put(file);          // as often as there are files
 *     tree.publish();          // writes manifest.json and swaps; without it nothing has happened
 * }
 * }</pre>
 *
 * <p>The swap is two renames: old site aside, new site in its place. A process killed before them leaves the old site,
 * after them the new one, between them a site that {@link SiteFolder#recover} puts back. {@link #put} may be called from
 * several threads.
 */
public final class OutputTree implements AutoCloseable {

    private static final String UNTOUCHED = "the site that was there is untouched";

    private final Path site;
    private final String siteUrl;
    private final Workplace workplace;
    private final Optional<Precompressor> precompressor;
    private final FileStore store;
    private final Map<String, SiteManifest.Entry> entries = new ConcurrentHashMap<>();
    private final Set<Path> folders = ConcurrentHashMap.newKeySet();
    private boolean published;

    /** The disk; tests give one that fails like a full or a faulty one. */
    @FunctionalInterface
    interface FileStore {
        void write(Path file, byte[] bytes) throws IOException;

        /** Removes a folder and what is in it. */
        default void remove(Path folder) throws IOException {
            Workplace.delete(folder);
        }
    }

    /**
     * What was published.
     *
     * @param manifest all files with size and SHA-256
     * @param problems files of others that were carried over, copies that could not be made, an old site that could not be removed
     */
    public record Published(SiteManifest manifest, List<Problem> problems) {
        public Published {
            problems = List.copyOf(problems);
        }
    }

    private OutputTree(Path site, String siteUrl, Workplace workplace, Optional<Precompressor> precompressor, FileStore store) {
        this.site = site;
        this.siteUrl = siteUrl;
        this.workplace = workplace;
        this.precompressor = precompressor;
        this.store = store;
    }

    /**
     * Opens a stage beside a site, which need not exist yet.
     *
     * @param site the output folder
     * @param siteUrl absolute address of the site, for the manifest, or the empty string
     * @param precompress whether each text file gets {@code .gz} and {@code .br} copies
     * @throws WriteException when the folder is not ours, cannot be written, or another build is at work on it
     */
    public static OutputTree open(Path site, String siteUrl, boolean precompress) throws WriteException {
        return open(site, siteUrl, precompress ? Optional.of(new Precompressor()) : Optional.empty(),
                (file, bytes) -> Files.write(file, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static OutputTree open(Path site, String siteUrl, Optional<Precompressor> precompressor, FileStore store) throws WriteException {
        try {
            Path real = realPath(site);
            Workplace workplace = Workplace.take(real).orElseThrow(() -> new WriteException(Problem.error(site.toString(), 0,
                    "is being written by another build", "wait until that build is done"), null));
            try {
                refuseForeign(site, real);
                Files.createDirectories(workplace.stage());
                return new OutputTree(real, siteUrl, workplace, precompressor, store);
            } catch (IOException | WriteException e) {
                workplace.close();
                throw e;
            }
        } catch (IOException e) {
            throw new WriteException(Problem.error(site.toString(), 0, "cannot be written: " + reason(e),
                    "choose another output folder with --out"), e);
        }
    }

    /** Follows links, so that a linked output folder is replaced where it really is. */
    static Path realPath(Path site) throws IOException {
        Path absolute = site.toAbsolutePath().normalize();
        return Files.exists(absolute) ? absolute.toRealPath() : absolute;
    }

    private static void refuseForeign(Path named, Path site) throws IOException, WriteException {
        if (!Files.exists(site)) {
            return;
        }
        if (!Files.isDirectory(site)) {
            throw new WriteException(Problem.error(named.toString(), 0, "is a file, not a folder",
                    "choose another output folder with --out"), null);
        }
        Optional<String> foreign = Owned.foreignEntry(site);
        if (foreign.isPresent()) {
            throw new WriteException(Problem.error(named.toString(), 0, "is not an output folder of Gongbao: it holds "
                    + foreign.get() + " and no " + SiteManifest.PATH + " of ours",
                    "choose an empty folder with --out; nothing was deleted"), null);
        }
    }

    /**
     * Writes a file into the stage.
     *
     * @throws WriteException when two files claim the path or the disk refuses
     */
    public void put(SiteFile file) throws WriteException {
        store(file);
        if (precompressor.isPresent()) {
            try {
                for (SiteFile copy : precompressor.get().copies(file)) {
                    store(copy);
                }
            } catch (IOException e) {
                throw failed(file.path(), e);
            }
        }
    }

    private void store(SiteFile file) throws WriteException {
        if (file.path().equals(SiteManifest.PATH)) {
            throw new IllegalArgumentException("the manifest is written by publish");
        }
        if (entries.putIfAbsent(file.path(), SiteManifest.Entry.of(file.path(), file.bytes())) != null) {
            throw new WriteException(Problem.error(file.path(), 0, "is claimed by two files of the site",
                    "give one of the documents another id in its sidecar"), null);
        }
        write(file);
    }

    private void write(SiteFile file) throws WriteException {
        Path target = workplace.stage().resolve(file.path());
        try {
            if (!folders.contains(target.getParent())) {
                Files.createDirectories(target.getParent());
                folders.add(target.getParent());
            }
            store.write(target, file.bytes());
        } catch (FileAlreadyExistsException e) {
            throw new WriteException(Problem.error(file.path(), 0,
                    "differs from another file of the site only in upper and lower case, which this disk cannot tell apart", ""), e);
        } catch (IOException e) {
            throw failed(file.path(), e);
        }
    }

    /**
     * Completes the stage with {@code manifest.json} and whatever others keep in the output folder, swaps it in and removes the old site.
     *
     * @throws WriteException when the disk refuses; the old site is then where it was
     */
    public Published publish() throws WriteException {
        SiteManifest manifest = new SiteManifest(siteUrl, List.copyOf(entries.values()));
        List<Problem> problems = new ArrayList<>(precompressor.map(Precompressor::problems).orElse(List.of()));
        write(new SiteFile(SiteManifest.PATH, manifest.toJson()));
        try {
            boolean replaces = Files.exists(site);
            if (replaces) {
                for (String path : Owned.carryOver(site, workplace.stage())) {
                    if (!path.startsWith(".")) {
                        problems.add(Problem.notice(path, 0, "was not written by Gongbao and was kept", ""));
                    }
                }
                Files.move(site, workplace.old());
            }
            swapIn(replaces);
        } catch (FileAlreadyExistsException e) {
            String path = SiteFolder.relative(workplace.stage(), Path.of(e.getFile()));
            throw new WriteException(Problem.error(path, 0,
                    "is in the output folder, was not written by Gongbao, and the new site has a file of that name",
                    "move your file away; " + UNTOUCHED), e);
        } catch (IOException e) {
            throw failed(site.toString(), e);
        }
        published = true;
        removeOld().ifPresent(problems::add);
        return new Published(manifest, problems);
    }

    /** Removes the old site; that it stays is worth a warning, but the new one is in place. */
    private Optional<Problem> removeOld() {
        try {
            store.remove(workplace.old());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Problem.warning(workplace.old().toString(), 0,
                    "is the site before this one and cannot be removed: " + reason(e),
                    "the new site is in place; remove the old one by hand when no build is running"));
        }
    }

    private void swapIn(boolean replaces) throws IOException {
        try {
            Files.move(workplace.stage(), site);
        } catch (IOException e) {
            if (replaces) {
                Files.move(workplace.old(), site);
            }
            throw e;
        }
    }

    private static WriteException failed(String path, IOException e) {
        return new WriteException(Problem.error(path, 0, "cannot be written: " + reason(e), UNTOUCHED), e);
    }

    /** Returns the system's own words for what went wrong, which Java puts behind the path. */
    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileSystemException f && f.getReason() != null) {
            return f.getReason();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /**
     * Removes the stage and lets other builds at the folder.
     *
     * @throws WriteException when the stage cannot be removed; never after {@link #publish}, which has told what stays behind
     */
    @Override
    public void close() throws WriteException {
        try {
            workplace.close();
        } catch (IOException e) {
            if (published) {
                return;
            }
            throw new WriteException(Problem.error(Workplace.folderFor(site).toString(), 0, "cannot be removed: " + reason(e),
                    "remove it by hand when no build is running"), e);
        }
    }
}
