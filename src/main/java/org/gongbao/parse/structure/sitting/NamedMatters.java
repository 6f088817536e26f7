package org.gongbao.parse.structure.sitting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.parse.office.TailKey;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds unnumbered headings that name one matter after another before a colon: 种子：严厉查处…。 农药：以禁限用农药监管为重点…。
 *
 * <p>At least five paragraphs of sentences follow each other under a heading, and each opens with a name that no other paragraph
 * opens with. Speakers, the fields of a form and the answers to a question come again under other headings.
 */
public final class NamedMatters {

    private static final int LEAST = 5;
    private static final int LONGEST = 10;
    private static final int LEAST_REST = 25;
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,10}");
    /** What a form asks for, an announcement tells in order, or a person is called; none names a matter. */
    private static final Pattern FIELD = Pattern.compile(".*(?:[时時][间間限]|地[点點址]|[对對]象|[条條]件|[标標][准準]|方式|范[围圍]|依据|依據|流程|程序|材料"
            + "|[电電][话話]|联系人|聯繫人|日期|期限"
            + "|[记記]者|先生|女士|主席|主任|局[长長]|[议議][员員]|[问問答][题題案]?|[注註备備][释釋注註]?)");

    private NamedMatters() {}

    /** Returns the parts with such names marked as run-in headings. */
    public static List<Part> find(List<Part> parts) {
        Map<String, Integer> named = new HashMap<>();
        parts.stream().filter(NamedMatters::names).forEach(part -> named.merge(name(part), 1, Integer::sum));
        if (named.size() < LEAST) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        int from = 0;
        for (int i = 0; i <= parts.size(); i++) {
            if (i < parts.size() && names(parts.get(i)) && named.get(name(parts.get(i))) == 1) {
                continue;
            }
            if (i - from >= LEAST && from > 0 && parts.get(from - 1).heads()) {
                for (int k = from; k < i; k++) {
                    out.set(k, parts.get(k).lead(name(parts.get(k)).length()));
                }
            }
            from = i + 1;
        }
        return out;
    }

    private static String name(Part part) {
        return part.text().substring(0, part.text().indexOf('：'));
    }

    private static boolean names(Part part) {
        if (!part.open()) {
            return false;
        }
        String text = part.text();
        int colon = text.indexOf('：');
        return colon > 1 && colon <= LONGEST && text.length() - colon > LEAST_REST && text.endsWith("。")
                && NAME.matcher(text.substring(0, colon)).matches() && !FIELD.matcher(text.substring(0, colon)).matches()
                && !TailKey.opens(text, 0);
    }
}
