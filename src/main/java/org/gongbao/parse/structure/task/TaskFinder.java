package org.gongbao.parse.structure.task;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.structure.heading.LineShape;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;
import org.gongbao.parse.structure.sitting.SettledMatters;

/**
 * Marks the paragraphs that are tasks before headings are looked for.
 *
 * <p>A line that is nothing but a tail belongs to the paragraph before it. A labelled paragraph with a tail is a task with
 * that label where its way of numbering numbers tasks in this document, which those show whose only sentence stands
 * before the tail; over items with smaller numbers it is their heading; otherwise its first sentence may be a run-in heading
 * (State Council opinions), and what follows it is the task. An unlabelled paragraph with a tail becomes a task when the
 * outline is built.
 */
public final class TaskFinder {

    private static final int LONGEST_KEY_LINE = 200;
    private static final int LONGEST_ANNOUNCEMENT = 10;
    private static final int LONGEST_TITLE = 36;
    private static final int SHORTEST_PARAGRAPH = 12;
    /** Each line joined copies what is joined already, so there must be an end to it; a task has a handful. */
    private static final int MOST_TAIL_LINES = 100;
    /** A task has no more lines with keys than these before the one that names its offices. */
    private static final int MOST_KEYS = 4;

    /** A field of a list of policies, of which the offices are another one: 【适用对象】…. */
    private static final Pattern FIELD = Pattern.compile("【(?!.{0,6}(?:单位|單位|部门|部門|主体|主體|机构|機構|领导|領導|时限|時限|时间|時間))[\\p{IsHan}]{2,8}】");

    private static final WordSet DIVIDES = WordSet.of("分工", "分解", "责任", "責任", "任务清单", "任務清單");

    /** What a notice issues: 《2020年政府工作报告重点工作责任分解》已经市政府同意，现印发给你们. */
    private static final Pattern ISSUED = Pattern.compile("《[^》]{2,40}(?:分解|分工|任务清单|任務清單)[^》]{0,8}》[^。]{0,40}印[发發]");
    private static final int FIRST_PARTS = 12;

    /** In a document that divides work, one task of a single sentence to so many with titles shows that numbers are tasks'. */
    private static final int FEWEST_WHOLE = 4;

    /** A title that only says that offices follow: 二、责任分工. */
    private static final Pattern DIVISION_OF_WORK = Pattern.compile("[^，。：]{0,6}(?:(?:[责責]任|[职職][责責]|任[务務]|工作|部[门門])分工"
            + "|(?:[责責]任|[牵牽][头頭])(?:[单單]位|部[门門])|[组組][织織](?:[领領][导導]|机构))");
    /** Whom to ask, which stands under a title of its own where no task has a tail. */
    private static final Pattern CONTACT = Pattern.compile("[联聯][系繫]");

    private TaskFinder() {}

    /** Returns the parts with tails joined to their paragraphs and labelled tasks marked. */
    public static List<Part> find(List<Part> parts, TaskReader reader) {
        return find(CutTasks.join(KeyedNames.join(parts), reader), reader, new ArrayList<>(parts.size()));
    }

