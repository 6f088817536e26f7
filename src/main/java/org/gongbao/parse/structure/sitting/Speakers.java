package org.gongbao.parse.structure.sitting;

import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.structure.part.Part;

/**
 * Who speaks in a record, named at the head of a paragraph: 陳志全議員：, 教育局局長：, 问：; in Taiwan with the office between the
 * names, 吳主任委員秀明：.
 */
public final class Speakers {

    private static final int LONGEST = 24;
    private static final int LEAST_SPEECHES = 5;
    /** Of so many paragraphs of a record one at least is the beginning of a speech. */
    private static final int MOST_BESIDE = 8;
    /** Shorter lines are names of those present, points of an agenda and cells of tables. */
    private static final int SHORTEST_PARAGRAPH = 25;
    private static final Pattern SPEAKER = Pattern.compile("\\s?[\\p{IsHan}·]{0,16}(?:[议議][员員]|主席|[议議院部局司署][长長]|秘[书書][长長]?"
            + "|行政[长長]官|委[员員]|代表|先生|女士"
            + "|召集人|主持人|[发發]言人|[记記]者|[问問]|答)\\s?(?:[(（][译譯]文\\s?[)）])?\\s?[：:︰]"
            + "|\\p{IsHan}{1,8}(?:委員|[部署院局司處次市縣校會]長)\\p{IsHan}{1,3}\\s?[：:︰]");
    private static final Pattern PERSON = Pattern.compile("[\\p{IsHan}]{2,24}(?:[议議][员員]|先生|女士|[医醫]生|教授|博士)(?:\\s?[,，]\\s?.{1,40})?");

    /** What no name of a speaker has before its colon, though most lines with a colon do. */
    private static final CharSet NO_NAME = CharSet.of("，,。、；;“”（）()《》").and('0', '9');
    private static final WordSet TITLES = WordSet.of("议员", "议員", "議员", "議員", "先生", "女士", "医生", "醫生", "教授", "博士");

    private Speakers() {}

    /** Returns whether a document is the record of a sitting: many of its paragraphs are what a speaker named before them says. */
    public static boolean record(List<Part> parts) {
        int speeches = 0;
        int paragraphs = 0;
        for (Part part : parts) {
            boolean speech = speech(part);
            speeches += speech ? 1 : 0;
            boolean item = part.open() && "(（".indexOf(part.text().charAt(0)) >= 0;
            paragraphs += part.open() && !item && (speech || part.text().length() >= SHORTEST_PARAGRAPH) ? 1 : 0;
        }
        return speeches >= LEAST_SPEECHES && speeches * MOST_BESIDE >= paragraphs;
    }

    /** Returns whether a paragraph is the beginning of a speech, or a numbered question that a speaker puts. */
    static boolean speech(Part part) {
        if (part.role() == Part.Role.LIST_ITEM) {
            return opens(part.text(), part.label().bodyStart());
        }
        String text = part.text();
        boolean numbered = part.open() && !text.isEmpty() && text.charAt(0) >= '1' && text.charAt(0) <= '9';
        return part.open() && opens(text, numbered ? Math.max(0, text.indexOf('.') + 1) : 0);
    }

    /** Returns whether the text from an offset on opens with the name of a speaker and a colon. */
    public static boolean opens(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST);
        for (int i = from; i < end; i++) {
            if (Characters.colon(text.charAt(i))) {
                return SPEAKER.matcher(text).region(from, end).lookingAt();
            }
            boolean translated = "(（)）".indexOf(text.charAt(i)) >= 0 && (text.startsWith("譯文", i + 1) || text.startsWith("译文", i + 1)
                    || text.lastIndexOf("文", i) >= i - 2);
            if (NO_NAME.has(text.charAt(i)) && !translated) {
                return false;
            }
        }
        return false;
    }

    /** Returns whether a line is the name of a person with title and honours, as lists of those present have it. */
    public static boolean person(String text) {
        return text.length() <= LONGEST * 3 && TITLES.in(text) && PERSON.matcher(text).matches();
    }
}
