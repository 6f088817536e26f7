package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises a law whose articles are the items of a marked-up list, each opened by its bare number: * 12 本法自公布日施行。
 *
 * <p>Two items or more, the numbers ascending, and no other items in the document.
 */
public final class BulletArticles {

    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4}(?:[-.]\\d{1,2})?)\\s+(?=\\p{IsHan}|[（(「《])");

    private BulletArticles() {}

    /** Returns whether a part is set as the first article of such a law, which is no title though it may end as one does. */
    public static boolean first(Part part) {
        return part.open() && part.passage().style() == Element.Style.LIST_ITEM && part.text().startsWith("1 ")
                && NUMBER.matcher(part.text()).lookingAt();
    }

    /** Returns the parts with such items marked as articles. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        int last = 0;
        int count = 0;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.open() || part.passage().style() != Element.Style.LIST_ITEM || part.passage().styleLevel() > 1) {
                continue;
            }
            Matcher number = NUMBER.matcher(part.text());
            int value = number.find() ? Integer.parseInt(number.group(1).replaceAll("[-.].*", "")) : -1;
            if (value < last) {
                return parts;
            }
            last = value;
            count++;
            out.set(i, part.with(Part.Role.ARTICLE, new Label(Scheme.ARTICLE, number.group(1), value, number.end()), 0));
        }
        return count < 2 ? parts : out;
    }
}
