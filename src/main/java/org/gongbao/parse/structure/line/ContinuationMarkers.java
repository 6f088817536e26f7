package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;

/** Sets (上接第3版) and (下转第三版) apart from the text they stand in. */
public final class ContinuationMarkers {

    /** Kind of a marker that says where the text comes from. */
    public static final String FROM = "continuedFrom";
    /** Kind of a marker that says where the text goes on. */
    static final String ON = "continuedOn";

    private static final String PAGE = "[^（()）]{0,14}[版页頁期面]?[^（()）]{0,6}";
    private static final String COMES = "(?:紧接|上接|緊接|接)\\s*(?:第|[A-Z0-9一二三四五六七八九十头])" + PAGE;
    private static final String GOES = "(?:下转|下轉|转|下接|转接|轉)\\s*(?:第|[A-Z0-9一二三四五六七八九十])" + PAGE;
    private static final Pattern FROM_HERE = Pattern.compile("^[（(【\\[]?\\s*" + COMES
            + "[)）】\\]]");
    private static final CharSet FROM_OPENS = CharSet.of(" \t\n\u000b\f\r(（[【上紧緊接");
    private static final Pattern ON_THERE = Pattern.compile("[（(【\\[]\\s*" + GOES
            + "[)）】\\]]\\s*$");
    private static final CharSet ON_CLOSES = CharSet.of(")）]】 \t\n\u000b\f\r\u0085\u2028\u2029");
    /** Both markers within a paragraph that was put together again around them: …（下转第四版）（紧接第一版）…. */
    private static final Pattern MIDDLE = Pattern.compile("([（(【\\[]\\s*" + GOES
            + "[)）】\\]])\\s*([（(【\\[]\\s*" + COMES + "[)）】\\]])");
    /** A marker without brackets, alone on its line: 上接05版, 下转第三版. */
    private static final Pattern ALONE = Pattern.compile("(?:(紧接|上接|緊接)|下转|下轉|下接|转接)\\s*第?\\s*"
            + "[A-Z0-9一二三四五六七八九十]{1,4}\\s*[版页頁]");
    private static final int LONGEST = 24;

    private ContinuationMarkers() {}

    /** Returns whether a line opens with a marker. */
    public static boolean opens(String text) {
        return FROM_OPENS.opens(text) && FROM_HERE.matcher(text.substring(0, Math.min(text.length(), LONGEST))).find();
    }

    /** Adds a paragraph that has both markers within it, as one paragraph before two markers; returns whether it has. */
    private static boolean middle(Passage passage, List<Part> out) {
        Matcher middle = MIDDLE.matcher(passage.text());
        if (!middle.find() || middle.start() == 0 || middle.end() == passage.length()) {
            return false;
        }
        out.add(Part.of(passage.slice(0, middle.start()).join(passage.slice(middle.end(), passage.length()))));
        out.add(Part.of(passage.slice(middle.start(1), middle.end(1))).marker(ON));
        out.add(Part.of(passage.slice(middle.start(2), middle.end(2))).marker(FROM));
        return true;
    }

    /** Returns the parts with markers apart; the text after a marker at its head is certainly no heading. */
    public static List<Part> setApart(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size() + 2);
        for (Part part : parts) {
            if (!part.open()) {
                out.add(part);
                continue;
            }
            Passage passage = part.passage();
            String text = part.text();
            Matcher alone = ALONE.matcher(text);
            if (text.length() <= LONGEST && alone.matches()) {
                out.add(part.marker(alone.group(1) == null ? ON : FROM));
                continue;
            }
            if (text.contains("接第") && middle(passage, out)) {
                continue;
            }
            if (!FROM_OPENS.opens(text) && !ON_CLOSES.closes(text)) {
                out.add(Part.of(passage));
                continue;
            }
            Matcher from = FROM_HERE.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
            int start = 0;
            if (from.find()) {
                out.add(Part.of(passage.slice(0, from.end())).marker(FROM));
                start = from.end();
            }
            int tail = Math.max(start, text.length() - LONGEST);
            Matcher on = ON_THERE.matcher(text.substring(tail));
            int end = on.find() ? tail + on.start() : text.length();
            // Between two markers may stand nothing but blanks.
            Passage rest = passage.slice(start, end);
            if (rest.length() > 0) {
                boolean labelled = LabelGrammar.read(rest.text()).isPresent();
                out.add(start > 0 && !labelled ? Part.of(rest).with(Part.Role.PROSE) : Part.of(rest));
            }
            if (end < text.length()) {
                out.add(Part.of(passage.slice(end, text.length())).marker(ON));
            }
        }
        return out;
    }
}
