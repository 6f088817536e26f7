package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises the title of a page that is worded as a headline: the first line that is text, over the line that says when and
 * where the page was put up, where no line at the head is worded as a title. What a page adds behind its text, links to other
 * news by their days and whose all this is, is left out.
 */
public final class Headlines {

    private static final int FIRST_LINES = 30;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 50;
    private static final Pattern PUT_UP = Pattern.compile(".*(?:发布|發布|更新|发表)(?:时间|時間|日期)\\s*[:：]\\s*\\d{4}.*");
    private static final Pattern DAY = Pattern.compile("[•·]\\s*[12]\\d{3}-\\d{1,2}-\\d{1,2}");
    private static final Pattern RELATED = Pattern.compile("(?:相关|相關|延伸|推荐)(?:报道|報道|链接|新闻|新聞|阅读|文章)\\s*[:：]?");
    private static final Pattern LINK = Pattern.compile("[-•·]\\s*[12]\\d{3}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?.{6,90}");
    private static final Pattern NOTICE = Pattern.compile("(?:版[权權]|免[责責])[声聲]明\\s*[:：]?");
    private static final Pattern CLAIM = Pattern.compile("\\d{1,2}\\s?[.．、].*(?:原创|转载|轉載|版权|版權|著作权|镜像|本网|本站|本文).*");

    private Headlines() {}

    /** Returns the parts with such a title marked and such lines dropped. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = null;
        int headline = headline(parts);
        if (headline >= 0) {
            out = new ArrayList<>(parts);
            out.set(headline, parts.get(headline).front(Role.TITLE));
            if (parts.get(headline + 1).open()) {
                out.set(headline + 1, parts.get(headline + 1).drop(Rule.METADATA));
            }
        }
        for (int i = 1; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean links = part.dropped() && RELATED.matcher(part.text()).matches();
            boolean claims = part.open() && NOTICE.matcher(part.text()).matches();
            Pattern line = links ? LINK : CLAIM;
            int end = i + 1;
            while ((links || claims) && end < parts.size() && parts.get(end).open() && line.matcher(parts.get(end).text()).matches()) {
                end++;
            }
            if (end > i + 1) {
                out = out == null ? new ArrayList<>(parts) : out;
                for (int k = i; k < end; k++) {
                    out.set(k, parts.get(k).open() ? parts.get(k).drop(Rule.CHROME) : parts.get(k));
                }
                i = end - 1;
            }
        }
        return out == null ? parts : out;
    }

    private static boolean putUp(Part part) {
        return part.open() ? DAY.matcher(part.text()).matches()
                : part.dropped() && part.detail().equals(Rule.METADATA) && PUT_UP.matcher(part.text()).matches();
    }

    private static int headline(List<Part> parts) {
        int first = 0;
        while (first < parts.size() && parts.get(first).dropped()) {
            first++;
        }
        if (first + 1 >= parts.size() || first > FIRST_LINES || !parts.get(first).open() || !putUp(parts.get(first + 1))) {
            return -1;
        }
        String text = parts.get(first).text();
        boolean fit = text.length() >= SHORTEST && text.length() <= LONGEST && !LineEnd.finished(text) && FrontPatterns.role(text) == null
                && !FrontPatterns.body(text) && LabelGrammar.read(text).isEmpty() && text.indexOf('\t') < 0 && text.indexOf('|') < 0;
        boolean titled = parts.stream().limit(FIRST_LINES).anyMatch(part -> part.frontRole() == Role.TITLE
                || part.open() && TitlePatterns.title(part.text()));
        return fit && !titled ? first : -1;
    }
}
