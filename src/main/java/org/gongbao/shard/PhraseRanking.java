package org.gongbao.shard;

import java.util.Arrays;
import java.util.List;
import org.gongbao.index.Passage;
import org.gongbao.index.ReferenceSearcher;
import org.gongbao.index.TermSequences;

/** Finds the best passages of a phrase, which are shown to it in order. */
final class PhraseRanking {

    private final String text;
    private final TermSequences sequences;
    private final List<String> terms;
    private final int[] numbers;
    private final List<TermWeights.Weight> weights;
    private final int[] ids = new int[Phrase.BEST];
    private final float[] scores = new float[Phrase.BEST];
    private final int[][] frequencies = new int[Phrase.BEST][];
    private int total;
    private int last = -1;

    /**
     * Makes a ranking without passages.
     *
     * @param numbers of the terms of the phrase, all different
     * @param weights their clauses
     */
    PhraseRanking(String text, TermSequences sequences, int[] numbers, List<TermWeights.Weight> weights) {
        this.text = text;
        this.sequences = sequences;
        this.terms = Arrays.stream(numbers).mapToObj(sequences.terms()::get).toList();
        this.numbers = numbers;
        this.weights = weights;
    }

    /**
     * Adds a passage that has the phrase. It may be added more than once.
     *
     * @param length of its field
     * @param title its own, or null
     */
    void add(int id, int length, Passage.Title title) {
        if (id == last) {
            return;
        }
        last = id;
        int[] frequency = frequencies(id);
        double sum = title != null && (title.key().equals(text) || title.fullKey().equals(text)) ? ReferenceSearcher.TITLE_SCORE : 0;
        for (int i = 0; i < frequency.length; i++) {
            sum += weights.get(i).of(id, frequency[i], length);
        }
        int at = Math.min(total++, Phrase.BEST);
        // Of two that score alike the earlier one comes first.
        while (at > 0 && scores[at - 1] < (float) sum) {
            at--;
        }
        if (at < Phrase.BEST) {
            System.arraycopy(ids, at, ids, at + 1, Phrase.BEST - 1 - at);
            System.arraycopy(scores, at, scores, at + 1, Phrase.BEST - 1 - at);
            System.arraycopy(frequencies, at, frequencies, at + 1, Phrase.BEST - 1 - at);
            ids[at] = id;
            scores[at] = (float) sum;
            frequencies[at] = frequency;
        }
    }

    private int[] frequencies(int id) {
        int[] frequency = new int[numbers.length];
        for (int token = sequences.starts()[id]; token < sequences.starts()[id + 1]; token++) {
            for (int i = 0; i < numbers.length; i++) {
                frequency[i] += sequences.tokens()[token] == numbers[i] ? 1 : 0;
            }
        }
        return frequency;
    }

    /** Returns the phrase with the best of the passages added. */
    Phrase phrase() {
        int n = Math.min(total, Phrase.BEST);
        return new Phrase(text, terms, total, Arrays.copyOf(ids, n), Arrays.copyOf(frequencies, n));
    }
}
