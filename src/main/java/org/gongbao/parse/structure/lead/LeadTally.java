package org.gongbao.parse.structure.lead;

import java.util.List;

/**
 * What the first sentences of a section's paragraphs are built like.
 *
 * @param all paragraphs of more than one sentence
 * @param strong those that begin with what is to be done
 * @param evenPairs those of them that are of two clauses
 * @param even those and the loose ones that are of two clauses of like length, as a list of principles is throughout
 * @param twofold those strong ones and pairs whose clauses both begin so
 * @param pairs those that begin so and are of two clauses of unlike length
 * @param wide those that begin so and are longer
 * @param plain those that are short phrases without a pause
 * @param loose those that are short phrases of another build
 * @param looseRun the most plain or loose ones in a row
 */
record LeadTally(int all, int strong, int evenPairs, int even, int twofold, int pairs, int wide, int plain, int loose, int looseRun) {

    /** Counts the phrases of a section. */
    static LeadTally of(List<LeadPhrase> phrases) {
        int all = 0;
        int strong = 0;
        int evenPairs = 0;
        int even = 0;
        int twofold = 0;
        int pairs = 0;
        int wide = 0;
        int plain = 0;
        int loose = 0;
        int run = 0;
        int longest = 0;
        for (LeadPhrase phrase : phrases) {
            all += phrase.counts() ? 1 : 0;
            boolean isStrong = phrase.strength() == LeadPhrase.Strength.STRONG;
            strong += isStrong ? 1 : 0;
            twofold += phrase.firm() && phrase.twofold() ? 1 : 0;
            pairs += phrase.strength() == LeadPhrase.Strength.PAIR ? 1 : 0;
            wide += phrase.strength() == LeadPhrase.Strength.WIDE ? 1 : 0;
            boolean isPlain = phrase.strength() == LeadPhrase.Strength.PLAIN;
            boolean isLoose = phrase.strength() == LeadPhrase.Strength.LOOSE;
            evenPairs += isStrong && phrase.paused() ? 1 : 0;
            even += (isStrong || isLoose) && phrase.paused() ? 1 : 0;
            plain += isPlain ? 1 : 0;
            loose += isLoose ? 1 : 0;
            run = isLoose || isPlain ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return new LeadTally(all, strong, evenPairs, even, twofold, pairs, wide, plain, loose, longest);
    }
}
