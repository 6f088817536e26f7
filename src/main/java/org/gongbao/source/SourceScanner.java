package org.gongbao.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Severity;

/**
 * Finds the documents of a seeds folder with their sidecars, and the portal's settings.
 *
 * <p>Documents are read later, one at a time, by {@link SourceReader}.
 */
public final class SourceScanner {

    private static final String SETTINGS = "portal.yml";
    private static final String SIDECAR = ".yml";
    private static final String CORRECTIONS = ".corrections.yml";
    private static final Set<String> UNREAD = Set.of("pdf", "doc", "wps", "rtf", "odt", "ofd", "xls", "xlsx", "et", "ppt",
            "pptx", "dps", "caj", "epub", "mobi", "xps", "docm", "dot", "dotx", "pages", "mht", "mhtml");
    private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "bmp", "tif", "tiff", "webp", "svg");

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Path> sidecars = new TreeMap<>();
    private final Map<String, Path> corrections = new TreeMap<>();
    private final Map<String, Path> documents = new TreeMap<>();
    private PortalSettings settings = PortalSettings.defaults();

    private SourceScanner() {}

    /**
     * Returns the documents of a folder, sorted by path.
     *
     * @param folder searched with the folders in it
     */
    public static Result<Seeds> scan(Path folder) {
        return new SourceScanner().scanFolder(folder);
    }

    private Result<Seeds> scanFolder(Path folder) {
        String name = folder.toString().replace('\\', '/');
        if (!Files.isDirectory(folder)) {
            String what = Files.exists(folder) ? "this is a file, not a folder of documents" : "there is no such folder";
            problems.add(Problem.error(name, 0, what, "name the folder that holds the documents with --seeds"));
            return new Result<>(new Seeds(List.of(), settings), problems);
        }
        SeedsFolder.list(folder, problems).forEach(this::sort);
        List<Seed> seeds = pair();
        if (seeds.isEmpty() && problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            problems.add(Problem.error(name, 0, "the folder holds no document",
                    "put reports as .txt, .md, .html, .docx or .csv into it"));
        }
        return new Result<>(new Seeds(seeds, settings), List.copyOf(new TreeSet<>(problems)));
    }

    /** Puts a file among the documents, the sidecars, or what is passed over. */
    private void sort(String path, Path file) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = lower.contains(".") ? lower.substring(lower.lastIndexOf('.') + 1) : "";
        if (path.equals(SETTINGS)) {
            yaml(path, file).ifPresent(yaml -> settings = SettingsReader.read(yaml, problems));
        } else if (name.endsWith(CORRECTIONS)) {
            corrections.put(path.substring(0, path.length() - CORRECTIONS.length()), file);
        } else if (name.endsWith(SIDECAR)) {
            sidecars.put(path.substring(0, path.length() - SIDECAR.length()), file);
        } else if (lower.matches("(?:readme|license|licence|notice|copying|contributing)(?:\\.[a-z.-]*)?")) {
            passOver(path, "is about the folder, not a document of it", "");
        } else if (Format.ofName(name).isPresent()) {
            documents.put(path, file);
        } else if (extension.equals("yaml") || lower.endsWith(SIDECAR)) {
            problems.add(Problem.warning(path, 0, "sidecars end in .yml; this file is passed over",
                    "rename it to " + name.substring(0, name.lastIndexOf('.')) + SIDECAR));
        } else if (UNREAD.contains(extension)) {
            passOver(path, "." + extension + " is not read; the file is passed over",
                    "save the document as .docx or .txt beside it");
        } else if (IMAGES.contains(extension)) {
            passOver(path, "an image holds no text that can be read; the file is passed over",
                    "put the text of the page into a .txt file");
        } else {
            passOver(path, "no document by its ending; the file is passed over",
                    "documents end in .txt, .md, .html, .docx or .csv");
        }
    }

    private void passOver(String path, String message, String hint) {
        problems.add(Problem.notice(path, 0, message, hint));
    }

    private List<Seed> pair() {
        Map<String, List<String>> byName = new TreeMap<>();
        documents.keySet().forEach(path -> byName.computeIfAbsent(stem(path), stem -> new ArrayList<>()).add(path));
        Map<String, SidecarReader.Sidecar> read = new TreeMap<>();
        Map<String, Editorial> editorials = new TreeMap<>();
        sidecars.forEach((stem, file) -> {
            if (owned(stem, stem + SIDECAR, byName)) {
                yaml(stem + SIDECAR, file).ifPresent(yaml -> read.put(stem, SidecarReader.read(yaml, problems)));
            }
        });
        corrections.forEach((stem, file) -> {
            if (owned(stem, stem + CORRECTIONS, byName)) {
                yaml(stem + CORRECTIONS, file).ifPresent(yaml -> editorials.put(stem, EditorialReader.read(yaml, problems)));
            }
        });
        List<Seed> seeds = new ArrayList<>();
        documents.forEach((path, file) -> {
            SidecarReader.Sidecar sidecar = read.getOrDefault(stem(path), SidecarReader.Sidecar.NONE);
            seeds.add(new Seed(path, file, Format.ofName(path).orElseThrow(), sidecar.id(), sidecar.metadata(),
                    editorials.getOrDefault(stem(path), Editorial.NONE)));
        });
        return seeds;
    }

    /** Says whether exactly one document has a sidecar's name, and reports it otherwise. */
    private boolean owned(String stem, String sidecar, Map<String, List<String>> byName) {
        List<String> owners = byName.getOrDefault(stem, List.of());
        if (owners.isEmpty()) {
            String hint = NearestWord.of(stem, new TreeSet<>(byName.keySet())).map(near -> "did you mean "
                    + near + sidecar.substring(stem.length()) + "?").orElse("name it like its document, or remove it");
            problems.add(Problem.warning(sidecar, 0, "no document has the name of this sidecar", hint));
        } else if (owners.size() > 1) {
            problems.add(Problem.error(sidecar, 0, "this sidecar belongs to several documents: " + String.join(", ", owners),
                    "give the documents different names and each a sidecar"));
        }
        return owners.size() == 1;
    }

    private static String stem(String path) {
        return path.substring(0, path.lastIndexOf('.'));
    }

    private Optional<YamlMapping> yaml(String path, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            CharsetDetector.Choice choice = CharsetDetector.detect(bytes, Format.TEXT);
            StrictDecoder.Decoded text =
                    StrictDecoder.decode(bytes, choice.textStart(), bytes.length, choice.charset(), true);
            if (!text.strict()) {
                problems.add(Problem.error(path, 0, "byte at offset " + text.firstFault() + " is not " + choice.charset().name(),
                        "save the file again as UTF-8"));
                return Optional.empty();
            }
            Result<Optional<YamlMapping>> yaml = YamlMapping.read(path, text.text(), 0);
            problems.addAll(yaml.problems());
            return yaml.value();
        } catch (IOException unreadable) {
            problems.add(Problem.error(path, 0, "the file can't be read: " + SourceReader.cause(unreadable),
                    "check that it may be read"));
            return Optional.empty();
        }
    }
}
