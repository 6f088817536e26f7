package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.noise.EditLinks;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Agenda;
import org.gongbao.parse.structure.sitting.MinutesFields;
import org.gongbao.parse.structure.sitting.SettledMatters;

/** The lines of a document that a credible number or mark opens, each with the series of its fellows. */
final class LabelledLines {

    /** The first line of a list of annexes under a notice: 附件：1.重点任务清单. */
    private static final Pattern FIRST_ANNEX = Pattern.compile("^附(?:件|录|錄)?\\s*[：:]\\s*[1１](?:[.．、]|\\s)");
    /** The word over such a list, alone on its line. */
    private static final Pattern LIST_OF_ANNEXES = Pattern.compile("附(?:件|录|錄)?\\s*[：:]");
    /** The longest title that shows how a document numbers. */
    private static final int LONGEST_TITLE = 36;

    private final List<Part> parts;
    private final List<Part> out;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> annexTitles = new HashSet<>();

    private LabelledLines(List<Part> parts) {
        this.parts = parts;
        this.out = new ArrayList<>(parts);
    }

    /**
     * A labelled line that no stage has claimed.
     *
     * @param index the index of its part
     * @param series the number of its series, which begins where its way of numbering begins anew
     * @param content whether something other than a fellow stands directly under it
     * @param inArticle whether it is a point of an article or an item of an agenda
     * @param beginsAnew whether the first of a higher way of numbering stands directly under it
     * @param settled whether the next line says what a sitting settled on it
     */
    record Line(int index, Part part, Label label, LineShape shape, int series, boolean content, boolean inArticle,
            boolean beginsAnew, boolean settled) {

        /** Returns the length of what may be its title. */
        int titleLength() {
            return shape.titleEnd() - label.bodyStart();
        }

        /** Returns whether it is a point counted as 第一、 with text of its own under it. */
        boolean point() {
            return label.point() && content;
        }
    }

    /** Returns the labelled lines of a document. */
    static LabelledLines of(List<Part> parts) {
        LabelledLines found = new LabelledLines(parts);
        found.collect();
        return found;
    }

    /** Returns the parts, with the lines of lists of annexes marked as items, which are none of {@link #lines}. */
    List<Part> parts() {
        return out;
    }

    List<Line> lines() {
        return lines;
    }

    /** Returns the titles in the lists of annexes under the notices. */
    Set<String> annexTitles() {
        return annexTitles;
    }

