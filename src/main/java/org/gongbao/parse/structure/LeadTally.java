package org.gongbao.parse.structure;

import java.util.List;

/**
 * What the first sentences of a section's paragraphs are built like.
 *
 * @param all paragraphs of more than one sentence
 * @param strong those that begin with what is to be done
 * @param evenPairs those of them that are of two clauses
 * @param twofold those strong ones and pairs whose clauses both begin so
 * @param pairs those that begin so and are of two clauses of unlike length
 * @param wide those that begin so and are longer
 * @param plain those that are short phrases without a pause
 * @param loose those that are short phrases of another build
 * @param looseRun the most plain or loose ones in a row
 */
record LeadTally(int all, int strong, int evenPairs, int twofold, int pairs, int wide, int plain, int loose, int looseRun) {

    /** Counts the phrases of a section. */
    static LeadTally of(List<LeadPhrase> phrases) {
        int all = 0;
        int strong = 0;
        int evenPairs = 0;
        int twofold = 0;
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
            boolean firm = phrase.strength() == LeadPhrase.Strength.STRONG || phrase.strength() == LeadPhrase.Strength.PAIR;
            twofold += firm && phrase.twofold() ? 1 : 0;
            pairs += phrase.strength() == LeadPhrase.Strength.PAIR ? 1 : 0;
            wide += phrase.strength() == LeadPhrase.Strength.WIDE ? 1 : 0;
            boolean isPlain = phrase.strength() == LeadPhrase.Strength.PLAIN;
            boolean isLoose = phrase.strength() == LeadPhrase.Strength.LOOSE;
            plain += isPlain ? 1 : 0;
            loose += isLoose ? 1 : 0;
            run = isLoose || isPlain ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return new LeadTally(all, strong, evenPairs, twofold, pairs, wide, plain, loose, longest);
    }
}
