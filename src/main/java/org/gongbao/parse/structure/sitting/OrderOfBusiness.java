package org.gongbao.parse.structure.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Phrase;

/**
 * Finds the headings of the record of a sitting: the items of business (議員質詢的口頭答覆, 法案, 議員議案), and under them what
 * each question, bill or motion is about.
 *
 * <p>They stand alone between blank lines: the items by their fixed names, what is taken up under them by the speech or the
 * numbered question that comes next.
 */
public final class OrderOfBusiness {

    private static final int LONGEST_TOPIC = 60;
    /** What divides a speech is short, has a paragraph of so many characters under it, and there are so many at least. */
    private static final int LONGEST_DIVISION = 24;
    private static final int LONG_UNDER = 40;
    /** A shorter one ends as paragraphs do. */
    private static final int LEAST_UNDER = 12;
    private static final int FEWEST_DIVISIONS = 3;
    /** So many items of an agenda show that a document without speeches is the minutes of a sitting. */
    private static final int FEWEST_ITEMS = 2;

    /** What is done with a bill, in the order of its readings. */
    private static final Pattern STAGE = Pattern.compile("其他文件|附屬法例(?:[／/]文書)?|(?:法案|條例草案)(?:首讀|二讀|三讀|委員會審議階段)"
            + "|(?:恢復)?(?:法案|條例草案)?二讀辯論|全體委員會審議階段");
    /** The readings that bills are to have at a sitting. */
    private static final Pattern READINGS = Pattern.compile("(?=.*讀)(?:首讀|二讀|三讀|恢復辯論|辯論中止待續|恢復二讀辯論|全體委員會審議階段|[、及()（）]){2,12}");
    /** The name of a bill, alone on its line. */
    private static final Pattern BILL = Pattern.compile("《[^《》]{2,56}(?:條例|法案|草案)》");
    /** A sentence and a reference behind it: …平均為4.7%。 (圖三 ). */
    private static final Pattern REMARKED = Pattern.compile("。\\s*[(（][^()（）]{1,12}[)）]$");
    /** When the debate on a bill or motion began that is taken up again; it stands under the name of that and heads nothing. */
    private static final Pattern RESUMED = Pattern.compile("恢復(?:辯論)?經於.{4,40}議案(?:的?辯論)?");

    /** What a member does, told between the speeches: 何俊仁議員宣讀立法會誓詞; 立法會議員薪津 is what a speech is about. */
    private static final Pattern DEED = Pattern.compile("\\p{IsHan}{2,4}[议議][员員](?:[宣誦站坐走步返離离进進退起就舉举展高示拒按]|作出|在席|將|将|把|向|表示|繼續"
            + "|继续)\\p{IsHan}.*");
    /** How a record closes a sitting or interrupts it. */
    private static final Pattern CLOSED = Pattern.compile("散[會会]|休息|[繼继][續续][開开][會会]");

    private final List<Part> parts;
    private final List<Part> out;

    private OrderOfBusiness(List<Part> parts) {
        this.parts = parts;
        this.out = new ArrayList<>(parts);
    }

    /** Returns the parts of a record with such lines marked as headings; other documents come back as they are. */
    public static List<Part> find(List<Part> parts) {
        boolean record = Speakers.record(parts);
        long items = record ? 0 : parts.stream().filter(part -> part.open() && Agenda.item(part.text())).count();
        boolean titled = items > 0 && parts.stream().anyMatch(part -> part.frontRole() == FrontLine.Role.TITLE
                && MinutesTitle.is(part.text()));
        boolean minutes = items >= FEWEST_ITEMS || titled;
        OrderOfBusiness order = new OrderOfBusiness(record ? pointsOfAnswers(parts) : parts);
        if (!record && !minutes) {
            order.markReadings();
            return order.out;
        }
        if (record) {
            order.mark();
            order.divideSpeeches();
        } else {
            order.markAgenda();
        }
        order.divideMatters();
        return InnerMinutes.find(order.out);
    }

