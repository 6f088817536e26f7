package org.gongbao.parse.structure.noise;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of links that only a portal has, parted by strokes: 加入收藏 | 繁體中文 | 表格下载.
 *
 * <p>One of the links at least is such that no document has the like; the others are as short.
 */
final class PortalLinks {

    private static final Pattern STROKE = Pattern.compile("\\s*[|｜]\\s*");
    private static final int LONGEST = 80;
    private static final int LONGEST_LINK = 8;
    private static final Set<String> WORDS = Set.of("加入收藏", "收藏本站", "设为首页", "網站地圖", "网站地图", "繁體中文", "繁体中文", "简体中文",
            "簡體中文", "繁體版", "繁体版", "简体版", "簡體版", "手机版", "手機版", "无障碍浏览", "无障碍阅读", "長者專版", "长者专版", "RSS订阅",
            "網站導覽", "网站导航", "意見信箱", "回首頁");

    private PortalLinks() {}

    /** Returns whether a line is one of links of a portal. */
    static boolean is(String text) {
        if (text.length() > LONGEST || text.indexOf('|') < 0 && text.indexOf('｜') < 0) {
            return false;
        }
        boolean known = false;
        for (String link : STROKE.split(text.strip())) {
            if (link.length() > LONGEST_LINK || link.chars().anyMatch(c -> "，。；：,;:".indexOf(c) >= 0)) {
                return false;
            }
            known |= WORDS.contains(link);
        }
        return known;
    }
}
