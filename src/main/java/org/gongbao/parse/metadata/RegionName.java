package org.gongbao.parse.metadata;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            "^(\\p{IsHan}{2,10}?(?:自治区|特别行政区|自治州|自治县|自治旗|地区|省|市(?!容|场|政(?!府|协|法|务))|州|盟|县|旗|区|(?:镇|乡|街道)(?=人民|政府|党|委|办|人大|第|\\d|$)))");

    /** What no region has in its name: the 县 of 人民政府县长 is none, nor is the 市 of 委办公室岳阳市. */
    private static final Pattern BODY = Pattern.compile("政府|人民|[党委办局厅]");
    private static final String PARTY = "中国共产党";
    /** A place before the name of its government: 平利县政府, 江夏区委. */
    private static final Pattern GOVERNED = Pattern.compile("[县区旗州](?=人民政府|政府|委[、办和]|人大常委)");
    /** Words before a place that are no part of its name. */
    private static final Pattern LEADING = Pattern.compile("^.*(?:[经由在为对向与和及是按照到至以请报让将从并受、据]|根据|中共|印发|关于)(?=.{3})");
    /** What stands for many places or none: 各乡镇, 有关县, 经开区. */
    private static final Pattern COLLECTIVE = Pattern.compile("[各全本该我年月日市]|完成|落实|贯彻|执行|推进|加强|做好|配合|协助|提请|列入|纳入|承办|承担|有关|相关|所在"
            + "|上级|县级|设区|高新区|开发区|经开区|新区|社区|城区|市区|地区|辖区");
    private static final Pattern NOT_HAN = Pattern.compile("(?s)^.*\\P{IsHan}");
    private static final int SHORTEST = 3;
    private static final int LONGEST = 6;

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
        if (name.startsWith("各") || BODY.matcher(name).find()) {
            return Optional.empty(); // 各县 are many places
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

    /**
     * Returns the county, district or prefecture whose government or committee a text names, when it names no other of the kind and
     * speaks of itself as one: 经平利县政府同意 and 县直有关单位; or nothing.
     */
    static Optional<RegionName> governing(String printed) {
        String text = ScriptConverter.toSimplified(printed);
        Matcher matcher = GOVERNED.matcher(text);
        Set<String> names = new TreeSet<>();
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.end() - LONGEST), matcher.end());
            String name = LEADING.matcher(NOT_HAN.matcher(before).replaceFirst("")).replaceFirst("");
            // A window full of words shows no place where the name begins.
            if (name.length() < LONGEST && name.length() >= SHORTEST && !BODY.matcher(name).find() && !COLLECTIVE.matcher(name).find()) {
                names.add(name);
            }
        }
        if (names.size() != 1) {
            return Optional.empty();
        }
        String name = names.iterator().next();
        String kind = name.substring(name.length() - 1);
        boolean own = text.contains("全" + kind) || text.contains("我" + kind) || text.contains(kind + "直") || text.contains(kind + "级");
        return own ? level(name).map(level -> new RegionName(name, level)) : Optional.empty();
    }

    private static int count(String text, String word) {
        int n = 0;
        for (int i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + word.length())) {
            n++;
        }
        return n;
    }
}
