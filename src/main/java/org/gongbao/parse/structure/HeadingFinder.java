package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Judges which labelled lines are headings, run-in headings, articles, items of a list, boxes and captions.
 *
 * <p>A line's own shape proposes, the series it belongs to disposes: a first sentence of medium length is a heading where
 * its fellows have short ones, and a single sentence with a number is one where something stands under it or its fellows.
 */
public final class HeadingFinder {

    /** The longest first sentence of a medium length that is a heading behind ——, 一是 and the like. */
    private static final int LONGEST_FLOATING = 46;

    /** The longest sentence that is a heading by itself behind 1. or a smaller number. */
    private static final int LONGEST_MINOR = 36;

    /** The first line of a list of annexes under a notice: 附件：1.重点任务清单. */
    private static final Pattern FIRST_ANNEX = Pattern.compile("^附(?:件|录|錄)\\s*[：:]\\s*[1１](?:[.．、]|\\s)");
    /** An address to the legislature of Hong Kong, whose paragraphs are numbered from its beginning to its end. */
    private static final Pattern NUMBERED_ADDRESS = Pattern.compile("施政報告|施政报告|財政預算案|财政预算案");
    private static final int LEAST_COUNTED = 3;

    private final List<Part> parts;
    private final List<Candidate> candidates = new ArrayList<>();

    private final boolean record;
    private final boolean numberedParagraphs;
    /** Whether 1. comes more than once. */
    private boolean restarted;

    private HeadingFinder(List<Part> parts) {
        this.parts = parts;
        this.record = Speakers.record(parts);
        this.numberedParagraphs = parts.stream().anyMatch(part -> part.frontRole() == FrontLine.Role.TITLE
                && NUMBERED_ADDRESS.matcher(part.text()).find());
    }

    /** A labelled line. */
    private record Candidate(int index, Label label, LineShape shape, int series, boolean content, boolean inArticle) {}

    /** Counts for the lines of one series. */
    private static final class Series {
        int headings;
        int sentences;
        int items;
        int longs;
        int content;
        int provisions;
        boolean act;
        boolean enumerated;
        int lines;
        int standing;
        int longSentences;

        /** Whether the lines of the series are the text of numbered clauses: most of those that end in a stop read so. */
        boolean clauses() {
            return act || provisions > 0 && provisions * 2 >= headings + sentences && provisions * 4 >= headings + sentences + items;
        }

        /** Whether the series is a list: most lines are items, or half of them and one ends in a semicolon. */
        boolean list() {
            return items > headings || enumerated && items == headings;
        }

        /** Whether a list of dashes is one of sentences, most of which have no more text: ——发展经济，广辟财源。 */
        boolean sentences() {
            return content <= 1 && headings * 2 < lines;
        }

        /** Whether every line, some of them long sentences, has text of its own under it, as headings do. */
        boolean sections() {
            return longSentences > 0 && lines > 1 && standing == lines && !act;
        }
    }

    /** Returns the parts with each open labelled line judged. */
    public static List<Part> find(List<Part> parts) {
        HeadingFinder finder = new HeadingFinder(parts);
        finder.collect();
        return finder.judge();
    }

