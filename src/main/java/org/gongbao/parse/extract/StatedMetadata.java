package org.gongbao.parse.extract;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.source.MetadataWords;

/**
 * Gathers metadata that a file states under a name: a column of a table, a key of front matter, a row of the metadata table
 * that government sites print over a document (索引号, 发文机关, 成文日期 …).
 */
final class StatedMetadata {

    private enum Key { TITLE, REGION, LEVEL, ISSUER, KIND, YEAR, COVERS, DATE, PUBLISHED, NUMBER, PUBLISHER, ISSUE, URL, LICENCE, NONE }

    private static final String CONTENT_SOURCE = "contentsource";
    /** Names without spaces, hyphens and colons, in lower case. {@code NONE}: metadata of which the model keeps nothing. */
    private static final Map<String, Key> NAMES = Map.ofEntries(
            Map.entry("title", Key.TITLE), Map.entry("标题", Key.TITLE), Map.entry("標題", Key.TITLE),
            Map.entry("名称", Key.TITLE), Map.entry("信息名称", Key.TITLE), Map.entry("文件名称", Key.TITLE),
            Map.entry("题名", Key.TITLE), Map.entry("articletitle", Key.TITLE),
            Map.entry("region", Key.REGION), Map.entry("province", Key.REGION), Map.entry("city", Key.REGION),
            Map.entry("area", Key.REGION), Map.entry("省份", Key.REGION), Map.entry("省", Key.REGION),
            Map.entry("地区", Key.REGION), Map.entry("城市", Key.REGION), Map.entry("区域", Key.REGION),
            Map.entry("level", Key.LEVEL), Map.entry("层级", Key.LEVEL), Map.entry("级别", Key.LEVEL),
            Map.entry("issuer", Key.ISSUER), Map.entry("author", Key.ISSUER), Map.entry("authors", Key.ISSUER),
            Map.entry("发文机关", Key.ISSUER), Map.entry("發文機關", Key.ISSUER), Map.entry("发布机构", Key.ISSUER),
            Map.entry("发布机关", Key.ISSUER), Map.entry("发布单位", Key.ISSUER), Map.entry("发文单位", Key.ISSUER),
            Map.entry("发文机构", Key.ISSUER), Map.entry("制定机关", Key.ISSUER), Map.entry("作者", Key.ISSUER),
            Map.entry("kind", Key.KIND), Map.entry("文种", Key.KIND), Map.entry("体裁分类", Key.KIND),
            Map.entry("year", Key.YEAR), Map.entry("年份", Key.YEAR), Map.entry("年度", Key.YEAR), Map.entry("年", Key.YEAR),
            Map.entry("covers", Key.COVERS),
            Map.entry("date", Key.DATE), Map.entry("成文日期", Key.DATE), Map.entry("成文时间", Key.DATE),
            Map.entry("生成日期", Key.DATE), Map.entry("制发日期", Key.DATE), Map.entry("发文日期", Key.DATE),
            Map.entry("印发日期", Key.DATE), Map.entry("公布日期", Key.DATE),
            Map.entry("publishdate", Key.PUBLISHED), Map.entry("pubdate", Key.PUBLISHED),
            Map.entry("publicationdate", Key.PUBLISHED), Map.entry("published", Key.PUBLISHED),
            Map.entry("发布日期", Key.PUBLISHED), Map.entry("发布时间", Key.PUBLISHED), Map.entry("公开日期", Key.PUBLISHED),
            Map.entry("日期", Key.PUBLISHED),
            Map.entry("number", Key.NUMBER), Map.entry("发文字号", Key.NUMBER), Map.entry("發文字號", Key.NUMBER),
            Map.entry("文号", Key.NUMBER), Map.entry("文件编号", Key.NUMBER), Map.entry("文件号", Key.NUMBER),
            Map.entry("publisher", Key.PUBLISHER), Map.entry("source", Key.PUBLISHER), Map.entry("来源", Key.PUBLISHER),
            Map.entry("信息来源", Key.PUBLISHER), Map.entry(CONTENT_SOURCE, Key.PUBLISHER), Map.entry("出处", Key.PUBLISHER),
            Map.entry("issue", Key.ISSUE), Map.entry("版次", Key.ISSUE),
            Map.entry("url", Key.URL), Map.entry("link", Key.URL), Map.entry("sourceurl", Key.URL),
            Map.entry("链接", Key.URL), Map.entry("网址", Key.URL), Map.entry("来源链接", Key.URL), Map.entry("原文链接", Key.URL),
            Map.entry("licence", Key.LICENCE), Map.entry("license", Key.LICENCE),
            Map.entry("索引号", Key.NONE), Map.entry("索引", Key.NONE), Map.entry("索取号", Key.NONE),
            Map.entry("主题分类", Key.NONE), Map.entry("主题词", Key.NONE), Map.entry("关键词", Key.NONE),
            Map.entry("信息分类", Key.NONE), Map.entry("分类", Key.NONE), Map.entry("组配分类", Key.NONE),
            Map.entry("有效性", Key.NONE), Map.entry("效力", Key.NONE), Map.entry("效力状态", Key.NONE),
            Map.entry("时效性", Key.NONE), Map.entry("生效日期", Key.NONE), Map.entry("实施日期", Key.NONE),
            Map.entry("施行日期", Key.NONE), Map.entry("废止日期", Key.NONE), Map.entry("失效日期", Key.NONE),
            Map.entry("内容概述", Key.NONE), Map.entry("公开方式", Key.NONE), Map.entry("公开形式", Key.NONE),
            Map.entry("公开范围", Key.NONE), Map.entry("公开时限", Key.NONE), Map.entry("服务对象", Key.NONE),
            Map.entry("检索时间", Key.NONE), Map.entry("检索关键词", Key.NONE), Map.entry("更新时间", Key.NONE),
            Map.entry("联合发文单位", Key.NONE), Map.entry("公文种类", Key.NONE), Map.entry("发布渠道", Key.NONE),
            Map.entry("文件类型", Key.NONE), Map.entry("公文时效", Key.NONE));

