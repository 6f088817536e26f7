package org.gongbao.write;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * The hidden folder beside a site in which the next one is staged: {@code .site.gongbao} for {@code site}.
 *
 * <p>It holds {@code lock} (locked by the process that builds, released by the system when that process dies),
 * {@code new} (the stage) and, between the two renames of the swap, {@code old}. It exists only during a build; one that
 * nobody has locked is the remains of a killed process.
 */
final class Workplace implements AutoCloseable {

    private final Path site;
    private final Path folder;
    private final FileChannel channel;

    private Workplace(Path site, FileChannel channel) {
        this.site = site;
        this.folder = folderFor(site);
        this.channel = channel;
    }

    /** Returns the hidden folder that belongs to a site. */
    static Path folderFor(Path site) {
        return site.resolveSibling("." + site.getFileName() + ".gongbao");
    }

    /**
     * Takes the workplace of a site, restoring the site and sweeping what a killed process left behind; nothing when
     * another process is at work there.
     */
    static Optional<Workplace> take(Path site) throws IOException {
        Path folder = folderFor(site);
        Path lockFile = folder.resolve("lock");
        while (true) {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock lock = channel.tryLock();
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
            } catch (OverlappingFileLockException e) {
                channel.close();
                return Optional.empty();
            }
            if (Files.exists(lockFile)) {
                Workplace workplace = new Workplace(site, channel);
                workplace.recover();
                return Optional.of(workplace);
            }
            channel.close(); // the one before us removed the file between our opening and locking it; take a new one
        }
    }

    Path stage() {
        return folder.resolve("new");
    }

    Path old() {
        return folder.resolve("old");
    }

    /** Puts the old site back when a process was killed between the two renames, and removes what is left over. */
    private void recover() throws IOException {
        if (Files.exists(old()) && !Files.exists(site)) {
            Files.move(old(), site);
        }
        delete(old());
        delete(stage());
    }

    /** Removes the workplace and lets others at it. */
    @Override
    public void close() throws IOException {
        try {
            if (!Files.exists(old()) || Files.exists(site)) {
                delete(folder);
            }
        } finally {
            channel.close();
        }
    }

    /** Deletes a folder and what is in it, never following a link out of it; nothing happens when it does not exist. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                if (e != null) {
                    throw e;
                }
                Files.deleteIfExists(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
