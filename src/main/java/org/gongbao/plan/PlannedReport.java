package org.gongbao.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * A report and the pages it is divided into.
 *
 * @param report the report
 * @param home path of the report's own page: {@code reports/hubei-2026-work-report/index.html}
 * @param parts the pages that hold its text, in reading order; a short report has one part, at {@code home}
 * @param addresses address of each block by its id: path of the page, {@code #} and the block id; table rows included
 */
public record PlannedReport(Report report, String home, List<ReportPart> parts, Map<String, String> addresses) {

    public PlannedReport {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(home, "home");
        parts = List.copyOf(parts);
        addresses = Map.copyOf(addresses);
    }

    /** Returns the folder of the pages of a report by its id, relative to the site's root: {@code reports/hubei-2026-work-report/}. */
    public static String folder(String id) {
        return "reports/" + id + "/";
    }

    /** Returns what the report is called where it stands among others, such as 政府工作报告（海拉尔区，2013年）. */
    public String name() {
        return ReportName.of(report);
    }

    /** Hashes the id alone: reports are keys of maps, and hashing every block of one would cost more than the lookup saves. */
    @Override
    public int hashCode() {
        return report.id().hashCode();
    }

    /**
     * Returns the address of a block relative to the site's root: {@code reports/x/c2.html#c2.s1-p3}.
     *
     * @throws IllegalArgumentException when the report has no such block
     */
    public String address(String blockId) {
        String address = addresses.get(blockId);
        if (address == null) {
            throw new IllegalArgumentException("no block " + blockId + " in " + report.id());
        }
        return address;
    }

    /**
     * One page of a report's text.
     *
     * @param path path of the page relative to the site's root
     * @param title what the page is called
     * @param blocks its blocks in reading order
     */
    public record ReportPart(String path, String title, List<Block> blocks) {
        public ReportPart {
            blocks = List.copyOf(blocks);
        }
    }
}