    private static final Pattern FULL_DATE = Pattern.compile("(?:19|20)\\d\\d\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日"
            + "|[一二][〇○零OＯ０九][〇○零一二三四五六七八九OＯ０]{2}年.{1,3}月.{1,3}日");
    /** What stands in the place of a value that a document has not. */
    private static final Pattern NOTHING = Pattern.compile("无|無|暂无|/|[-—－_]+");
    private static final int OPENING = 800;

    private final Map<Key, String> values = new EnumMap<>(Key.class);

    /** Returns whether a name is one under which metadata is stated. */
    static boolean isName(String name) {
        return NAMES.containsKey(plain(name));
    }

    /** Takes a value stated under a name; the first one that says something holds. Unknown names are passed over. */
    void put(String name, String value) {
        String stripped = value.strip();
        Key named = NAMES.get(plain(name));
        // A source may be named by its address alone: source: https://www.nc.gov.cn/…
        Key key = named == Key.PUBLISHER && address(stripped) ? Key.URL : named;
        // What a site's program calls the source in Latin letters names nobody: <meta name="ContentSource" content="SZfaguiku">
        if (key == Key.PUBLISHER && plain(name).equals(CONTENT_SOURCE) && stripped.chars().allMatch(c -> c < 0x80)) {
            return;
        }
        if (key != null && key != Key.NONE && !stripped.isEmpty() && !NOTHING.matcher(stripped).matches()) {
            values.putIfAbsent(key, stripped);
        }
    }

    /** Returns the title stated, if one was. */
    Optional<String> title() {
        return of(Key.TITLE);
    }

    private static String plain(String name) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < name.length() && out.length() < 24; i++) {
            char c = name.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.append(c);
            }
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns what was stated. The day of publication stands in for the day of issue only where the document's opening
     * prints no day itself.
     */
    Metadata metadata(String text) {
        Optional<String> date = of(Key.DATE).flatMap(StatedMetadata::day);
        if (date.isEmpty() && !FULL_DATE.matcher(text.substring(0, Math.min(text.length(), OPENING))).find()) {
            date = of(Key.PUBLISHED).flatMap(StatedMetadata::day);
        }
        return new Metadata(fact(of(Key.TITLE)), fact(of(Key.REGION)), fact(of(Key.LEVEL).flatMap(MetadataWords::level)),
                fact(of(Key.ISSUER)), fact(of(Key.KIND).flatMap(MetadataWords::kind)),
                fact(of(Key.YEAR).flatMap(MetadataWords::year)), fact(of(Key.COVERS).flatMap(MetadataWords::years)),
                fact(date), fact(of(Key.NUMBER)), fact(of(Key.PUBLISHER)), fact(of(Key.ISSUE)),
                fact(of(Key.URL).filter(StatedMetadata::address)),
                Fact.UNKNOWN, fact(of(Key.LICENCE)), Fact.UNKNOWN);
    }

    private static boolean address(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    private Optional<String> of(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Returns the day in 2018-12-05, 2018年12月05日 or 2018-12-05 10:00. */
    private static Optional<String> day(String written) {
        int end = written.indexOf(' ');
        return MetadataWords.date(written).or(() -> end < 0 ? Optional.empty() : MetadataWords.date(written.substring(0, end)));
    }

    private static Fact fact(Optional<String> value) {
        return Fact.of(value.orElse(null), Fact.Basis.STATED);
    }
}
