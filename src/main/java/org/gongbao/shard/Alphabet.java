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

    /** Letters that take one byte. */
    private static final int ONE_BYTE = 93;
    /** Of those that take two bytes so many are written in order of code, which costs least to tell: only their first bytes compress. */
    private static final int BLOCK = 256;

    private final String letters;
    private final char[] encoded = identity();
    private final char[] decoded = identity();

    /** Makes an alphabet of letters, those first that take fewest bytes. */
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
        List<Integer> letters = IntStream.range(0x20, counts.length).filter(c -> counts[c] > 0 && !Character.isSurrogate((char) c)).boxed()
                .sorted((a, b) -> counts[a] != counts[b] ? Long.compare(counts[b], counts[a]) : Integer.compare(a, b)).limit(most).toList();
        StringBuilder inBlocks = new StringBuilder();
        for (int from = 0; from < letters.size(); from = end(from, letters.size())) {
            letters.subList(from, end(from, letters.size())).stream().sorted().forEach(c -> inBlocks.append((char) (int) c));
        }
        return new Alphabet(inBlocks.toString());
    }

    /** Returns where the block of letters that begins somewhere ends. */
    private static int end(int from, int size) {
        return Math.min(size, from + (from == 0 ? ONE_BYTE : BLOCK));
    }

    /** Reads an alphabet from a stream of its blocks, each an ascending list. */
    static Alphabet read(String stream) {
        int[] letters = new StreamDecoder(stream).all();
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < letters.length; from = end(from, letters.length)) {
            int letter = 0;
            for (int i = from; i < end(from, letters.length); i++) {
                letter += letters[i];
                out.append((char) letter);
            }
        }
        return new Alphabet(out.toString());
    }

    /** Returns the letters as {@link #read} takes them. */
    String stream() {
        StreamEncoder out = new StreamEncoder();
        for (int from = 0; from < letters.length(); from = end(from, letters.length())) {
            out.addAscending(letters.substring(from, end(from, letters.length())).chars().toArray());
        }
        return out.toString();
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
