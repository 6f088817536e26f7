package org.gongbao.parse.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;

/** Recognises where and when a page was put up when label and value stand on lines of their own: 来源： | 某某日报. */
public final class PublicationLines {

    private static final Pattern LABEL = Pattern.compile(
            "(?:文章|信息|稿件|新闻|发布|發布|发表|發表|发稿|更新|上传|录入|公开|成文|印发)?(?:来源|來源|时间|時間|日期|机构|作者)\\s*[:：]");
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_VALUE = 20;
    private static final int FIRST_LINES = 60;

    private PublicationLines() {}

    /** Returns the parts with such labels at the head, and their values, dropped. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = null;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            if (!part.open() || part.text().length() > LONGEST_LABEL || !LABEL.matcher(Characters.flat(part.text())).matches()) {
                continue;
            }
            out = out == null ? new ArrayList<>(parts) : out;
            out.set(i, part.drop(Rule.METADATA));
            if (i + 1 < parts.size() && value(parts.get(i + 1))) {
                out.set(i + 1, parts.get(i + 1).drop(Rule.METADATA));
            }
        }
        return out == null ? parts : out;
    }

    private static boolean value(Part part) {
        String text = part.text();
        return part.open() && text.length() <= LONGEST_VALUE && !Characters.sentenceEnd(text.charAt(text.length() - 1))
                && FrontPatterns.role(text) == null && !FrontPatterns.title(text) && LabelGrammar.read(text).isEmpty();
    }
}
