package org.gongbao.parse.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;

/**
 * The mark that a document sets at the names of those who lead: 市发展改革委★、市统计局, with 注：标★的为牵头单位。
 *
 * @param mark the mark, or the empty string where there is none
 */
public record LeadMark(String mark) {

    private static final Pattern STATED = Pattern.compile("(?:[标標注带帶加][有注註]?|打)[“\"‘]?([★☆▲△◆●*＊※])[”\"’]?[^。；\\n]{0,10}[为為爲是]"
            + "[^。；\\n]{0,4}[牵牽][头頭]");
    private static final CharSet MARKS = CharSet.of("★☆▲△◆●*＊※");
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\s]+");

    public LeadMark {
        Objects.requireNonNull(mark, "mark");
    }

    /** Returns the mark that the whole text of a document says it sets. */
    static LeadMark of(String documentText) {
        Matcher stated = STATED.matcher(documentText);
        return new LeadMark(MARKS.in(documentText) && stated.find() ? stated.group(1) : "");
    }

    /** Returns whether a list of offices has the mark. */
    boolean in(String printed) {
        return !mark.isEmpty() && printed.contains(mark);
    }

    /** Returns a list without the mark. */
    String without(String printed) {
        return mark.isEmpty() ? printed : printed.replace(mark, "");
    }

    /** Adds a list of offices with their part, those with the mark as leading. */
    void add(String printed, TailKey.Part part, TailRoles roles) {
        if (!in(printed)) {
            roles.add(part, printed);
            return;
        }
        List<String> lead = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String name : BETWEEN.split(printed)) {
            (name.contains(mark) ? lead : others).add(without(name));
        }
        roles.add(TailKey.Part.LEAD, String.join("、", lead));
        roles.add(part, String.join("、", others));
    }
}
