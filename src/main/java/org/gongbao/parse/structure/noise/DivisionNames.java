package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.structure.part.Part;

/**
 * Leaves out the word with which a library of laws announces a division of a law, as it announces the fields over it:
 * 【章名】 第一章 总则.
 */
public final class DivisionNames {

    private static final Pattern WORD = Pattern.compile("【[编編章节節]名】\\s*(?=第)");

    private DivisionNames() {}

    /** Returns the parts with such words set apart and dropped. */
    public static List<Part> drop(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Matcher word = WORD.matcher(part.open() && part.text().charAt(0) == '【' ? part.text() : "");
            if (word.lookingAt()) {
                out.add(Part.of(part.passage().slice(0, word.end())).drop(Rule.CHROME));
                out.add(Part.of(part.passage().slice(word.end(), part.passage().length())));
            } else {
                out.add(part);
            }
        }
        return out;
    }
}