    /**
     * Returns the parts with each point of an answer an item as those counted before it are, also one that a page has cut before
     * its stop: (八) 康樂及文化事務署在元朗區的康樂設施包括6個體育館、2個主.
     */
    private static List<Part> pointsOfAnswers(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        int last = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean point = part.label() != null && part.label().scheme() == Scheme.HAN_BRACKET;
            if (Speakers.speech(part) || part.heads() && !point) {
                last = 0;
            } else if (point && part.role() == Part.Role.LIST_ITEM) {
                last = part.label().number();
            } else if (point && part.heads() && last > 0 && part.label().number() > last) {
                last = part.label().number();
                out.set(i, part.with(Part.Role.LIST_ITEM, part.label(), 0));
            }
        }
        return out;
    }

    /** Marks the items of the agenda in minutes. */
    private void markAgenda() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.open() || !Agenda.item(part.text())) {
                continue;
            }
            Part heading = Phrase.heading(part);
            int at = Agenda.sitting(part.text());
            out.set(i, at > 0 ? part.with(Part.Role.RUN_IN, heading.label(), at - 1) : heading);
        }
    }

    /** Marks the readings under which an agenda with Roman numbers lists bills: 首讀及二讀(辯論中止待續). */
    private void markReadings() {
        boolean roman = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            roman |= part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.ROMAN;
            if (roman && part.open() && (READINGS.matcher(part.text()).matches() || STAGE.matcher(part.text()).matches())) {
                out.set(i, part.with(Part.Role.HEADING, Label.unnumbered(Scheme.LEAD), part.text().length()));
            }
        }
    }

    /** Marks the lines that divide the matters under an item of an agenda. */
    private void divideMatters() {
        boolean business = false;
        for (int i = 0; i + 1 < out.size(); i++) {
            Part part = out.get(i);
            boolean item = part.role() == Part.Role.HEADING && Agenda.item(part.text());
            business = item || business && !(part.heads() && part.label().scheme() != Scheme.LEAD && part.label().scheme() != Scheme.STEM);
            if (business && !item && Agenda.division(part, out.get(i + 1))) {
                Label label = LabelGrammar.read(part.text()).orElseThrow();
                out.set(i, part.with(Part.Role.HEADING, new Label(Scheme.LEAD, label.printed(), 0, label.bodyStart()),
                        part.text().length()));
            }
        }
    }

    private void mark() {
        boolean begun = false;
        boolean staged = false;
        boolean topics = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            begun |= Speakers.speech(part);
            if (topics && part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.ANNEX && annexed(part)) {
                out.set(i, part.with(Part.Role.HEADING, under(part.label()), part.titleEnd()));
                continue;
            }
            boolean matter = part.open() && Agenda.item(part.text());
            boolean named = part.open() && alone(i) && (Phrase.is(part.text()) || BILL.matcher(part.text()).matches());
            if (!matter && !named) {
                continue;
            }
            if (matter || Agenda.business(part.text())) {
                out.set(i, Phrase.heading(part));
                staged = false;
            } else if (STAGE.matcher(part.text()).matches()) {
                out.set(i, part.with(Part.Role.HEADING, Label.unnumbered(Scheme.LEAD), part.text().length()));
                staged = true;
            } else if (topic(i, begun)) {
                topics = true;
                Scheme scheme = staged ? Scheme.MATTER : Scheme.LEAD;
                out.set(i, part.with(Part.Role.HEADING, Label.unnumbered(scheme), part.text().length()));
            }
        }
    }

    /** Returns whether an annex is one to the answer before it (附件, 附表); those at the end of a record are called 附錄. */
    private static boolean annexed(Part part) {
        return part.label().printed().startsWith("附件") || part.label().printed().startsWith("附表");
    }

    /** Returns the label of an annex to an answer, which stands under what the question is about as its fellows do. */
    private static Label under(Label annex) {
        return new Label(Scheme.MATTER, annex.printed(), 0, annex.bodyStart());
    }

    /** Returns whether a blank line sets a line apart from what follows. */
    private boolean alone(int index) {
        return index + 1 < parts.size() && parts.get(index + 1).passage() != null && parts.get(index + 1).passage().afterBlank();
    }

    /**
     * Marks the lines that divide a long speech, as a budget is divided: several, each alone over paragraphs of its own or over
     * another such line. In a record with such a speech they are told after each interruption and each numbered part, too.
     */
    private void divideSpeeches() {
        List<Integer> lines = new ArrayList<>();
        int longest = 0;
        int here = 0;
        for (int i = out.size() - 1; i >= 0; i--) {
            boolean breaks = out.get(i).heads() || Speakers.speech(out.get(i));
            here = breaks && !(out.get(i).heads() && out.get(i).label().scheme().counted()) ? 0 : here;
            boolean over = !lines.isEmpty() && lines.get(lines.size() - 1) == i + 1 && below(lines);
            if (!breaks && divides(i, over)) {
                lines.add(i);
                longest = Math.max(longest, ++here);
            }
        }
        if (longest >= FEWEST_DIVISIONS) {
            lines.forEach(k -> out.set(k, out.get(k).with(Part.Role.HEADING, Label.unnumbered(Scheme.SPEECH), out.get(k).text().length())));
        }
    }

    /** Returns whether the line marked last stands over text and not over a second line itself. */
    private boolean below(List<Integer> lines) {
        int size = lines.size();
        return size < 3 || lines.get(size - 2) != lines.get(size - 1) + 1 || lines.get(size - 3) != lines.get(size - 2) + 1;
    }

    private boolean divides(int index, boolean over) {
        Part part = out.get(index);
        if (!part.open() || index == 0 || index + 1 >= out.size() || !alone(index) || !apart(index)
                || part.text().length() > LONGEST_DIVISION || !Phrase.is(part.text()) || Speakers.person(part.text())
                || "(（".indexOf(part.text().charAt(0)) >= 0 || !out.get(index + 1).open()) {
            return false;
        }
        String next = out.get(index + 1).text();
        return over || !Speakers.speech(out.get(index + 1)) && next.length() >= LEAST_UNDER && LineEnd.finished(next)
                || next.length() >= LONG_UNDER && next.indexOf('。') >= 0;
    }

    /** Returns whether a line says what the numbered question, or once speeches have begun the speech, after it is about. */
    private boolean topic(int index, boolean begun) {
        String text = parts.get(index).text();
        Part next = parts.get(index + 1);
        if (!apart(index) || CLOSED.matcher(text).matches() || text.length() > LONGEST_TOPIC || "(（".indexOf(text.charAt(0)) >= 0
                || Speakers.person(text)
                || RESUMED.matcher(text).matches() || DEED.matcher(text).matches()) {
            return false;
        }
        if (text.charAt(0) == '《') {
            return BILL.matcher(text).matches() && (Speakers.speech(next) || RESUMED.matcher(next.text()).matches());
        }
        boolean question = next.role() == Part.Role.LIST_ITEM && next.label().scheme() == Scheme.ARABIC;
        return Speakers.speech(next) && (question || begun) || next.open() && RESUMED.matcher(next.text()).matches();
    }

    /** Returns whether a line stands apart from what comes before it: by a blank line, or at the head of a page behind a finished one. */
    private boolean apart(int index) {
        if (index == 0) {
            return true;
        }
        Part before = parts.get(index - 1);
        boolean head = before.passage() != null && parts.get(index).line() - before.passage().lastLine() > 1;
        boolean open = before.passage() != null && "，、,".indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        return !open && (parts.get(index).passage().afterBlank()
                || head && (LineEnd.finished(before.text()) || REMARKED.matcher(before.text()).find()));
    }
}
