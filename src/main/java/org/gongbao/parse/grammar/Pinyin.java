package org.gongbao.parse.grammar;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.List;
import java.util.Locale;

/**
 * How Chinese text is read aloud, in small Latin letters and digits: 海拉尔 is hailaer, tones and all else left out, ü written v.
 *
 * <p>Thread-safe, which the library is not by itself: it fills its tables when it is first used, and a second thread that
 * asks meanwhile finds them half full and gets no reading.
 */
public final class Pinyin {

    static {
        // A class is made ready by one thread while others wait, so the tables are full before anyone asks
        PinyinHelper.toPinyinList('公', PinyinStyleEnum.NORMAL);
        PinyinHelper.toPinyin("公报", PinyinStyleEnum.NORMAL, "");
        PinyinHelper.toPinyin("公报", PinyinStyleEnum.FIRST_LETTER, "");
    }

    private Pinyin() {}

    /** Returns the reading of a text, one word for all of it; the empty string when nothing in it can be read. */
    public static String letters(String text) {
        return text.isEmpty() ? "" : latin(PinyinHelper.toPinyin(text, PinyinStyleEnum.NORMAL, ""));
    }

    /** Returns the first letter of each character of a text. */
    public static String initials(String text) {
        return text.isEmpty() ? "" : latin(PinyinHelper.toPinyin(text, PinyinStyleEnum.FIRST_LETTER, ""));
    }

    /** Returns the usual reading of one character, which the library finds several times as fast as that of a text. */
    public static String letters(char character) {
        List<String> readings = PinyinHelper.toPinyinList(character, PinyinStyleEnum.NORMAL);
        return readings.isEmpty() ? "" : latin(readings.get(0));
    }

    private static String latin(String pinyin) {
        String reading = pinyin.toLowerCase(Locale.ROOT).replace('ü', 'v');
        StringBuilder out = new StringBuilder(reading.length());
        for (int i = 0; i < reading.length(); i++) {
            char c = reading.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