    private void collect() {
        Map<Scheme, Integer> current = new EnumMap<>(Scheme.class);
        Map<Scheme, Integer> last = new EnumMap<>(Scheme.class);
        Scheme before = null;
        int count = 0;
        boolean article = false;
        boolean decimals = decimals();
        int annexes = 0;
        int listed = -1;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE) {
                last.clear();
            }
            Optional<Label> found = part.open() ? NumberingCheck.read(part.passage(), last, decimals) : Optional.empty();
            if (found.isEmpty() || found.get().bodyStart() >= part.text().length() && !bareNumber(found.get())
                    || goesOn(part.text(), found.get())) {
                continue;
            }
            Label label = found.get();
            Scheme scheme = label.scheme();
            if (annexes > 0 && scheme == Scheme.ARABIC && label.number() == annexes + 1) {
                parts.set(i, part.with(Part.Role.LIST_ITEM, label, 0));
                annexes++;
                continue;
            }
            annexes = scheme == Scheme.ANNEX && FIRST_ANNEX.matcher(part.text()).find() ? 1 : 0;
            boolean fresh = scheme.counted() ? label.number() <= last.getOrDefault(scheme, Integer.MAX_VALUE) : before != scheme;
            if (fresh) {
                restarted |= scheme == Scheme.ARABIC && current.containsKey(scheme);
                current.put(scheme, count++);
            }
            last.put(scheme, label.number());
            if (fresh && scheme == Scheme.HAN) {
                listed = i > 0 && lists(parts.get(i - 1), article) ? current.get(scheme) : -1;
            }
            if (scheme == Scheme.ARTICLE) {
                article = true;
            } else if (scheme.compareTo(Scheme.ARTICLE) < 0) {
                article = false;
            }
            candidates.add(new Candidate(i, label, LineShape.of(part.passage(), label), current.get(scheme),
                    content(i, scheme), scheme == Scheme.HAN ? current.get(scheme) == listed : article && scheme != Scheme.ARTICLE));
            before = scheme;
        }
    }

    /** Returns whether a list of matters begins after a line: under an item of the agenda, or after an article that announces it. */
    private static boolean lists(Part before, boolean article) {
        if (before.passage() == null) {
            return false;
        }
        String text = before.text();
        return OrderOfBusiness.agenda(text) || article && (text.endsWith("：") || text.endsWith(":"));
    }

    /** Returns whether short titles of the document are numbered 1.1. */
    private boolean decimals() {
        for (Part part : parts) {
            if (part.open() && part.text().length() <= LONGEST_MINOR && LabelGrammar.read(part.text())
                    .filter(l -> l.scheme() == Scheme.DECIMAL_2 && l.number() == 1).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the next of a series stands in the same paragraph, which is no item then: 一是…。二是…。 */
    private static boolean goesOn(String text, Label label) {
        String printed = label.printed();
        if (label.scheme() != Scheme.ORDINAL || label.number() != 1 || printed.length() < 2 || printed.charAt(0) != '一') {
            return false;
        }
        String next = "二" + printed.charAt(1);
        for (int i = text.indexOf(next, label.bodyStart()); i > 0; i = text.indexOf(next, i + 1)) {
            if ("。；".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a line is one of several points counted as 第一，第二， that each open with a long sentence. */
    private static boolean counted(Candidate c, Series s, Part part) {
        return c.label().scheme() == Scheme.ORDINAL && c.label().printed().charAt(0) == '第' && s.items == s.longs
                && s.longs + s.headings >= LEAST_COUNTED && part.text().length() >= 2 * c.shape().titleEnd();
    }

    private static boolean bareNumber(Label label) {
        return label.scheme().compareTo(Scheme.SECTION) <= 0 || label.scheme() == Scheme.HAN;
    }

    /** Returns whether something other than a fellow stands directly under a line. */
    private boolean content(int index, Scheme scheme) {
        int i = index + 1;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        if (i >= parts.size() || parts.get(i).role() == Part.Role.FRONT) {
            return false;
        }
        if (parts.get(i).passage() == null || parts.get(i).role() == Part.Role.TASK) {
            return true;
        }
        Optional<Scheme> next = LabelGrammar.read(parts.get(i).text()).map(Label::scheme);
        return next.isEmpty() || next.get() != scheme
                && (next.get().compareTo(scheme) > 0 || scheme.floats() && next.get().compareTo(Scheme.ARABIC) >= 0);
    }

    private List<Part> judge() {
        Map<Integer, Series> series = new HashMap<>();
        for (Candidate c : candidates) {
            Series s = series.computeIfAbsent(c.series(), k -> new Series());
            switch (c.shape().kind()) {
                case RUN_IN, BARE -> s.headings++;
                case SENTENCE, COLON -> s.sentences++;
                case RUN_IN_LONG -> {
                    s.longs++;
                    s.items++;
                }
                case LONG_SENTENCE -> {
                    s.longSentences++;
                    s.items++;
                }
                default -> s.items++;
            }
            boolean stopped = c.shape().kind() == LineShape.Kind.RUN_IN || c.shape().kind() == LineShape.Kind.RUN_IN_LONG
                    || c.shape().kind() == LineShape.Kind.SENTENCE;
            s.act |= c.label().scheme().compareTo(Scheme.HAN_BRACKET) <= 0
                    && Clauses.entryIntoForce(parts.get(c.index()).text(), c.label());
            s.provisions += stopped && !c.shape().certain() && !point(c)
                    && Clauses.provision(parts.get(c.index()).text(), c.label(), c.shape()) ? 1 : 0;
            s.enumerated |= parts.get(c.index()).text().endsWith("；");
            s.lines++;
            s.standing += c.content() ? 1 : 0;
            s.content += c.content() && c.shape().kind() != LineShape.Kind.RUN_IN ? 1 : 0;
        }
        List<Part> out = new ArrayList<>(parts);
        for (Candidate c : candidates) {
            Part part = parts.get(c.index());
            Part.Role role = role(c, series.get(c.series()), part);
            out.set(c.index(), role == Part.Role.TEXT ? part : part.with(role, c.label(), c.shape().titleEnd()));
        }
        return out;
    }

    private Part.Role role(Candidate c, Series s, Part part) {
        LineShape.Kind kind = c.shape().kind();
        boolean whole = kind == LineShape.Kind.BARE || kind == LineShape.Kind.SENTENCE || kind == LineShape.Kind.COLON
                || kind == LineShape.Kind.LONG_SENTENCE;
        switch (c.label().scheme()) {
            case ARTICLE:
                return Part.Role.ARTICLE;
            case PART, SUBPART, CHAPTER, SECTION:
                return whole && kind != LineShape.Kind.LONG_SENTENCE ? Part.Role.HEADING : kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.TEXT;
            case BOX:
                return whole && kind != LineShape.Kind.LONG_SENTENCE ? Part.Role.BOX : Part.Role.TEXT;
            case FIGURE:
                return kind == LineShape.Kind.BARE ? Part.Role.FIGURE : Part.Role.TEXT;
            case TABLE:
                return Part.Role.TEXT;
            case ANNEX:
                boolean listed = "：:".indexOf(c.label().printed().charAt(c.label().printed().length() - 1)) >= 0;
                boolean titled = part.passage().lastLine() > part.passage().firstLine();
                boolean marked = part.passage().style() == Element.Style.HEADING;
                return whole && kind != LineShape.Kind.LONG_SENTENCE && c.content() && (marked || !listed || titled) ? Part.Role.HEADING : Part.Role.LIST_ITEM;
            default:
                break;
        }
        if (c.shape().certain()) {
            return kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.HEADING;
        }
        if (part.passage().style() == Element.Style.HEADING) {
            return Part.Role.HEADING;
        }
        boolean entitled = kind == LineShape.Kind.RUN_IN && s.items == 0 && s.sentences == 0;
        if (part.passage().style() == Element.Style.LIST_ITEM && !entitled || c.inArticle() && c.label().scheme() != Scheme.ANNEX) {
            return Part.Role.LIST_ITEM;
        }
        boolean lettered = c.label().scheme() == Scheme.LETTER_BRACKET || c.label().scheme() == Scheme.ROMAN_BRACKET;
        if (lettered && kind != LineShape.Kind.BARE) {
            return Part.Role.LIST_ITEM;
        }
        boolean paragraph = numberedParagraphs && !restarted && c.label().scheme() == Scheme.ARABIC
                && c.label().printed().endsWith(".");
        if ((s.clauses() || record || paragraph) && kind != LineShape.Kind.BARE) {
            return Part.Role.LIST_ITEM;
        }
        boolean heading = switch (kind) {
            case BARE -> bareHeading(c, s);
            case SENTENCE -> sentenceHeading(c, s) || section(c, s);
            case LONG_SENTENCE -> section(c, s);
            case COLON -> c.content();
            case RUN_IN -> !s.list() && !(c.label().scheme() == Scheme.DASH && s.sentences());
            case RUN_IN_LONG -> counted(c, s, part) || s.headings >= s.items && (!c.label().scheme().floats()
                    || c.shape().titleEnd() - c.label().bodyStart() <= LONGEST_FLOATING);
            case ITEM -> false;
        };
        if (!heading) {
            return Part.Role.LIST_ITEM;
        }
        return whole ? Part.Role.HEADING : Part.Role.RUN_IN;
    }

    /** Returns whether a line is a point counted as 第一、 with text of its own under it. */
    private static boolean point(Candidate c) {
        return c.label().scheme() == Scheme.ORDINAL && c.label().printed().charAt(0) == '第' && c.content();
    }

    private static boolean section(Candidate c, Series s) {
        Scheme scheme = c.label().scheme();
        return (scheme == Scheme.HAN || scheme == Scheme.HAN_BRACKET || scheme == Scheme.ORDINAL) && s.sections();
    }

    private static boolean minor(Candidate c) {
        return c.label().scheme().compareTo(Scheme.ARABIC) >= 0;
    }

    private static boolean bareHeading(Candidate c, Series s) {
        boolean bareList = s.content == 0 && s.headings > 1 || s.items > s.headings;
        return !(minor(c) && bareList);
    }

    /** A single sentence is a heading where something stands under it or its fellows, or where most of these are headings. */
    private static boolean sentenceHeading(Candidate c, Series s) {
        boolean each = s.sentences > 1 && s.content == s.sentences;
        boolean dash = c.label().scheme() == Scheme.DASH && s.headings > s.sentences && !each;
        boolean tooLong = minor(c) && !point(c) && c.shape().titleEnd() - c.label().bodyStart() > LONGEST_MINOR;
        boolean enumeration = s.enumerated && s.items >= s.headings + s.sentences;
        if (dash || tooLong || enumeration || s.items > s.headings + s.sentences) {
            return false;
        }
        boolean last = s.content == 1 && (c.label().scheme().floats() ? s.lines >= LEAST_COUNTED : s.items > 0 && s.headings == 0);
        return c.content() && !last || s.headings > s.items && s.headings >= s.sentences || s.content * 2 > s.sentences + s.headings;
    }
}
