package org.gongbao.parse.structure.front;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds where the text of a document has ended, so that what comes belongs to none of its headings: how far it may be passed on
 * （此件公开发布） and whom to ask （联系人：…）, printed below its last section or its signature.
 */
public final class ClosingRemarks {

    /** How far a document may be passed on. */
    static final Pattern RELEASE = Pattern.compile("[（(](?:此件|本文|此文)?.{0,8}(?:公[开開]|[发發][布佈至]|[删刪][减減节節])[^（()）]{0,12}[)）]");
    /** Who had a document printed, and when, and who gets it, as stands at its foot: 某局办公室　2016年4月20日印发. */
    static final Pattern IMPRINT = Pattern.compile("(?:\\p{IsHan}{2,30}[\\s\\u3000]*)?"
            + "[12]\\d{3}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日\\s*印[发發]|抄[送报報]\\s*[:：].*");
    private static final Pattern CONTACT = Pattern.compile("[（(](?:[联聯][系繫](?:人|[电電][话話]|[单單]位|方式)|[经經][办辦]人"
            + "|咨[询詢][电電][话話])[^（()）]{0,80}(?:[（(][^（()）]{0,20}[)）][^（()）]{0,60})?[)）]?");

    private ClosingRemarks() {}

    /** Returns the indexes of the parts with which what stands behind the text begins; no heading follows but those of annexes. */
    public static Set<Integer> in(List<Part> parts) {
        Set<Integer> found = new HashSet<>();
        boolean last = true;
        for (int i = parts.size() - 1; i >= 0; i--) {
            Part part = parts.get(i);
            boolean title = part.frontRole() == Role.TITLE;
            if (title || part.heads()) {
                last = title || part.label().scheme() == Scheme.ANNEX;
            } else if (last && part.open() && (remark(part.text()) || i > 0 && signed(parts.get(i - 1)))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean signed(Part part) {
        return part.frontRole() == Role.SIGNATURE || part.frontRole() == Role.DATE;
    }

    /** Returns whether a line says, in brackets, how far the document may be passed on or whom to ask. */
    static boolean remark(String text) {
        return !text.isEmpty() && "（(".indexOf(text.charAt(0)) >= 0 && text.length() < 140
                && (RELEASE.matcher(text).matches() || CONTACT.matcher(text).matches());
    }
}
