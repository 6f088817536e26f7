package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.office.TaskTail;
import org.gongbao.parse.structure.part.Part;

/** The headings over the place reached in a document, from the highest to the nearest. */
final class HeadingPath {

    /** A line that tells what was done in a time, as the divisions of a review without numbers do: 这一年，我们埋头苦干、对标竞进，…. */
    private static final Pattern DEED = Pattern.compile("[^，,。]{1,8}(?:年来?|以来|时期|期间)[，,]我[们們]");

    private final TitledOrders orders;
    private NestingOrder order;
    private final Set<Part> nested;
    /** For each way of numbering the index of the last heading that has it, or -1. */
    private final int[] last;
    private final List<Step> steps = new ArrayList<>();
    /** Run-in headings whose text ends in a colon, with how what they announce is numbered. */
    private final Map<String, Label> announced = new HashMap<>();
    /** Levels that the title of an annex adds to all headings under it. */
    private int base;

    /**
     * A heading on the way down.
     *
     * @param nested whether its number is one of a run inside a section of the same way of numbering
     * @param marked whether it is a division without a number that markup sets as a heading
     * @param tail the tail that ends it and holds for what stands under it, or null
     */
    private record Step(Label label, Block.Heading heading, boolean nested, boolean marked, TaskTail tail) {
        Scheme scheme() {
            return label.scheme();
        }
    }

    /** A path that has reached no heading yet. */
    HeadingPath(List<Part> parts) {
        this.orders = TitledOrders.of(parts);
        this.order = orders.next();
        this.nested = NestedRuns.in(parts);
        this.last = lastHeadings(parts);
    }

