package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;
import org.gongbao.model.Workers;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/**
 * Builds the search index of a site: one Lucene document per passage, in order, in one segment.
 *
 * <p>Terms are made on several threads, a batch at a time; the writer is fed by one thread, in order, so the index is the same every
 * time. They are cut by {@link Lattice}; of every {@value #CHECKED} passages one is cut by smartcn itself as well. Should they ever
 * differ, the index is built once more with smartcn alone.
 */
public final class IndexBuilder {

    private static final int BATCH = 256;
    private static final int CHECKED = 256;
    /** Segments are merged once, at the end. */
    private static final int MERGED_AT_ONCE = 1000;
    /** Lucene takes no longer token; nobody types a longer title. */
    private static final int LONGEST_TITLE = 8000;
    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    private static final FieldType SET = type(IndexOptions.DOCS, true);
    private static final FieldType COUNTED = type(IndexOptions.DOCS_AND_FREQS, true);
    private static final FieldType CHARS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final SitePlan plan;
    private final boolean reference;
    private final boolean smartcnAlone;
    /** Words that ship although they may not occur. */
    private final Predicate<String> words;
    private final AtomicBoolean differs = new AtomicBoolean();
    private final Fold fold = new Fold();
    private final SmartcnDictionary dictionary;
    private final Smartcn smartcn = new Smartcn();
    /** What the threads work with, while none does. */
    private final ConcurrentLinkedQueue<Tools> idle = new ConcurrentLinkedQueue<>();

    private IndexBuilder(SitePlan plan, SmartcnDictionary dictionary, boolean reference, boolean smartcnAlone, Predicate<String> words) {
        this.plan = plan;
        this.dictionary = dictionary;
        this.words = words;
        this.reference = reference;
        this.smartcnAlone = smartcnAlone;
    }

    /**
     * Returns the index of a site, without what only the reference query needs.
     *
     * @param jobs passages are analysed on so many threads, at least 1
     */
    public static SearchIndex build(SitePlan plan, int jobs) {
        return build(plan, jobs, new SmartcnDictionary());
    }

    /** Returns the same with a dictionary that has been read already. */
    public static SearchIndex build(SitePlan plan, int jobs, SmartcnDictionary dictionary) {
        return build(plan, jobs, dictionary, plan.settings().fullLexicon() ? word -> true : null);
    }

    /** Returns the same with further words of smartcn's dictionary in the lexicon, null for none. */
    static SearchIndex build(SitePlan plan, int jobs, SmartcnDictionary dictionary, Predicate<String> words) {
        IndexBuilder quick = new IndexBuilder(plan, dictionary, false, false, words);
        SearchIndex index = quick.index(jobs);
        if (!quick.differs.get()) {
            return index;
        }
        index.close();
        return new IndexBuilder(plan, dictionary, false, true, words).index(jobs);
    }

    /** Returns the index of a site that {@link ReferenceSearcher} can search as well; all of it is cut by smartcn itself. */
    public static SearchIndex buildWithReference(SitePlan plan) {
        return new IndexBuilder(plan, new SmartcnDictionary(), true, true, null).index(1);
    }

    private static FieldType type(IndexOptions options, boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setOmitNorms(omitNorms);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** What one passage puts into Lucene. */
    private record Analysed(List<String> grams, List<String> terms, List<String> titleTerms) {}

    /** A title whose passages are not all through. */
    private record Open(int end, List<String> terms) {}

    /** What one thread at a time works with. */
    private record Tools(TermAnalyzer analyzer, LexiconBuilder lexicon) {}

    private SearchIndex index(int jobs) {
        Ordered ordered = Workers.within(jobs, this::passages);
        List<Passage> passages = ordered.passages;
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, config()); Workers workers = new Workers(jobs)) {
            Deque<Open> open = new ArrayDeque<>();
            int[] next = {0};
            workers.forEach(batches(passages.size()), batch -> analyse(passages, batch), analysed -> {
                for (Analysed each : analysed) {
                    add(writer, next[0], passages.get(next[0]++), each, open);
                }
            });
            writer.forceMerge(1);
            writer.commit();
            return new SearchIndex(ordered.plan, passages, lexicon(jobs), fold, new TermAnalyzer(new Lattice(dictionary)),
                    DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("indexing", e);
        } finally {
            smartcn.close();
        }
    }

