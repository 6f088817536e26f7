package org.gongbao.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.SmallFloat;
import org.gongbao.plan.SitePlan;

/**
 * The search index of a site: passages, postings, lexicon and statistics. Lucene's own index is inside and stays there.
 */
public final class SearchIndex implements Closeable {

    private final SitePlan plan;
    private final List<Passage> passages;
    private final Lexicon lexicon;
    private final Fold fold;
    private final TermAnalyzer analyzer;
    private final DirectoryReader reader;

    SearchIndex(SitePlan plan, List<Passage> passages, Lexicon lexicon, Fold fold, TermAnalyzer analyzer, DirectoryReader reader) {
        this.plan = plan;
        this.passages = passages;
        this.lexicon = lexicon;
        this.fold = fold;
        this.analyzer = analyzer;
        this.reader = reader;
    }

    /** Returns the plan the index was built from, its reports in the order of their passages: newest year first. */
    public SitePlan plan() {
        return plan;
    }

    /** Returns the passages; the index in the list is the passage id. */
    public List<Passage> passages() {
        return passages;
    }

    /** Returns the lexicon for segmenting queries. */
    public Lexicon lexicon() {
        return lexicon;
    }

    /** Returns the fold that index and queries share. */
    public Fold fold() {
        return fold;
    }

    /** Returns the terms of a folded text by itself, as those of a query. One thread at a time. */
    public List<String> terms(String folded) {
        return analyzer.terms(folded);
    }

    /** Returns the terms of all passages in order. */
    public TermSequences sequences() {
        try {
            return leaf() == null ? new TermSequences(List.of(), new int[0], new int[1], new BitSet()) : TermSequences.of(leaf(), passages);
        } catch (IOException e) {
            throw new UncheckedIOException("sequences", e);
        }
    }

    /** Returns the passages that have a term in a field ({@code text}, {@code heading} or {@code trail}), ascending. */
    public int[] passagesWith(String field, String term) {
        try {
            PostingsEnum postings = leaf() == null ? null : leaf().postings(new Term(field, term), PostingsEnum.NONE);
            IntStream.Builder ids = IntStream.builder();
            while (postings != null && postings.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
                ids.add(postings.docID());
            }
            return ids.build().toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(field, e);
        }
    }

    /** Returns the statistics of a field: {@code text}, {@code heading} or {@code trail}. */
    public FieldStats stats(String field) {
        try {
            Terms terms = leaf() == null ? null : leaf().terms(field);
            return terms == null ? new FieldStats(0, 0) : new FieldStats(terms.getDocCount(), terms.getSumTotalTermFreq());
        } catch (IOException e) {
            throw new UncheckedIOException(field, e);
        }
    }

    /** Returns the number of different terms in the text of all passages. */
    public long termCount() {
        try {
            Terms terms = leaf() == null ? null : leaf().terms("text");
            return terms == null ? 0 : terms.size();
        } catch (IOException e) {
            throw new UncheckedIOException("text", e);
        }
    }

    /** Returns for each passage the length of its text in terms as its norm remembers it, 0 where it has no term. */
    public int[] lengths() {
        int[] lengths = new int[passages.size()];
        try {
            NumericDocValues norms = leaf() == null ? null : leaf().getNormValues("text");
            while (norms != null && norms.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                lengths[norms.docID()] = SmallFloat.byte4ToInt((byte) norms.longValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("norms", e);
        }
        return lengths;
    }

    /** Returns the postings of all keys, by head, ascending by UTF-16 units. */
    public Iterator<KeyGroup> groups() {
        return leaf() == null ? List.<KeyGroup>of().iterator() : new KeyGroups(leaf());
    }

    DirectoryReader reader() {
        return reader;
    }

    private LeafReader leaf() {
        return reader.leaves().isEmpty() ? null : reader.leaves().get(0).reader();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the index", e);
        }
    }

    /**
     * The statistics that BM25 needs of a field.
     *
     * @param docCount passages that have the field
     * @param sumTotalTermFreq occurrences of terms in it
     */
    public record FieldStats(int docCount, long sumTotalTermFreq) {}
}
