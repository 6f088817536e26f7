package org.gongbao.parse.structure.task;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.office.OfficeName;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.PassageBuilder;

/** Joins a key of offices that stands alone on its line with the names on the lines under it: 牵头单位： | 市发展改革委. */
final class KeyedNames {

    private static final int LONGEST_KEY = 12;
    private static final int LONGEST_NAMES = 80;
    private static final int MOST_LINES = 20;
    private static final CharSet STOPS = CharSet.of("。；：:！？");

    private KeyedNames() {}

    /** Returns the parts with such lines joined. */
    static List<Part> join(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            int end = i + 1;
            while (key(parts.get(i)) && end < parts.size() && end - i <= MOST_LINES && names(parts.get(end))) {
                end++;
            }
            if (end == i + 1) {
                out.add(parts.get(i));
                continue;
            }
            PassageBuilder whole = new PassageBuilder(parts.get(i).passage());
            for (int k = i + 1; k < end; k++) {
                whole.appendApart(parts.get(k).passage());
            }
            out.add(Part.of(whole.build()));
            i = end - 1;
        }
        return out;
    }

    private static boolean key(Part part) {
        String text = part.text();
        return part.open() && text.length() <= LONGEST_KEY && !text.isEmpty() && "：:".indexOf(text.charAt(text.length() - 1)) >= 0
                && TailKey.opens(text, 0);
    }

    private static boolean names(Part part) {
        String text = part.text();
        return part.open() && text.length() <= LONGEST_NAMES && !STOPS.in(text) && LabelGrammar.read(text).isEmpty()
                && (OfficeName.hasOrgan(text) || OfficeName.endsInDivision(text));
    }
}
