package org.gongbao.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values that metadata may take, and the other ways in which people write them: 省 for {@code province},
 * 2024年1月26日 for {@code 2024-01-26}.
 */
public final class MetadataWords {

    /** Administrative levels, from the highest. */
    public static final List<String> LEVELS = List.of("national", "province", "city", "county", "township");

    /** Kinds of document. */
    public static final List<String> KINDS = List.of("workReport", "plan", "taskBreakdown", "opinion", "notice",
            "regulation", "partyReport", "record", "other");

    private static final Map<String, String> LEVEL_NAMES = Map.ofEntries(
            Map.entry("国家", "national"), Map.entry("全国", "national"), Map.entry("国家级", "national"),
            Map.entry("中央", "national"), Map.entry("省", "province"), Map.entry("省级", "province"),
            Map.entry("自治区", "province"), Map.entry("直辖市", "province"), Map.entry("provincial", "province"),
            Map.entry("市", "city"), Map.entry("市级", "city"), Map.entry("地市", "city"), Map.entry("地级", "city"),
            Map.entry("prefecture", "city"), Map.entry("municipal", "city"), Map.entry("县", "county"),
            Map.entry("区", "county"), Map.entry("县级", "county"), Map.entry("区县", "county"),
            Map.entry("district", "county"), Map.entry("乡镇", "township"), Map.entry("乡", "township"),
            Map.entry("镇", "township"), Map.entry("街道", "township"));

    private static final Map<String, String> KIND_NAMES = Map.ofEntries(
            Map.entry("政府工作报告", "workReport"), Map.entry("工作报告", "workReport"), Map.entry("规划", "plan"),
            Map.entry("五年规划", "plan"), Map.entry("纲要", "plan"), Map.entry("任务分解", "taskBreakdown"),
            Map.entry("责任分解", "taskBreakdown"), Map.entry("意见", "opinion"), Map.entry("通知", "notice"),
            Map.entry("法律", "regulation"), Map.entry("法规", "regulation"), Map.entry("条例", "regulation"),
            Map.entry("law", "regulation"), Map.entry("党代会报告", "partyReport"), Map.entry("会议记录", "record"),
            Map.entry("其他", "other"));

    private static final Pattern DATE = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)\\s*年?");
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)(?:\\s*年?\\s*[-–—－~～至]+\\s*((?:19|20)\\d\\d)\\s*年?)?年?");

    private MetadataWords() {}

    /** Returns the level that a word names, or nothing. */
    public static Optional<String> level(String word) {
        return LEVELS.contains(word) ? Optional.of(word) : Optional.ofNullable(LEVEL_NAMES.get(word));
    }

    /** Returns the kind that a word names, or nothing. */
    public static Optional<String> kind(String word) {
        return KINDS.contains(word) ? Optional.of(word) : Optional.ofNullable(KIND_NAMES.get(word));
    }

    /** Returns a date as {@code YYYY-MM-DD}, or nothing when the text is no date of the calendar. */
    public static Optional<String> date(String written) {
        Matcher date = DATE.matcher(written.strip());
        if (!date.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)),
                    Integer.parseInt(date.group(3))).toString());
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    /** Returns a year of four digits, or nothing. */
    public static Optional<String> year(String written) {
        Matcher year = YEAR.matcher(written.strip());
        return year.matches() ? Optional.of(year.group(1)) : Optional.empty();
    }

    /** Returns {@code 2021} or {@code 2021-2025}, or nothing when the text is neither or runs backwards. */
    public static Optional<String> years(String written) {
        Matcher years = YEARS.matcher(written.strip());
        if (!years.matches()) {
            return Optional.empty();
        }
        String from = years.group(1);
        String to = years.group(2);
        if (to == null || to.equals(from)) {
            return Optional.of(from);
        }
        return from.compareTo(to) < 0 ? Optional.of(from + "-" + to) : Optional.empty();
    }
}
