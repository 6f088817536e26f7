package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/**
 * Builds the search index of a site: one Lucene document per passage, in order, in one segment.
 *
 * <p>Terms are made on all cores, a batch at a time; the writer is fed by one thread, so the index is the same every time.
 */
public final class IndexBuilder {

    private static final int BATCH = 4096;
    /** Lucene takes no longer token; nobody types a longer title. */
    private static final int LONGEST_TITLE = 8000;
    private static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS, false);
    private static final FieldType SET = type(IndexOptions.DOCS, true);
    private static final FieldType CHARS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

    private final boolean reference;

    private IndexBuilder(boolean reference) {
        this.reference = reference;
    }

    /** Returns the index of a site, without what only the reference query needs. */
    public static SearchIndex build(SitePlan plan) {
        return new IndexBuilder(false).index(plan);
    }

    /** Returns the index of a site that {@link ReferenceSearcher} can search as well. */
    public static SearchIndex buildWithReference(SitePlan plan) {
        return new IndexBuilder(true).index(plan);
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

    private SearchIndex index(SitePlan plan) {
        Fold fold = new Fold();
        List<Passage> passages = passages(plan, fold);
        LexiconBuilder lexicon = new LexiconBuilder(new SmartcnDictionary());
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        IndexWriterConfig config = new IndexWriterConfig();
        config.setMergeScheduler(new SerialMergeScheduler());
        // The default policy merges segments by size, not by place, and a passage id is a place.
        config.setMergePolicy(new LogDocMergePolicy());
        config.setRAMBufferSizeMB(64);
        config.setUseCompoundFile(false);
        try (TermAnalyzer analyzer = new TermAnalyzer(); IndexWriter writer = new IndexWriter(directory, config)) {
            Deque<Open> open = new ArrayDeque<>();
            for (int first = 0; first < passages.size(); first += BATCH) {
                List<Passage> batch = passages.subList(first, Math.min(passages.size(), first + BATCH));
                List<Analysed> analysed = IntStream.range(0, batch.size()).parallel()
                        .mapToObj(i -> analyse(batch.get(i), fold, analyzer)).toList();
                for (int i = 0; i < batch.size(); i++) {
                    int id = first + i;
                    while (!open.isEmpty() && open.peek().end < id) {
                        open.pop();
                    }
                    writer.addDocument(document(batch.get(i), analysed.get(i), open));
                    lexicon.add(batch.get(i).folded());
                    if (batch.get(i).under() > 0) {
                        open.push(new Open(id + batch.get(i).under(), analysed.get(i).titleTerms));
                    }
                }
            }
            writer.forceMerge(1);
            writer.commit();
            return new SearchIndex(plan, passages, lexicon.build(), fold, DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("indexing", e);
        }
    }

    private static Analysed analyse(Passage passage, Fold fold, TermAnalyzer analyzer) {
        List<String> terms = analyzer.terms(fold.phraseAware(passage.text(), passage.folded()));
        List<String> titleTerms = List.of();
        if (passage.title() != null) {
            String title = passage.title().text();
            titleTerms = analyzer.terms(fold.phraseAware(title, fold.passage(title).text()));
        }
        return new Analysed(Grams.of(passage.folded()), terms, titleTerms);
    }

    private Document document(Passage passage, Analysed analysed, Deque<Open> open) {
        Document document = new Document();
        document.add(new Field("grams", new ListTokenStream(analysed.grams), SET));
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

    private static List<Passage> passages(SitePlan plan, Fold fold) {
        Set<String> ambiguous = ambiguousUnits(plan);
        List<List<Passage>> byReport = IntStream.range(0, plan.reports().size()).parallel()
                .mapToObj(i -> Passages.of(fold, plan.reports().get(i), i, ambiguous)).toList();
        List<Passage> all = new ArrayList<>();
        byReport.forEach(all::addAll);
        return List.copyOf(all);
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
