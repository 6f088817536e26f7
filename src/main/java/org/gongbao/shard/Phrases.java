package org.gongbao.shard;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.gongbao.index.SearchIndex;
import org.gongbao.index.TermSequences;

/**
 * Chooses the phrases of a large corpus: terms that often stand next to each other, and are what a reader who types them
 * together is cut into. No posting tells which passages have both of two frequent terms and are short besides, unless all of
 * both are read.
 */
final class Phrases {

    /** A phrase that fewer passages have needs few texts without it. */
    private static final int LEAST = 20;
    /**
     * A term of one character that more than one in so many passages has is a function word; what is looked for neither
     * begins nor ends with one.
     */
    private static final int FUNCTION_WORD = 10;

    private final SearchIndex index;
    private final TermSequences sequences;
    private final TermRuns runs;
    private final int[] timesOfTerm;

    private Phrases(SearchIndex index) {
        this.index = index;
        this.sequences = index.sequences();
        this.runs = new TermRuns(sequences, LEAST);
        this.timesOfTerm = new int[sequences.terms().size()];
        Arrays.stream(sequences.tokens()).forEach(term -> timesOfTerm[term]++);
    }

    /** Returns at most so many phrases of a corpus by text, the most frequent ones. */
    static NavigableMap<String, Phrase> of(SearchIndex index, int most) {
        Phrases phrases = new Phrases(index);
        Map<TermRuns.Run, PhraseRanking> chosen = phrases.choose(most);
        phrases.rank(chosen);
        TreeMap<String, Phrase> byText = new TreeMap<>();
        chosen.values().forEach(ranking -> byText.put(ranking.phrase().text(), ranking.phrase()));
        return byText;
    }

    private Map<TermRuns.Run, PhraseRanking> choose(int most) {
        TermWeights weights = new TermWeights(index);
        Map<TermRuns.Run, PhraseRanking> chosen = new HashMap<>();
        Collection<TermRuns.Run> byCount = runs.all().stream().filter(this::isNamed)
                .sorted(Comparator.comparingInt(TermRuns.Run::count).reversed().thenComparingInt(TermRuns.Run::length)
                        .thenComparingInt(TermRuns.Run::number)).toList();
        for (TermRuns.Run run : byCount) {
            if (chosen.size() == most) {
                break;
            }
            int[] numbers = runs.terms(run);
            List<String> terms = Arrays.stream(numbers).mapToObj(sequences.terms()::get).toList();
            String text = String.join("", terms);
            if (index.terms(text).equals(terms)) {
                chosen.put(run, new PhraseRanking(text, sequences, numbers, terms.stream().map(weights::of).toList()));
            }
        }
        return chosen;
    }

    private boolean isNamed(TermRuns.Run run) {
        int[] terms = runs.terms(run);
        boolean repeats = Arrays.stream(terms).distinct().count() < terms.length;
        return !repeats && !isFunctionWord(terms[0]) && !isFunctionWord(terms[terms.length - 1]);
    }

    private boolean isFunctionWord(int term) {
        return sequences.terms().get(term).length() == 1 && timesOfTerm[term] > index.passages().size() / FUNCTION_WORD;
    }

    /** Shows each phrase its passages, in order. */
    private void rank(Map<TermRuns.Run, PhraseRanking> chosen) {
        PhraseRanking[][] rankings = new PhraseRanking[TermRuns.LONGEST + 1][];
        Arrays.setAll(rankings, length -> new PhraseRanking[runs.count(length)]);
        chosen.forEach((run, ranking) -> rankings[run.length()][run.number()] = ranking);
        int[] lengths = index.lengths();
        int[] numbers = new int[TermRuns.LONGEST + 1];
        for (int id = 0; id < lengths.length; id++) {
            for (int token = sequences.starts()[id]; token < sequences.starts()[id + 1]; token++) {
                int longest = runs.at(token, numbers);
                for (int length = 2; length <= longest; length++) {
                    PhraseRanking ranking = rankings[length][numbers[length]];
                    if (ranking != null) {
                        ranking.add(id, lengths[id], index.passages().get(id).title());
                    }
                }
            }
        }
    }
}
