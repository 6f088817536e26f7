package org.gongbao.parse.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * How the ways of numbering nest in one document, found from its own headings.
 *
 * <p>Evidence that B stands under A: B begins again with 1 after each A, or a run of B that began with 1 lies between two
 * consecutive numbers of A; 编, 分编, 章 and 节 that follow each other say by their words which holds which. Where a document
 * gives no evidence the usual order of {@link Scheme} decides; ways of numbering that never meet stand on the same level.
 */
final class NestingOrder {

    private static final int STRONG = 3;
    private static final int WEAK = 1;
    private static final int UNSETTLED = -1;
    private static final int MIXED = -1;
    private static final int LEAST_UNNUMBERED = 2;

    private final int[][] under = new int[Scheme.values().length][Scheme.values().length];
    /** Pairs of which each has numbers that run on across the other: only the usual order tells which holds which. */
    private final boolean[][] crossed = new boolean[Scheme.values().length][Scheme.values().length];
    private final boolean[] used = new boolean[Scheme.values().length];
    private final Map<Integer, Integer> styles = new TreeMap<>();
    /** For each way of numbering the level that the markup gives all its headings, 0 if it has none, {@link #MIXED} if they differ. */
    private final int[] markup = new int[Scheme.values().length];
    /** How often the markup gives a level to headings without a number before the first that has one, by that level. */
    private final Map<Integer, Integer> unnumbered = new TreeMap<>();

    private final int[] levels = new int[Scheme.values().length];
    private boolean divided;
    private boolean numbered;

    private NestingOrder() {
        Arrays.fill(levels, UNSETTLED);
    }

    /** Returns the order that the headings among the parts show. */
    static NestingOrder of(List<Part> parts) {
        NestingOrder order = new NestingOrder();
        order.divided = UnnumberedDivisions.in(parts);
        order.read(parts);
        return order;
    }

    private void read(List<Part> parts) {
        int count = Scheme.values().length;
        int[] lastIndex = new int[count];
        int[] lastNumber = new int[count];
        int[] firstSince = new int[count];
        Arrays.fill(lastIndex, -1);
        int index = 0;
        int lastRigid = -1;
        Scheme before = null;
        Scheme ownLine = null;
        Scheme division = null;
        for (Part part : parts) {
            if (part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE
                    || part.heads() && part.label().scheme() == Scheme.ANNEX) {
                before = null;
                ownLine = null;
                division = null;
                Arrays.fill(lastIndex, -1);
                continue;
            }
            if (!part.heads()) {
                continue;
            }
            Scheme scheme = part.label().scheme();
            if (part.passage().styleLevel() > 0 && part.passage().style() == Element.Style.HEADING) {
                styles.merge(part.passage().styleLevel(), 1, Integer::sum);
            }
            int s = scheme.ordinal();
            int number = part.label().number();
            mark(part, scheme);
            used[s] = true;
            boolean restarts = number == 1 || !scheme.counted() && before != scheme;
            boolean continues = lastIndex[s] >= 0 && (!scheme.counted() || number == lastNumber[s] + 1)
                    && (!scheme.floats() || lastIndex[s] > lastRigid);
            for (int t = 0; t < count && continues; t++) {
                if (t != s && lastIndex[t] > lastIndex[s]) {
                    boolean begun = firstSince[t] == 1;
                    under[s][t] += begun && !runsOn(s, t, lastIndex, firstSince) ? STRONG : 0;
                    crossed[s][t] |= !begun;
                }
            }
            if (scheme.compareTo(Scheme.SECTION) <= 0 && lastIndex[s] < 0) {
                for (int t = Scheme.PART.ordinal(); t < s; t++) {
                    under[t][s] += lastIndex[t] >= 0 ? WEAK : 0;
                }
            }
            boolean higher = before != null && lastIndex[s] < 0 && number > 1 && scheme.compareTo(before) < 0;
            if (higher && scheme.counted() && before.counted()) {
                // A text that begins in the middle shows the end of one run before the heading after it.
                under[s][before.ordinal()] += WEAK;
            }
            if (restarts && before != null && before != scheme) {
                under[before.ordinal()][s] += WEAK;
                if (ownLine != null && ownLine != before && ownLine != scheme) {
                    under[ownLine.ordinal()][s] += WEAK;
                }
                if (division != null && division != ownLine && division != before && division != scheme) {
                    under[division.ordinal()][s] += WEAK;
                }
            }
            ownLine = part.role() == Part.Role.HEADING ? scheme : ownLine;
            // A sentence on its own line comes and goes between the numbers and hides none of them
            division = ownLine != Scheme.LEAD ? ownLine : division;
            firstSince[s] = startsRun(lastIndex, s) ? (number == 1 || !scheme.counted() ? 1 : number) : firstSince[s];
            lastRigid = scheme.floats() ? lastRigid : index;
            lastIndex[s] = index++;
            lastNumber[s] = number;
            before = scheme;
        }
    }

