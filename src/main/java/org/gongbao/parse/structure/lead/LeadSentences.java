package org.gongbao.parse.structure.lead;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;

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
    static final double PAIR_SHARE = 0.6;
    /** So many in a row are no accident. */
    static final int LOOSE_RUN = 3;

    /** Share of a section's paragraphs for several pairs of clauses of like length, which are no accident. */
    private static final double EVEN_SHARE = 0.25;
    /** So many phrases in a document show that it writes in this way, though paragraphs without come between. */
    private static final int MANY = 10;
    /** So do so many of two clauses that both begin with what is to be done. */
    private static final int MANY_TWOFOLD = 8;
    private static final double SEVERAL_SHARE = 0.2;
    /** In such a document two clauses may be a little longer. */
    private static final int LONGEST_SEVERAL = 28;
    /** So many sections that open with such phrases show that two of them at the head of another one are headings, too. */
    private static final int LEAST_PLAIN_SECTIONS = 2;
    private static final int LONGEST_ANNOUNCEMENT = 20;
    private static final Pattern ANNOUNCEMENT = Pattern.compile("(?:(?:以下|如下|下列|这样).{0,4}(?:几|些|[三四五六七八九十]).{0,8}|做了(?:以下|如下|这些)工作)[：:。]$");
    private static final WordSet ANNOUNCES = WordSet.of("以下", "如下", "下列", "这样", "做了");

    private static final int SHORTEST_MARKED = 2;
    private static final int LONGEST_MARKED = 45;
    /** So many run-in headings in bold show how a document sets them. */
    private static final int LEAST_MARKED = 3;
    private static final int LONGEST_LABEL = 8;
    /** Two sentences that close with so many same characters are of one series: 民营经济实力显著增强, 公有经济实力显著增强. */
    private static final int SAME_CLOSING = 4;

    private final List<Part> parts;
    private final List<LeadSection> sections = new ArrayList<>();

    private LeadSentences(List<Part> parts) {
        this.parts = new ArrayList<>(parts);
    }

    /** Returns the parts with lead sentences marked as run-in headings. */
    public static List<Part> find(List<Part> parts) {
        LeadSentences leads = new LeadSentences(parts);
        boolean marks = leads.takeMarked();
        if (marks) {
            leads.takeUnmarked();
        } else {
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
                    parts.set(i, part.lead(end));
                    marked++;
                }
            }
        }
        return marked >= LEAST_MARKED && plain == 0;
    }

    /** Takes a first sentence that markup has forgotten among bold ones: it closes as the one of the paragraph before does. */
    private void takeUnmarked() {
        String before = "";
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int end = part.open() && !before.isEmpty() && part.passage().strong().isEmpty() ? Sentences.firstEnd(part.text(), 0) : 0;
            if (end > SAME_CLOSING && LeadPhrase.of(part.text()).strength() != LeadPhrase.Strength.NONE
                    && before.endsWith(part.text().substring(end - SAME_CLOSING, end))) {
                parts.set(i, part.lead(end));
            }
            before = parts.get(i).role() == Part.Role.RUN_IN ? part.text().substring(0, Math.max(end, part.titleEnd())) : "";
        }
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

    /** Gathers the paragraphs between two headings, boxes, tables or articles; a call upon the audience turns to something else, too. */
    private void collect() {
        List<Integer> section = new ArrayList<>();
        boolean usable = true;
        boolean begun = false;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i).role()) {
                case TEXT -> {
                    if (FrontPatterns.call(parts.get(i).text())) {
                        end(section, usable, begun);
                        section = new ArrayList<>();
                        begun = false;
                    } else {
                        section.add(i);
                    }
                }
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
            sections.add(new LeadSection(section, phrases, LeadTally.of(phrases), begun));
        }
    }

    private void judge() {
        int strong = 0;
        int firm = 0;
        int twofold = 0;
        int all = 0;
        for (LeadSection section : sections) {
            LeadTally tally = section.tally();
            all += tally.all();
            strong += tally.strong();
            firm += tally.strong() + tally.pairs();
            twofold += tally.twofold();
        }
        boolean writesSo = strong >= 6 && strong >= SHARE * all;
        boolean often = firm >= MANY && (firm >= EVEN_SHARE * all || twofold >= MANY_TWOFOLD);
        boolean plainly = sections.stream().filter(section -> section.opensPlainly() || section.whollyPlain()
                || section.tally().plain() >= LOOSE_RUN && takesLoose(section.tally())).count() >= LEAST_PLAIN_SECTIONS;
        for (LeadSection section : sections) {
            judge(section, writesSo, often, plainly);
        }
    }

    private static boolean takesLoose(LeadTally t) {
        int weak = t.plain() + t.loose();
        return t.strong() * 2 < t.all() && weak > t.strong()
                && (t.looseRun() >= LOOSE_RUN || t.strong() + weak >= 3 && t.strong() + weak >= LOOSE_SHARE * t.all());
    }

    private void judge(LeadSection section, boolean writesSo, boolean often, boolean plainly) {
        LeadTally t = section.tally();
        boolean several = often && t.strong() + t.pairs() >= Math.max(LEAST_PAIRS, SEVERAL_SHARE * t.all());
        boolean paired = paired(t);
        boolean takesStrong = t.strong() >= 2 && t.strong() >= SHARE * t.all() && !(section.scattered() && !writesSo && !often)
                || t.strong() >= 1 && writesSo && (t.all() >= 2 || section.begun())
                || several || t.evenPairs() >= LEAST_PAIRS && t.strong() >= EVEN_SHARE * t.all();
        // where all of a section open with what is to be done, clauses of unlike length set none apart, if the document writes so
        boolean whollyFirm = writesSo && often && t.all() >= 2 && t.strong() + t.pairs() == t.all();
        boolean takesPairs = takesStrong && (t.strong() >= 2 || whollyFirm) || paired;
        boolean takesLoose = takesLoose(t);
        boolean plainPair = plainly && (section.plainPair() || section.whollyPlain());
        boolean takesPlain = takesLoose || plainPair || takesStrong && t.strong() + t.plain() >= PLAIN_SHARE * t.all();
        boolean every = t.strong() > 0 && t.even() >= 2 && section.phrases().size() >= LOOSE_RUN && (t.even() == t.all()
                || t.even() == t.all() - 1 && section.phrases().get(0).strength() == LeadPhrase.Strength.NONE);
        int[] uniform = section.uniform();
        int stray = section.stray();
        int announced = announced(section);
        for (int k = 0; k < section.phrases().size(); k++) {
            LeadPhrase phrase = section.phrases().get(k);
            boolean taken = k != stray && switch (phrase.strength()) {
                case STRONG -> every || takesStrong || takesLoose && !(phrase.paused() && t.loose() == 0) || paired || plainPair;
                case PAIR -> every || takesPairs;
                case WIDE -> paired || several && phrase.end() <= LONGEST_SEVERAL;
                case PLAIN, LOOSE -> every || (phrase.strength() == LeadPhrase.Strength.PLAIN ? takesPlain : takesLoose)
                        || takesStrong && section.between(k);
                case NONE -> false;
            };
            int i = section.paragraphs().get(k);
            if (taken || k >= uniform[0] && k < uniform[1] || k >= announced && LeadPhrase.title(parts.get(i).text()) > 0) {
                parts.set(i, parts.get(i).lead(phrase.end()));
            }
        }
    }

    private static boolean paired(LeadTally t) {
        int several = t.pairs() + t.wide();
        return several + t.evenPairs() * 2 >= t.strong() && t.strong() + several >= LEAST_PAIRS
                && t.strong() + several >= PAIR_SHARE * t.all();
    }

    /**
     * Returns the first of the paragraphs that the one before them announces as a list (主要做了以下几方面工作：), when all to
     * the end of the section open with a short sentence; else the number of paragraphs.
     */
    private int announced(LeadSection section) {
        int n = section.phrases().size();
        for (int k = 0; k < n - LOOSE_RUN; k++) {
            String text = parts.get(section.paragraphs().get(k)).text();
            int close = Math.max(0, text.length() - LONGEST_ANNOUNCEMENT);
            if (ANNOUNCES.next(text, close) >= 0 && ANNOUNCEMENT.matcher(text).region(close, text.length()).find()) {
                int last = k + 1;
                while (last < n && LeadPhrase.title(parts.get(section.paragraphs().get(last)).text()) > 0) {
                    last++;
                }
                return last == n || last > k + LOOSE_RUN && Retrospect.opens(parts.get(section.paragraphs().get(last)).text())
                        ? k + 1 : n;
            }
        }
        return n;
    }
}
