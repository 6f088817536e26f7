package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Drops the facts of a page that a site prints over a document as a table of two columns, of which a text keeps only the cells,
 * each on a line: 索取号, then the number, 载体类型, 发布机构, then the office. Any of them may have no value. Or as a list, several
 * of whose points each name a fact and tell it: - 索 引 号：dqxs/2021-00016.
 */
public final class PageFacts {

    private static final Set<String> NAMES = Set.of("索取号", "索引号", "信息索引号", "载体类型", "发布机构", "发布机关", "发布单位", "发文机关", "发文单位", "制发机关",
            "文件编号", "发文字号", "文号", "记录形式", "公开类别", "公开属性", "公开方式", "公开形式", "公开范围", "公开时限", "关键词", "主题词", "内容描述", "内容概述",
            "主题分类", "体裁分类", "组配分类", "信息分类", "服务对象", "成文日期", "发文日期", "生成日期", "发布日期", "公开日期", "有效性", "时效性", "名称", "信息名称");
    /** What these name is the title, which may stand nowhere else. */
    private static final Set<String> TITLES = Set.of("名称", "信息名称", "标题", "文件名称");
    /** What else a list of facts names. */
    private static final Set<String> LISTED = Set.of("备注/文号", "发文机构", "制发机构", "公文种类", "印发日期", "实施日期", "失效日期", "公文生成日期", "公开目录",
            "来源", "发布时间");
    /** What the text itself may list as well, and so only counts beside others: the duties to publish, or a guide to a service. */
    private static final Set<String> COMMON = Set.of("公开属性", "公开方式", "公开形式", "公开范围", "公开时限", "关键词", "主题词", "内容描述", "内容概述", "服务对象",
            "有效性", "时效性", "公开目录", "来源", "实施日期", "失效日期", "名称", "信息名称", "标题", "文件名称");
    private static final int FIRST_LINES = 60;
    private static final int FEWEST_NAMES = 4;
    private static final Pattern POINT = Pattern.compile("[-–•●▪]\\s*([\\p{IsHan}/\\s\\u3000]{2,12})[:：]\\s*(.{0,90})");
    private static final int FEWEST_POINTS = 3;
    /** A longer line that ends a sentence is text. */
    private static final int LONGEST_HEAD = 40;
    private static final Pattern CODE = Pattern.compile("[\\dA-Za-z/\\-_]{6,40}");

    private PageFacts() {}

    /** Returns the parts with such names and their values at the head dropped. */
    public static List<Part> recognise(List<Part> parts) {
        return values(points(cells(parts)));
    }

    /** Drops what stands on the line under such a point: • 索引号： | 6107280000/2024-001005. */
    private static List<Part> values(List<Part> parts) {
        List<Part> out = null;
        for (int i = 0; i + 1 < Math.min(FIRST_LINES, parts.size()); i++) {
            Part part = parts.get(i);
            Matcher point = part.dropped() && part.detail().equals(Rule.METADATA) ? POINT.matcher(part.text()) : null;
            boolean empty = point != null && point.matches() && point.group(2).isEmpty();
            if (empty && (PublicationLines.value(parts.get(i + 1))
                    || parts.get(i + 1).open() && CODE.matcher(parts.get(i + 1).text()).matches())) {
                out = out == null ? new ArrayList<>(parts) : out;
                out.set(i + 1, parts.get(i + 1).drop(Rule.METADATA));
            }
        }
        return out == null ? parts : out;
    }

    /** Drops a list of facts at the head; a title that stands nowhere else is none. */
    private static List<Part> points(List<Part> parts) {
        List<Integer> points = new ArrayList<>();
        boolean page = false;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()) && !opensText(parts.get(i)); i++) {
            Matcher point = parts.get(i).open() ? POINT.matcher(parts.get(i).text()) : null;
            String name = point != null && point.matches() ? point.group(1).replaceAll("[\\s\\u3000]", "") : "";
            boolean title = TITLES.contains(name);
            if ((NAMES.contains(name) || LISTED.contains(name) || title) && !(title && !again(parts, i, point.group(2).strip()))) {
                points.add(i);
                page |= !COMMON.contains(name);
            }
        }
        boolean counted = !points.isEmpty() && points.get(points.size() - 1) + 1 < parts.size()
                && parts.get(points.get(points.size() - 1) + 1).detail().equals(Rule.CHROME); // - 发布日期: | - 浏览次数:
        if (points.size() < (counted ? 1 : FEWEST_POINTS) || !counted && !page) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        points.forEach(i -> out.set(i, parts.get(i).drop(Rule.METADATA)));
        return out;
    }

    /** Returns whether the text has begun, behind which a list is its own: with a paragraph, or with its first division. */
    private static boolean opensText(Part part) {
        return part.open() && (part.text().length() > LONGEST_HEAD && LineEnd.finished(part.text())
                || LabelGrammar.read(part.text()).filter(label -> label.number() == 1 && label.scheme().compareTo(Scheme.HAN) <= 0)
                .isPresent());
    }

    private static boolean again(List<Part> parts, int index, String title) {
        return parts.stream().skip(index + 1L).limit(FIRST_LINES).anyMatch(part -> part.open() && part.text().equals(title));
    }

    private static List<Part> cells(List<Part> parts) {
        int first = -1;
        int last = -1;
        int names = 0;
        for (int i = 0; i < Math.min(FIRST_LINES, parts.size()) && (last < 0 || i <= last + 2); i++) {
            if (parts.get(i).open() && NAMES.contains(name(parts.get(i)))) {
                first = first < 0 ? i : first;
                last = i;
                names++;
            }
        }
        if (names < FEWEST_NAMES) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        int end = last + 1 < parts.size() && PublicationLines.value(parts.get(last + 1)) ? last + 1 : last;
        for (int i = first; i <= end; i++) {
            boolean title = i > 0 && TITLES.contains(name(parts.get(i - 1))) && !NAMES.contains(name(parts.get(i)));
            if (parts.get(i).open() && !title) {
                out.set(i, parts.get(i).drop(Rule.METADATA));
            }
        }
        return out;
    }

    private static String name(Part part) {
        String text = Characters.flat(part.text());
        return text.endsWith("：") || text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }
}
