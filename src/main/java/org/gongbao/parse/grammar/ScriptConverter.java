package org.gongbao.parse.grammar;

import com.github.houbb.opencc4j.support.data.Data;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import java.util.List;
import java.util.Map;

/**
 * Converts text between simplified and traditional script, phrase by phrase: 皇后 stays and 后来 becomes 後來.
 *
 * <p>Dictionaries and results are those of opencc4j ({@code ZhConverterUtil}, version 1.14), whose own conversion builds a list of
 * strings for each text and takes ten times as long. At each Chinese character the longest phrase of either direction is
 * taken; a phrase that only the other direction knows is converted character by character, and so is what is in no phrase.
 * Thread-safe.
 */
public final class ScriptConverter {

    private static final WordTrie PHRASES = phrases();
    private static final ScriptConverter TRADITIONAL = new ScriptConverter(OpenccDatas.stPhrase(), OpenccDatas.stChar());
    private static final ScriptConverter SIMPLIFIED = new ScriptConverter(OpenccDatas.tsPhrase(), OpenccDatas.tsChar());

    private final char[] characters = new char[0x10000];
    /** What each phrase becomes, by its number; null where this direction does not know the phrase. */
    private final String[] converted = new String[PHRASES.size()];

    private ScriptConverter(Data phrases, Data singles) {
        for (int c = 0; c < characters.length; c++) {
            characters[c] = (char) c;
        }
        entries(singles).forEach((from, to) -> {
            // The library leaves a character alone that would become two units, as it does one outside the basic plane
            if (from.length() == 1 && to.get(0).length() == 1) {
                characters[from.charAt(0)] = to.get(0).charAt(0);
            }
        });
        entries(phrases).forEach((from, to) -> converted[PHRASES.find(from)] = to.get(0));
    }

    private static WordTrie phrases() {
        WordTrie trie = new WordTrie();
        entries(OpenccDatas.stPhrase()).keySet().forEach(trie::add);
        entries(OpenccDatas.tsPhrase()).keySet().forEach(trie::add);
        return trie;
    }

    private static Map<String, List<String>> entries(Data data) {
        return data.data().getDataMap();
    }

    /** Returns a text in traditional script. */
    public static String toTraditional(String text) {
        return TRADITIONAL.convert(text);
    }

    /** Returns a text in simplified script. */
    public static String toSimplified(String text) {
        return SIMPLIFIED.convert(text);
    }

    private String convert(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int at = 0; at < text.length();) {
            int phrase = WordTrie.NONE;
            int end = at + 1;
            int node = 0;
            for (int i = at; i < text.length() && chinese(text.charAt(i)); i++) {
                node = PHRASES.next(node, text.charAt(i));
                if (node == 0) {
                    break;
                }
                if (PHRASES.word(node) != WordTrie.NONE) {
                    phrase = PHRASES.word(node);
                    end = i + 1;
                }
            }
            if (phrase != WordTrie.NONE && converted[phrase] != null) {
                out.append(converted[phrase]);
                at = end;
                continue;
            }
            for (; at < end; at++) {
                out.append(characters[text.charAt(at)]);
            }
        }
        return out.toString();
    }

    /** As opencc4j's {@code CharUtil.isChinese}: a phrase never reaches past any other character. */
    private static boolean chinese(char c) {
        return c >= 0x4E00 && c <= 0x9FA5;
    }
}
