package org.gongbao.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongbao.model.Problem;

/**
 * Lists the files of a folder and its folders, sorted by path in the order of UTF-16 units, which no locale changes.
 *
 * <p>Links are followed; one that leads back to a folder already listed, or nowhere, is a warning. Names that begin with a
 * dot or {@code ~$} (an open Word file) are hidden and passed over.
 */
final class SeedsFolder {

    private final Path root;
    private final List<Problem> problems;
    private final Map<String, Path> files = new TreeMap<>();
    private final Set<Path> visited = new HashSet<>();

    private SeedsFolder(Path root, List<Problem> problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Returns the files by path relative to the folder with {@code /} between parts, adding what is wrong to {@code problems}. */
    static Map<String, Path> list(Path root, List<Problem> problems) {
        SeedsFolder folder = new SeedsFolder(root, problems);
        folder.walk();
        return folder.files;
    }

    private record Entry(String path, Path file) {}

    private void walk() {
        Deque<Entry> open = new ArrayDeque<>(List.of(new Entry("", root)));
        while (!open.isEmpty()) {
            Entry folder = open.pop();
            try {
                if (!visited.add(folder.file().toRealPath())) {
                    problems.add(Problem.warning(folder.path(), 0, "this link leads back to a folder that is listed already",
                            "remove the link"));
                    continue;
                }
                open.addAll(children(folder));
            } catch (IOException unreadable) {
                String path = folder.path().isEmpty() ? root.toString() : folder.path();
                problems.add(Problem.error(path, 0, "the folder can't be read: " + SourceReader.cause(unreadable),
                        "check that it may be read"));
            }
        }
    }

    /** Adds the files of a folder and returns its folders, real ones before links so that a link is what leads back. */
    private List<Entry> children(Entry folder) throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder.file())) {
            stream.forEach(names::add);
        } catch (DirectoryIteratorException broken) {
            throw broken.getCause();
        }
        names.sort(Comparator.comparing(path -> path.getFileName().toString()));
        List<Entry> folders = new ArrayList<>();
        List<Entry> links = new ArrayList<>();
        for (Path file : names) {
            String name = file.getFileName().toString();
            String path = folder.path().isEmpty() ? name : folder.path() + "/" + name;
            if (name.startsWith(".") || name.startsWith("~$")) {
                continue;
            }
            if (Files.isDirectory(file)) {
                (Files.isSymbolicLink(file) ? links : folders).add(new Entry(path, file));
            } else if (Files.isRegularFile(file)) {
                files.put(path, file);
            } else {
                boolean link = Files.isSymbolicLink(file);
                problems.add(Problem.warning(path, 0, link ? "this link leads nowhere" : "this is neither a file nor a folder",
                        "remove it"));
            }
        }
        folders.addAll(links);
        return folders;
    }
}
