package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;

/**
 * Proves on finished shards that what stands in a document is found: substrings of every document are looked up with the reader that
 * {@code gongbao search} uses and compared with what the passages themselves contain.
 *
 * <p>In a large corpus the passage a substring was taken from stands for all that contain it; whatever is returned is checked against its
 * text in any case. Samples depend on the corpus alone, so that a build repeats exactly.
 */
public final class QualityProof {

    /** Where the result is published. */
    public static final String PATH = ShardPacker.FOLDER + "quality.json";

    private static final int LONGEST = 12;
    private static final int MOST_SAMPLES = 1000;
    private static final long SCAN_LIMIT = 400_000_000;

    private final SearchIndex index;
    private final ShardSearcher searcher;
    private final boolean exhaustive;
    private final List<Problem> problems = new ArrayList<>();
    private final Random random;
    private int samples;
    private long expected;
    private long found;
    private long returned;

    private QualityProof(SearchIndex index, ShardSearcher searcher, boolean exhaustive) {
        this.index = index;
        this.searcher = searcher;
        this.exhaustive = exhaustive;
        this.random = new Random(index.passages().size());
    }

    /**
     * Returns {@code search/quality.json}; each miss is an error.
     *
     * @param files what {@link ShardPacker} made of the index
     */
    public static Result<SiteFile> prove(SearchIndex index, List<SiteFile> files) {
        Map<String, byte[]> byPath = new HashMap<>();
        files.forEach(file -> byPath.put(file.path(), file.bytes()));
        long chars = index.passages().stream().mapToLong(passage -> passage.folded().length()).sum();
        QualityProof proof = new QualityProof(index, ShardSearcher.open(byPath::get), chars * MOST_SAMPLES <= SCAN_LIMIT);
        return proof.run();
    }

    private Result<SiteFile> run() {
        List<int[]> ranges = ranges();
        int each = ranges.isEmpty() ? 0 : Math.max(1, MOST_SAMPLES / ranges.size());
        for (int[] range : ranges) {
            for (int i = 0; i < each; i++) {
                sample(range[0] + random.nextInt(range[1] - range[0]));
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("documents", ranges.size());
        json.addProperty("samples", samples);
        json.addProperty("longest", LONGEST);
        json.addProperty("exhaustive", exhaustive);
        json.addProperty("expected", expected);
        json.addProperty("found", found);
        json.addProperty("returned", returned);
        json.addProperty("recall", expected == 0 ? 1 : found / (double) expected);
        json.addProperty("precision", returned == 0 ? 1 : found / (double) returned);
        return new Result<>(new SiteFile(PATH, json.toString().getBytes(StandardCharsets.UTF_8)), problems);
    }

    /** Returns the passages of each document that has any: first, and end exclusive. */
    private List<int[]> ranges() {
        List<int[]> ranges = new ArrayList<>();
        for (int p = 0; p < index.passages().size(); p++) {
            if (p == 0 || index.passages().get(p).report() != index.passages().get(p - 1).report()) {
                ranges.add(new int[] {p, p + 1});
            } else {
                ranges.get(ranges.size() - 1)[1] = p + 1;
            }
        }
        return ranges;
    }

    /** Takes a substring of a passage as displayed and looks it up. */
    private void sample(int source) {
        String text = index.passages().get(source).text();
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + 1 + random.nextInt(LONGEST));
        String query = index.fold().query(text.substring(start, end));
        // A cell border or a cut surrogate pair is nothing a reader could have copied
        if (query.isEmpty() || !index.passages().get(source).folded().contains(query)) {
            return;
        }
        samples++;
        BitSet answer = searcher.containing(List.of(query));
        BitSet truth = new BitSet();
        for (int p = 0; p < index.passages().size(); p++) {
            boolean asked = exhaustive || answer.get(p) || p == source;
            truth.set(p, asked && index.passages().get(p).folded().contains(query));
        }
        expected += truth.cardinality();
        returned += answer.cardinality();
        BitSet both = (BitSet) answer.clone();
        both.and(truth);
        found += both.cardinality();
        truth.andNot(answer);
        truth.stream().limit(1).forEach(p -> problems.add(miss(p, query)));
        answer.andNot(both);
        answer.stream().limit(1).forEach(p -> problems.add(excess(p, query)));
    }

    private Problem miss(int passage, String query) {
        return problem(passage, "search misses “" + query + "” in block " + block(passage));
    }

    private Problem excess(int passage, String query) {
        return problem(passage, "search returns block " + block(passage) + " for “" + query + "”, which it does not contain");
    }

    private String block(int passage) {
        return index.passages().get(passage).places().get(0).block();
    }

    private Problem problem(int passage, String message) {
        Passage at = index.passages().get(passage);
        String path = index.plan().reports().get(at.report()).report().provenance().path();
        return Problem.error(path, 0, message, "this is a fault of Gongbao itself; please report it with the document");
    }
}
