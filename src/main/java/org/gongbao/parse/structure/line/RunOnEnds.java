package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the addressee at the beginning of a line that holds a whole document, and the signature, the annexes or who signs at its end. */
final class RunOnEnds {

    /** The day under a document, in digits or in Han numerals. */
    static final String DAY = "\\d{4}年\\d{1,2}月\\d{1,2}日"
            + "|[一二][〇○零OＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日";
    private static final int LONGEST_ADDRESSEE = 90;
    private static final Pattern ADDRESSEE = Pattern.compile(
            "^[\\p{IsHan}（）()、， 　]{3,80}(?:(?:机构|单位|部门|政府|委员会|管委会|公司|国企|企业|院校|学校|团体|同志)[：:](?=.)|[：:](?=你(?:[省市部委局署区厅院会]|们)))");
    private static final Pattern CLOSING = Pattern.compile("(?<=[。）])([\\p{IsHan}、 　]{2,30}?(?:办公厅|办公室|国务院|政府|委员会|[部委局厅署]))"
            + "[\\s\\u3000]*(" + DAY + ")"
            + "[\\s\\u3000]*([（(]此件.{2,8}[)）])?[\\s\\u3000]*$");

    /** The list of annexes run together with the signature, which only the blanks before its date tell from it. */
    private static final Pattern ANNEXED = Pattern.compile("^附件[：:].{4,80}?((?:国务院(?:办公厅)?|[\\p{IsHan}]{2,3}[省市区县]人民政府(?:办公厅|办公室)?))"
            + "[\\s\\u3000]{3,}(\\d{4}年\\d{1,2}月\\d{1,2}日)[\\s\\u3000]*([（(]此件.{2,8}[)）])?[\\s\\u3000]*$");
    /** The same without a date, which stands on the next line. */
    private static final Pattern ANNEXED_SIGNED = Pattern.compile(
            "^附件[：:].{4,80}?(?:制度|方案|名单|清单|办法|规定|意见|规划|计划|目录|[^报]表)(国务院(?:办公厅)?)[\\s\\u3000]*$");
    /** An order that puts an act into force, with who signs it: 现公布《…条例》，自2018年1月1日起施行。总理　李克强　2017年12月25日. */
    private static final Pattern ORDER = Pattern.compile("^(?:现予?(?:公布|发布)|《[^》]{4,60}》[业已经]).{10,400}?。[\\s\\u3000]*"
            + "((?:总理|主席|省长|市长|主任|部长|局长|署长|州长"
            + "|会长)[\\s\\u3000]+\\p{IsHan}{1,4}(?:[\\s\\u3000]\\p{IsHan}{1,2})?)[\\s\\u3000]+(\\d{4}年\\d{1,2}月\\d{1,2}日)[\\s\\u3000]*$");

    private RunOnEnds() {}

    /** Adds the places behind an addressee at the beginning and around a signature at the end; a line that has neither number has both. */
    static List<Integer> around(String text, List<Integer> cuts) {
        int address = addressee(text);
        boolean addressed = address > 0;
        if (!addressed && cuts.isEmpty()) {
            Matcher order = text.startsWith("现") || text.startsWith("《") ? ORDER.matcher(text) : null;
            if (order != null && order.find()) {
                return List.of(order.start(1), order.start(2));
            }
            Matcher signed = text.startsWith("附件") ? ANNEXED_SIGNED.matcher(text) : null;
            if (signed != null && signed.find()) {
                return List.of(signed.start(1));
            }
            Matcher annexed = text.startsWith("附件") ? ANNEXED.matcher(text) : null;
            return annexed == null || !annexed.find() ? cuts : annexed.start(3) < 0 ? List.of(annexed.start(1), annexed.start(2))
                    : List.of(annexed.start(1), annexed.start(2), annexed.start(3));
        }
        Matcher closing = CLOSING.matcher(text).region(Math.max(0, text.length() - 80), text.length());
        closing.useTransparentBounds(true);
        boolean signed = closing.find();
        if (!signed && cuts.isEmpty()) {
            // Who is spoken to as 你部 is the addressee, whatever follows.
            return addressed && text.charAt(address) == '你' ? List.of(address) : cuts;
        }
        List<Integer> all = new ArrayList<>();
        if (addressed && (cuts.isEmpty() || address < cuts.get(0))) {
            all.add(address);
        }
        all.addAll(cuts);
        for (int group = 1; signed && group <= 3; group++) {
            int at = closing.start(group);
            if (at > all.get(all.size() - 1)) {
                all.add(at);
            }
        }
        return all;
    }

    /**
     * Returns where the addressee ends that opens a line, or 0; most lines have no colon there, and no regular expression
     * need look at them.
     */
    static int addressee(String text) {
        for (int i = 0; i < text.length() && i < LONGEST_ADDRESSEE; i++) {
            if (text.charAt(i) == '：' || text.charAt(i) == ':') {
                Matcher addressee = ADDRESSEE.matcher(text);
                return addressee.find() ? addressee.end() : 0;
            }
        }
        return 0;
    }
}
