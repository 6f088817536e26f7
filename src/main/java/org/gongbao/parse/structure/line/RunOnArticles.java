package org.gongbao.parse.structure.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.structure.part.Part;

/**
 * Divides a line in which articles of a law have run together: 第一条　…。第二条　…。第二章　计税依据第三条　….
 *
 * <p>An article opens a line of its own where it goes on by one from the article that opens the line, right behind the end of a
 * sentence or a list; so does the heading of a chapter or section there, and the article that follows at once behind its title.
 * What an article refers to (依照第六条第二款) stands within a sentence, or goes on from nothing.
 */
public final class RunOnArticles {

    private static final int SHORTEST = 40;
    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_NUMBER = 8;
    private static final String CLOSES = "。；！？”）";
    private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九十百千零〇○两]{1,8}|[0-9]{1,3})[条條](?!第|之|规定|規定|所|的|和|、|至|或)");
    private static final Pattern DIVISION = Pattern.compile("第[一二三四五六七八九十]{1,4}[编編章节節][\\s\\u3000]*[^。；：]{1," + LONGEST_TITLE
            + "}?(?=" + ARTICLE.pattern() + ")");

    /** A chapter that has lost its title stands on the line of its first article, before which a mark of a list may be left: 第一章　-第一条. */
    private static final Pattern UNTITLED = Pattern.compile("第[一二三四五六七八九十]{1,4}[编編章节節][\\s\\u3000]++([-－•*·]?)[\\s\\u3000]*+"
            + "(?=" + ARTICLE.pattern() + ")(?!.{2,8}(?:修改|改为|删去|增加|明确))");

    private RunOnArticles() {}

    /** Returns the parts with such lines divided. */
    public static List<Part> split(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        for (Part part : parts) {
            boolean opens = part.open() && part.text().startsWith("第");
            Matcher untitled = opens ? UNTITLED.matcher(part.text()) : null;
            if (untitled != null && untitled.lookingAt()) {
                out.addAll(untitled(part, untitled));
            } else {
                out.addAll(part.divided(opens && part.text().length() >= SHORTEST ? cuts(part.text()) : List.of()));
            }
        }
        return out;
    }

    /** Returns a chapter without a title, what mark stands behind it, and its articles. */
    private static List<Part> untitled(Part part, Matcher chapter) {
        List<Part> out = new ArrayList<>();
        out.add(Part.of(part.passage().slice(0, chapter.start(1))));
        if (chapter.end(1) > chapter.start(1)) {
            out.add(Part.of(part.passage().slice(chapter.start(1), chapter.end(1))).drop(Rule.MARKUP));
        }
        Part articles = Part.of(part.passage().slice(chapter.end(), part.text().length()));
        out.addAll(articles.divided(cuts(articles.text())));
        return out;
    }

    private static List<Integer> cuts(String text) {
        List<Integer> cuts = new ArrayList<>();
        Matcher division = DIVISION.matcher(text);
        int from = 0;
        if (division.lookingAt()) {
            from = division.end();
            cuts.add(from);
        }
        Matcher article = ARTICLE.matcher(text).region(from, text.length());
        if (!article.lookingAt()) {
            return List.of();
        }
        int reached = number(article);
        int articles = 1;
        for (int at = next(text, article.end()); at >= 0; at = next(text, at + 1)) {
            boolean divides = division.region(at, text.length()).lookingAt();
            int opens = divides ? division.end() : at;
            if (!article.region(opens, text.length()).useTransparentBounds(true).lookingAt() || number(article) != reached + 1) {
                continue;
            }
            cuts.add(at);
            if (divides) {
                cuts.add(opens);
            }
            reached++;
            articles++;
            at = opens;
        }
        return articles > 1 ? cuts : List.of();
    }

    /** Returns the next place from an offset on where 第 stands behind the end of a sentence, or -1. */
    private static int next(String text, int from) {
        for (int i = text.indexOf('第', from); i >= 0; i = text.indexOf('第', i + 1)) {
            if (CLOSES.indexOf(Characters.before(text, i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static int number(Matcher article) {
        String number = article.group(1);
        return number.length() > LONGEST_NUMBER ? -1 : Numerals.value(number, 0, number.length());
    }
}
