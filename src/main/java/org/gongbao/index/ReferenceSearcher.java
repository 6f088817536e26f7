package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * The reference: answers a query with Lucene itself, as the package text says. What ships must answer alike.
 */
public final class ReferenceSearcher {

    /** Boost of a term in the passage's own title. */
    public static final float HEADING_BOOST = 2f;
    /** Boost of a term in the titles above the passage. */
    public static final float TRAIL_BOOST = 0.5f;
    /** Score for a title that is the query. */
    public static final float TITLE_SCORE = 1000f;
    /** Score for containing an equivalent. */
    public static final float EQUIVALENT_SCORE = 10f;
    /** How many distinct terms of a query are scored. */
    public static final int MOST_TERMS = 64;

    private final SearchIndex index;
    private final List<List<String>> synonyms;
    private final Function<String, List<String>> segmenter;

    /**
     * Makes a searcher over an index built with {@link IndexBuilder#buildWithReference}.
     *
     * @param segmenter from a folded part of a query to its terms
     */
    public ReferenceSearcher(SearchIndex index, Function<String, List<String>> segmenter) {
        this.index = index;
        this.segmenter = segmenter;
        this.synonyms = foldedSynonyms(index);
    }

    /** Returns the settings' synonyms, folded. */
    public static List<List<String>> foldedSynonyms(SearchIndex index) {
        return index.plan().settings().synonyms().stream()
                .map(group -> group.stream().map(index.fold()::query).distinct().toList()).toList();
    }

    /**
     * A passage found.
     *
     * @param passage its id
     * @param literal whether it is in the literal group
     * @param score its score
     */
    public record Hit(int passage, boolean literal, float score) {}

    /** Returns all hits, the literal group first; filters are not applied. */
    public List<Hit> search(SearchQuery query) {
        List<Hit> hits = new ArrayList<>();
        if (query.isEmpty()) {
            return hits;
        }
        run(literal(query), true, hits);
        if (!query.parts().isEmpty()) {
            run(second(query), false, hits);
        }
        return hits;
    }

    private void run(Query query, boolean literal, List<Hit> hits) {
        try {
            IndexSearcher searcher = new IndexSearcher(index.reader());
            for (ScoreDoc hit : searcher.search(query, Math.max(1, index.passages().size())).scoreDocs) {
                hits.add(new Hit(hit.doc, literal, hit.score));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("searching", e);
        }
    }

    private Query literal(SearchQuery query) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        query.parts().forEach(part -> builder.add(contains(part), Occur.FILTER));
        restrict(builder, query);
        builder.add(score(new BooleanQuery.Builder(), query), Occur.MUST);
        return builder.build();
    }

    private Query second(SearchQuery query) {
        Set<String> terms = distinct(query.parts());
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        if (!terms.isEmpty()) {
            BooleanQuery.Builder most = new BooleanQuery.Builder();
            terms.forEach(term -> most.add(new TermQuery(new Term("text", term)), Occur.SHOULD));
            most.setMinimumNumberShouldMatch(terms.size() - terms.size() / 3);
            either.add(most.build(), Occur.SHOULD);
        }
        List<Query> equivalents = equivalents(query);
        equivalents.forEach(equivalent -> either.add(equivalent, Occur.SHOULD));
        BooleanQuery.Builder literal = new BooleanQuery.Builder();
        query.parts().forEach(part -> literal.add(contains(part), Occur.FILTER));
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        builder.add(either.build(), Occur.FILTER);
        builder.add(literal.build(), Occur.MUST_NOT);
        restrict(builder, query);
        BooleanQuery.Builder scores = new BooleanQuery.Builder();
        if (!equivalents.isEmpty()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            equivalents.forEach(equivalent -> any.add(equivalent, Occur.SHOULD));
            scores.add(constant(any.build(), EQUIVALENT_SCORE), Occur.SHOULD);
        }
        builder.add(score(scores, query), Occur.MUST);
        return builder.build();
    }

    private void restrict(BooleanQuery.Builder builder, SearchQuery query) {
        query.quoted().forEach(part -> builder.add(contains(part), Occur.FILTER));
        query.excluded().forEach(part -> builder.add(contains(part), Occur.MUST_NOT));
    }

    /**
     * Returns the clauses that score as one disjunction, which Lucene sums in double. As optional clauses beside a filter,
     * one equal to the filter would be made a required one, and sums of floats be rounded in between.
     */
    private Query score(BooleanQuery.Builder builder, SearchQuery query) {
        List<String> all = new ArrayList<>(query.parts());
        all.addAll(query.quoted());
        for (String term : distinct(all)) {
            builder.add(new TermQuery(new Term("text", term)), Occur.SHOULD);
            builder.add(new BoostQuery(new TermQuery(new Term("heading", term)), HEADING_BOOST), Occur.SHOULD);
            builder.add(new BoostQuery(new TermQuery(new Term("trail", term)), TRAIL_BOOST), Occur.SHOULD);
        }
        if (!query.key().isEmpty()) {
            builder.add(constant(new TermQuery(new Term("title", query.key())), TITLE_SCORE), Occur.SHOULD);
        }
        builder.add(constant(new MatchAllDocsQuery(), 0), Occur.SHOULD);
        return builder.build();
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    private Set<String> distinct(List<String> parts) {
        Set<String> terms = new LinkedHashSet<>();
        parts.forEach(part -> terms.addAll(segmenter.apply(part)));
        return new LinkedHashSet<>(terms.stream().limit(MOST_TERMS).toList());
    }

    private List<Query> equivalents(SearchQuery query) {
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < query.parts().size(); i++) {
            for (String equivalent : Equivalents.of(query.parts().get(i), synonyms)) {
                BooleanQuery.Builder all = new BooleanQuery.Builder();
                for (int j = 0; j < query.parts().size(); j++) {
                    all.add(contains(j == i ? equivalent : query.parts().get(j)), Occur.FILTER);
                }
                queries.add(all.build());
            }
        }
        return queries;
    }

    private static Query contains(String folded) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        chars(folded).forEach(c -> phrase.add(new Term("chars", c)));
        return phrase.build();
    }

    /** Returns the code points of a folded text, one string each. */
    static List<String> chars(String folded) {
        return folded.codePoints().mapToObj(Character::toString).toList();
    }
}
