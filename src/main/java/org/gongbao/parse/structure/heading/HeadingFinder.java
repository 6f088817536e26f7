package org.gongbao.parse.structure.heading;

import java.util.HashMap;
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
    /** The mark that stands for the items of a list where a page was saved as text. */
    private static final String BULLET = "•";
    private static final int LEAST_COUNTED = 3;
    /** Of so many titles only the last of a list has text behind it, which is not its own. */
    private static final int LEAST_LISTED = 4;

    private final DocumentNumbering document;
    private final SchemeHabits habits;
    /** The series that list what the text over them says. */
    private final Set<Integer> enclosed;
    /** What the lists of annexes under the notices name, each of which an annex of its own may bear as its title. */
    private final Set<String> annexTitles;

    private HeadingFinder(List<Part> parts, LabelledLines labelled, Map<Integer, SeriesTally> series) {
        List<Line> lines = labelled.lines();
        this.annexTitles = labelled.annexTitles();
        this.document = DocumentNumbering.of(parts, lines);
        this.habits = SchemeHabits.of(lines, series);
        this.enclosed = EnclosedSeries.of(parts, lines, series);
    }

    /** Returns the parts with each open labelled line judged. */
    public static List<Part> find(List<Part> parts) {
        LabelledLines labelled = LabelledLines.of(parts);
        Map<Integer, SeriesTally> series = new HashMap<>();
        for (Line line : labelled.lines()) {
            series.computeIfAbsent(line.series(), k -> new SeriesTally()).add(line);
        }
        HeadingFinder finder = new HeadingFinder(parts, labelled, series);
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

    /** Returns whether a line is one of several points counted as 第一，第二， that each open with a long sentence. */
    private static boolean counted(Line line, SeriesTally s) {
        return line.label().point() && s.items == s.longs
                && s.longs + s.headings >= LEAST_COUNTED && line.part().text().length() >= 2 * line.shape().titleEnd();
    }

    private Part.Role role(Line line, SeriesTally s) {
        LineShape.Kind kind = line.shape().kind();
        boolean whole = kind == LineShape.Kind.BARE || kind == LineShape.Kind.SENTENCE || kind == LineShape.Kind.COLON;
        return switch (line.label().scheme()) {
            case ARTICLE -> says(line, REFERENCE) ? Part.Role.LIST_ITEM : Part.Role.ARTICLE;
            case PART, SUBPART, CHAPTER, SECTION ->
                whole ? Part.Role.HEADING : kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.TEXT;
            case BOX -> whole ? Part.Role.BOX : Part.Role.TEXT;
            case FIGURE -> kind == LineShape.Kind.BARE ? Part.Role.FIGURE : Part.Role.TEXT;
            case TABLE -> Part.Role.TEXT;
            case ANNEX -> whole && annex(line, s) ? Part.Role.HEADING : Part.Role.LIST_ITEM;
            default -> point(line, s);
        };
    }

    /** Returns whether what stands behind the label of a line is all of a form. */
    private static boolean says(Line line, Pattern form) {
        String text = line.part().text();
        return form.matcher(text).region(line.label().bodyStart(), text.length()).matches();
    }

    /** Returns whether a line is the heading of an annex and no entry of a list of annexes. */
    private boolean annex(Line line, SeriesTally s) {
        Part part = line.part();
        String printed = line.label().printed();
        String title = part.text().substring(line.label().bodyStart());
        boolean numbered = line.label().number() > 0;
        boolean listed = "：:".indexOf(printed.charAt(printed.length() - 1)) >= 0;
        boolean titled = part.passage().lastLine() > part.passage().firstLine();
        boolean marked = part.passage().style() == Element.Style.HEADING;
        boolean entitled = marked || !listed || titled || annexTitles.contains(title) || numbered && (s.annexes() || line.beginsAnew());
        boolean alone = document.record() && !listed && title.isEmpty();
        boolean divided = alone || titled && !listed && numbered;
        boolean opensList = listed && LabelGrammar.read(title).isPresent();
        return !opensList && (line.content() || divided) && entitled;
    }

    /** Returns what a line is whose number any part of a document may bear: 一、, （一）, 1., ——. */
    private Part.Role point(Line line, SeriesTally s) {
        LineShape.Kind kind = line.shape().kind();
        if (told(line) || SeriesTally.torn(line) || line.shape().certain() && s.torn()) {
            return Part.Role.LIST_ITEM;
        }
        if (line.shape().certain()) {
            return kind == LineShape.Kind.RUN_IN ? Part.Role.RUN_IN : Part.Role.HEADING;
        }
        if (line.part().passage().style() == Element.Style.HEADING) {
            return Part.Role.HEADING;
        }
        if (listed(line, s)) {
            return Part.Role.LIST_ITEM;
        }
        if (document.agenda() && line.label().scheme() == Scheme.ROMAN && line.part().text().indexOf('。') < 0) {
            return Part.Role.HEADING; // however long the matter is
        }
        if (paragraph(line, s) || !heading(line, s)) {
            return Part.Role.LIST_ITEM;
        }
        return kind == LineShape.Kind.RUN_IN || kind == LineShape.Kind.RUN_IN_LONG ? Part.Role.RUN_IN : Part.Role.HEADING;
    }

    /** Returns whether the words of a line say that it is an item, whatever it is a fellow of. */
    private boolean told(Line line) {
        return line.label().together() || says(line, VOID) || says(line, TALLY) || minor(line) && says(line, CITED)
                || document.record() && line.label().scheme() == Scheme.DASH
                || (document.record() || document.agenda()) && Speakers.opens(line.part().text(), line.label().bodyStart());
    }

    /** Returns whether a line stands in a list, as its markup, its number or the text over it shows. */
    private boolean listed(Line line, SeriesTally s) {
        LineShape.Kind kind = line.shape().kind();
        boolean bare = kind == LineShape.Kind.BARE;
        boolean clean = kind == LineShape.Kind.RUN_IN && s.items == 0 && s.sentences == 0 && !document.act();
        boolean set = line.part().passage().style() == Element.Style.LIST_ITEM && !clean;
        boolean held = !bare && (s.amendments() || enclosed.contains(line.series()));
        String mark = line.label().printed();
        boolean bullet = HYPHENS.contains(mark) || mark.equals(BULLET) && (bare || kind == LineShape.Kind.SENTENCE);
        boolean letter = line.label().scheme() == Scheme.LETTER_BRACKET || line.label().scheme() == Scheme.ROMAN_BRACKET;
        boolean lettered = letter && (document.record() || document.agenda() || !bare || s.content * 2 <= s.headings);
        return set || line.inArticle() || held || bullet || lettered;
    }

    /** Returns whether a line is a numbered paragraph or clause, as the document or its series numbers them. */
    private boolean paragraph(Line line, SeriesTally s) {
        Scheme scheme = line.label().scheme();
        boolean matter = document.agenda() && document.romanItems() && scheme == Scheme.ARABIC;
        if (matter || document.decimalParagraphs() && scheme == Scheme.DECIMAL_2) {
            return true;
        }
        if (line.shape().kind() == LineShape.Kind.BARE) {
            return false;
        }
        boolean numbered = document.numberedParagraphs() && scheme == Scheme.ARABIC
                && line.label().printed().endsWith(".") && !line.shape().named(line.part().text());
        boolean decided = document.decision() && scheme == Scheme.HAN && s.sentences + s.items > 0;
        boolean unlike = line.shape().kind() == LineShape.Kind.RUN_IN && s.unlike() && habits.paragraphs().contains(scheme);
        boolean rule = scheme == Scheme.HAN && !medium(line, s) && s.rules();
        return s.clauses() || document.record() || numbered || decided || unlike || rule;
    }

    /** Returns whether medium first sentences are headings in a series, as they are in most of the document. */
    private boolean medium(Line line, SeriesTally s) {
        return habits.runIns().contains(line.label().scheme()) && s.items == s.longs;
    }

    /** Returns whether a line is a heading by its shape and that of its fellows. */
    private boolean heading(Line line, SeriesTally s) {
        return switch (line.shape().kind()) {
            case BARE -> bareHeading(line, s);
            case SENTENCE -> (sentenceHeading(line, s) && !(minor(line) && s.divided()) || section(line, s))
                    && (line.content() || !Clauses.entryIntoForce(line.part().text(), line.label()));
            case LONG_SENTENCE -> section(line, s);
            case COLON -> line.content() && !(minor(line) && s.demands()) && !s.enumeration();
            case RUN_IN -> runIn(line, s);
            case RUN_IN_LONG -> counted(line, s) || medium(line, s) || s.headings >= s.items && !s.list()
                    && !(minor(line) && s.divided()) && (!line.label().scheme().floats() || line.titleLength() <= LONGEST_FLOATING);
            case ITEM -> false;
        };
    }

    /** Returns whether a short first sentence or phrase is a heading, which it is not in a list, among points or among names of things. */
    private boolean runIn(Line line, SeriesTally s) {
        Scheme scheme = line.label().scheme();
        boolean list = s.list() && !medium(line, s);
        boolean counts = line.label().point() && s.items != s.longs;
        boolean points = scheme == Scheme.HAN && s.points();
        boolean named = line.shape().named(line.part().text()) && s.items > 0 && s.items >= s.headings;
        boolean lesser = minor(line) && (s.things() || s.divided() || named);
        boolean dashes = scheme == Scheme.DASH && s.sentences();
        return !list && !counts && !points && !lesser && !dashes;
    }

    private static boolean section(Line line, SeriesTally s) {
        Scheme scheme = line.label().scheme();
        return (scheme == Scheme.HAN || scheme == Scheme.HAN_BRACKET || scheme == Scheme.ORDINAL) && s.sections();
    }

    private static boolean minor(Line line) {
        return line.label().scheme().minor();
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
