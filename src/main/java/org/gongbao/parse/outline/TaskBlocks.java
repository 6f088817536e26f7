package org.gongbao.parse.outline;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Origin;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.NoteMark;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.office.TaskReader;
import org.gongbao.parse.office.TaskTail;
import org.gongbao.parse.structure.part.Passage;

/**
 * Makes the blocks of a paragraph that holds tasks.
 *
 * <p>A task is a goal when the heading directly over it ends in 目标 or 目標 and does not speak of 任务
 * (一、經濟社會發展主要預期目標).
 */
final class TaskBlocks {

    private static final Pattern GOALS = Pattern.compile("目[标標](?:[（(][^（()）]*[)）])?$");
    /** How the points of a paragraph are counted, each with its own offices: 一是…（甲负责）二是…（乙负责）. */
    private static final String POINTS = "一二三四五六七八九十";
    private static final Pattern WORK = Pattern.compile("任[务務]");

    private final TaskReader reader;

    TaskBlocks(TaskReader reader) {
        this.reader = reader;
    }

    /** Returns whether a text only names offices. */
    boolean isTail(String text) {
        return reader.isTail(text);
    }

    /** Returns the tail that ends a heading and holds for what stands under it, or nothing. */
    Optional<TaskTail> tailOf(String heading) {
        return reader.endsInTail(heading) ? Optional.of(reader.tails(heading).get(0)) : Optional.empty();
    }

    /** Returns a task whose offices a heading above it names. */
    Block.Task under(TaskTail tail, Passage words, String label, String parent, Origin origin, BlockIds ids) {
        return new Block.Task(ids.next(parent, "task"), parent, origin, false, label, words.text(), "", tail.lead(), tail.responsible(),
                reader.leadUnits(tail), reader.responsibleUnits(tail), words.marks(), false);
    }

    /**
     * Adds a block for each task of a paragraph.
     *
     * @param label the paragraph's label, or null
     * @param parent id of the holding block
     * @param heading title of the heading over it, or the empty string
     * @param ids where the blocks get their ids
     * @return what stands behind the last tail; empty when nothing does, the whole paragraph when it holds no task
     */
    Passage add(Passage paragraph, Label label, String parent, String heading, BlockIds ids, List<Block> blocks) {
        boolean goal = GOALS.matcher(heading).find() && !WORK.matcher(heading).find();
        int from = 0;
        if ((label == null || label.scheme() != Scheme.DASH) && nothingElse(paragraph.text())) {
            return paragraph;
        }
        for (TaskReader.Found found : reader.read(paragraph.text())) {
            TaskTail tail = found.tail();
            Label first = from == 0 && label != null ? label : counted(paragraph.text(), found.start(), tail.start());
            // What reads as a number may belong to the offices, where nothing stands before these.
            Label own = first == null || first.bodyStart() > tail.start() ? null : first;
            Passage words = paragraph.slice(own == null ? found.start() : own.bodyStart(), tail.start());
            blocks.add(new Block.Task(ids.next(parent, goal ? "goal" : "task"), parent,
                    paragraph.slice(found.start(), tail.end()).origin(), goal, own == null ? "" : own.printed(), words.text(),
                    tail.printed().strip(), tail.lead(), tail.responsible(), reader.leadUnits(tail),
                    reader.responsibleUnits(tail), words.marks(), false));
            from = tail.end();
        }
        return paragraph.slice(from, paragraph.length());
    }

    /** Returns whether a paragraph names offices and nothing that they are to do; then it is no task of its own. */
    private boolean nothingElse(String paragraph) {
        List<TaskReader.Found> found = reader.read(paragraph);
        return found.size() == 1 && paragraph.substring(0, found.get(0).tail().start()).isBlank();
    }

    /** Returns the number in a circle, or 一是 and the like, that opens one of several tasks in a paragraph, or null. */
    private static Label counted(String paragraph, int start, int end) {
        if (start < paragraph.length() && NoteMark.circled(paragraph.charAt(start))) {
            return new Label(Scheme.CIRCLED, paragraph.substring(start, start + 1), 0, start + 1);
        }
        int from = start;
        while (from < end && Character.isSpaceChar(paragraph.charAt(from))) {
            from++;
        }
        int point = from + 1 < end && paragraph.charAt(from + 1) == '是' ? POINTS.indexOf(paragraph.charAt(from)) : -1;
        boolean alone = point >= 0 && point + 1 < POINTS.length()
                && !paragraph.substring(from, end).contains(POINTS.charAt(point + 1) + "是");
        return alone ? new Label(Scheme.ORDINAL, paragraph.substring(from, from + 2), point + 1, from + 2) : null;
    }
}
