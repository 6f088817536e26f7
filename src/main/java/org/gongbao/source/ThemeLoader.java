package org.gongbao.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.source.Theme.ThemeFile;

/** Reads the built-in theme from the class path and lays a user's folder over it. */
public final class ThemeLoader {

    private static final String ROOT = "templates/";
    /** A file that every theme has, by which the built-in folder is found on the class path. */
    private static final String LANDMARK = ROOT + "layout/base.peb";

    private ThemeLoader() {}

    /**
     * Returns the built-in theme with the user's files over it.
     *
     * <p>A folder that does not exist is an error; a file in it that takes the place of none and that no built-in template
     * mentions is no fault, because a user's own templates may include it.
     *
     * @param folder the user's templates, or nothing
     * @throws UncheckedIOException when a file cannot be read, naming it
     */
    public static Result<Theme> load(Optional<Path> folder) {
        Theme builtIn = builtIn();
        if (folder.isEmpty()) {
            return Result.of(builtIn);
        }
        Path root = folder.get();
        if (!Files.isDirectory(root)) {
            return new Result<>(builtIn, List.of(Problem.error(root.toString().replace('\\', '/'), 0,
                    "there is no such templates folder", "name an existing folder after --templates")));
        }
        String prefix = root.getFileName() == null ? "" : root.getFileName() + "/";
        return Result.of(builtIn.under(readFolder(root, prefix)));
    }

    private static Theme builtIn() {
        URL landmark = ThemeLoader.class.getClassLoader().getResource(LANDMARK);
        if (landmark == null) {
            throw new IllegalStateException("the built-in theme is not on the class path: " + LANDMARK);
        }
        try {
            if (landmark.openConnection() instanceof JarURLConnection connection) {
                return readJar(connection);
            }
            return new Theme(readFolder(Path.of(rootOf(landmark)), ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the built-in theme at " + landmark, e);
        }
    }

    private static URI rootOf(URL landmark) {
        try {
            return landmark.toURI().resolve("..");
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not an address: " + landmark, e);
        }
    }

    private static Theme readJar(JarURLConnection connection) throws IOException {
        TreeMap<String, ThemeFile> files = new TreeMap<>();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
                if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        String path = entry.getName().substring(ROOT.length());
                        files.put(path, new ThemeFile(entry.getName(), in.readAllBytes()));
                    }
                }
            }
        }
        return new Theme(files);
    }

    private static TreeMap<String, ThemeFile> readFolder(Path root, String prefix) {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> walk = Files.walk(root)) {
            walk.filter(Files::isRegularFile).forEach(paths::add);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + root, e);
        }
        TreeMap<String, ThemeFile> files = new TreeMap<>();
        for (Path path : paths) {
            String name = root.relativize(path).toString().replace('\\', '/');
            if (("/" + name).contains("/.")) {
                continue; // hidden files of editors and version control are no part of a theme
            }
            try {
                files.put(name, new ThemeFile(prefix + name, Files.readAllBytes(path)));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + path, e);
            }
        }
        return files;
    }
}