    private static int[] lastHeadings(List<Part> parts) {
        int[] last = new int[Scheme.values().length];
        Arrays.fill(last, -1);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).heads()) {
                last[parts.get(i).label().scheme().ordinal()] = i;
            }
        }
        return last;
    }

    /** Returns the nearest heading. */
    Optional<Block.Heading> nearest() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(top().heading());
    }

    /** Returns the tail of the nearest heading that has one. */
    Optional<TaskTail> tail() {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).tail() != null) {
                return Optional.of(steps.get(i).tail());
            }
        }
        return Optional.empty();
    }

    /** Returns whether the nearest heading names offices itself, for the text under it: 一、提升能级（甲牵头）. */
    boolean answered() {
        return !steps.isEmpty() && steps.get(steps.size() - 1).tail() != null;
    }

    /** Adds a heading under the place reached; {@code tail} holds for what stands under it, and may be null. */
    void enter(Part part, Block.Heading heading, TaskTail tail) {
        boolean marked = part.label().scheme() == Scheme.LEAD_LINE && part.passage().style() == Element.Style.HEADING
                && !FrontPatterns.frame(part.text());
        steps.add(new Step(part.label(), heading, nested.contains(part), marked, tail));
    }

    /** Leaves all headings. */
    void clear() {
        steps.clear();
    }

    /** Leaves all headings for a document with a title of its own. */
    void begin() {
        clear();
        order = orders.next();
    }

    /** Leaves the headings under the chapter. */
    void leaveSections() {
        leave(base + 2);
    }

    /** Leaves the headings that end with a new address to the audience. */
    void leaveSpoken() {
        while (!steps.isEmpty() && (top().heading().runIn() || top().scheme().floats() && top().scheme() != Scheme.LEAD_LINE)) {
            steps.remove(steps.size() - 1);
        }
    }

    /**
     * Leaves the leads without a number that a turn from what was achieved to what was done ends; one with a number holds
     * what was done for it.
     */
    void leaveLeads() {
        while (!steps.isEmpty() && top().heading().runIn() && top().scheme() == Scheme.LEAD && top().label().printed().isEmpty()) {
            steps.remove(steps.size() - 1);
        }
    }

    /**
     * Leaves the headings under which a new one does not stand, and returns its level.
     *
     * @param index the index of the new heading's part
     * @param announces whether the paragraph before it announces what comes
     */
    int place(Part part, int index, boolean announces) {
        Scheme scheme = part.label().scheme();
        if (scheme == Scheme.ANNEX) {
            clear();
            base = 1;
            return 1;
        }
        if (scheme == Scheme.LEAD_LINE && part.passage().style() == Element.Style.HEADING && !FrontPatterns.frame(part.text())
                && !steps.isEmpty() && steps.get(0).scheme() == Scheme.ANNEX && FrontPatterns.frame(steps.get(0).heading().title())) {
            // What markup sets as a heading does not stand under 注释 in bold.
            clear();
            base = 0;
        }
        int division = scheme == Scheme.LEAD_LINE ? division(part, index) : 0;
        if (division > 0) {
            leave(division);
            return division;
        }
        if (scheme.floats()) {
            return floating(part.label(), announces);
        }
        int level = base + order.level(scheme) + within(part);
        leave(level);
        while (!steps.isEmpty() && top().scheme().floats() && order.above(scheme, top().scheme()) && !divides(top())
                && !(nested.contains(part) && top().marked())) {
            steps.remove(steps.size() - 1);
        }
        return level;
    }

    /** Returns by how much a number stands lower than others of its kind, in a run inside a section of the same way of numbering. */
    private int within(Part part) {
        int around = base + order.level(Scheme.HAN);
        if (nested.contains(part)) {
            int marked = steps.stream().filter(Step::marked).mapToInt(step -> step.heading().level()).max().orElse(0);
            return Math.max(around, marked) + 1 - around;
        }
        return steps.stream().filter(step -> step.nested() && order.above(Scheme.HAN, part.label().scheme()))
                .mapToInt(step -> step.heading().level() - around).max().orElse(0);
    }

    /** Returns whether a step is one of the divisions without a number under which all numbers of the document stand. */
    private boolean divides(Step step) {
        return order.divided() && step.scheme() == Scheme.LEAD_LINE;
    }

    /** Returns the level of a line without a number that does not float: by its markup, above or beside those with numbers; or 0. */
    private int division(Part part, int index) {
        if (part.passage().style() == Element.Style.HEADING) {
            return base + order.styleLevel(part.passage().styleLevel());
        }
        if (DEED.matcher(part.text()).lookingAt()) {
            Optional<Step> review = steps.stream().filter(HeadingPath::looksBack).findFirst();
            if (review.isPresent()) {
                return review.get().heading().level() + 1;
            }
        }
        if (order.divided()) {
            return steps.stream().filter(Step::marked).mapToInt(step -> step.heading().level()).max().orElse(base) + 1;
        }
        return FrontPatterns.ahead(part.text()) && !goesOn(index) ? steps.get(0).heading().level() : 0;
    }

    /** Returns whether a step is a division without a number that is named by its time and matter: 2021年工作回顾. */
    private static boolean looksBack(Step step) {
        return step.scheme() == Scheme.LEAD_LINE && !DEED.matcher(step.heading().title()).lookingAt()
                && FrontPatterns.division(step.heading().title());
    }

    /** Returns whether the numbered divisions under the first of which this place is go on after a line. */
    private boolean goesOn(int index) {
        Scheme first = steps.isEmpty() ? Scheme.LEAD_LINE : steps.get(0).scheme();
        return first.floats() || first == Scheme.ANNEX || last[first.ordinal()] > index;
    }

    /** Leaves a fellow of a floating heading, with all under it, or else what does not hold it; returns its level. */
    private int floating(Label label, boolean announces) {
        if (!steps.isEmpty() && top().heading().runIn() && !top().label().sameManner(label) && announces) {
            announced.put(top().heading().id(), label);
        }
        int fellow = steps.size() - 1;
        while (fellow >= 0 && steps.get(fellow).scheme().floats() && !steps.get(fellow).label().sameManner(label)) {
            fellow--;
        }
        if (fellow >= 0 && steps.get(fellow).label().sameManner(label)) {
            steps.subList(fellow, steps.size()).clear();
        }
        while (!steps.isEmpty() && top().scheme().floats() && !holds(top(), label)) {
            steps.remove(steps.size() - 1);
        }
        return steps.isEmpty() ? 1 + base : top().heading().level() + 1;
    }

    /**
     * A floating heading on its own line holds what comes after it; a run-in one by the document's evidence, or where its text
     * announces it.
     */
    private boolean holds(Step step, Label label) {
        Label held = announced.get(step.heading().id());
        return label.scheme() != Scheme.LEAD_LINE && (!step.heading().runIn() || order.holds(step.scheme(), label.scheme())
                || held != null && held.sameManner(label));
    }

    private void leave(int level) {
        while (!steps.isEmpty() && top().heading().level() >= level) {
            steps.remove(steps.size() - 1);
        }
    }

    private Step top() {
        return steps.get(steps.size() - 1);
    }
}
