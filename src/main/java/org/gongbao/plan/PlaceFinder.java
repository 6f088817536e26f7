package org.gongbao.plan;

import com.github.houbb.opencc4j.support.datamap.impl.DataMaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.model.Block;

/**
 * Finds names in running Chinese text, where no space says that 畅通城乡 does not name 通城.
 *
 * <p>The longest name at a position is taken. A two-character name is not one when
 * <ul>
 *   <li>an administrative word that is not its own follows: 城乡, 城市, 城区 hide in 通城乡, 通城市, 通城区,
 *   <li>it begins inside one word and ends inside another: both the pair of characters over its left edge (畅通) and
 *       the pair over its right edge (城建) are words,
 *   <li>it begins with 江 河 湖 海 山 and the pair over its left edge is a word: 江西 in 长江西岸.
 * </ul>
 * A pair is a word when the library that converts script knows it as one or when the collection uses it at least
 * {@value #WORD} times elsewhere. Its own administrative word behind it (通城县) always makes it a name. Limits: in a very
 * small collection few words are known, and a name that is also a common word (公安) can't be told from it here.
 */
final class PlaceFinder {

    static final int WORD = 3;
    private static final String WATERS_AND_HILLS = "江河湖海山";
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
    private final Set<String> pairs = new HashSet<>();
    private final Map<String, Integer> before = new HashMap<>();
    private final Map<String, Integer> after = new HashMap<>();

    /**
     * Makes a finder.
     *
     * @param names full and short names in simplified script
     * @param texts simplified text of the whole collection, to learn its words from
     */
    PlaceFinder(Set<String> names, List<String> texts) {
        Set<Character> firsts = new HashSet<>();
        Set<Character> lasts = new HashSet<>();
        for (String name : names.stream().sorted((a, b) -> b.length() - a.length()).toList()) {
            this.names.computeIfAbsent(name.charAt(0), first -> new ArrayList<>()).add(name);
            if (name.length() == 2) {
                pairs.add(name);
                firsts.add(name.charAt(0));
                lasts.add(name.charAt(1));
            }
        }
        for (String text : texts) {
            for (int at = 1; at < text.length() - 1; at++) {
                if (firsts.contains(text.charAt(at)) && !pairs.contains(text.substring(at, at + 2))) {
                    before.merge(text.substring(at - 1, at + 1), 1, Integer::sum);
                }
                if (lasts.contains(text.charAt(at)) && !pairs.contains(text.substring(at - 1, at + 1))) {
                    after.merge(text.substring(at, at + 2), 1, Integer::sum);
                }
            }
        }
    }

    /** Returns the simplified text of a block that places are looked for in; empty for what is not the document's text. */
    static String text(Block block) {
        return block instanceof Block.Marker ? "" : Folding.sameLength(block.text());
    }

    /**
     * Returns the names in a text, in order, not overlapping.
     *
     * @param text in simplified script
     * @param admitted names that may stand in this report
     */
    List<Found> find(String text, Set<String> admitted) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            String name = at(text, at, admitted);
            if (name != null) {
                found.add(new Found(name, at, at + name.length()));
            }
            at += name == null ? 1 : name.length();
        }
        return found;
    }

    private String at(String text, int at, Set<String> admitted) {
        for (String name : names.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(name, at) && admitted.contains(name)
                    && (name.length() > 2 || isName(text, at, at + name.length()))) {
                return name;
            }
        }
        return null;
    }

    private boolean isName(String text, int start, int end) {
        if (end < text.length() && ADMINISTRATIVE.indexOf(text.charAt(end)) >= 0) {
            return false;
        }
        boolean left = start > 0 && isWord(text.substring(start - 1, start + 1), before);
        if (left && WATERS_AND_HILLS.indexOf(text.charAt(start)) >= 0) {
            return false;
        }
        return !(left && end < text.length() && isWord(text.substring(end - 1, end + 1), after));
    }

    private boolean isWord(String pair, Map<String, Integer> counts) {
        return pair.codePoints().allMatch(c -> Character.isIdeographic(c))
                && (counts.getOrDefault(pair, 0) >= WORD || Words.KNOWN.contains(pair));
    }

    /** The words of two characters that the conversion library lists. */
    private static final class Words {
        static final Set<String> KNOWN = Set.copyOf(DataMaps.defaults().stPhrase().keySet().stream()
                .filter(word -> word.length() == 2).toList());
    }
}
