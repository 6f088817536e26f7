package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises how a law of Macau ends behind its last article: the day on which it was passed and who presided, the day on
 * which it was signed, the order to publish it, and who gave that.
 */
public final class Promulgation {

    private static final Pattern ORDER = Pattern.compile("命令公[佈布]。");
    private static final Pattern DAY = Pattern.compile("[一二三四五六七八九十零〇○\\d]{4}年[一二三四五六七八九十\\d]{1,2}月[一二三四五六七八九十\\d]{1,3}日(?:通"
            + "[過过]|[簽签]署|[核批]准)?。?");
    private static final Pattern NAME = Pattern.compile("(?:立法[會会]|代|代理|護理)*(?:主席|行政[長长]官|總督)[\\s\\u3000，,]*\\p{IsHan}{2,4}");
    /** So many lines stand before the order, and the name behind it. */
    private static final int BEFORE = 3;

    private Promulgation() {}

    /** Returns the parts with such lines marked. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = null;
        for (int i = 1; i < parts.size(); i++) {
            if (!parts.get(i).open() || !ORDER.matcher(parts.get(i).text()).matches() || mark(parts, i - 1) == null) {
                continue;
            }
            out = out == null ? new ArrayList<>(parts) : out;
            out.set(i, parts.get(i).front(Role.SIGNATURE));
            for (int k = i - 1; k >= 0 && i - k <= BEFORE && mark(parts, k) != null; k--) {
                out.set(k, parts.get(k).front(mark(parts, k)));
            }
            if (i + 1 < parts.size() && mark(parts, i + 1) == Role.SIGNATURE) {
                out.set(i + 1, parts.get(i + 1).front(Role.SIGNATURE));
            }
        }
        return out == null ? parts : out;
    }

    private static Role mark(List<Part> parts, int index) {
        if (!parts.get(index).open()) {
            return null;
        }
        String text = parts.get(index).text();
        return DAY.matcher(text).matches() ? Role.DATE : NAME.matcher(text).matches() ? Role.SIGNATURE : null;
    }
}
