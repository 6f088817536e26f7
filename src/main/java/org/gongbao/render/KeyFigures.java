package org.gongbao.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;

/**
 * Finds the figures that readers of such reports look for first, in the report's own words.
 *
 * <p>A figure is the name of a headline indicator with what follows it up to the next mark of punctuation, provided that
 * it holds a number: 地区生产总值 增长5.5%左右. The first place that states an indicator counts; a place that states
 * several counts before one that mentions it in passing. Nothing is computed or converted.
 */
final class KeyFigures {

    /** Indicators in the order shown; both scripts. */
    private static final List<String> INDICATORS = List.of(
            "(?:地区|地區|国内|國內|国民|國民)?生[产產][总總]值", "一般公共[预預]算收入", "固定[资資][产產]投[资資]",
            "社[会會]消[费費]品零售[总總][额額]", "(?:外[贸貿])?[进進]出口[总總]?[额額值]?", "[规規]模以上工[业業]增加值",
            "城[镇鎮]新增就[业業]", "居民人均可支配收入", "城[镇鎮][调調]查失[业業]率", "居民消[费費][价價]格",
            "[粮糧]食(?:[总總]?[产產]量|[总總][产產])", "常住人口城[镇鎮]化率", "[单單]位(?:地区|地區|国内|國內)?生[产產][总總]值能耗",
            "人均[预預]期[寿壽]命");

    private static final Pattern NAMES = Pattern.compile("(" + String.join(")|(", INDICATORS) + ")");
    private static final Pattern PHRASE = Pattern.compile("[^，。；、：,;:\\n（）()《》“”]{0,24}");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]");
    /** What is said of an indicator begins with a verb of change or a number; 进出口实绩企业 is another word. */
    private static final Pattern OPENING = Pattern.compile("\\s*(?:[0-9０-９+\\-增达達突为為超保控下降累年预預完稳穩约約迈邁由到同提较較不高力相净淨]|比(?![重例率值])"
            + "|实现|實現|[总總][额額量值]|目标|目標|左右)");
    /** What is measured by an indicator, or is shared out among people, is another figure: 占国内生产总值比重达到10%, 人均地区生产总值. */
    private static final Pattern MEASURED_BY = Pattern.compile("(?:占|佔|相[当當]于|人均)(?:本|全[国國省市]|当年|當年)?(?:地区|地區|国内|國內)?$");
    private static final int LONGEST_MEASURE = 8;
    /** A chapter of ten such places is a list of goals; two places in one sentence are enough to trust it. */
    private static final int MAX_FIGURES = 8;

    private KeyFigures() {}

    /**
     * A figure.
     *
     * @param name the indicator as written
     * @param words what is said of it, with the number
     * @param address the block that says so
     */
    public record KeyFigure(String name, String words, String address) {}

    /** Returns the figures of a report in the order of {@link #INDICATORS}, at most {@value #MAX_FIGURES}. */
    static List<KeyFigure> of(PlannedReport report) {
        Map<Integer, KeyFigure> best = new LinkedHashMap<>();
        Map<Integer, Integer> weights = new LinkedHashMap<>();
        for (Block block : report.report().blocks()) {
            if (!(block instanceof Block.Paragraph || block instanceof Block.Task || block instanceof Block.ListItem)) {
                continue;
            }
            Map<Integer, KeyFigure> here = in(block, report);
            here.forEach((indicator, figure) -> {
                if (here.size() > weights.getOrDefault(indicator, 0)) {
                    weights.put(indicator, here.size());
                    best.put(indicator, figure);
                }
            });
        }
        List<KeyFigure> figures = new ArrayList<>();
        for (int i = 0; i < INDICATORS.size() && figures.size() < MAX_FIGURES; i++) {
            if (best.containsKey(i)) {
                figures.add(best.get(i));
            }
        }
        return figures;
    }

    private static Map<Integer, KeyFigure> in(Block block, PlannedReport report) {
        Map<Integer, KeyFigure> found = new LinkedHashMap<>();
        String text = block.text();
        Matcher name = NAMES.matcher(text);
        while (name.find()) {
            Matcher phrase = PHRASE.matcher(text).region(name.end(), text.length());
            String words = phrase.lookingAt() ? phrase.group().strip() : "";
            if (MEASURED_BY.matcher(text.substring(Math.max(0, name.start() - LONGEST_MEASURE), name.start())).find()) {
                continue;
            }
            boolean stands = name.end() + words.length() < text.length() || words.endsWith("%");
            if (stands && OPENING.matcher(words).lookingAt() && NUMBER.matcher(words).find() && words.length() < 24
                    && report.addresses().containsKey(block.id())) {
                found.putIfAbsent(indicator(name), new KeyFigure(name.group(), words, report.address(block.id())));
            }
        }
        return found;
    }

    private static int indicator(Matcher name) {
        for (int group = 1; group <= name.groupCount(); group++) {
            if (name.group(group) != null) {
                return group - 1;
            }
        }
        throw new IllegalStateException("an alternative must have matched");
    }
}
