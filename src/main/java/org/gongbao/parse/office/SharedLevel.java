package org.gongbao.parse.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that share the level of their government, printed once before the first: 省工业和信息化厅、科技厅 are two offices of the
 * province.
 *
 * <p>Only departments that every government has get the level, and only while names of that government follow each other:
 * behind 南沙区政府 or 民航山西监管局 nobody can say whose office 财政局 is, and a bureau named after a place has no level.
 */
final class SharedLevel {

    /** A level is no level where it begins another word: 市场监管局, 市政园林局, 区域办; nor in the names of districts: 市中区. */
    private static final Pattern LEVEL = Pattern.compile("自治[区區]|兵[团團]|(?!市[场場容南北中]|市政(?![府协協法务務研数數])|市民(?!政|族|宗|委|建|盟|革|进|防|营)"
            + "|[区區]域|[县縣]域|省[际際])"
            + "[省市州县縣区區旗盟](?!(?!市[场場][监監])[省市州县縣区區旗盟（(、])");
    /** The departments that governments of every level have, in simplified script. */
    private static final Pattern DEPARTMENT = Pattern.compile("(?:发展(?:和)?改革|发改|教育|教育体育|教体|科技|科学技术|工业(?:和)?信息化|工信|经济(?:和)?信息化|经信|经贸|外经贸"
            + "|民族宗教(?:事务)?|民宗|民族|宗教|公安|民政|司法|财政|人力资源(?:和)?社会保障|人力社保|人社|劳动(?:和社会)?保障|人事|自然资源(?:和规划)?|规划(?:和)?自然资源"
            + "|资源规划|资规|规划|国土(?:资源)?(?:房管)?|国土资源和房屋管理|房管|房产|生态环境|环境保护|环保|住房(?:和)?城乡建设|住建|城乡建设|城建|建设|建|城市管理(?:综合)?(?:行政)?(?:执法)?|城管(?:执法)?"
            + "|交通(?:运输)?|水利|水务|水|农业(?:农村)?|农|农牧业?|畜牧|林业(?:和草原)?|林草|园林(?:绿化)?|商务|文化(?:广电)?(?:和)?(?:旅游)?|文化广电新闻出版|文旅|文体旅?|文体广?旅?"
            + "|文广旅?|旅游|广播电视|广电|新闻出版(?:广电)?|体育"
            + "|卫生健康|卫健|卫生(?:计生|和计划生育)?|计生|退役军人(?:事务)?|应急(?:管理)?|安监|安全(?:生产)?监管|审计|外事|国资|市场监管|市场监督管理|工商(?:行政管理)?|质监|食药监"
            + "|(?:食品)?药品监(?:督)?管(?:理)?|药监|统计|中医药(?:管理)?|通信管理|邮政管理|烟草专卖|地震|文物|档案|国防科工|地方金融(?:监管|监督管理)"
            + "|医保|医疗保障|能源|粮食(?:和)?(?:物资)?(?:储备)?|金融(?:监管|工作)?|扶贫|扶贫开发|乡村振兴|信访|政务(?:服务)?(?:和)?(?:大?数据)?(?:管理)?"
            + "|大数据(?:发展)?(?:管理)?|数据|知识产权|人防|机关事务(?:管理)?|行政审批(?:服务)?"
            + "|投资促进|投促|招商|口岸|海洋(?:与)?(?:渔业)?|渔业|编|文明|网信|台|侨|外|法制|信息|信息化|物价|经济体制改革|体改|残疾人工作|地税|国税|税务|气象|政府研究室|研究室)(?:局|厅|委|委员会|办|办公室)"
            + "|供销社|供销合作社|供销联社|妇联|残联|科协|文联|社科联|工商联|总工会|贸促会|红十字会|企业联合会|企业家协会|关工委|(?:高级|中级)?(?:人民)?法院|[高中]院|(?:人民)?检察院|法制办");
    /** Names of the same government that carry its level within: 团省委. */
    private static final Pattern LEVEL_WITHIN = Pattern.compile("[团團共][省市州县縣区區旗]委|共青[团團].[省市州县縣区區旗]委");

    private SharedLevel() {}

    /**
     * Returns the full names of those that share a level, by their index.
     *
     * @param names the names in order
     * @param runs the number of the run that each stands in
     */
    static Map<Integer, String> offices(List<String> names, List<Integer> runs) {
        Map<Integer, String> full = new TreeMap<>();
        String level = "";
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (i > 0 && !runs.get(i).equals(runs.get(i - 1))) {
                level = "";
            }
            Matcher own = LEVEL.matcher(name);
            if (own.lookingAt()) {
                level = givesLevel(name) ? own.group() : "";
            } else if (!level.isEmpty() && DEPARTMENT.matcher(UnitFolding.fold(name)).matches()) {
                full.put(i, level + name);
            } else if (!LEVEL_WITHIN.matcher(name).matches()) {
                level = "";
            }
        }
        return full;
    }

    /** Returns whether words are the name of such a department without its ending: 住建, 公安. */
    static boolean department(String words) {
        return DEPARTMENT.matcher(UnitFolding.fold(words + "局")).matches();
    }

    /** Whether a name that begins with a level is that of one office: 市教育局, and not 市直各部门. */
    private static boolean givesLevel(String name) {
        return name.length() >= 3 && OfficeName.hasOrgan(name) && !OfficeName.isCollective(name);
    }
}
