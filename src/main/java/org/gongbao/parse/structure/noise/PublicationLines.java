package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.OpeningPattern;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/** Recognises where and when a page was put up when label and value stand on lines of their own: 来源： | 某某日报. */
public final class PublicationLines {

    private static final Pattern LABEL = Pattern.compile(
            "(?:文章|信息|稿件|新闻|发布|發布|发表|發表|发稿|更新|上传|录入|公开|成文|印发)?(?:来源|來源|时间|時間|日期|机构|作者)\\s*[:：]"
            + "|(?:公[报報][编編][号號]|刊登日期|版[数數]|法[规規])\\s*[:：]");
    /** Names that only the head of a page has, and what may stand behind each: a value, or nothing. */
    private static final OpeningPattern FACTS = OpeningPattern.of("索发發成公主信组文制有生名标標法圖图浏", "(?:索\\s?引\\s?号|索取号|[发發]文[字文]?[号號]"
            + "|[发發][布文](?:机构|机关|單位|单位|日期|字号)|制[发定]机关"
            + "|成文日期|生成日期|浏览次数|公[开開](?:方式|形式|范围|时限|日期)|(?:主题|信息|组配|体裁)分类|文\\s?[号號]|有\\s?效\\s?性|法[規规](?:[體体]系|[類类][別别])"
            + "|[圖图]表附件)\\s*[:：|｜][^。；]*|(?:名称|[标標][题題])\\s*[:：][^。；]*文\\s?[号號]\\s*[:：][^。；]*");
    /** Names that a text may have as well, as a guide to a service or a paper does, and which only the head of a page has beside those. */
    private static final OpeningPattern COMMON = OpeningPattern.of("废失生内信关服", "(?:(?:[废失生]效?止?)(?:时间|日期)|内容概述|信息来源|关键词"
            + "|服务对象)\\s*[:：|｜][^。；]*");
    private static final Pattern NAME = Pattern.compile("(?:名称|标题)\\s*[:：]\\s*([^:：]{6,80})$");
    /** A longer line that ends a sentence is text, which no facts of a page follow. */
    private static final int LONGEST_HEAD = 40;
    private static final int NEAR = 4;
    private static final int LONGEST_FACTS = 200;
    private static final int LONGEST_LABEL = 8;
    private static final int LONGEST_VALUE = 20;
    private static final int FIRST_LINES = 60;

    private PublicationLines() {}

    /** Returns whether a line tells facts of a page, each behind its name: 索引号: 002546445/2023 公开方式: 主动公开. */
    private static boolean facts(String text) {
        return text.length() <= LONGEST_FACTS && FACTS.matches(text);
    }

    /** Returns whether a line tells what pages and texts tell, with the facts of a page around it. */
    private static boolean common(List<Part> parts, int index) {
        String text = Characters.flat(parts.get(index).text());
        return text.length() <= LONGEST_FACTS && COMMON.matches(text)
                && parts.subList(Math.max(0, index - NEAR), Math.min(parts.size(), index + NEAR + 1)).stream()
                        .anyMatch(near -> near.dropped() ? near.detail().equals(Rule.METADATA)
                        : near.open() && facts(Characters.flat(near.text())));
    }

    /** Returns whether the last of the facts is the title, which stands on no line of its own. */
    private static boolean onlyTitle(List<Part> parts, int index) {
        String text = parts.get(index).text();
        Matcher name = NAME.matcher(text);
        String title = name.find() ? name.group(1).strip() : "";
        return TitlePatterns.title(title) && parts.stream().skip(index + 1L).limit(FIRST_LINES)
                .noneMatch(part -> part.open() && part.text().equals(title));
    }

    /** Returns the parts with such labels at the head, and their values, dropped. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = null;
        boolean head = true;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            head &= !(part.open() && part.text().length() > LONGEST_HEAD && LineEnd.finished(part.text()));
            if (head && part.open() && (facts(Characters.flat(part.text())) || common(parts, i)) && !onlyTitle(parts, i)) {
                out = out == null ? new ArrayList<>(parts) : out;
                out.set(i, part.drop(Rule.METADATA));
                continue;
            }
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

    /** Returns whether a line can be the value of a fact: it is short, and nothing that the text itself prints. */
    static boolean value(Part part) {
        String text = part.text();
        return part.open() && text.length() <= LONGEST_VALUE && !Characters.sentenceEnd(text.charAt(text.length() - 1))
                && FrontPatterns.role(text) == null && !TitlePatterns.title(text) && LabelGrammar.read(text).isEmpty();
    }
}
