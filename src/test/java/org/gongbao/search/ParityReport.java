package org.gongbao.search;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongbao.browser.BrowserFixture;
import org.gongbao.index.Corpus;
import org.gongbao.index.Fold;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.Lexicon;
import org.gongbao.index.Passage;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.gongbao.shard.ShardPacker;
import org.gongbao.shard.ShardSearcher;

/**
 * Compares the client in Chromium with the texts and with Lucene at length, by hand: {@code ParityReport contains queries folders…}.
 *
 * <p>{@code contains} random substrings of 1 to 12 characters, half of them turned into the other script: the literal group must be exactly the
 * passages that contain them. As many query-like strings: the shipped lexicon's segmentation beside smartcn's. {@code queries}: the first hundred hits
 * beside Lucene's for the same terms, in order, with the same floats. Then every heading that occurs once, typed as a query: where it comes.
 */
public final class ParityReport {

    private static final int BATCH = 100;
    private static final String ASK = """
            async ([queries, literal, limit]) => {
              window.search ??= (await import('./search/gongbao-search.js')).openSearch('search/');
              const answers = [];
              for (const query of queries) {
                const { total, literal: inFull, exact, hits } = await window.search.search(query, { literal, limit });
                answers.push([total, inFull, exact ? 1 : 0,
                  ...hits.map(({ group, passage, score }) => `${group} ${passage} ${Math.fround(score)}`)]);
              }
              return answers;
            }""";

    private final SearchIndex index;
    private final ShardSearcher searcher;
    private final Page page;
    private final Random random = new Random(20261125);

    private ParityReport(SearchIndex index, ShardSearcher searcher, Page page) {
        this.index = index;
        this.searcher = searcher;
        this.page = page;
    }

