package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;

/**
 * Parts the title of a box from what lost line ends have run together with it: the paragraph before it, the header of a table
 * (序号…, 指标2020年…), or its items (专栏2　重点工程　1.高标准农田建设。…2.种业振兴。…).
 */
public final class RunOnBoxes {

    private static final int SHORTEST_TITLE = 4;
    private static final int LONGEST_TITLE = 48;
    private static final Pattern CONTENT = Pattern.compile(
            "[序编編][号號](?=[\\s\\u3000]*[指项項名类類工任])|(?<=[指目][标標])指[\\s\\u3000]*[标標](?=[\\s\\u3000]*(?:[0-9]{4}年|名[称稱]|[单單]位"
                    + "|[属屬]性))|(?<=[\\s\\u3000])(?:1[.．、]|[（(]1[)）]|①|——|[（(]一[)）])");

    /** The first item where nothing stands before it, not even a blank: 专栏3　推动重点行业治污减排（一）造纸行业。…（二）印染行业。 */
    private static final Pattern FIRST = Pattern.compile("[（(][一1][)）]|1[.．、](?!\\d)|①");
    private static final String CLOSES = "。；; \u3000";
    private static final String NUMBERS = "（(①②③④⑤⑥⑦⑧⑨⑩0123456789０１２３４５６７８９";

    private RunOnBoxes() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int box = part.open() ? box(part.text()) : -1;
            int cut = box < 0 ? 0 : box + cut(part.text().substring(box), box > 0 && i + 1 < parts.size() && division(parts.get(i + 1)));
            if (cut > box && box >= 0) {
                if (box > 0) {
                    out.add(Part.of(part.passage().slice(0, box)));
                }
                out.add(Part.of(part.passage().slice(box, cut)));
                if (cut < part.text().length()) {
                    items(part.passage(), cut, out);
                }
            } else {
                out.add(part);
            }
        }
        return out;
    }

    /** Returns where a box may begin in a line: at its head, or behind the paragraph it was run together with; else -1. */
    private static int box(String text) {
        int at = text.indexOf('专') >= 0 ? text.indexOf("专栏") : text.indexOf("專欄");
        return at == 0 || at > 0 && text.charAt(at - 1) == '。' ? at : -1;
    }

    /** Adds the items of a box that stand on one line, each closed by a mark: 1.高标准农田建设。…2.种业振兴。…. */
    private static void items(Passage line, int from, List<Part> out) {
        String text = line.text();
        Optional<Label> label = LabelGrammar.read(text.substring(from));
        int begin = from;
        for (int i = from + 1; i < text.length() && label.isPresent() && label.get().scheme().counted(); i++) {
            if (CLOSES.indexOf(text.charAt(i - 1)) < 0 || NUMBERS.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            Label last = label.get();
            Optional<Label> next = LabelGrammar.read(text.substring(i, Math.min(text.length(), i + LONGEST_TITLE)))
                    .filter(l -> l.scheme() == last.scheme() && l.number() == last.number() + 1);
            if (next.isPresent()) {
                out.add(Part.of(line.slice(begin, i)));
                begin = i;
                label = next;
            }
        }
        out.add(Part.of(line.slice(begin, text.length())));
    }

    /** Returns whether a line opens with a number that ends a box; a first one in brackets may be of its items. */
    private static boolean division(Part part) {
        return part.open() && LabelGrammar.read(part.text()).filter(label -> label.scheme().compareTo(Scheme.HAN_BRACKET) < 0
                || label.scheme() == Scheme.HAN_BRACKET && label.number() > 1).isPresent();
    }

    /**
     * Returns where the content of a box begins in the line of its title, or 0; a box between a paragraph and a division may have
     * lost all but its title, and the content begins at the end of the line.
     */
    private static int cut(String text, boolean between) {
        int title = LabelGrammar.read(text).filter(label -> label.scheme() == Scheme.BOX)
                .map(label -> label.bodyStart()).orElse(-1);
        if (title < 0) {
            return 0;
        }
        Matcher content = in(CONTENT, text, title);
        if (!content.find()) {
            content = in(FIRST, text, title);
            if (!content.find() || !goesOn(text, content.start())) {
                return between && titled(text, title) ? text.length() : 0;
            }
        }
        boolean found = content.start() - title >= SHORTEST_TITLE
                && text.substring(title, content.start()).indexOf('。') < 0 && content.end() < text.length();
        return found ? content.start() : 0;
    }

    /** Returns whether a title is all that stands behind the number of a box: 专栏4　环境监管能力建设重点内容. */
    private static boolean titled(String text, int title) {
        int length = text.length() - title;
        return length >= SHORTEST_TITLE && length <= LONGEST_TITLE && text.substring(title).chars().noneMatch(c -> "。；，：".indexOf(c) >= 0);
    }

    private static Matcher in(Pattern content, String text, int title) {
        return content.matcher(text).region(title, Math.min(text.length(), title + LONGEST_TITLE)).useTransparentBounds(true);
    }

    /** Returns whether the second item of a series follows the first, behind a stop. */
    private static boolean goesOn(String text, int first) {
        String label = text.substring(first, Math.min(text.length(), first + 3));
        String second = label.replace('一', '二').replace('1', '2').replace('①', '②');
        for (String stop : new String[] {"。", "；", ";"}) {
            if (text.indexOf(stop + second, first) > 0) {
                return true;
            }
        }
        return false;
    }
}
