package org.gongbao.parse.structure.lead;

import java.util.List;

/**
 * The unlabelled paragraphs between two headings.
 *
 * @param paragraphs the indexes of their parts
 * @param phrases their first sentences
 * @param tally what these are built like
 * @param begun whether the heading above is a run-in one, so that its own paragraph is not among these
 */
record LeadSection(List<Integer> paragraphs, List<LeadPhrase> phrases, LeadTally tally, boolean begun) {

    /** So many paragraphs without a phrase end a section's series. */
    private static final int LEAST_STRAY = 4;
    private static final int LEAST_UNIFORM = 4;

    /** Whether the section begins with three phrases, one of them without a pause that begins otherwise. */
    boolean opensPlainly() {
        int run = 0;
        boolean plain = false;
        while (run < phrases.size() && (phrases.get(run).firm() || phrases.get(run).strength() == LeadPhrase.Strength.PLAIN)) {
            plain |= !phrases.get(run++).firm();
        }
        return plain && run >= LeadSentences.LOOSE_RUN;
    }

    /**
     * Whether all paragraphs of some length, two and more, open with a phrase without a pause, not all with what is to be done;
     * the first may be the section's own.
     */
    boolean whollyPlain() {
        int from = phrases.get(0).strength() == LeadPhrase.Strength.NONE || phrases.get(0).strength() == LeadPhrase.Strength.WIDE ? 1 : 0;
        int count = 0;
        boolean plain = false;
        for (LeadPhrase phrase : phrases.subList(from, phrases.size())) {
            if (phrase.counts() && !plainOrStrong(phrase)) {
                return false;
            }
            count += phrase.counts() ? 1 : 0;
            plain |= phrase.strength() == LeadPhrase.Strength.PLAIN;
        }
        return plain && count >= 2;
    }

    /** Whether the section begins with two phrases without a pause, not both with what is to be done. */
    boolean plainPair() {
        return phrases.size() >= 2 && plainOrStrong(phrases.get(0)) && plainOrStrong(phrases.get(1))
                && !(phrases.get(0).firm() && phrases.get(1).firm());
    }

    private static boolean plainOrStrong(LeadPhrase phrase) {
        return phrase.strength() == LeadPhrase.Strength.PLAIN || phrase.strength() == LeadPhrase.Strength.STRONG && !phrase.paused();
    }

    /** Returns the phrase that stands alone at the end of a section whose phrases came one upon the other and are long over, or -1. */
    int stray() {
        int last = -1;
        int gap = 0;
        int widest = 0;
        for (int k = 0; k < phrases.size(); k++) {
            if (phrases.get(k).strength() != LeadPhrase.Strength.NONE) {
                widest = Math.max(widest, gap);
                gap = last < 0 ? 0 : k - last - 1;
                last = k;
            }
        }
        return gap >= LEAST_STRAY && widest <= 1 ? last : -1;
    }

    /** Whether two phrases have other paragraphs between them, in a section that has more of those: an accident. */
    boolean scattered() {
        int first = -1;
        int last = -1;
        for (int k = 0; k < phrases.size(); k++) {
            if (phrases.get(k).strength() == LeadPhrase.Strength.STRONG) {
                first = first < 0 ? k : first;
                last = k;
            }
        }
        return tally.strong() == 2 && last > first + 1 && tally.strong() < LeadSentences.PAIR_SHARE * tally.all();
    }

    /** Whether a phrase stands directly between two that begin with what is to be done. */
    boolean between(int k) {
        return k > 0 && k + 1 < phrases.size() && phrases.get(k - 1).firm() && phrases.get(k + 1).firm();
    }

    /**
     * Returns the range of paragraphs, from the first that begins with what is to be done to the last, when all between open
     * with a phrase and most with such a one; else an empty range.
     */
    int[] uniform() {
        int first = 0;
        int end = phrases.size();
        while (first < end && !phrases.get(first).firm()) {
            first++;
        }
        while (end > first && !phrases.get(end - 1).firm()) {
            end--;
        }
        int firm = 0;
        boolean all = true;
        for (int k = first; k < end; k++) {
            all &= phrases.get(k).strength() != LeadPhrase.Strength.NONE;
            firm += phrases.get(k).firm() ? 1 : 0;
        }
        return all && end - first >= LEAST_UNIFORM && firm * 2 > end - first ? new int[] {first, end} : new int[] {0, 0};
    }
}