    public static void main(String[] args) throws IOException {
        Path site = Files.createTempDirectory("gongbao-parity");
        try (SearchIndex index = IndexBuilder.buildWithReference(
                Corpus.plan(Stream.of(args).skip(2).map(Path::of).toArray(Path[]::new)))) {
            Map<String, byte[]> files = new HashMap<>();
            for (SiteFile file : ShardPacker.pack(index)) {
                files.put(file.path(), file.bytes());
                write(site.resolve(file.path()), file.bytes());
            }
            for (Path module : Files.list(Path.of("templates/assets/js/search")).toList()) {
                write(site.resolve("search").resolve(module.getFileName()), Files.readAllBytes(module));
            }
            write(site.resolve("index.html"), "<!doctype html><title>parity</title>".getBytes(StandardCharsets.UTF_8));
            System.out.printf("%d reports, %d passages%n", index.plan().reports().size(), index.passages().size());
            try (BrowserFixture browser = BrowserFixture.open(site)) {
                Page page = browser.browser().newPage();
                page.setDefaultTimeout(600_000);
                page.navigate(browser.server().address("index.html"));
                ParityReport report = new ParityReport(index, ShardSearcher.open(files::get), page);
                report.contains(Integer.parseInt(args[0]));
                report.segmentation(Integer.parseInt(args[0]));
                report.ranking(Integer.parseInt(args[1]));
                report.knownItems();
            }
        }
    }

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
    }

    /** Returns a piece of a passage as displayed, within one cell. */
    private String piece(int longest) {
        while (true) {
            String text = index.passages().get(random.nextInt(index.passages().size())).text();
            int length = 1 + random.nextInt(longest);
            int start = random.nextInt(text.length());
            String piece = text.substring(start, Math.min(text.length(), start + length));
            boolean whole = !Character.isLowSurrogate(piece.charAt(0)) && !Character.isHighSurrogate(piece.charAt(piece.length() - 1));
            if (whole && piece.indexOf('\t') < 0 && !index.fold().query(piece).isEmpty()) {
                return piece;
            }
        }
    }

    /** Turns simplified characters into traditional ones, one for one, and the reverse. */
    private String otherScript(String piece) {
        Map<Integer, Integer> traditional = new HashMap<>();
        index.fold().map().forEach((from, to) -> traditional.putIfAbsent(to, from));
        StringBuilder other = new StringBuilder();
        piece.codePoints().forEach(c -> other.appendCodePoint(
                index.fold().simplified(c) != c ? index.fold().simplified(c) : traditional.getOrDefault(c, c)));
        return other.toString();
    }

    private void contains(int count) {
        List<String> queries = IntStream.range(0, count).mapToObj(i -> i % 2 == 0 ? piece(12) : otherScript(piece(12))).toList();
        List<Passage> passages = index.passages();
        Fold fold = index.fold();
        int missed = 0;
        int wrong = 0;
        long expected = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<String> batch = queries.subList(from, Math.min(count, from + BATCH));
            List<?> answers = (List<?>) page.evaluate(ASK, List.of(batch, true, passages.size()));
            for (int q = 0; q < batch.size(); q++) {
                String folded = fold.query(batch.get(q));
                List<Integer> truth = IntStream.range(0, passages.size()).filter(p -> passages.get(p).folded().contains(folded)).boxed()
                        .toList();
                List<?> answer = (List<?>) answers.get(q);
                List<Integer> found = new ArrayList<>(answer.stream().skip(3).map(String::valueOf).filter(hit -> hit.startsWith("literal "))
                        .map(hit -> Integer.valueOf(hit.split(" ")[1])).sorted().toList());
                expected += truth.size();
                int right = (int) truth.stream().filter(new HashSet<>(found)::contains).count();
                missed += truth.size() - right;
                wrong += found.size() - right;
                if (truth.size() != right || found.size() != right) {
                    System.out.println("  contains differs: " + batch.get(q));
                }
            }
        }
        System.out.printf("contains: %d queries, %d passages expected, recall %.6f, precision %.6f%n", count, expected,
                1 - missed / (double) expected, 1 - wrong / (double) (expected - missed + wrong));
    }

    /** Strings as people type them: one to four neighbouring words of a text, or of two texts. */
    private String queryLike() {
        String text = piece(8);
        return random.nextInt(4) == 0 ? text + piece(4) : text;
    }

    /** What smartcn's way has and the lexicon leaves out, a word or a pair of words, makes another way cheaper; nothing else may. */
    private void segmentation(int count) {
        Smartcn smartcn = new Smartcn();
        int equal = 0;
        int words = 0;
        int pairs = 0;
        for (int i = 0; i < count; i++) {
            String query = index.fold().query(queryLike());
            List<String> own = searcher.terms(query);
            List<String> measure = Smartcn.terms(query);
            if (own.equals(measure)) {
                equal++;
            } else if (measure.stream().anyMatch(term -> word(term).isEmpty())) {
                words++;
            } else if (leavesOut(smartcn, Smartcn.path(query))) {
                pairs++;
            } else {
                System.out.println("  segmentation differs: " + query + ": " + own + ", smartcn " + measure);
            }
        }
        System.out.printf("segmentation: %d strings, %.3f %% equal; of the others %d have a word and %d a pair that the lexicon leaves out%n",
                count, 100.0 * equal / count, words, pairs);
    }

    private Optional<Lexicon.Word> word(String term) {
        int head = term.offsetByCodePoints(0, 1);
        return index.lexicon().rows().getOrDefault(term.substring(0, head), List.of()).stream()
                .filter(word -> word.tail().equals(term.substring(head))).findFirst();
    }

    private boolean leavesOut(Smartcn smartcn, List<String> path) {
        return IntStream.range(1, path.size()).anyMatch(i -> smartcn.pair(path.get(i - 1), path.get(i)) > 0
                && word(path.get(i - 1)).filter(word -> word.next().containsKey(path.get(i))).isEmpty());
    }

    private void ranking(int count) {
        ReferenceSearcher reference = new ReferenceSearcher(index, searcher::terms);
        List<String> queries = IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(4) == 0 ? piece(6) + " " + piece(6) : piece(10)).toList();
        int equal = 0;
        int counts = 0;
        for (int from = 0; from < count; from += BATCH) {
            List<String> batch = queries.subList(from, Math.min(count, from + BATCH));
            List<?> answers = (List<?>) page.evaluate(ASK, List.of(batch, false, 100));
            for (int q = 0; q < batch.size(); q++) {
                List<ReferenceSearcher.Hit> hits = reference.search(QueryParser.parse(batch.get(q), index.fold()));
                List<?> answer = (List<?>) answers.get(q);
                List<String> found = answer.stream().skip(3).map(hit -> {
                    String[] parts = String.valueOf(hit).split(" ");
                    return parts[0] + " " + parts[1] + " " + (float) Double.parseDouble(parts[2]);
                }).toList();
                List<String> best = hits.stream().limit(100)
                        .map(hit -> (hit.literal() ? "literal " : "parts ") + hit.passage() + " " + hit.score()).toList();
                if (found.equals(best)) {
                    equal++;
                } else {
                    System.out.println("  ranking differs: " + batch.get(q));
                }
                counts += !answer.get(2).equals(1) || answer.get(0).equals(hits.size()) ? 1 : 0;
            }
        }
        System.out.printf("ranking: %d queries, first hundred equal in order and score: %d; totals that hold: %d%n", count, equal, counts);
    }

    private void knownItems() {
        Map<String, List<Integer>> byKey = new TreeMap<>();
        for (int p = 0; p < index.passages().size(); p++) {
            Passage.Title title = index.passages().get(p).title();
            if (title != null && !title.key().isEmpty()) {
                byKey.computeIfAbsent(title.key(), key -> new ArrayList<>()).add(p);
            }
        }
        List<Integer> once = byKey.values().stream().filter(passages -> passages.size() == 1).map(passages -> passages.get(0)).sorted().toList();
        double reciprocal = 0;
        for (int from = 0; from < once.size(); from += BATCH) {
            List<Integer> batch = once.subList(from, Math.min(once.size(), from + BATCH));
            List<String> titles = batch.stream().map(passage -> index.passages().get(passage).title().text()).toList();
            List<?> answers = (List<?>) page.evaluate(ASK, List.of(titles, false, 10));
            for (int q = 0; q < batch.size(); q++) {
                List<Integer> found = ((List<?>) answers.get(q)).stream().skip(3).map(hit -> Integer.valueOf(String.valueOf(hit).split(" ")[1]))
                        .toList();
                int place = found.indexOf(batch.get(q));
                reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
                if (place != 0) {
                    System.out.println("  known item at " + (place + 1) + ": " + titles.get(q));
                }
            }
        }
        System.out.printf("known items: %d headings that occur once, mean reciprocal rank %.4f%n", once.size(), reciprocal / once.size());
    }
}
