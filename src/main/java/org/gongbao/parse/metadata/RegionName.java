package org.gongbao.parse.metadata;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.ScriptConverter;

/**
 * A region named in a text, and its administrative level.
 *
 * @param name as written, in simplified script: 湖北省
 * @param level national, province, city, county or township
 */
record RegionName(String name, String level) {

    /** The whole country. */
    static final RegionName NATION = new RegionName("全国", "national");

    private static final List<String> PROVINCES = List.of("河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西",
            "山东", "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾");
    private static final List<String> AUTONOMOUS = List.of("内蒙古", "广西", "西藏", "宁夏", "新疆");
    private static final List<String> MUNICIPALITIES = List.of("北京", "天津", "上海", "重庆");
    private static final List<String> SPECIAL = List.of("香港", "澳门");
    private static final Pattern ENDING = Pattern.compile(
            "^(\\p{IsHan}{2,10}?(?:自治区|特别行政区|自治州|自治县|自治旗|地区|省|市|州|盟|县|旗|区|(?:镇|乡|街道)(?=人民|政府|党|委|办|人大|第|\\d|$)))");

    /** What no region has in its name: the 县 of 人民政府县长 is none, nor is the 市 of 委办公室岳阳市. */
    private static final Pattern BODY = Pattern.compile("政府|人民|[党委办局厅]");
    private static final String PARTY = "中国共产党";

    /** Returns the region with which a text begins. */
    static Optional<RegionName> at(String text) {
        if (text.startsWith("中华人民共和国") || text.startsWith("全国") || text.startsWith("国务院") || text.startsWith("中共中央")
                || text.startsWith("中国共产党第") || text.startsWith("国家") || text.startsWith("最高人民")) {
            return Optional.of(NATION);
        }
        if (text.startsWith(PARTY)) {
            return Optional.of(at(text.substring(PARTY.length())).orElse(NATION));
        }
        for (String province : PROVINCES) {
            if (text.startsWith(province + "省")) {
                return local(text, province + "省", "province");
            }
            if (text.startsWith(province)) {
                return Optional.of(new RegionName(province + "省", "province"));
            }
        }
        for (String name : AUTONOMOUS) {
            if (text.startsWith(name)) {
                String full = name.equals("广西") ? "广西壮族自治区" : name.equals("宁夏") ? "宁夏回族自治区"
                        : name.equals("新疆") ? "新疆维吾尔自治区" : name + "自治区";
                return text.startsWith(full) ? local(text, full, "province") : Optional.of(new RegionName(full, "province"));
            }
        }
        for (String name : MUNICIPALITIES) {
            if (text.startsWith(name)) {
                return text.startsWith(name + "市") ? local(text, name + "市", "province")
                        : Optional.of(new RegionName(name + "市", "province"));
            }
        }
        for (String name : SPECIAL) {
            if (text.startsWith(name)) {
                return Optional.of(new RegionName(name + "特别行政区", "province"));
            }
        }
        return ending(text);
    }

    /** A smaller region named after the larger one: 湖北省武汉市, 武汉市江夏区. */
    private static Optional<RegionName> local(String text, String region, String level) {
        Optional<RegionName> inner = ending(text.substring(region.length()));
        return inner.isPresent() ? inner : Optional.of(new RegionName(region, level));
    }

    private static Optional<RegionName> ending(String text) {
        Matcher matcher = ENDING.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1);
        if (BODY.matcher(name).find()) {
            return Optional.empty();
        }
        Optional<RegionName> inner = name.endsWith("市") || name.endsWith("州") || name.endsWith("盟") || name.endsWith("县")
                ? ending(text.substring(name.length())) : Optional.empty();
        if (inner.isPresent() && text.startsWith("第", name.length())) {
            inner = Optional.empty();
        }
        return inner.isPresent() ? inner : level(name).map(level -> new RegionName(name, level));
    }

    private static Optional<String> level(String name) {
        if (name.endsWith("省") || name.endsWith("自治区") || name.endsWith("特别行政区")) {
            return Optional.of("province");
        }
        if (name.endsWith("市") || name.endsWith("州") || name.endsWith("盟") || name.endsWith("地区")) {
            return Optional.of("city");
        }
        if (name.endsWith("县") || name.endsWith("旗") || name.endsWith("区")) {
            return Optional.of("county");
        }
        return Optional.of("township");
    }

    /** Returns the body that governs a region: 国务院 for the country, else its 人民政府. */
    String government() {
        return this.equals(NATION) ? "国务院" : name + "人民政府";
    }

    /** Returns the province that a text in either script speaks of most, when it speaks of itself as a province, or nothing. */
    static Optional<RegionName> spokenOf(String printed) {
        // No conversion makes 全, 我 or 省 of another character, so that most texts need none.
        if (!printed.contains("全省") && !printed.contains("我省")) {
            return Optional.empty();
        }
        String text = ScriptConverter.toSimplified(printed);
        if (!text.contains("全省") && !text.contains("我省")) {
            return Optional.empty();
        }
        int best = 0;
        int second = 0;
        String name = "";
        for (String province : PROVINCES) {
            int count = count(text, province);
            if (count > best) {
                second = best;
                best = count;
                name = province;
            } else {
                second = Math.max(second, count);
            }
        }
        return best >= 5 && best >= 3 * second ? Optional.of(new RegionName(name + "省", "province")) : Optional.empty();
    }

    private static int count(String text, String word) {
        int n = 0;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
            n++;
        }
        return n;
    }
}
