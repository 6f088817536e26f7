package org.gongbao.parse.structure.heading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.LabelledLines.Line;

/**
 * What a document does with a way of numbering in most of its series.
 *
 * @param runIns the schemes most of whose lines, clauses apart, are run-in headings
 * @param paragraphs the smaller numbers that mostly open paragraphs without a title, so that a series of theirs in which only
 *     some lines open with a short sentence has no titles either
 */
record SchemeHabits(Set<Scheme> runIns, Set<Scheme> paragraphs) {

    /** So many run-in headings of a scheme in a document show that medium first sentences of a whole series are such, too. */
    private static final int LEAST_RUN_IN = 5;
    /** So many lines in so many series, at most two in five of which open with a short sentence, show that none has a title. */
    private static final int LEAST_PARAGRAPHS = 9;
    private static final int LEAST_SERIES = 3;

    /** Returns the habits that all labelled lines of a document show. */
    static SchemeHabits of(List<Line> lines, Map<Integer, SeriesTally> series) {
        Set<Scheme> runIns = EnumSet.noneOf(Scheme.class);
        Set<Scheme> paragraphs = EnumSet.noneOf(Scheme.class);
        Map<Scheme, int[]> headed = new EnumMap<>(Scheme.class);
        Map<Scheme, int[]> unlike = new EnumMap<>(Scheme.class);
        Set<Integer> seen = new HashSet<>();
        for (Line line : lines) {
            SeriesTally s = series.get(line.series());
            Scheme scheme = line.label().scheme();
            if (!seen.add(line.series()) || scheme.floats()) {
                continue;
            }
            if (!line.inArticle() && !s.clauses()) {
                int[] count = headed.computeIfAbsent(scheme, key -> new int[2]);
                count[0] += s.runIns;
                count[1] += s.lines - s.runIns - s.longs;
            }
            if (scheme.minor() && s.unlike()) {
                int[] count = unlike.computeIfAbsent(scheme, key -> new int[3]);
                count[0] += s.lines;
                count[1] += s.headings;
                count[2]++;
            }
        }
        headed.forEach((scheme, count) -> {
            if (count[0] >= LEAST_RUN_IN && count[0] > 2 * count[1]) {
                runIns.add(scheme);
            }
        });
        unlike.forEach((scheme, count) -> {
            if (count[0] >= LEAST_PARAGRAPHS && count[2] >= LEAST_SERIES && count[1] * 5 <= count[0] * 2) {
                paragraphs.add(scheme);
            }
        });
        return new SchemeHabits(runIns, paragraphs);
    }
}
