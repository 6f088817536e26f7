package org.gongbao.shard;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.gongbao.index.Grams;
import org.gongbao.index.Passage;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;

/**
 * Proves on finished shards that what stands in a document is found: substrings of every document are looked up with the reader that
 * {@code gongbao search} uses and compared with what the passages themselves contain.
 *
 * <p>In a corpus of more than {@value #SMALL_CORPUS} characters the passage a substring was taken from stands for all that contain it; one
 * gram of each document is looked up, and from 1,000 to {@value #FEWEST_WHOLE} substrings in full. Samples depend on the
 * corpus alone, so that a build repeats exactly.
 */
public final class QualityProof {

    /** Where the result is published. */
    public static final String PATH = ShardPacker.FOLDER + "quality.json";

    private static final int LONGEST = 12;
    private static final int MOST_SAMPLES = 1000;
    private static final int SMALL_CORPUS = 400_000;
    /** A lookup costs as much as the corpus is long, so a long one has fewer; a shorter substring is in a good part of it. */
    private static final long CHARS_LOOKED_UP = 1_000_000_000;
    private static final int FEWEST_WHOLE = 50;
    private static final int SHORTEST_IN_LARGE = 4;
    private static final int TEXTS_READ = 8;

    private final SearchIndex index;
    private final ShardSearcher searcher;
    private final long chars;
    private final boolean exhaustive;
    private final List<Problem> problems = new ArrayList<>();
    private final Random random;
    private int samples;
    private long expected;
    private long found;
    private long returned;

    private QualityProof(SearchIndex index, ShardSearcher searcher, long chars) {
        this.index = index;
        this.searcher = searcher;
        this.chars = chars;
        this.exhaustive = chars <= SMALL_CORPUS;
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
        QualityProof proof = new QualityProof(index, ShardSearcher.open(byPath::get), chars);
        return proof.run();
    }

    private Result<SiteFile> run() {
        List<int[]> ranges = ranges();
        if (exhaustive) {
            int each = ranges.isEmpty() ? 0 : Math.max(1, MOST_SAMPLES / ranges.size());
            for (int[] range : ranges) {
                for (int i = 0; i < each; i++) {
                    sample(passageIn(range), 1);
                }
            }
        } else {
            int whole = (int) Math.max(FEWEST_WHOLE, Math.min(MOST_SAMPLES, CHARS_LOOKED_UP / chars));
            for (int i = 0; i < whole; i++) {
                sample(passageIn(ranges.get((int) ((long) i * ranges.size() / whole))), SHORTEST_IN_LARGE);
            }
            sampleGrams(ranges);
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

    private int passageIn(int[] range) {
        return range[0] + random.nextInt(range[1] - range[0]);
    }

    /** Takes grams of each document and looks them up, each gram once: it must be listed for the passage, and the passage be there. */
    private void sampleGrams(List<int[]> ranges) {
        Map<String, List<Integer>> sources = new TreeMap<>();
        int each = Math.max(1, MOST_SAMPLES / ranges.size());
        for (int[] range : ranges) {
            for (int i = 0; i < each; i++) {
                int source = passageIn(range);
                List<String> grams = Grams.of(index.passages().get(source).folded());
                if (!grams.isEmpty()) {
                    sources.computeIfAbsent(grams.get(random.nextInt(grams.size())), gram -> new ArrayList<>()).add(source);
                }
            }
        }
        sources.forEach((gram, passages) -> {
            BitSet listed = searcher.listed(gram);
            for (int source : passages) {
                samples++;
                expected++;
                boolean there = listed.get(source);
                found += there ? 1 : 0;
                returned += there ? 1 : 0;
                if (!there) {
                    problems.add(miss(source, gram.strip()));
                }
            }
        });
        sources.values().stream().flatMap(List::stream).distinct().sorted().filter(source -> !readsAlike(source))
                .forEach(source -> problems.add(problem(source, "search shows another text for block " + block(source))));
    }

    private boolean readsAlike(int passage) {
        return searcher.text(passage).equals(index.passages().get(passage).text());
    }

    /** Returns the passages that the shards give for a query; in a large corpus only some of their texts are read from the shards. */
    private BitSet answer(String query) {
        if (exhaustive) {
            return searcher.containing(List.of(query));
        }
        BitSet answer = searcher.candidates(query);
        int read = 0;
        for (int p = answer.nextSetBit(0); p >= 0; p = answer.nextSetBit(p + 1)) {
            if (!index.passages().get(p).folded().contains(query)) {
                answer.clear(p); // a reader of the shards leaves it out as well, for its text
            } else if (read++ < TEXTS_READ && !readsAlike(p)) {
                answer.clear(p);
            }
        }
        return answer;
    }

    /** Takes a substring of a passage as displayed and looks it up. */
    private void sample(int source, int shortest) {
        String text = index.passages().get(source).text();
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + shortest + random.nextInt(LONGEST + 1 - shortest));
        String query = index.fold().query(text.substring(start, end));
        // A cell border or a cut surrogate pair is nothing a reader could have copied
        if (query.isEmpty() || !index.passages().get(source).folded().contains(query)) {
            return;
        }
        samples++;
        BitSet answer = answer(query);
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
