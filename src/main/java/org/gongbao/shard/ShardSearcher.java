package org.gongbao.shard;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongbao.index.Equivalents;
import org.gongbao.index.Fold;
import org.gongbao.index.Folded;
import org.gongbao.index.QueryParser;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.SearchQuery;

/**
 * Searches a finished site through its shards, as the browser does, but reading whatever it needs, so that totals are always exact.
 *
 * <p>Not thread-safe: it remembers the shards it has read.
 */
public final class ShardSearcher {

    private static final int REMEMBERED = 8192;

    private final ShardStore store;
    private final Fold fold = new Fold();
    private final Segmenter segmenter;
    private final KeyReader keys;
    private final TextReader texts;
    private final Facets facets;
    private final List<List<String>> synonyms = new ArrayList<>();
    private final Map<Integer, Folded> folded = ShardStore.recent(REMEMBERED);

    private ShardSearcher(ShardStore store) {
        this.store = store;
        this.segmenter = new Segmenter(store);
        this.keys = new KeyReader(store);
        this.texts = new TextReader(store);
        this.facets = new Facets(store, fold);
        for (JsonElement group : store.manifest().getAsJsonArray("synonyms")) {
            List<String> members = new ArrayList<>();
            group.getAsJsonArray().forEach(member -> members.add(member.getAsString()));
            synonyms.add(members);
        }
    }

    /**
     * Opens the index of a site.
     *
     * @param files from a path inside the site, such as {@code search/manifest.json}, to its bytes
     * @throws IllegalArgumentException when the manifest has a format this program does not know
     */
    public static ShardSearcher open(Function<String, byte[]> files) {
        return new ShardSearcher(new ShardStore(files));
    }

    /** Returns a query's terms, as {@code index} specifies. */
    public List<String> terms(String foldedPart) {
        return segmenter.terms(foldedPart);
    }

    /** Returns the answer to a query as typed; its operators are understood. */
    public SearchAnswer search(String text, int limit) {
        return search(QueryParser.parse(text, fold), limit);
    }

    /** Returns the answer to a query in which everything is text. */
    public SearchAnswer literal(String text, int limit) {
        return search(QueryParser.literal(text, fold), limit);
    }

    /** Returns the answer to a query with further filters, {@code name:value} each. */
    public SearchAnswer search(String text, List<String> filters, int limit) {
        StringBuilder all = new StringBuilder(text);
        for (String filter : filters) {
            int colon = filter.indexOf(':');
            all.append(' ').append(filter, 0, colon + 1).append('"').append(filter.substring(colon + 1)).append('"');
        }
        return search(all.toString(), limit);
    }

    private SearchAnswer search(SearchQuery query, int limit) {
        if (query.isEmpty() && query.filters().isEmpty()) {
            return new SearchAnswer(0, 0, List.of());
        }
        List<String> all = new ArrayList<>(query.parts());
        all.addAll(query.quoted());
        Scorer scorer = new Scorer(store, keys, distinct(all));
        BitSet literal = query.isEmpty() ? everything() : containing(all);
        without(literal, query.excluded());
        BitSet partial = query.parts().isEmpty() ? new BitSet() : partial(query, scorer);
        BitSet equivalent = equivalent(query);
        partial.or(equivalent);
        partial.and(query.quoted().isEmpty() ? partial : containing(query.quoted()));
        without(partial, query.excluded());
        partial.andNot(containing(query.parts()));
        facets.filter(literal, query.filters());
        facets.filter(partial, query.filters());

        List<Ranked> ranked = new ArrayList<>();
        literal.stream().forEach(p -> ranked.add(new Ranked(p, true, scorer.score(p, isTitle(p, query, scorer), false))));
        partial.stream().forEach(p -> ranked.add(new Ranked(p, false, scorer.score(p, isTitle(p, query, scorer), equivalent.get(p)))));
        ranked.sort(Comparator.comparing((Ranked r) -> !r.literal).thenComparing(r -> -r.score).thenComparing(r -> r.passage));
        int literalTotal = literal.stream().map(facets::places).sum();
        return new SearchAnswer(literalTotal, literalTotal + partial.stream().map(facets::places).sum(),
                ranked.stream().limit(limit).map(r -> hit(r, query)).toList());
    }

