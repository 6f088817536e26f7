package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.gongbao.index.Corpus;
import org.gongbao.index.Passage;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchQuery;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold on the founding documents. */
class ShardSeedsTest {

    private static SiteFixture site;

    @BeforeAll
    static void build() {
        site = new SiteFixture(Corpus.seeds());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static List<Passage> passages() {
        return site.index.passages();
    }

    /** Returns a random folded substring of a passage, or the empty string. */
    private static String substring(Random random, int longest) {
        String text = passages().get(random.nextInt(passages().size())).folded();
        int start = random.nextInt(text.length());
        String cut = text.substring(start, Math.min(text.length(), start + 1 + random.nextInt(longest)));
        return cut.contains("\t") ? "" : cut.strip();
    }

    @Test
    void answersTheSameFromTheLayoutOfLargeCorpora() {
        ShardSearcher large = SiteFixture.searcher(LargeLayout.pack(site.index, 60));
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String query = substring(random, 8);
            assertEquals(site.searcher.literal(query, 10), large.literal(query, 10), "seed " + seed + ": " + query);
        }
    }

    @Test
    void packsLargerShardsRatherThanMoreFilesThanItMay() {
        int files = LargeLayout.pack(site.index, 60).size();
        int most = files * 2 / 3;

        List<SiteFile> fewer = ShardPacker.pack(site.index, LargeLayout.sizes(site.index, 60), most);

        assertTrue(fewer.size() <= most, fewer.size() + " files of " + files + ", at most " + most);
        assertEquals(site.searcher.literal("高质量发展", 10), SiteFixture.searcher(fewer).literal("高质量发展", 10));
        assertTrue(ShardPacker.pack(site.index, LargeLayout.sizes(site.index, 60), 1).size() > 1, "what cannot be put together stays as it is");
    }

    @Test
    void writesTextsSoThatTheyCanBeRead() {
        Alphabet alphabet = Alphabet.of(site.index, 300);
        Alphabet read = Alphabet.read(alphabet.stream());
        for (Passage passage : passages()) {
            assertEquals(passage.text(), read.decode(alphabet.encode(passage.text())));
        }
        assertEquals(300, new StreamDecoder(alphabet.stream()).all().length);
        assertTrue("的".compareTo("发") > 0 && alphabet.encode("的").compareTo(alphabet.encode("发")) > 0, "letters of a block are in order");
        assertTrue(alphabet.encode("的发展，").chars().allMatch(c -> c < 0x7F), "frequent characters take one byte");
    }

    @Test
    void findsEverySubstringAndNothingElse() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            String query = substring(random, 12);
            if (query.isEmpty()) {
                continue;
            }
            BitSet truth = new BitSet();
            for (int p = 0; p < passages().size(); p++) {
                truth.set(p, passages().get(p).folded().contains(query));
            }
            assertEquals(truth, site.searcher.containing(List.of(query)), () -> "“" + query + "” seed " + seed);
        }
    }

    @Test
    void agreesWithLuceneOnPassagesOrderAndScore() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ReferenceSearcher reference = new ReferenceSearcher(site.index, site.searcher::terms);
        for (int i = 0; i < 400; i++) {
            String text = substring(random, 8) + (i % 3 == 0 ? " " + substring(random, 4) : "");
            SearchQuery query = QueryParser.parse(text, site.index.fold());
            List<String> expected = reference.search(query).stream().limit(100)
                    .map(hit -> hit.passage() + " " + hit.literal() + " " + hit.score()).toList();
            List<String> actual = site.searcher.search(text, 100).hits().stream()
                    .map(hit -> hit.passage() + " " + hit.literal() + " " + hit.score()).toList();
            assertEquals(expected, actual, () -> "“" + text + "” seed " + seed);
        }
    }

    @Test
    void segmentsSubstringsAsSmartcnDoes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            texts.add(substring(random, 12));
        }
        List<List<String>> expected = SmartcnTerms.of(texts);
        int different = 0;
        for (int i = 0; i < texts.size(); i++) {
            different += site.searcher.terms(texts.get(i)).equals(expected.get(i)) ? 0 : 1;
        }
        int differing = different;
        assertTrue(different <= texts.size() * 3 / 1000, () -> differing + " of 3000 differ, seed " + seed);
    }

    @Test
    void returnsEachHeadingFirstWhenItIsTheQuery() {
        double reciprocal = 0;
        int headings = 0;
        for (int p = 0; p < passages().size(); p++) {
            Passage.Title title = passages().get(p).title();
            if (title == null || passages().stream().filter(other -> other.title() != null
                    && other.title().key().equals(title.key())).count() > 1) {
                continue;
            }
            headings++;
            List<SearchHit> hits = site.searcher.literal(title.text(), 10).hits();
            for (int rank = 0; rank < hits.size(); rank++) {
                reciprocal += hits.get(rank).passage() == p ? 1.0 / (rank + 1) : 0;
            }
        }
        double mean = reciprocal / headings;
        assertTrue(mean >= 0.98, () -> "mean reciprocal rank " + mean);
    }

    @Test
    void provesItself() {
        Result<SiteFile> proof = QualityProof.prove(site.index, site.files);
        assertEquals(List.of(), proof.problems());
        assertTrue(new String(proof.value().bytes(), java.nio.charset.StandardCharsets.UTF_8)
                .endsWith("\"recall\":1.0,\"precision\":1.0}"));
    }

    @Test
    void noticesWhatIsMissing() {
        List<SiteFile> damaged = site.files.stream().map(file -> file.path().contains("/dict-")
                ? new SiteFile(file.path(), "{\"heads\":\"\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8)) : file).toList();
        Result<SiteFile> proof = QualityProof.prove(site.index, damaged);
        assertTrue(proof.problems().size() > 500);
        assertTrue(proof.problems().get(0).message().startsWith("search misses “"), proof.problems().get(0).message());
    }

    @Test
    void packsTheSameBytesEveryTime() {
        List<SiteFile> again = ShardPacker.pack(site.index);
        try (SiteFixture other = new SiteFixture(Corpus.seeds())) {
            for (int i = 0; i < again.size(); i++) {
                assertEquals(site.files.get(i).path(), other.files.get(i).path());
                assertArrayEquals(site.files.get(i).bytes(), other.files.get(i).bytes());
                assertArrayEquals(site.files.get(i).bytes(), again.get(i).bytes());
            }
        }
    }

    @Test
    void keepsFilesFewAndSmall() {
        assertTrue(site.files.size() < 1000);
        assertTrue(site.files.stream().allMatch(file -> file.bytes().length < 100_000));
    }
}
