package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.Sentences;

/**
 * Finds unnumbered headings: first sentences that open paragraphs as headings do, and short lines that stand alone.
 *
 * <p>A first sentence is a heading only in company: several paragraphs of the same section open with a short phrase of the
 * same build (着力扩大有效投资。… 全力支持企业发展壮大。…), or the whole document writes that way.
 */
public final class LeadSentences {

    /** Share of a section's paragraphs that must open with a phrase, for phrases that begin with a verb. */
    private static final double SHARE = 0.4;
    /** Share for phrases of looser build. */
    private static final double LOOSE_SHARE = 0.65;
    /** Share of phrases without a pause above which all of a section's are taken. */
    private static final double PLAIN_SHARE = 0.85;
    /** So many phrases of several clauses, and this share of a section's paragraphs, are no accident. */
    private static final int LEAST_PAIRS = 3;
    private static final double PAIR_SHARE = 0.6;
    /** So many in a row are no accident. */
    private static final int LOOSE_RUN = 3;

    private static final int SHORTEST_MARKED = 2;
    private static final int LONGEST_MARKED = 45;
    /** So many run-in headings in bold show how a document sets them. */
    private static final int LEAST_MARKED = 3;
    private static final int LONGEST_LABEL = 8;

    private final List<Part> parts;
    private final List<Section> sections = new ArrayList<>();

    /**
     * The unlabelled paragraphs between two headings.
     *
     * @param phrases their first sentences
     * @param begun whether the heading above is a run-in one, so that its own paragraph is not among these
     */
    private record Section(List<Integer> paragraphs, List<LeadPhrase> phrases, boolean begun) {}

    private LeadSentences(List<Part> parts) {
        this.parts = new ArrayList<>(parts);
    }

    /** Returns the parts with lead sentences marked as run-in headings. */
    public static List<Part> find(List<Part> parts) {
        LeadSentences leads = new LeadSentences(parts);
        boolean marks = leads.takeMarked();
        if (!marks) {
            leads.collect();
            leads.judge();
        }
        return leads.parts;
    }