    private record Ranked(int passage, boolean literal, float score) {}

    private Set<String> distinct(List<String> parts) {
        Set<String> terms = new LinkedHashSet<>();
        parts.forEach(part -> terms.addAll(segmenter.terms(part)));
        return new LinkedHashSet<>(terms.stream().limit(ReferenceSearcher.MOST_TERMS).toList());
    }

    /** Returns the passages that contain every one of the folded parts. */
    BitSet containing(List<String> parts) {
        BitSet found = null;
        for (String part : parts) {
            BitSet candidates = keys.candidates(part);
            if (found != null) {
                candidates.and(found);
            }
            for (int p = candidates.nextSetBit(0); p >= 0; p = candidates.nextSetBit(p + 1)) {
                if (!folded(p).text().contains(part)) {
                    candidates.clear(p);
                }
            }
            found = candidates;
        }
        return found == null ? new BitSet() : found;
    }

    /** Returns passages among which are all that contain a folded text. */
    BitSet candidates(String part) {
        return keys.candidates(part);
    }

    /** Returns the passages listed for a gram. */
    BitSet listed(String gram) {
        return keys.read(gram).set();
    }

    /** Returns the text of a passage. */
    String text(int passage) {
        return texts.text(passage);
    }

    private void without(BitSet passages, List<String> excluded) {
        excluded.forEach(part -> passages.andNot(containing(List.of(part))));
    }

    /** Returns all passages: filters without words ask for all that pass them. */
    private BitSet everything() {
        BitSet all = new BitSet();
        all.set(0, store.manifest().get("passages").getAsInt());
        return all;
    }

    private BitSet partial(SearchQuery query, Scorer scorer) {
        Set<String> terms = distinct(query.parts());
        int least = terms.size() - terms.size() / 3;
        Map<Integer, Integer> matched = new HashMap<>();
        terms.forEach(term -> scorer.having(term).stream().forEach(p -> matched.merge(p, 1, Integer::sum)));
        BitSet found = new BitSet();
        matched.forEach((p, count) -> found.set(p, count >= least));
        return found;
    }

    private BitSet equivalent(SearchQuery query) {
        BitSet found = new BitSet();
        for (int i = 0; i < query.parts().size(); i++) {
            for (String other : Equivalents.of(query.parts().get(i), synonyms)) {
                List<String> parts = new ArrayList<>(query.parts());
                parts.set(i, other);
                found.or(containing(parts));
            }
        }
        return found;
    }

    /** Returns whether a title of the passage is the query: its length agrees and the passage begins with it, after its label. */
    private boolean isTitle(int passage, SearchQuery query, Scorer scorer) {
        int[] title = scorer.title(passage);
        int length = query.key().codePointCount(0, query.key().length());
        if (title == null || length == 0 || title[2] != length && title[3] != length) {
            return false;
        }
        String text = Fold.key(folded(passage).text());
        return title[3] == length && text.startsWith(query.key())
                || title[2] == length && text.startsWith(query.key(), text.offsetByCodePoints(0, title[3] - title[2]));
    }

    private Folded folded(int passage) {
        return folded.computeIfAbsent(passage, p -> fold.passage(texts.text(p)));
    }

    private SearchHit hit(Ranked ranked, SearchQuery query) {
        int passage = ranked.passage;
        int match = -1;
        for (String part : query.parts().isEmpty() ? query.quoted() : query.parts()) {
            int at = folded(passage).text().indexOf(part);
            match = at >= 0 && (match < 0 || at < match) ? at : match;
        }
        int offset = match < 0 ? 0 : folded(passage).offsets()[match];
        List<String> report = texts.report(passage);
        return new SearchHit(passage, ranked.literal, ranked.score, report.get(0), report.get(1),
                texts.headings(passage), texts.addresses(passage, offset), texts.text(passage), offset);
    }
}
