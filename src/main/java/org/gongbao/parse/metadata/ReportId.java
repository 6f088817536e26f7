package org.gongbao.parse.metadata;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.model.Metadata;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Pinyin;

/**
 * Makes a report's id of its region, year and kind: {@code hubei-2026-work-report}.
 *
 * <p>Governments give one work report a year, but there are many opinions and notices: those also get the initials of their
 * title. Records, which share their titles, get the day.
 */
public final class ReportId {

    private static final Map<String, String> KINDS = Map.of("workReport", "work-report", "plan", "plan", "taskBreakdown",
            "task-breakdown", "opinion", "opinion", "notice", "notice", "regulation", "regulation", "partyReport", "party-report",
            "record", "record");
    /** Names that their readings alone would not tell apart, or that the library reads otherwise. */
    private static final Map<String, String> READINGS = Map.of("陕西", "shaanxi", "全国", "national", "重庆", "chongqing", "西藏", "xizang",
            "内蒙古", "neimenggu", "厦门", "xiamen", "六安", "luan", "台州", "taizhou");
    private static final String ENDINGS = "省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区|自治州|州|盟|地区|县|旗|区|镇|乡";
    /** Bodies that report beside the government in the same year. */
    private static final Pattern OTHER_BODY = Pattern.compile("(?:法院|[检檢]察院|委[员員][会會]|[会會][议議])$");
    private static final int MOST_INITIALS = 12;
    private static final int HASH_LENGTH = 8;

    private ReportId() {}

    /** Returns the id of a report whose sidecar gives none; {@code sha256} tells apart what says nothing about itself. */
    public static String of(Metadata metadata, String sha256) {
        StringBuilder id = new StringBuilder();
        append(id, region(metadata.region().value()));
        append(id, metadata.year().value());
        String kind = metadata.kind().value();
        append(id, KINDS.getOrDefault(kind, ""));
        if (kind.equals("record") && metadata.date().known()) {
            append(id, metadata.date().value().substring(5).replace("-", ""));
        }
        boolean alone = kind.equals("workReport") && otherBody(metadata).isEmpty() && metadata.region().known() && metadata.year().known();
        if (!alone) {
            append(id, initials(metadata.title().value()));
            if (!metadata.title().known() || !metadata.year().known() && !metadata.region().known()) {
                append(id, sha256.substring(0, Math.min(HASH_LENGTH, sha256.length())));
            }
        }
        return id.toString();
    }

    /** Returns the body whose work report this is when it is another than the government, 湖北省高级人民法院; else the empty string. */
    public static String otherBody(Metadata metadata) {
        String issuer = metadata.issuer().value();
        return metadata.kind().value().equals("workReport") && OTHER_BODY.matcher(issuer).find() ? issuer : "";
    }

    private static void append(StringBuilder id, String part) {
        if (!part.isEmpty()) {
            id.append(id.length() == 0 ? "" : "-").append(part);
        }
    }

    private static String region(String name) {
        String stem = name.length() > 2 ? name.replaceFirst("(?:" + ENDINGS + ")$", "") : name;
        String reading = READINGS.get(stem);
        return reading != null ? reading : Pinyin.letters(stem);
    }

    private static String initials(String title) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < title.length() && out.length() < MOST_INITIALS; i++) {
            char c = title.charAt(i);
            String reading = Characters.latin(c) ? String.valueOf(c).toLowerCase(Locale.ROOT)
                    : Characters.han(c) && !Character.isSurrogate(c) ? Pinyin.letters(c) : "";
            if (!reading.isEmpty()) {
                out.append(reading.charAt(0));
            }
        }
        return out.toString();
    }
}
