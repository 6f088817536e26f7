package org.gongbao.parse.structure.heading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.heading.LabelledLines.Line;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Speakers;

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

    /** All that stands behind the number of a clause where its text is printed elsewhere: 第 4條 (見附件 I). */
    private static final Pattern REFERENCE = Pattern.compile("[（(][见見].{1,20}[)）]");
    /** The articles of a law that are amended as their fellows in a list are: 《甘肃省草原条例》第十六条、第十七条. */
    private static final Pattern CITED = Pattern.compile("《[^《》]{2,60}》第[^，。；：]{1,40}[条條款项項目]");
    /** What stands in brackets for a point of a law that has been struck out or is not shown: 〔廢止〕, （略）. */
    private static final Pattern VOID = Pattern.compile("[〔（(\\[［]\\s?(?:[废廢]止|[删刪]除|略|…{1,2}|\\.{3,6}|原.{1,10}|保留)\\s?[〕）)\\]］]。?");
    /** What a vote came to, over the names of those who gave theirs so: 贊成者：九十人, 開票結果：某委員8票. */
    private static final Pattern TALLY = Pattern.compile(
            "[^。；：:]{0,12}(?:[贊赞]成|反[對对]|[棄弃][權权]|票)[^。；：:]{0,4}[：:]"
                    + "[^。；：:]{0,12}[0-9０-９〇○零一二三四五六七八九十百千]\\s?[人票]");
    /** What a typewriter sets before the items of a list; headings have —— or ●. */
    private static final Set<String> HYPHENS = Set.of("-", "*");
    /** A line that asks for what the items under it specify. */
    /** The mark that stands for the items of a list where a page was saved as text. */
    private static final String BULLET = "•";
    private static final Pattern SPECIFIES = Pattern.compile("[^。]{0,30}(?:要求|[标標][准準]|格式|[规規]格|[参參][数數]|[条條]件|[规規]范|[样樣]式)[：:]");
    /** A line that opens the list of what a provision asks for: 會議紀錄應記載下列事項： */
    private static final Pattern LISTS = Pattern.compile("[^。；]{0,80}(?:下列|左列|以下)[^。；]{0,8}[：:]");
    private static final int LONGEST_SPECIFICATION = 40;
    private static final int LEAST_COUNTED = 3;
    /** Of so many titles only the last of a list has text behind it, which is not its own. */
    private static final int LEAST_LISTED = 4;

    private final DocumentNumbering document;
    private final SchemeHabits habits;

    /** The series that numbered paragraphs hold. */
    private final Set<Integer> enclosed = new HashSet<>();

    /** What the lists of annexes under the notices name, each of which an annex of its own may bear as its title. */
    private final Set<String> annexTitles;

    private HeadingFinder(List<Part> parts, LabelledLines labelled, Map<Integer, SeriesTally> series) {
        List<Line> lines = labelled.lines();
        this.annexTitles = labelled.annexTitles();
        this.document = DocumentNumbering.of(parts, lines);
        this.habits = SchemeHabits.of(lines, series);
    }

    /** Returns the parts with each open labelled line judged. */
    public static List<Part> find(List<Part> parts) {
        LabelledLines labelled = LabelledLines.of(parts);
        Map<Integer, SeriesTally> series = new HashMap<>();
        for (Line line : labelled.lines()) {
            series.computeIfAbsent(line.series(), k -> new SeriesTally()).add(line);
        }
        HeadingFinder finder = new HeadingFinder(parts, labelled, series);
        finder.enclose(labelled.lines(), series);
        finder.specify(parts, labelled.lines(), series);
        List<Part> out = labelled.parts();
        for (Line line : labelled.lines()) {
            Part.Role role = finder.role(line, series.get(line.series()));
            if (role != Part.Role.TEXT) {
                Part judged = line.part().with(role, line.label(), line.shape().titleEnd());
                out.set(line.index(), line.settled() && role == Part.Role.LIST_ITEM ? judged.settled() : judged);
            }
        }
        return out;
    }

    /**
     * Finds the series that numbered paragraphs hold, so that they list what these say: （4）…充分说明： 一、… 二、… （5）….
     * Each lies without a gap between two consecutive numbers of one series of lesser rank, most of which are no headings
     * or which are marked as a list.
     */
    private void enclose(List<Line> lines, Map<Integer, SeriesTally> series) {
        for (int i = 1; i < lines.size(); i++) {
            Line before = lines.get(i - 1);
            int end = i;
            while (end < lines.size() && lines.get(end).series() == lines.get(i).series()) {
                end++;
            }
            Line after = end < lines.size() ? lines.get(end) : before;
            Scheme inner = lines.get(i).label().scheme();
            boolean lesser = inner.compareTo(Scheme.HAN) >= 0 && before.label().scheme().compareTo(inner) > 0;
            boolean listed = series.get(before.series()).list() || before.part().passage().style() == Element.Style.LIST_ITEM;
            if (lesser && end - i > 1 && before.series() == after.series() && listed
                    && after.label().number() == before.label().number() + 1) {
                enclosed.add(lines.get(i).series());
            }
            i = end - 1;
        }
    }

    /**
     * Finds the series of short specifications under a line that asks for them, 格式要求： 1.纸张：A4纸。 2.字体：三号仿宋。, and of
     * what a provision lists.
     */
    private void specify(List<Part> parts, List<Line> lines, Map<Integer, SeriesTally> series) {
        Map<Integer, Boolean> found = new HashMap<>();
        for (Line line : lines) {
            Part before = line.index() > 0 ? parts.get(line.index() - 1) : null;
            boolean asked = minor(line) && before != null && before.open() && SPECIFIES.matcher(before.text()).matches();
            boolean brief = line.shape().named(line.part().text())
                    && line.part().text().length() - line.shape().titleEnd() <= LONGEST_SPECIFICATION;
            found.merge(line.series(), asked && brief, (first, here) -> first && brief);
            if (line.label().number() == 1 && before != null && before.open() && LISTS.matcher(before.text()).matches()
                    && series.get(line.series()).provided()) {
                enclosed.add(line.series());
            }
        }
        found.forEach((number, specifies) -> {
            if (specifies) {
                enclosed.add(number);
            }
        });
    }

    /** Returns whether a line is one of several points counted as 第一，第二， that each open with a long sentence. */
    private static boolean counted(Line line, SeriesTally s) {
        return line.label().point() && s.items == s.longs
                && s.longs + s.headings >= LEAST_COUNTED && line.part().text().length() >= 2 * line.shape().titleEnd();
    }

    private Part.Role role(Line line, SeriesTally s) {
        LineShape.Kind kind = line.shape().kind();
        Part part = line.part();
        boolean whole = kind == LineShape.Kind.BARE || kind == LineShape.Kind.SENTENCE || kind == LineShape.Kind.COLON;
        switch (line.label().scheme()) {
            case ARTICLE:
                return REFERENCE.matcher(part.text()).region(line.label().bodyStart(), part.text().length()).matches()
                        ? Part.Role.LIST_ITEM : Part.Role.ARTICLE;
            case PART, SUBPART, CHAPTER, SECTION:
                return whole ? Part.Role.HEADING : kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.TEXT;
            case BOX:
                return whole ? Part.Role.BOX : Part.Role.TEXT;
            case FIGURE:
                return kind == LineShape.Kind.BARE ? Part.Role.FIGURE : Part.Role.TEXT;
            case TABLE:
                return Part.Role.TEXT;
            case ANNEX:
                boolean listed = "：:".indexOf(line.label().printed().charAt(line.label().printed().length() - 1)) >= 0;
                boolean titled = part.passage().lastLine() > part.passage().firstLine();
                boolean marked = part.passage().style() == Element.Style.HEADING;
                boolean entitled = marked || !listed || titled || annexTitles.contains(part.text().substring(line.label().bodyStart()))
                        || line.label().number() > 0 && (s.annexes() || line.beginsAnew());
                boolean alone = document.record() && !listed && line.label().bodyStart() >= part.text().length();
                boolean divided = alone || titled && !listed && line.label().number() > 0;
                boolean first = LabelGrammar.read(part.text().substring(line.label().bodyStart())).isPresent();
                return whole && !(listed && first) && (line.content() || divided) && entitled ? Part.Role.HEADING : Part.Role.LIST_ITEM;
            default:
                break;
        }
        int body = line.label().bodyStart();
        if (line.label().together() || VOID.matcher(part.text()).region(body, part.text().length()).matches()
                || minor(line) && CITED.matcher(part.text()).region(body, part.text().length()).matches()
                || TALLY.matcher(part.text()).region(body, part.text().length()).matches()
                || document.record() && line.label().scheme() == Scheme.DASH
                || (document.record() || document.agenda()) && Speakers.opens(part.text(), body)) {
            return Part.Role.LIST_ITEM;
        }
        if (SeriesTally.torn(line) || line.shape().certain() && s.torn()) {
            return Part.Role.LIST_ITEM;
        }
        if (line.shape().certain()) {
            return kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.HEADING;
        }
        if (part.passage().style() == Element.Style.HEADING) {
            return Part.Role.HEADING;
        }
        if (s.amendments() && kind != LineShape.Kind.BARE) {
            return Part.Role.LIST_ITEM;
        }
        boolean clean = kind == LineShape.Kind.RUN_IN && s.items == 0 && s.sentences == 0 && !document.act();
        if (part.passage().style() == Element.Style.LIST_ITEM && !clean || line.inArticle() && line.label().scheme() != Scheme.ANNEX) {
            return Part.Role.LIST_ITEM;
        }
        if (enclosed.contains(line.series()) && kind != LineShape.Kind.BARE) {
            return Part.Role.LIST_ITEM;
        }
        if (HYPHENS.contains(line.label().printed()) || line.label().printed().equals(BULLET)
                && (kind == LineShape.Kind.BARE || kind == LineShape.Kind.SENTENCE)) {
            return Part.Role.LIST_ITEM;
        }
        boolean lettered = line.label().scheme() == Scheme.LETTER_BRACKET || line.label().scheme() == Scheme.ROMAN_BRACKET;
        if (lettered && (document.record() || document.agenda() || kind != LineShape.Kind.BARE || s.content * 2 <= s.headings)) {
            return Part.Role.LIST_ITEM;
        }
        if (document.agenda() && line.label().scheme() == Scheme.ROMAN && part.text().indexOf('。') < 0) {
            return Part.Role.HEADING; // however long the matter is
        }
        boolean matter = document.agenda() && document.romanItems() && line.label().scheme() == Scheme.ARABIC;
        if (matter || document.decimalParagraphs() && line.label().scheme() == Scheme.DECIMAL_2) {
            return Part.Role.LIST_ITEM;
        }
        boolean paragraph = document.numberedParagraphs() && line.label().scheme() == Scheme.ARABIC
                && line.label().printed().endsWith(".") && !line.shape().named(part.text());
        boolean decided = document.decision() && line.label().scheme() == Scheme.HAN && s.sentences + s.items > 0;
        if ((s.clauses() || document.record() || paragraph || decided) && kind != LineShape.Kind.BARE) {
            return Part.Role.LIST_ITEM;
        }
        if (kind == LineShape.Kind.RUN_IN && s.unlike() && habits.paragraphs().contains(line.label().scheme())) {
            return Part.Role.LIST_ITEM;
        }
        boolean medium = habits.runIns().contains(line.label().scheme()) && s.items == s.longs;
        if (line.label().scheme() == Scheme.HAN && kind != LineShape.Kind.BARE && !medium && s.rules()) {
            return Part.Role.LIST_ITEM;
        }
        boolean heading = switch (kind) {
            case BARE -> bareHeading(line, s);
            case SENTENCE -> sentenceHeading(line, s) && !(minor(line) && s.divided()) || section(line, s);
            case LONG_SENTENCE -> section(line, s);
            case COLON -> line.content() && !(minor(line) && s.demands()) && !s.enumeration();
            case RUN_IN -> (medium || !s.list()) && (!line.label().point() || s.items == s.longs)
                    && (line.label().scheme() != Scheme.HAN || !s.points())
                    && !(minor(line) && (s.things() || s.divided()
                    || line.shape().named(part.text()) && s.items > 0 && s.items >= s.headings))
                    && !(line.label().scheme() == Scheme.DASH && s.sentences());
            case RUN_IN_LONG -> counted(line, s) || medium || s.headings >= s.items && !s.list()
                    && !(minor(line) && s.divided()) && (!line.label().scheme().floats() || line.titleLength() <= LONGEST_FLOATING);
            case ITEM -> false;
        };
        if (!heading || kind == LineShape.Kind.SENTENCE && !line.content() && Clauses.entryIntoForce(part.text(), line.label())) {
            return Part.Role.LIST_ITEM;
        }
        return kind == LineShape.Kind.RUN_IN || kind == LineShape.Kind.RUN_IN_LONG ? Part.Role.RUN_IN : Part.Role.HEADING;
    }

    private static boolean section(Line line, SeriesTally s) {
        Scheme scheme = line.label().scheme();
        return (scheme == Scheme.HAN || scheme == Scheme.HAN_BRACKET || scheme == Scheme.ORDINAL) && s.sections();
    }

    private static boolean minor(Line line) {
        return line.label().scheme().compareTo(Scheme.ARABIC) >= 0;
    }

    private static boolean bareHeading(Line line, SeriesTally s) {
        boolean bareList = s.content == 0 && s.headings > 1 || s.items > s.headings
                || s.content == 1 && s.lines >= LEAST_LISTED && s.headings == s.lines;
        return !(minor(line) && bareList) && !s.works();
    }

    /** A single sentence is a heading where something stands under it or its fellows, or where most of these are headings. */
    private static boolean sentenceHeading(Line line, SeriesTally s) {
        boolean each = s.sentences > 1 && s.under == s.sentences;
        boolean dash = line.label().scheme() == Scheme.DASH && s.headings > 0 && s.headings >= s.sentences && !each;
        boolean tooLong = minor(line) && !line.point() && line.titleLength() > LONGEST_MINOR;
        boolean enumeration = s.enumerated && s.items >= s.headings + s.sentences;
        boolean unlike = s.list() && s.headings > s.sentences;
        boolean closing = (minor(line) || s.sentences == s.lines) && s.content == 1 && s.lines > 1 && line.content()
                && line.label().number() == s.lines;
        if (dash || tooLong || enumeration || unlike || closing || s.items > s.headings + s.sentences) {
            return false;
        }
        boolean last = s.content == 1 && (line.label().scheme().floats() ? s.lines >= LEAST_COUNTED : s.items > 0 && s.headings == 0);
        return line.content() && !last || s.headings > s.items && s.headings >= s.sentences
                || s.content * 2 > s.sentences + s.headings + s.items;
    }
}
