package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds unnumbered headings: first sentences that open paragraphs as headings do, and short lines that stand alone.
 *
 * <p>A first sentence is a heading only in company: several paragraphs of the same section open with a short phrase of the
 * same build (着力扩大有效投资。… 全力支持企业发展壮大。…), or the whole document writes that way.
 */
final class LeadSentences {

    /** Share of a section's paragraphs that must open with a phrase, for phrases that begin with a verb. */
    private static final double SHARE = 0.4;
    /** Share for phrases of looser build. */
    private static final double LOOSE_SHARE = 0.65;

    private final List<Part> parts;
    private final List<List<Integer>> sections = new ArrayList<>();

    private LeadSentences(List<Part> parts) {
        this.parts = new ArrayList<>(parts);
    }

    /** Returns the parts with lead sentences marked as run-in headings. */
    static List<Part> find(List<Part> parts) {
        LeadSentences leads = new LeadSentences(parts);
        leads.collect();
        leads.judge();
        return leads.parts;
    }

    /** Gathers the paragraphs between two headings, boxes, tables or articles. */
    private void collect() {
        List<Integer> section = new ArrayList<>();
        boolean usable = true;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).role()) {
                case TEXT -> section.add(i);
                case HEADING, RUN_IN, FRONT -> {
                    end(section, usable);
                    section = new ArrayList<>();
                    usable = true;
                }
                case ARTICLE, BOX -> {
                    end(section, usable);
                    section = new ArrayList<>();
                    usable = false;
                }
                default -> { }
            }
        }
        end(section, usable);
    }

    private void end(List<Integer> section, boolean usable) {
        if (usable && !section.isEmpty()) {
            sections.add(section);
        }
    }

    private void judge() {
        int strong = 0;
        int all = 0;
        for (List<Integer> section : sections) {
            for (int i : section) {
                LeadPhrase phrase = LeadPhrase.of(parts.get(i).text());
                all += phrase.counts() ? 1 : 0;
                strong += phrase.strength() == LeadPhrase.Strength.STRONG ? 1 : 0;
            }
        }
        boolean writesSo = strong >= 6 && strong >= SHARE * all;
        for (List<Integer> section : sections) {
            judge(section, writesSo);
        }
    }

    private void judge(List<Integer> section, boolean writesSo) {
        int strong = 0;
        int loose = 0;
        int all = 0;
        int sole = -1;
        for (int i : section) {
            LeadPhrase phrase = LeadPhrase.of(parts.get(i).text());
            all += phrase.counts() ? 1 : 0;
            strong += phrase.strength() == LeadPhrase.Strength.STRONG ? 1 : 0;
            loose += phrase.strength() == LeadPhrase.Strength.LOOSE ? 1 : 0;
            sole = phrase.strength() == LeadPhrase.Strength.STRONG ? i : sole;
        }
        boolean takesStrong = strong >= 2 && strong >= SHARE * all || strong >= 1 && writesSo;
        boolean takesLoose = strong + loose >= 3 && strong + loose >= LOOSE_SHARE * all
                || strong >= 2 && strong + loose >= LOOSE_SHARE * all && writesSo;
        for (int i : section) {
            LeadPhrase phrase = LeadPhrase.of(parts.get(i).text());
            boolean taken = phrase.strength() == LeadPhrase.Strength.STRONG && (takesStrong || takesLoose)
                    || phrase.strength() == LeadPhrase.Strength.LOOSE && takesLoose;
            if (taken) {
                parts.set(i, parts.get(i).with(Part.Role.RUN_IN, new Label(Scheme.LEAD, "", 0, 0), phrase.end()));
            }
        }
    }
}
