package org.gongbao.plan;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.gongbao.model.Block;
import org.gongbao.parse.grammar.WordTrie;

/**
 * Finds names in running Chinese text, where no space says that 畅通城乡 does not name 通城.
 *
 * <p>The longest name at a position is taken. A two-character name is not one when
 * <ul>
 *   <li>an administrative word that is not its own follows: 城乡, 城市, 城区 hide in 通城乡, 通城市, 通城区,
 *   <li>it begins inside one word and ends inside another: both the pair of characters over its left edge (畅通) and
 *       the pair over its right edge (城建) are words,
 *   <li>it ends like 城市 and follows another character without a boundary: 运城市 in 投运城市管廊 (three characters),
 *   <li>it begins with 江 河 湖 海 山 and the pair over its left edge is a word: 江西 in 长江西岸.
 * </ul>
 * A pair is a word when the library that converts script knows it as one or when the collection uses it at least
 * {@value #WORD} times elsewhere. Its own administrative word behind it (通城县) always makes it a name. Limits: in a very
 * small collection few words are known, and a name that is also a common word (公安) can't be told from it here.
 */
final class PlaceFinder {

    static final int WORD = 3;
    private static final String WATERS_AND_HILLS = "江河湖海山";
    private static final String BOUNDARIES = "省区州和与及同在到至由从经";
    private static final String ADMINISTRATIVE = "省市区县州盟旗镇乡";

    /**
     * A name found.
     *
     * @param name the name in simplified script
     * @param start first UTF-16 unit, inclusive
     * @param end end, exclusive
     */
    record Found(String name, int start, int end) {}

    private final WordTrie trie = new WordTrie();
    private final List<String> names;
    private final PairCounts before = new PairCounts();
    private final PairCounts after = new PairCounts();

    /**
     * Makes a finder.
     *
     * @param names full and short names in simplified script
     * @param texts simplified text of the whole collection, to learn its words from
     */
    PlaceFinder(Set<String> names, List<String> texts) {
        BitSet pairFirsts = new BitSet();
        BitSet pairLasts = new BitSet();
        this.names = List.copyOf(names);
        for (String name : this.names) {
            trie.add(name);
            if (name.length() == 2) {
                pairFirsts.set(name.charAt(0));
                pairLasts.set(name.charAt(1));
            }
        }
        for (String text : texts) {
            for (int at = 1; at < text.length() - 1; at++) {
                if (pairFirsts.get(text.charAt(at)) && !isPairName(text, at)) {
                    before.add(pair(text, at - 1));
                }
                if (pairLasts.get(text.charAt(at)) && !isPairName(text, at - 1)) {
                    after.add(pair(text, at));
                }
            }
        }
    }

    /** Returns the two characters at a position as one number. */
    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
    }

    private boolean isPairName(String text, int at) {
        int node = trie.next(0, text.charAt(at));
        return node != 0 && trie.word(trie.next(node, text.charAt(at + 1))) != WordTrie.NONE;
    }

    /** Returns the simplified text of a block that places are looked for in; empty for what is not the document's text. */
    static String text(Block block, String script) {
        if (block instanceof Block.Marker || block instanceof Block.Task task && task.inRow()) {
            return "";
        }
        return script.equals("zh-Hans") ? block.text() : Folding.sameLength(block.text());
    }

    /**
     * Returns the names in a text, in order, not overlapping.
     *
     * @param text in simplified script
     * @param admitted names that may stand in this report
     */
    List<Found> find(String text, Predicate<String> admitted) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int node = trie.next(0, text.charAt(at));
            String name = node == 0 ? null : longest(text, at, at + 1, node, admitted);
            if (name != null) {
                found.add(new Found(name, at, at + name.length()));
            }
            at += name == null ? 1 : name.length();
        }
        return found;
    }

    /** Returns the longest name at a place that goes on as {@code node} says from {@code end}, or null. */
    private String longest(String text, int at, int end, int node, Predicate<String> admitted) {
        int next = end < text.length() ? trie.next(node, text.charAt(end)) : 0;
        String longer = next == 0 ? null : longest(text, at, end + 1, next, admitted);
        if (longer != null || trie.word(node) == WordTrie.NONE) {
            return longer;
        }
        String name = names.get(trie.word(node));
        boolean stands = admitted.test(name) && (name.length() == 2 ? isName(text, at, end) : !isHalfACity(text, at, name));
        return stands ? name : null;
    }

    /** 运城市 in 投运城市管廊: a name that ends like the word 城市 needs a boundary before it. */
    private static boolean isHalfACity(String text, int at, String name) {
        return name.length() == 3 && name.endsWith("城市") && at > 0 && Character.isIdeographic(text.charAt(at - 1))
                && BOUNDARIES.indexOf(text.charAt(at - 1)) < 0;
    }

    private boolean isName(String text, int start, int end) {
        if (end < text.length() && ADMINISTRATIVE.indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        boolean left = start > 0 && isWord(text, start - 1, before);
        if (left && WATERS_AND_HILLS.indexOf(text.charAt(start)) >= 0) {
            return false;
        }
        return !(left && end < text.length() && isWord(text, end - 1, after));
    }

    private static boolean isWord(String text, int at, PairCounts counts) {
        return Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1))
                && (counts.of(pair(text, at)) >= WORD || Words.KNOWN.contains(text.substring(at, at + 2)));
    }

    /** How often pairs of characters occur: a table of open addressing, because a collection has them by the million. */
    private static final class PairCounts {
        private int[] pairs = new int[1 << 12];
        private int[] counts = new int[1 << 12];
        private int size;

        void add(int pair) {
            int slot = slot(pair);
            pairs[slot] = pair;
            size += counts[slot]++ == 0 ? 1 : 0;
            if (2 * size > pairs.length) {
                grow();
            }
        }

        int of(int pair) {
            return counts[slot(pair)];
        }

        private int slot(int pair) {
            int hash = pair * 0x9E3779B1;
            int slot = (hash ^ hash >>> 15) & pairs.length - 1;
            while (counts[slot] != 0 && pairs[slot] != pair) {
                slot = slot + 1 & pairs.length - 1;
            }
            return slot;
        }

        private void grow() {
            int[] oldPairs = pairs;
            int[] oldCounts = counts;
            pairs = new int[2 * oldPairs.length];
            counts = new int[pairs.length];
            for (int i = 0; i < oldPairs.length; i++) {
                if (oldCounts[i] != 0) {
                    int slot = slot(oldPairs[i]);
                    pairs[slot] = oldPairs[i];
                    counts[slot] = oldCounts[i];
                }
            }
        }
    }

    /** The words of two characters that the conversion library lists. */
    private static final class Words {
        static final Set<String> KNOWN = Set.copyOf(DataMaps.defaults().stPhrase().keySet().stream()
                .filter(word -> word.length() == 2).toList());
    }
}
