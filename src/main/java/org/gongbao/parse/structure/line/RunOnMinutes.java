package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a line in which the minutes of a sitting have run together: …議事錄 壹、報告事項 一、…。 二、…。 貳、討論事項 一、…案。 決議：….
 *
 * <p>Only a line is divided in which 壹、 and 貳、 head items of an order of business. The numbers under each go on from one, and
 * what the sitting settled on a matter opens a line of its own.
 */
public final class RunOnMinutes {

    private static final int SHORTEST = 80;
    private static final int LONGEST_HEAD = 16;
    private static final int LONGEST_LABEL = 8;
    private static final int FEWEST = 2;
    private static final Pattern ITEM = Pattern.compile("(?:[报報]告|[讨討][论論]|[质質][询詢]|[选選][举舉]|其他)事[项項]"
            + "|[临臨][时時](?:提[案议議]|[动動][议議])|主席(?:致[词詞辭]|[报報]告)"
            + "|(?:[議议]案|提案)[討讨][論论]|[開开][會会][紀纪][錄录]|散[會会]|[確确][認认]上次.{2,8}");
    private static final Pattern SETTLED = Pattern.compile("(?:(?:主席)?裁示|[決决][議议定]|[說说]明|[辦办]法)[：:]");
    private static final Pattern CONTENTS = Pattern.compile("目[\\s\\u3000]*[錄录](?=壹、)");

    private RunOnMinutes() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            List<Integer> cuts = part.open() && part.text().length() >= SHORTEST && part.text().contains("壹、") ? cuts(part.text())
                    : List.of();
            out.addAll(part.divided(cuts));
        }
        return out;
    }

    private static List<Integer> cuts(String text) {
        List<Integer> cuts = new ArrayList<>();
        int formal = 0;
        int items = 0;
        int reached = 0;
        for (int i = 0; i < text.length(); i++) {
            int heads = formal(text, i);
            if (heads > 1 && "，,、；;".indexOf(text.charAt(i - 1)) >= 0) {
                return List.of(); // a sentence that tells of the items: 議程分為壹、報告事項，貳、討論事項
            }
            if (heads > 0 && (heads == 1 || heads == formal + 1)) {
                cut(cuts, i);
                formal = heads;
                reached = 0;
                items += item(text, i + 2) ? 1 : 0;
            } else if (formal > 0 && numbered(text, i, reached + 1)) {
                cut(cuts, i);
                reached++;
            } else if (reached > 0 && "。；;)） ".indexOf(text.charAt(i - 1)) >= 0
                    && SETTLED.matcher(text).region(i, text.length()).lookingAt()) {
                cut(cuts, i);
            } else if (formal == 0 && text.charAt(i) == '目') {
                Matcher contents = CONTENTS.matcher(text).region(i, text.length());
                if (contents.lookingAt()) {
                    cut(cuts, i);
                }
            }
        }
        return items >= FEWEST ? cuts : List.of();
    }

    private static void cut(List<Integer> cuts, int at) {
        if (at > 0 && (cuts.isEmpty() || cuts.get(cuts.size() - 1) < at)) {
            cuts.add(at);
        }
    }

    /** Returns the formal number that stands at a place with its mark, or 0. */
    private static int formal(String text, int at) {
        boolean alone = at == 0 || !Numerals.formalPart(text.charAt(at - 1));
        return alone && at + 2 < text.length() && Numerals.formalPart(text.charAt(at)) && text.charAt(at + 1) == '、'
                ? Math.max(0, Numerals.value(text, at, at + 1)) : 0;
    }

    /** Returns whether an item of the order of business stands at a place, its characters set wide or not. */
    private static boolean item(String text, int at) {
        String head = text.substring(at, Math.min(text.length(), at + LONGEST_HEAD)).replaceAll("[\\s\\u3000]", "");
        return ITEM.matcher(head).lookingAt();
    }

    private static boolean numbered(String text, int at, int number) {
        if (!Numerals.part(text.charAt(at)) || at > 0 && (Numerals.part(text.charAt(at - 1)) || text.charAt(at - 1) == '第'
                || text.charAt(at - 1) == '、')) {
            return false;
        }
        Optional<Label> label = LabelGrammar.read(text.substring(at, Math.min(text.length(), at + LONGEST_LABEL)));
        return label.filter(l -> l.scheme() == Scheme.HAN && l.number() == number && l.printed().endsWith("、")).isPresent();
    }
}
