package org.gongbao.plan;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.gongbao.model.Block;

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

    private final Map<Character, List<String>> names = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private final Set<Integer> pairs = new HashSet<>();
    private final Map<Integer, Integer> before = new HashMap<>();
    private final Map<Integer, Integer> after = new HashMap<>();

    /**
     * Makes a finder.
     *
     * @param names full and short names in simplified script
     * @param texts simplified text of the whole collection, to learn its words from
     */
    PlaceFinder(Set<String> names, List<String> texts) {
        BitSet pairFirsts = new BitSet();
        BitSet pairLasts = new BitSet();
        for (String name : names.stream().sorted(Comparator.comparing((String name) -> -name.length())
                .thenComparing(Comparator.naturalOrder())).toList()) {
            this.names.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
            firsts.set(name.charAt(0));
            if (name.length() == 2) {
                pairs.add(pair(name, 0));
                pairFirsts.set(name.charAt(0));
                pairLasts.set(name.charAt(1));
            }
        }
        for (String text : texts) {
            for (int at = 1; at < text.length() - 1; at++) {
                if (pairFirsts.get(text.charAt(at)) && !pairs.contains(pair(text, at))) {
                    before.merge(pair(text, at - 1), 1, Integer::sum);
                }
                if (pairLasts.get(text.charAt(at)) && !pairs.contains(pair(text, at - 1))) {
                    after.merge(pair(text, at), 1, Integer::sum);
                }
            }
        }
    }

    /** Returns the two characters at a position as one number. */
    private static int pair(String text, int at) {
        return text.charAt(at) << 16 | text.charAt(at + 1);
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
            String name = firsts.get(text.charAt(at)) ? at(text, at, admitted) : null;
            if (name != null) {
                found.add(new Found(name, at, at + name.length()));
            }
            at += name == null ? 1 : name.length();
        }
        return found;
    }

    private String at(String text, int at, Predicate<String> admitted) {
        for (String name : names.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name, at) && admitted.test(name)
                    && (name.length() == 2 ? isName(text, at, at + 2) : !isHalfACity(text, at, name))) {
                return name;
            }
        }
        return null;
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

    private static boolean isWord(String text, int at, Map<Integer, Integer> counts) {
        return Character.isIdeographic(text.charAt(at)) && Character.isIdeographic(text.charAt(at + 1))
                && (counts.getOrDefault(pair(text, at), 0) >= WORD || Words.KNOWN.contains(text.substring(at, at + 2)));
    }

    /** The words of two characters that the conversion library lists. */
    private static final class Words {
        static final Set<String> KNOWN = Set.copyOf(DataMaps.defaults().stPhrase().keySet().stream()
                .filter(word -> word.length() == 2).toList());
    }
}
