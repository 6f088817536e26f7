package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;

/**
 * Parts the title of a box from what a lost line end has run together with it: the header of a table (序号…), or the first of
 * its items (专栏2　重点工程　1.高标准农田建设。…).
 */
public final class RunOnBoxes {

    private static final int LONGEST_TITLE = 48;
    private static final Pattern CONTENT = Pattern.compile(
            "[序编編][号號](?=[\\s\\u3000]*[指项項名类類工任])|(?<=[\\s\\u3000])(?:1[.．、]|[（(]1[)）]|①|——|[（(]一[)）])");

    private RunOnBoxes() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            int cut = part.open() ? cut(part.text()) : 0;
            if (cut > 0) {
                out.add(Part.of(part.passage().slice(0, cut)));
                out.add(Part.of(part.passage().slice(cut, part.passage().length())));
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns where the content of a box begins in the line of its title, or 0. */
    private static int cut(String text) {
        int title = LabelGrammar.read(text).filter(label -> label.scheme() == Scheme.BOX)
                .map(label -> label.bodyStart()).orElse(-1);
        if (title < 0) {
            return 0;
        }
        Matcher content = CONTENT.matcher(text).region(title, Math.min(text.length(), title + LONGEST_TITLE));
        content.useTransparentBounds(true);
        boolean found = content.find() && content.start() - title >= 4
                && text.substring(title, content.start()).indexOf('。') < 0 && content.end() < text.length();
        return found ? content.start() : 0;
    }
}