    /**
     * Takes the first sentences that markup sets bold; returns whether the document sets all its run-in headings so, in which
     * case a sentence that is not bold is none.
     */
    private boolean takeMarked() {
        int marked = 0;
        int plain = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.role() == Part.Role.RUN_IN) {
                boolean bold = bold(part.passage(), part.titleEnd());
                marked += bold ? 1 : 0;
                plain += bold ? 0 : 1;
            } else if (part.open()) {
                int end = Sentences.firstEnd(part.text(), 0);
                if (end >= SHORTEST_MARKED && end <= LONGEST_MARKED && part.text().charAt(end) == '。'
                        && Sentences.rest(part.text(), end) < part.text().length() && bold(part.passage(), end)) {
                    parts.set(i, part.with(Part.Role.RUN_IN, new Label(Scheme.LEAD, "", 0, 0), end));
                    marked++;
                }
            }
        }
        return marked >= LEAST_MARKED && plain == 0;
    }

    /** Whether exactly the title at the head of a passage is bold, with or without its label and its full stop. */
    private static boolean bold(Passage passage, int titleEnd) {
        if (passage.strong().isEmpty() || passage.strong().get(0).start() > LONGEST_LABEL) {
            return false;
        }
        int end = 0;
        for (Span span : passage.strong()) {
            end = end == 0 || span.start() <= end + 1 ? span.end() : end;
        }
        return end >= titleEnd && end <= titleEnd + 2;
    }

    /** Gathers the paragraphs between two headings, boxes, tables or articles. */
    private void collect() {
        List<Integer> section = new ArrayList<>();
        boolean usable = true;
        boolean begun = false;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).role()) {
                case TEXT -> section.add(i);
                case HEADING, RUN_IN, FRONT -> {
                    end(section, usable, begun);
                    section = new ArrayList<>();
                    usable = true;
                    begun = parts.get(i).role() == Part.Role.RUN_IN;
                }
                case ARTICLE, BOX -> {
                    end(section, usable, begun);
                    section = new ArrayList<>();
                    usable = false;
                }
                default -> { }
            }
        }
        end(section, usable, begun);
    }

    private void end(List<Integer> section, boolean usable, boolean begun) {
        if (usable && !section.isEmpty()) {
            List<LeadPhrase> phrases = new ArrayList<>(section.size());
            section.forEach(i -> phrases.add(LeadPhrase.of(parts.get(i).text())));
            sections.add(new Section(section, phrases, begun));
        }
    }

    private void judge() {
        int strong = 0;
        int all = 0;
        List<Tally> tallies = new ArrayList<>(sections.size());
        for (Section section : sections) {
            Tally tally = Tally.of(section.phrases());
            tallies.add(tally);
            all += tally.all();
            strong += tally.strong();
        }
        boolean writesSo = strong >= 6 && strong >= SHARE * all;
        for (int i = 0; i < tallies.size(); i++) {
            judge(sections.get(i), tallies.get(i), writesSo);
        }
    }

    /**
     * What the first sentences of a section's paragraphs are built like.
     *
     * @param all paragraphs of more than one sentence
     * @param strong those that begin with what is to be done
     * @param evenPairs those of them that are of two clauses
     * @param pairs those that begin so and are of two clauses of unlike length
     * @param wide those that begin so and are longer
     * @param plain those that are short phrases without a pause
     * @param loose those that are short phrases of another build
     * @param looseRun the most plain or loose ones in a row
     */
    private record Tally(int all, int strong, int evenPairs, int pairs, int wide, int plain, int loose, int looseRun) {
        static Tally of(List<LeadPhrase> phrases) {
            int all = 0;
            int strong = 0;
            int evenPairs = 0;
            int pairs = 0;
            int wide = 0;
            int plain = 0;
            int loose = 0;
            int run = 0;
            int longest = 0;
            for (LeadPhrase phrase : phrases) {
                all += phrase.counts() ? 1 : 0;
                strong += phrase.strength() == LeadPhrase.Strength.STRONG ? 1 : 0;
                evenPairs += phrase.strength() == LeadPhrase.Strength.STRONG && phrase.paused() ? 1 : 0;
                pairs += phrase.strength() == LeadPhrase.Strength.PAIR ? 1 : 0;
                wide += phrase.strength() == LeadPhrase.Strength.WIDE ? 1 : 0;
                boolean isPlain = phrase.strength() == LeadPhrase.Strength.PLAIN;
                boolean isLoose = phrase.strength() == LeadPhrase.Strength.LOOSE;
                plain += isPlain ? 1 : 0;
                loose += isLoose ? 1 : 0;
                run = isLoose || isPlain ? run + 1 : 0;
                longest = Math.max(longest, run);
            }
            return new Tally(all, strong, evenPairs, pairs, wide, plain, loose, longest);
        }
    }

    /** Returns how many paragraphs open with two clauses of like length, as a list of principles does throughout. */
    private int evenPairs(Section section) {
        int pairs = 0;
        for (int k = 0; k < section.phrases().size(); k++) {
            LeadPhrase phrase = section.phrases().get(k);
            boolean even = phrase.strength() == LeadPhrase.Strength.STRONG || phrase.strength() == LeadPhrase.Strength.LOOSE;
            int comma = parts.get(section.paragraphs().get(k)).text().indexOf('，');
            pairs += phrase.counts() && even && comma > 0 && comma < phrase.end() ? 1 : 0;
        }
        return pairs;
    }

    private void judge(Section section, Tally t, boolean writesSo) {
        boolean takesStrong = t.strong() >= 2 && t.strong() >= SHARE * t.all() || t.strong() >= 1 && writesSo && (t.all() >= 2 || section.begun());
        int several = t.pairs() + t.wide();
        boolean paired = several + t.evenPairs() * 2 >= t.strong() && t.strong() + several >= LEAST_PAIRS
                && t.strong() + several >= PAIR_SHARE * t.all();
        boolean takesPairs = takesStrong && t.strong() >= 2 || paired;
        int weak = t.plain() + t.loose();
        boolean takesLoose = t.strong() * 2 < t.all() && weak > t.strong()
                && (t.looseRun() >= LOOSE_RUN || t.strong() + weak >= 3 && t.strong() + weak >= LOOSE_SHARE * t.all());
        boolean takesPlain = takesLoose || takesStrong && t.strong() + t.plain() >= PLAIN_SHARE * t.all();
        boolean every = t.strong() > 0 && t.all() >= LOOSE_RUN && evenPairs(section) == t.all();
        for (int k = 0; k < section.phrases().size(); k++) {
            int i = section.paragraphs().get(k);
            LeadPhrase phrase = section.phrases().get(k);
            boolean taken = switch (phrase.strength()) {
                case STRONG -> every || takesStrong || takesLoose || paired;
                case PAIR -> every || takesPairs;
                case WIDE -> paired;
                case PLAIN -> every || takesPlain;
                case LOOSE -> every || takesLoose;
                case NONE -> false;
            };
            if (taken) {
                parts.set(i, parts.get(i).with(Part.Role.RUN_IN, new Label(Scheme.LEAD, "", 0, 0), phrase.end()));
            }
        }
    }
}