    private static List<Part> find(List<Part> parts, TaskReader reader, List<Part> joined) {
        int lines = 0;
        boolean grouped = SharedTails.grouped(parts, reader);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int last = joined.size() - 1;
            boolean shared = lines == 0 && part.open() && (keyLine(part.text()) && SharedTails.announced(joined)
                    || grouped && reader.isTail(part.text()) && SharedTails.run(joined, joined.size(), reader) > 1);
            if (!shared && part.open() && last >= 0 && joined.get(last).open() && lines < MOST_TAIL_LINES
                    && !FIELD.matcher(joined.get(last).text()).lookingAt()
                    && !DIVISION_OF_WORK.matcher(joined.get(last).text()).matches() && (reader.isTail(part.text())
                    || keyLine(part.text()) && (!CONTACT.matcher(part.text()).lookingAt()
                    && LabelGrammar.read(joined.get(last).text()).isPresent()
                    || reader.endsInTail(joined.get(last).text()) || lines > 0 || opensTail(parts, i, reader)))) {
                boolean keyed = keyLine(part.text());
                PassageBuilder whole = new PassageBuilder(joined.get(last).passage());
                joined.set(last, Part.of((keyed ? whole.appendApart(part.passage()) : whole.append(part.passage())).build()));
                lines++;
            } else {
                joined.add(part);
                lines = shared ? 1 : 0;
            }
        }
        SharedTails.in(joined, reader).keySet().forEach(i -> joined.set(i, shared(joined.get(i))));
        Set<Scheme> entitle = entitle(joined, reader);
        Set<Scheme> overMeasures = overMeasures(joined, reader);
        Map<Integer, Label> tasks = new LinkedHashMap<>();
        for (int i = 0; i < joined.size(); i++) {
            Optional<Label> label = labelOfTask(joined.get(i), reader);
            if (label.isPresent() && (holds(joined, i, label.get(), reader)
                    && !(overMeasures.contains(label.get().scheme()) && ownWords(joined.get(i), label.get(), reader) > LONGEST_TITLE)
                    || entitle.contains(label.get().scheme()) && entitles(joined, i, label.get(), reader))) {
                joined.set(i, heading(joined.get(i), label.get(), reader));
            } else if (label.isPresent() && !(i + 1 < joined.size() && SettledMatters.decides(joined.get(i + 1).text()))) {
                tasks.put(i, label.get());
            }
        }
        Set<Scheme> numberTasks = numberTasks(joined, tasks, reader);
        tasks.forEach((i, label) -> {
            if (numberTasks.contains(label.scheme())) {
                joined.set(i, joined.get(i).with(Part.Role.TASK, label, 0));
            }
        });
        return joined;
    }

    /** Returns an item whose offices a sentence behind it names: one of a single sentence is a task, else it may have a title. */
    private static Part shared(Part part) {
        Label label = LabelGrammar.read(part.text()).orElseThrow();
        int end = Sentences.firstEnd(part.text(), label.bodyStart());
        return end < 0 || Sentences.rest(part.text(), end) >= part.text().length() ? part.with(Part.Role.TASK, label, 0) : part;
    }

    /** Returns whether one of the next lines with keys names offices: 主管领导：某某 before 责任单位：某局. */
    private static boolean opensTail(List<Part> parts, int index, TaskReader reader) {
        for (int i = index + 1; i < parts.size() && i <= index + MOST_KEYS; i++) {
            if (!parts.get(i).open() || !keyLine(parts.get(i).text())) {
                return false;
            }
            if (reader.isTail(parts.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a title with a tail stands over items with smaller numbers, for all of which its offices answer. */
    private static boolean holds(List<Part> parts, int index, Label label, TaskReader reader) {
        return over(parts, index, label) && oneSentence(parts.get(index), label, reader);
    }

    /**
     * Returns the ways of numbering some of whose lines are tasks of several sentences over measures with numbers of their own
     * (具体措施：1．…): long sentences among them are tasks as these are, and no titles.
     */
    private static Set<Scheme> overMeasures(List<Part> parts, TaskReader reader) {
        Set<Scheme> found = EnumSet.noneOf(Scheme.class);
        for (int i = 0; i < parts.size(); i++) {
            Optional<Label> label = labelOfTask(parts.get(i), reader);
            if (label.isPresent() && over(parts, i, label.get()) && !oneSentence(parts.get(i), label.get(), reader)
                    && LineShape.of(parts.get(i).passage(), label.get()).kind() != LineShape.Kind.RUN_IN) {
                found.add(label.get().scheme());
            }
        }
        return found;
    }

    /** Returns how long the words of a task are. */
    private static int ownWords(Part part, Label label, TaskReader reader) {
        return reader.tails(part.text()).get(0).start() - label.bodyStart();
    }

    /** Returns whether a line stands over items with smaller numbers, with or without a line that announces these. */
    private static boolean over(List<Part> parts, int index, Label label) {
        int under = index + 1 < parts.size() && announces(parts.get(index + 1)) ? index + 2 : index + 1;
        if (label.scheme().floats() || under >= parts.size() || !parts.get(under).open()) {
            return false;
        }
        Optional<Label> next = LabelGrammar.read(parts.get(under).text());
        return next.isPresent() && !next.get().scheme().floats() && next.get().scheme().compareTo(label.scheme()) > 0;
    }

    /** Returns the ways of numbering whose lines with tails mostly are titles over a paragraph: 一、提升能级（甲牵头）. */
    private static Set<Scheme> entitle(List<Part> parts, TaskReader reader) {
        int[] lines = new int[Scheme.values().length];
        int[] titles = new int[Scheme.values().length];
        for (int i = 0; i < parts.size(); i++) {
            Optional<Label> label = labelOfTask(parts.get(i), reader);
            if (label.isPresent()) {
                int scheme = label.get().scheme().ordinal();
                lines[scheme]++;
                titles[scheme] += entitles(parts, i, label.get(), reader) || holds(parts, i, label.get(), reader) ? 1 : 0;
            }
        }
        Set<Scheme> found = EnumSet.noneOf(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            if (titles[scheme.ordinal()] > 0 && titles[scheme.ordinal()] * 2 >= lines[scheme.ordinal()]) {
                found.add(scheme);
            }
        }
        return found;
    }

    /** Returns whether a phrase with a tail, closed by no stop, stands over a paragraph without number or tail. */
    private static boolean entitles(List<Part> parts, int index, Label label, TaskReader reader) {
        String text = parts.get(index).text();
        int tail = reader.tails(text).get(0).start();
        if (label.scheme().floats() || tail - label.bodyStart() > LONGEST_TITLE || tail <= label.bodyStart()
                || "。；".indexOf(text.charAt(tail - 1)) >= 0 || index + 1 >= parts.size() || !parts.get(index + 1).open()) {
            return false;
        }
        String under = parts.get(index + 1).text();
        return under.length() >= SHORTEST_PARAGRAPH && under.endsWith("。") && LabelGrammar.read(under).isEmpty()
                && reader.tails(under).isEmpty();
    }

    /** Returns whether a line only announces items: 具体措施：. */
    private static boolean announces(Part part) {
        return part.open() && part.text().length() <= LONGEST_ANNOUNCEMENT && part.text().endsWith("：");
    }

    private static Part heading(Part part, Label label, TaskReader reader) {
        int end = Sentences.firstEnd(part.text(), label.bodyStart());
        int tail = reader.tails(part.text()).get(0).start();
        return part.with(Part.Role.HEADING, label, end < 0 ? tail : Math.min(end, tail));
    }

    /**
     * Returns the ways of numbering that number tasks: those of which as many are one sentence as open with a title, and in a
     * document that divides work among offices also those with a few of a single sentence.
     *
     * @param tasks the labels of the paragraphs that may be tasks, by their places
     */
    private static Set<Scheme> numberTasks(List<Part> parts, Map<Integer, Label> tasks, TaskReader reader) {
        boolean divides = parts.stream().anyMatch(part -> part.frontRole() == FrontLine.Role.TITLE && DIVIDES.in(part.text()))
                || parts.stream().limit(FIRST_PARTS).anyMatch(part -> ISSUED.matcher(part.text()).find());
        int[] whole = new int[Scheme.values().length];
        int[] entitled = new int[Scheme.values().length];
        tasks.forEach((i, label) -> {
            Part part = parts.get(i);
            int scheme = label.scheme().ordinal();
            boolean one = oneSentence(part, label, reader);
            whole[scheme] += one ? 1 : 0;
            entitled[scheme] += !one && LineShape.of(part.passage(), label).kind() == LineShape.Kind.RUN_IN ? 1 : 0;
        });
        Set<Scheme> numbering = EnumSet.noneOf(Scheme.class);
        for (Scheme scheme : Scheme.values()) {
            int i = scheme.ordinal();
            if (whole[i] > 0 && whole[i] * (divides ? FEWEST_WHOLE : 1) >= entitled[i]) {
                numbering.add(scheme);
            }
        }
        return numbering;
    }

    /** A line that a key of a tail opens, though it may name no office: 责任领导：, 完成时限：. */
    private static boolean keyLine(String text) {
        return text.length() <= LONGEST_KEY_LINE && text.lastIndexOf('。', text.length() - 2) < 0
                && TailKey.opens(text, TailKey.behindMarks(text, 0));
    }

    private static Optional<Label> labelOfTask(Part part, TaskReader reader) {
        if (!part.open() || part.passage().style() == Element.Style.HEADING) {
            return Optional.empty();
        }
        return LabelGrammar.read(part.text()).filter(label -> label.scheme() != Scheme.ARTICLE && reader.endsInTail(part.text()));
    }

    private static boolean oneSentence(Part part, Label label, TaskReader reader) {
        int end = Sentences.firstEnd(part.text(), label.bodyStart());
        int tail = reader.tails(part.text()).get(0).start();
        return end < 0 || Sentences.rest(part.text(), end) >= tail;
    }
}