    private void mark(Part part, Scheme scheme) {
        int given = part.passage().style() == Element.Style.HEADING ? part.passage().styleLevel() : 0;
        int s = scheme.ordinal();
        markup[s] = !used[s] ? given : markup[s] == given ? given : MIXED;
        numbered |= !scheme.floats();
        if (scheme == Scheme.LEAD_LINE && given > 0 && !numbered) {
            unnumbered.merge(given, 1, Integer::sum);
        }
    }

    /**
     * Returns the level that the markup gives a way of numbering: where it sets all its headings alike and under several that
     * have no number and come before all that have one (## 范围, ## 术语定义, ## 程度分级, ### 5.1 颅脑); else 1.
     */
    private int markedLevel(Scheme scheme) {
        int given = markup[scheme.ordinal()];
        boolean held = !scheme.floats() && unnumbered.entrySet().stream()
                .anyMatch(lines -> lines.getKey() < given && lines.getValue() >= LEAST_UNNUMBERED);
        return held ? styleLevel(given) : 1;
    }

    /**
     * Returns whether the numbers of {@code s} run on across a higher heading that goes on too, and the run of {@code t}
     * begins under that: in 一、 1. 二、 （一） 2. the （一） stands under 二、 and not under 1.
     */
    private static boolean runsOn(int s, int t, int[] lastIndex, int[] firstSince) {
        for (int u = 0; u < s; u++) {
            if (u != t && lastIndex[u] > lastIndex[s] && firstSince[u] > 1) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether another way of numbering came in since {@code s} was last seen, so that a new run of it begins. */
    private static boolean startsRun(int[] lastIndex, int s) {
        for (int t = 0; t < lastIndex.length; t++) {
            if (t != s && lastIndex[t] > lastIndex[s]) {
                return true;
            }
        }
        return lastIndex[s] < 0;
    }

    /** Returns whether headings of {@code b} stand under headings of {@code a}. */
    boolean above(Scheme a, Scheme b) {
        if (a == b) {
            return false;
        }
        int forth = evidence(a, b);
        int back = evidence(b, a);
        return forth > back || forth == back && a.compareTo(b) < 0;
    }

    private boolean met(Scheme a, Scheme b) {
        return evidence(a, b) > 0 || evidence(b, a) > 0
                || crossed[a.ordinal()][b.ordinal()] && !a.floats() && !b.floats();
    }

    /** What floats holds a numbered scheme only where that begins anew more than once under it. */
    private int evidence(Scheme a, Scheme b) {
        int found = under[a.ordinal()][b.ordinal()];
        return a.floats() && !b.floats() && found < 2 ? 0 : found;
    }

    /** Returns whether run-in headings of {@code a} are seen to hold headings of {@code b} and to go on after them. */
    boolean holds(Scheme a, Scheme b) {
        return under[a.ordinal()][b.ordinal()] >= STRONG;
    }

    /** Returns whether own-line headings without a number are the highest, so that all numbers stand under them. */
    boolean divided() {
        return divided;
    }

    /** Returns the level of a way of numbering, from 1: one more than the deepest that holds it anywhere. */
    int level(Scheme scheme) {
        return Math.max(level(scheme.ordinal()) + (divided ? 1 : 0), markedLevel(scheme));
    }

    /** Evidence may run in a circle; what is being settled already holds nothing. */
    private int level(int scheme) {
        if (levels[scheme] == UNSETTLED) {
            levels[scheme] = 0;
            int level = 1;
            Scheme[] all = Scheme.values();
            for (int other = 0; other < all.length; other++) {
                boolean division = divided && all[other] == Scheme.LEAD_LINE;
                if (used[other] && !division && met(all[other], all[scheme]) && above(all[other], all[scheme])) {
                    level = Math.max(level, 1 + level(other));
                }
            }
            levels[scheme] = level;
        }
        return levels[scheme];
    }

    /** Returns the level of an unnumbered heading whose markup gives a level: its place among those the markup uses. */
    int styleLevel(int markup) {
        int level = 1;
        for (int used : styles.keySet()) {
            level += used < markup ? 1 : 0;
        }
        return level;
    }
}