    private static IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig();
        config.setMergeScheduler(new SerialMergeScheduler());
        // The default policy merges segments by size, not by place, and a passage id is a place.
        LogDocMergePolicy inOrder = new LogDocMergePolicy();
        inOrder.setMergeFactor(MERGED_AT_ONCE);
        config.setMergePolicy(inOrder);
        config.setRAMBufferSizeMB(64);
        config.setUseCompoundFile(false);
        return config;
    }

    /** Returns the first passage of each batch. */
    private static List<Integer> batches(int passages) {
        return IntStream.range(0, (passages + BATCH - 1) / BATCH).map(batch -> batch * BATCH).boxed().toList();
    }

    private void add(IndexWriter writer, int id, Passage passage, Analysed analysed, Deque<Open> open) {
        while (!open.isEmpty() && open.peek().end < id) {
            open.pop();
        }
        try {
            writer.addDocument(document(passage, analysed, open));
        } catch (IOException e) {
            throw new UncheckedIOException("indexing", e);
        }
        if (passage.under() > 0) {
            open.push(new Open(id + passage.under(), analysed.titleTerms));
        }
    }

    private List<Analysed> analyse(List<Passage> passages, int first) {
        Tools tools = idle.poll();
        if (tools == null) {
            tools = new Tools(new TermAnalyzer(smartcnAlone ? smartcn : new Lattice(dictionary)), new LexiconBuilder(dictionary));
        }
        List<Analysed> analysed = new ArrayList<>(BATCH);
        for (int id = first; id < Math.min(first + BATCH, passages.size()); id++) {
            analysed.add(analyse(passages.get(id), tools.analyzer));
            tools.lexicon.add(passages.get(id).folded());
            if (!smartcnAlone && id % CHECKED == 0 && !bySmartcn(passages.get(id)).equals(analysed.get(id - first).terms)) {
                differs.set(true);
            }
        }
        idle.add(tools);
        return analysed;
    }

    private Analysed analyse(Passage passage, TermAnalyzer analyzer) {
        List<String> terms = analyzer.terms(fold.phraseAware(passage.text(), passage.folded()));
        List<String> titleTerms = List.of();
        if (passage.title() != null) {
            String title = passage.title().text();
            titleTerms = analyzer.terms(fold.phraseAware(title, fold.passage(title).text()));
        }
        return new Analysed(Grams.of(passage.folded()), terms, titleTerms);
    }

    private List<String> bySmartcn(Passage passage) {
        return new TermAnalyzer(smartcn).terms(fold.phraseAware(passage.text(), passage.folded()));
    }

    private Lexicon lexicon(int jobs) {
        LexiconBuilder lexicon = new LexiconBuilder(dictionary);
        idle.forEach(tools -> lexicon.add(tools.lexicon));
        if (words != null) {
            lexicon.addWords(words, jobs);
        }
        return lexicon.build();
    }

    private Document document(Passage passage, Analysed analysed, Deque<Open> open) {
        Document document = new Document();
        document.add(new Field("grams", new ListTokenStream(analysed.grams), COUNTED));
        document.add(new Field("text", new ListTokenStream(analysed.terms), TEXT));
        document.add(new Field("heading", new ListTokenStream(analysed.titleTerms), SET));
        List<String> trail = new ArrayList<>();
        open.forEach(title -> trail.addAll(title.terms));
        document.add(new Field("trail", new ListTokenStream(trail), SET));
        if (reference) {
            document.add(new Field("chars", new ListTokenStream(ReferenceSearcher.chars(passage.folded())), CHARS));
            if (passage.title() != null && passage.title().fullKey().length() < LONGEST_TITLE) {
                document.add(new Field("title", new ListTokenStream(List.of(passage.title().key(), passage.title().fullKey())), SET));
            }
        }
        return document;
    }

    /** The plan with its reports in the order of the passages, and these. */
    private record Ordered(SitePlan plan, List<Passage> passages) {}

    /**
     * Newest reports come first, so that of passages that match equally well readers see the newest. In a year they are in order of level,
     * then of size, which a shard writes shortest.
     */
    private Ordered passages() {
        Set<String> ambiguous = ambiguousUnits(plan);
        List<List<Passage>> byReport = IntStream.range(0, plan.reports().size()).parallel()
                .mapToObj(i -> Passages.of(fold, plan.reports().get(i), i, ambiguous)).toList();
        List<Integer> order = IntStream.range(0, byReport.size()).boxed().sorted(Comparator
                .<Integer, String>comparing(i -> plan.reports().get(i).report().metadata().year().value(), Comparator.reverseOrder())
                .thenComparing(i -> plan.reports().get(i).report().metadata().level().value())
                .thenComparing(i -> byReport.get(i).size())).toList();
        List<Passage> all = new ArrayList<>();
        for (int ordinal = 0; ordinal < order.size(); ordinal++) {
            for (Passage passage : byReport.get(order.get(ordinal))) {
                all.add(passage.inReport(ordinal));
            }
        }
        List<PlannedReport> reports = order.stream().map(plan.reports()::get).toList();
        return new Ordered(new SitePlan(plan.settings(), reports, plan.indexes()), List.copyOf(all));
    }

    /** Returns the names of units that more than one region has: 市发改委. */
    private static Set<String> ambiguousUnits(SitePlan plan) {
        Map<String, String> regions = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (PlannedReport planned : plan.reports()) {
            String region = planned.report().metadata().region().value();
            for (Block block : planned.report().blocks()) {
                if (block instanceof Block.Task task) {
                    for (List<UnitName> units : List.of(task.leadUnits(), task.responsibleUnits())) {
                        for (UnitName unit : units) {
                            String other = regions.putIfAbsent(unit.folded(), region);
                            if (other != null && !other.equals(region)) {
                                ambiguous.add(unit.folded());
                            }
                        }
                    }
                }
            }
        }
        return ambiguous;
    }
}
