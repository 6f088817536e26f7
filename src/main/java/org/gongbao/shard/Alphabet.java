package org.gongbao.shard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongbao.index.SearchIndex;

/**
 * Rewrites texts so that frequent characters take one byte or two (section 8 of the format): a Chinese character takes three
 * in UTF-8, which compression only partly makes good.
 */
final class Alphabet {

    private final String letters;
    private final char[] encoded = identity();
    private final char[] decoded = identity();

    /** Reads an alphabet: its letters, most frequent first. */
    Alphabet(String letters) {
        this.letters = letters;
        List<Character> codes = new ArrayList<>();
        for (char code = 0x20; codes.size() < letters.length(); code++) {
            if (code != '"' && code != '\\' && (code < 0x7F || code > 0x9F)) {
                codes.add(code);
            }
        }
        Set<Character> codeSet = new HashSet<>(codes);
        Set<Character> letterSet = new HashSet<>();
        letters.chars().forEach(c -> letterSet.add((char) c));
        for (int i = 0; i < codes.size(); i++) {
            pair(letters.charAt(i), codes.get(i));
        }
        // Codes that are no letters change places with letters that are no codes
        List<Character> displaced = codes.stream().filter(code -> !letterSet.contains(code)).toList();
        List<Character> free = letters.chars().mapToObj(c -> (char) c).filter(c -> !codeSet.contains(c)).toList();
        for (int i = 0; i < displaced.size(); i++) {
            pair(displaced.get(i), free.get(i));
        }
    }

    private void pair(char shown, char written) {
        encoded[shown] = written;
        decoded[written] = shown;
    }

    private static char[] identity() {
        char[] same = new char[1 << 16];
        for (int c = 0; c < same.length; c++) {
            same[c] = (char) c;
        }
        return same;
    }

    /** Returns the alphabet of a corpus with at most so many letters. */
    static Alphabet of(SearchIndex index, int most) {
        if (most == 0) {
            return new Alphabet("");
        }
        long[] counts = new long[1 << 16];
        index.passages().forEach(passage -> passage.text().chars().forEach(c -> counts[c]++));
        StringBuilder letters = new StringBuilder();
        IntStream.range(0x20, counts.length).filter(c -> counts[c] > 0 && !Character.isSurrogate((char) c)).boxed()
                .sorted((a, b) -> counts[a] != counts[b] ? Long.compare(counts[b], counts[a]) : Integer.compare(a, b))
                .limit(most).forEach(c -> letters.append((char) (int) c));
        return new Alphabet(letters.toString());
    }

    /** Returns the letters, most frequent first. */
    String letters() {
        return letters;
    }

    String encode(String shown) {
        return map(shown, encoded);
    }

    String decode(String written) {
        return map(written, decoded);
    }

    private static String map(String text, char[] map) {
        char[] units = text.toCharArray();
        for (int i = 0; i < units.length; i++) {
            units[i] = map[units[i]];
        }
        return new String(units);
    }
}
