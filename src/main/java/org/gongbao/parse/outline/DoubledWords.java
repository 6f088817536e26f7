package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.parse.grammar.Characters;

/**
 * Finds words of two characters printed twice (提案提案).
 *
 * <p>构建|共建|共治 and 纪委|监委|监督 look the same but are three words; the document itself tells, for then both the first and
 * the last of them are found elsewhere in it. 一个一个 and 很多很多 are said on purpose.
 */
final class DoubledWords {

    /** After so many doubtful places a document is no prose, and the rest is not looked at. */
    private static final int ENOUGH = 100;
    private static final String SAID_ON_PURPOSE = "一逐每很非许好几再又人天年月";

    private final List<Block> blocks;
    private int judged;

    DoubledWords(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** Returns where words printed twice begin. */
    List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i + 4 <= text.length(); i++) {
            char a = text.charAt(i);
            if (a != text.charAt(i + 2)) {
                continue;
            }
            char b = text.charAt(i + 1);
            if (b != text.charAt(i + 3) || a == b || !Characters.han(a) || !Characters.han(b)
                    || Character.isSurrogate(a) || Character.isSurrogate(b) || SAID_ON_PURPOSE.indexOf(a) >= 0) {
                continue;
            }
            if (judged++ < ENOUGH && !threeWords(text, i)) {
                found.add(i);
            }
            i += 3;
        }
        return found;
    }

    private boolean threeWords(String text, int at) {
        return at > 0 && at + 4 < text.length() && elsewhere(text.substring(at - 1, at + 1))
                && elsewhere(text.substring(at + 3, at + 5));
    }

    private boolean elsewhere(String word) {
        int count = 0;
        for (Block block : blocks) {
            String text = block.text();
            for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
                if (++count > 1) {
                    return true;
                }
            }
        }
        return false;
    }
}
