package org.gongbao.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;

/**
 * Compares the files of a site with its manifest: each must be there, whole and unchanged.
 *
 * <p>Files are handed in one by one with {@link #accept}; {@link #finish} then tells what the manifest lists and nobody
 * handed in. Not safe for several threads.
 */
public final class ManifestChecker {

    private final Map<String, SiteManifest.Entry> waiting = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** Begins to compare files with a manifest; a path that it lists twice is an error. */
    public ManifestChecker(SiteManifest manifest) {
        for (SiteManifest.Entry entry : manifest.entries()) {
            if (waiting.put(entry.path(), entry) != null) {
                problems.add(Problem.error(entry.path(), 0, "is listed twice in " + SiteManifest.PATH, "build the site again"));
            }
        }
    }

    /** Compares a file with its entry; a file without an entry is told as a notice. */
    public void accept(SiteFile file) {
        if (file.path().equals(SiteManifest.PATH)) {
            return;
        }
        SiteManifest.Entry entry = waiting.remove(file.path());
        if (entry == null) {
            problems.add(Problem.notice(file.path(), 0, "is not in " + SiteManifest.PATH + ", so it was not written by this build",
                    "keep it if you put it there; every build leaves it alone"));
        } else if (entry.sizeBytes() != file.bytes().length) {
            problems.add(Problem.error(file.path(), 0, "has " + file.bytes().length + " bytes where the manifest says "
                    + entry.sizeBytes(), "the file was changed or cut after the build; build the site again"));
        } else if (!entry.sha256().equals(SiteManifest.sha256(file.bytes()))) {
            problems.add(Problem.error(file.path(), 0, "differs from the SHA-256 in the manifest",
                    "the file was changed after the build; build the site again"));
        }
    }

    /** Returns all problems, those of missing files included, sorted. */
    public List<Problem> finish() {
        waiting.keySet().forEach(path -> problems.add(Problem.error(path, 0, "is missing",
                "it is in " + SiteManifest.PATH + "; build the site again")));
        waiting.clear();
        return problems.stream().sorted().toList();
    }
}
