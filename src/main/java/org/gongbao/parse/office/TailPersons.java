package org.gongbao.parse.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who leads in person, by the office held or as a comrade, before the offices of a tail: 副市长张某, 市政府分管领导, 张某同志. */
final class TailPersons {

    private static final Pattern PERSON = Pattern.compile("由?(?:[\\p{IsHan}]{0,12}(?:[书書][记記]|[省市州县縣区區盟旗镇鎮乡鄉][长長]|主席|主任|部[长長]"
            + "|常委|秘[书書][长長]|[领領][导導])\\s?){1,3}"
            + "([\\p{IsHan}\\s]{2,4}?)?(?:同志)?|由?[\\p{IsHan}]{2,4}同志");

    private TailPersons() {}

    /** Returns where the offices begin in a list that persons open, 副市长张某、市教育局; 市委工作领导小组 and 市长热线办 are no persons. */
    static int behind(String who) {
        int from = 0;
        while (from < who.length()) {
            int mark = who.indexOf('、', from);
            int end = mark < 0 ? who.length() : mark;
            Matcher person = PERSON.matcher(who).region(from, end);
            if (!person.matches() || person.group(1) != null && OfficeName.hasOrgan(person.group(1))) {
                return from;
            }
            from = Math.min(who.length(), end + 1);
        }
        return from;
    }
}
