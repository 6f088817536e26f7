package org.gongbao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Metadata;
import org.gongbao.model.Report;
import org.gongbao.parse.grammar.ScriptConverter;

/** What a report is called where it stands among others: its title, and behind it the region and the year that the title leaves out. */
final class ReportName {

    /** Every government delivers a report of this kind each year, and most print no more than 政府工作报告 above it. */
    private static final String DELIVERED_EVERYWHERE = "workReport";
    private static final Pattern YEAR = Pattern.compile("\\d{4}|[一二][〇○零一二三四五六七八九]{3}");
    private static final String NATION = "全国";
    /** 湖北 says 湖北省, 内蒙 says 内蒙古自治区: no title writes less of its region. */
    private static final int TELLING = 2;

    private ReportName() {}

    /** Returns the name of a report, such as 政府工作报告（海拉尔区，2013年）; of one whose title nobody knows, the name of its file. */
    static String of(Report report) {
        Metadata metadata = report.metadata();
        String path = report.provenance().path();
        if (!metadata.title().known()) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        String title = metadata.title().value();
        if (!metadata.kind().value().equals(DELIVERED_EVERYWHERE)) {
            return title;
        }
        List<String> leftOut = new ArrayList<>();
        String who = who(metadata);
        if (!who.isEmpty() && !ScriptConverter.toSimplified(title).contains(who.substring(0, Math.min(TELLING, who.length())))) {
            leftOut.add(report.script().equals("zh-Hant") ? ScriptConverter.toTraditional(who) : who);
        }
        if (metadata.year().known() && !YEAR.matcher(title).find()) {
            leftOut.add(metadata.year().value() + "年");
        }
        return leftOut.isEmpty() ? title : title + "（" + String.join("，", leftOut) + "）";
    }

    /** Returns the region; the country's government is known by its own name, 国务院, not by the country's. */
    private static String who(Metadata metadata) {
        String region = metadata.region().value();
        return region.equals(NATION) && metadata.issuer().known() ? ScriptConverter.toSimplified(metadata.issuer().value()) : region;
    }
}