    private void collect() {
        Map<Scheme, Integer> current = new EnumMap<>(Scheme.class);
        Map<Scheme, Integer> last = new EnumMap<>(Scheme.class);
        Scheme before = null;
        int count = 0;
        boolean article = false;
        int articleAt = 0;
        boolean points = false;
        Map<Integer, Label> wholes = WholeNumbers.of(parts);
        int annexes = 0;
        boolean announced = false;
        int listed = -1;
        int decided = -1;
        boolean noticed = false;
        boolean business = false;
        boolean[] articleFollows = articleFollows();
        Set<Integer> fields = MinutesFields.of(parts);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            business |= part.open() && Agenda.item(part.text());
            if (part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE) {
                last.clear();
                article = false;
                points = false;
            }
            Optional<Label> found = part.open() ? Optional.ofNullable(wholes.get(i))
                    .or(() -> NumberingCheck.read(part.passage(), last)) : Optional.empty();
            if (found.isEmpty() && part.open() && annexes > 0) {
                found = NumberingCheck.read(part.passage(), Map.of(Scheme.ARABIC, annexes));
            }
            if (found.isEmpty() || found.get().bodyStart() >= part.text().length() && !found.get().together()
                    && !bareNumber(found.get()) && part.passage().style() != Element.Style.HEADING && !overPoints(found.get(), i)
                    && !overItems(found.get(), i)
                    || goesOn(part.text(), found.get()) || figures(part.text(), found.get())) {
                noticed = noticed && !part.open();
                continue;
            }
            Label label = found.get();
            Scheme scheme = label.scheme();
            boolean next = annexes > 0 || announced && !content(i, scheme);
            announced = false;
            if (next && scheme == Scheme.ARABIC && label.number() == annexes + 1) {
                out.set(i, part.with(Part.Role.LIST_ITEM, label, 0));
                annexTitles.add(part.text().substring(label.bodyStart()));
                annexes++;
                continue;
            }
            annexes = 0;
            if (scheme == Scheme.ANNEX) {
                announced = part.passage().style() != Element.Style.HEADING && LIST_OF_ANNEXES.matcher(part.text()).matches();
                Matcher firstAnnex = FIRST_ANNEX.matcher(part.text());
                if (firstAnnex.find()) {
                    annexes = 1;
                    annexTitles.add(part.text().substring(firstAnnex.end()).strip());
                }
            }
            boolean second = i > 0 && label.number() > 1 && SettledMatters.holdsFirst(parts.get(i - 1), label);
            boolean fresh = second || (scheme.counted() ? label.number() <= last.getOrDefault(scheme, Integer.MAX_VALUE)
                    : before != scheme);
            if (fresh) {
                current.put(scheme, count++);
            }
            last.put(scheme, label.number());
            if (fresh && scheme == Scheme.HAN) {
                listed = i > 0 && (lists(parts.get(i - 1), article) || business && Agenda.division(parts.get(i - 1), part)
                        || article && (within(parts.get(i - 1), label) || paragraphs(articleAt, i)
                        || articleFollows[i] && !article(i + 1))) ? current.get(scheme) : -1;
            }
            if (fresh && scheme == Scheme.HAN && (points || !article)) {
                points = Clauses.enacts(part.text(), label);
                article = points;
                listed = points ? current.get(scheme) : listed;
            }
            if (fresh) {
                decided = i > 0 && (second || SettledMatters.over(parts.get(i - 1).text())) ? current.get(scheme) : decided;
            }
            if (scheme == Scheme.ARTICLE) {
                points = false;
                article = true;
                articleAt = i;
            } else if (scheme.compareTo(Scheme.ARTICLE) < 0 || scheme == Scheme.ROMAN && !fresh) {
                article = false;
            }
            noticed = noticed && scheme.compareTo(Scheme.HAN) > 0 || current.get(scheme) == decided;
            boolean settled = scheme.compareTo(Scheme.HAN) >= 0 && i + 1 < parts.size() && SettledMatters.decides(parts.get(i + 1).text());
            boolean item = current.get(scheme) == decided || noticed || settled || fields.contains(i)
                    || (scheme == Scheme.HAN ? current.get(scheme) == listed
                    : article && scheme != Scheme.ARTICLE && !(points && scheme.compareTo(Scheme.HAN) < 0));
            lines.add(new Line(i, part, label, LineShape.of(part.passage(), label), current.get(scheme),
                    content(i, scheme), item, beginsAnew(i), settled));
            before = scheme;
        }
    }

    /** Returns whether a list of matters begins after a line: under an item of the agenda, or after an article that announces it. */
    private static boolean lists(Part before, boolean article) {
        if (before.passage() == null) {
            return false;
        }
        String text = before.text();
        String name = text.substring(LabelGrammar.read(text).filter(label -> label.scheme() == Scheme.FORMAL).map(Label::bodyStart)
                .orElse(0));
        return Agenda.item(name) || article && (text.endsWith("：") || text.endsWith(":"));
    }

    /** Returns for each line whether an article of the same document comes after it. */
    private boolean[] articleFollows() {
        boolean[] follows = new boolean[parts.size()];
        boolean found = false;
        for (int i = parts.size() - 1; i >= 0; i--) {
            follows[i] = found;
            found = article(i) || found && parts.get(i).frontRole() != FrontLine.Role.TITLE;
        }
        return follows;
    }

    private boolean article(int index) {
        Part part = index < parts.size() ? parts.get(index) : null;
        return part != null && part.passage() != null && part.text().startsWith("第")
                && LabelGrammar.read(part.text()).filter(label -> label.scheme() == Scheme.ARTICLE).isPresent();
    }

    /** Returns whether the paragraph of an article before a point announces its fellows and holds the first: …之動議: 一、…。 */
    private static boolean within(Part before, Label label) {
        String text = before.passage() == null ? "" : before.text();
        int colon = Math.max(text.lastIndexOf('：'), text.lastIndexOf(':'));
        return label.number() > 1 && colon >= 0 && LabelGrammar.read(text.substring(colon + 1).strip())
                .filter(first -> first.scheme() == label.scheme() && first.number() == label.number() - 1).isPresent();
    }

    /** Returns whether the numbers from a line on count the paragraphs of an article before them, of which only a title is printed. */
    private boolean paragraphs(int article, int index) {
        for (int i = article; i < index; i++) {
            Part part = parts.get(i);
            boolean first = i == article + 1 && EditLinks.glued(part.text());
            if (!part.open() || !first && (part.text().length() > LONGEST_TITLE || LineEnd.finished(part.text()))) {
                return false;
            }
        }
        return index - article <= 2;
    }

    /** Returns whether the next of a series stands in the same paragraph, which is no item then: 一是…。二是…。 第一，…。第二，…。 */
    private static boolean goesOn(String text, Label label) {
        String printed = label.printed();
        int one = printed.indexOf('一');
        if (label.scheme() != Scheme.ORDINAL || label.number() != 1 || printed.length() < 2 || one < 0) {
            return false;
        }
        String next = printed.substring(0, Math.min(printed.length(), one + 2)).replace('一', '二');
        for (int i = text.indexOf(next, label.bodyStart()); i > 0; i = text.indexOf(next, i + 1)) {
            if ("。；".indexOf(text.charAt(i - 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether only figures stand behind a number, as in a row of a table: 912.8 6.0. */
    private static boolean figures(String text, Label label) {
        return label.bodyStart() < text.length() && label.scheme().minor()
                && text.substring(label.bodyStart()).chars().noneMatch(Character::isLetter);
    }

    /** Returns whether an article has nothing on its line and its paragraphs are marked as points under it: 第 2 條 | • 1. */
    private boolean overPoints(Label label, int index) {
        return label.scheme() == Scheme.ARTICLE && index + 1 < parts.size() && parts.get(index + 1).passage() != null
                && parts.get(index + 1).text().startsWith("•");
    }

    /** Returns whether a box has no title and a list of marked points is what stands in it: 专栏1： | ■湖北孝感…. */
    private boolean overItems(Label label, int index) {
        return label.scheme() == Scheme.BOX && index + 1 < parts.size() && parts.get(index + 1).open()
                && LabelGrammar.read(parts.get(index + 1).text()).filter(item -> item.scheme() == Scheme.DASH).isPresent();
    }

    private static boolean bareNumber(Label label) {
        return label.scheme().compareTo(Scheme.SECTION) <= 0 || label.scheme() == Scheme.HAN;
    }

    /** Returns whether the line after one opens with the first number of a way of numbering that divides documents. */
    private boolean beginsAnew(int index) {
        return index + 1 < parts.size() && LabelGrammar.read(parts.get(index + 1).text())
                .filter(label -> label.number() == 1 && label.scheme() != Scheme.ANNEX && label.scheme().compareTo(Scheme.HAN) <= 0)
                .isPresent();
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
        if (parts.get(i).passage() == null) {
            return true;
        }
        if (parts.get(i).open() && FrontPatterns.date(parts.get(i).text())) {
            return false;
        }
        Optional<Scheme> next = LabelGrammar.read(parts.get(i).text()).map(Label::scheme);
        if (parts.get(i).role() == Part.Role.TASK) {
            return next.isEmpty() || next.get() != scheme;
        }
        return next.isEmpty() || next.get() != scheme
                && (next.get().compareTo(scheme) > 0 || scheme.floats() && next.get().minor());
    }
}
