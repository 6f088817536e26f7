package org.gongbao.parse.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.model.UnitName;

/**
 * Finds the tasks in a paragraph: words followed by a tail that names the offices answerable for them.
 *
 * <p>A paragraph with several tails is several tasks, each ending with its own tail; words behind the last tail belong to no
 * task. What a tail is, {@link TailFinder} says.
 */
public final class TaskReader {

    private final TaskRules rules;
    private final TailReader tails;
    private final TailFinder finder;
    /** Stages ask about the same paragraph again and again; those without a tail are told apart faster than looked up. */
    private final Map<String, List<TaskTail>> read = new HashMap<>();

    /** A reader for a document with these rules. */
    public TaskReader(TaskRules rules) {
        this.rules = rules;
        this.tails = new TailReader(new UnitList(rules.shortNames()), rules.leadMark());
        this.finder = new TailFinder(tails, rules.beforeStop());
    }

    /**
     * A task's words within a paragraph.
     *
     * @param start where the task's own words begin, inclusive
     * @param tail its tail; the words end where it starts
     */
    public record Found(int start, TaskTail tail) {}

    /** Returns whether a paragraph ends in a tail, so that it is a task and no heading. */
    public boolean endsInTail(String paragraph) {
        List<TaskTail> found = tails(paragraph);
        return !found.isEmpty() && found.get(found.size() - 1).end() == paragraph.length();
    }

    /** Returns whether a paragraph is nothing but a tail, which belongs to the paragraph before it. */
    public boolean isTail(String paragraph) {
        List<TaskTail> found = TailFinder.mayOpen(paragraph) && !SharedTail.opens(paragraph) ? tails(paragraph) : List.of();
        return found.size() == 1 && paragraph.substring(0, found.get(0).start()).isBlank()
                && found.get(0).end() == paragraph.length();
    }

    /** Returns the tasks of a paragraph in order; empty when there is none. */
    public List<Found> read(String paragraph) {
        List<Found> tasks = new ArrayList<>();
        int start = 0;
        for (TaskTail tail : tails(paragraph)) {
            tasks.add(new Found(start, tail));
            start = tail.end();
        }
        return tasks;
    }

    /**
     * Returns what the columns of a table say, as a tail of no text of its own; nothing when they name no office.
     *
     * <p>A cell may have keys or verbs of its own (市发改委牵头，市财政局配合).
     */
    public Optional<TaskTail> columns(String lead, String responsible, String support) {
        return tails.columns(lead, responsible, support)
                .map(offices -> new TaskTail(0, 0, "", offices.lead(), offices.responsible()));
    }

    /** Returns the lead units of a tail under the document's rules, one by one. */
    public List<UnitName> leadUnits(TaskTail tail) {
        if (!tail.lead().isEmpty()) {
            return tails.units(tail.lead());
        }
        List<UnitName> responsible = responsibleUnits(tail);
        if (rules.firstListedLeads() && !responsible.isEmpty()) {
            return responsible.subList(0, 1);
        }
        return rules.responsibleLeads() ? responsible : List.of();
    }

    /** Returns the responsible units of a tail, one by one. */
    public List<UnitName> responsibleUnits(TaskTail tail) {
        return tails.units(tail.responsible());
    }

    /** Returns what a paragraph, or the tail that closes it, says of the items before it, or nothing: 以上各项由县农业农村局牵头。 */
    public Optional<SharedTail> shared(String paragraph) {
        if (!paragraph.contains("以上") && !paragraph.contains("上述")) {
            return Optional.empty();
        }
        if (endsInTail(paragraph)) {
            List<TaskTail> found = tails(paragraph);
            return SharedTail.of(found.get(found.size() - 1).printed().strip(), tails);
        }
        return SharedTail.of(paragraph, tails);
    }

    /** Returns the tails of a paragraph, in order. */
    public List<TaskTail> tails(String paragraph) {
        return TailFinder.mayBeIn(paragraph) ? read.computeIfAbsent(paragraph, finder::find) : List.of();
    }
}
