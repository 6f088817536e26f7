package org.gongbao.parse.structure.heading;

import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.OpeningPattern;

/**
 * Tells provisions from titles: a sentence that says what somebody shall, may or must not do, or what applies, is the
 * text of a numbered clause (（一）转制企业应当建立健全资产管理制度。) and no heading. 必须 and 要 are no sign of one: reports open
 * their sections with them (必须坚持改革开放。).
 */
public final class Clauses {

    /** What only a provision says. */
    public static final OpeningPattern PROVISION = OpeningPattern.of("0123456789免自不予依修删刪单參参可單应應按改是比由的視视适適部上除",
            "上述|除[^，。]{2,20}外，|(?<!相|对|對|不|适|適)[应應][当當认認]|\\d{4}年是|[单單]位[为為]|部[门門][为為]|不得|可以|予以|[视視][为為]|是指|免[征徵]"
                    + "|自[^，。]{2,24}之日起|修改[为為][：:“]|改[为為][：:]|[删刪]去|[应應](?:按|由|[为為]|[报報])|的[，,]"
                    + "|(?:依照|按照?|参照|參照|比照|[适適]用).{2,40}(?:[执執]行|[规規]定|[办辦]理)$"
                    + "|由.{2,30}(?:负责|決定|决定|批准|[颁頒][发發布]|[规規]定|制定)$");
    /** A title that ends in a full stop is not much longer. */
    private static final int LONGEST_TITLE = 40;

    /** The formula with which an act ends: 本决定自2022年3月31日起施行。 */
    private static final Pattern ENTRY_INTO_FORCE = Pattern.compile("^本.{1,12}自.{2,20}起(?:施行|[执執]行|[实實]施|生效)");

    /** What the first point of a rule tells that is not divided into articles: 一、…為提升…效能，特訂定本程序。 */
    private static final Pattern ENACTS = Pattern.compile("[订訂制]定本(?:程序|要[点點]|[规規](?:[定范範程約]|[则則])|[办辦]法|原[则則]|[细細準准][则則]|作業"
            + "|[须須]知|制度|章程|公[约約])[^，。]{0,6}。$");

    /** A place in an act: 第二条, 第一款, 第三章. */
    private static final String PLACE = "第[〇○零一二三四五六七八九十百0-9]{1,8}[条條款项項章节節编編]";
    /** What is done with a place in an act or with a new one, by the words for it: 将第二条修改为, 删去第二款, 增加一条. */
    private static final Pattern AMENDS = Pattern.compile(PLACE
            + "[^。]{0,40}?(?:修[改正][为為]|改[为為]|[删刪][去除]|增加|新增|[调調]整[为為]|合[并併][为為作])"
            + "|[删刪][去除][^，。；]{0,30}" + PLACE + "|(?:增加|新增|增列)[一二三四五六七八九十两0-9]{1,2}[条條款项項章节節][，,：:]");
    /** What its first sentence speaks of: a place, or that something is amended; not 关于适用范围。将第二条修改为…. */
    private static final Pattern TOUCHES = Pattern.compile(PLACE + "|修[改正]|[删刪]|增[加列]|新增");
    /** The instruction stands at the head of its clause. */
    private static final int LONGEST_INSTRUCTION = 80;

    private Clauses() {}

    /** Returns whether a labelled line says how an act is amended: 1.将第二条第二款修改为：, 4.删去第二十八条第一款。 */
    static boolean amends(String text, Label label) {
        int from = label.bodyStart();
        int stop = text.indexOf('。', from);
        int to = Math.min(text.length(), from + LONGEST_INSTRUCTION);
        boolean touches = TOUCHES.matcher(text).region(from, stop < 0 ? to : Math.min(stop, to)).find();
        return touches && AMENDS.matcher(text).region(from, to).find();
    }

    /** Returns whether a line is the first of the points of a rule, which are its articles. */
    static boolean enacts(String text, Label label) {
        return label.number() == 1 && text.endsWith("。") && text.indexOf("定本") > 0 && ENACTS.matcher(text).find();
    }

    /** Returns whether a labelled line says when the act comes into force, so that its fellows are clauses of the act. */
    static boolean entryIntoForce(String text, Label label) {
        return text.startsWith("本", label.bodyStart()) && ENTRY_INTO_FORCE.matcher(text).region(label.bodyStart(), text.length())
                .useAnchoringBounds(true).find();
    }

    /** Returns whether the first sentence of a labelled line reads as a provision. */
    static boolean provision(String text, Label label, LineShape shape) {
        int end = Math.min(shape.titleEnd(), text.length());
        if (end <= label.bodyStart()) {
            return false;
        }
        boolean whole = shape.kind() == LineShape.Kind.SENTENCE;
        return whole && end - label.bodyStart() > LONGEST_TITLE || worded(text, label, shape);
    }

    /** Returns whether the words of the first sentence of a labelled line, and not its length alone, are those of a provision. */
    static boolean worded(String text, Label label, LineShape shape) {
        return PROVISION.in(text.substring(label.bodyStart(), Math.min(shape.titleEnd(), text.length())));
    }
}
