package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.model.Result;

/**
 * Gives each report its pages and each block its address.
 *
 * <p>A report lives at {@code reports/<id>/index.html}, its parts beside that page under the id of the block that opens
 * them ({@code reports/<id>/c3.html}). Ids come from heading labels, so an address stays when a report is added, removed
 * or renamed elsewhere in the collection.
 */
public final class SitePlanner {

    /** File name of the part before the first heading when it is too long for the report's own page. */
    static final String OPENING = "opening";

    private static final Pattern REPORT_ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private SitePlanner() {}

    /**
     * Returns the plan of a site.
     *
     * <p>Two reports given one id, two files with the same bytes, an id that cannot stand in an address, a block id that occurs twice and
     * two parts with one path are errors; the value then holds the reports that are free of them.
     *
     * @param reports in any order
     * @param settings the portal's settings
     */
    public static Result<SitePlan> plan(List<Report> reports, PortalSettings settings) {
        Result<List<Report>> distinct = DistinctIds.tellApart(reports);
        List<Problem> problems = new ArrayList<>(distinct.problems());
        List<PlannedReport> planned = new ArrayList<>();
        for (Report report : distinct.value()) {
            Result<List<PlannedReport>> result = place(report);
            problems.addAll(result.problems());
            planned.addAll(result.value());
        }
        planned.sort(Comparator.comparing(p -> p.report().id()));
        return new Result<>(new SitePlan(settings, planned), problems);
    }

    /** Returns the one planned report, or none when it cannot be published. */
    private static Result<List<PlannedReport>> place(Report report) {
        String path = report.provenance().path();
        if (!REPORT_ID.matcher(report.id()).matches()) {
            return new Result<>(List.of(), List.of(Problem.error(path, 0,
                    "the report id cannot stand in an address: " + report.id(),
                    "use lower-case letters, digits and single hyphens for id: in its sidecar")));
        }
        if (report.blocks().isEmpty()) {
            return new Result<>(List.of(), List.of(Problem.error(path, 0, "nothing in the file is text of a document: all was left out as "
                    + leftOut(report), "save the document's own text, not the page around it")));
        }
        List<Problem> problems = new ArrayList<>();
        String folder = PlannedReport.folder(report.id());
        String home = folder + "index.html";
        ReportDivider.Division division = ReportDivider.divide(report.blocks());
        List<PlannedReport.ReportPart> parts = new ArrayList<>();
        Map<String, Block> openers = new HashMap<>();
        Map<String, Block.Heading> headings = new HashMap<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading heading) {
                headings.put(heading.id(), heading);
            }
        }
        for (ReportDivider.Run run : division.runs()) {
            Block opener = report.blocks().get(run.from());
            String part = run.from() == 0 && division.home() ? home : folder + fileName(opener, parts);
            Block other = openers.putIfAbsent(part.toLowerCase(Locale.ROOT), opener);
            if (other != null) {
                problems.add(Problem.error(path, opener.origin().firstLine(), "two parts of the report claim the page " + part
                        + ": this one and the one at " + path + ":" + other.origin().firstLine(),
                        "number one of the two headings differently, or report this file to the makers of Gongbao"));
            }
            parts.add(new PlannedReport.ReportPart(part, part.equals(home) ? report.metadata().title().value() : title(opener, headings),
                    report.blocks().subList(run.from(), run.to())));
        }
        Map<String, String> addresses = addresses(parts, path, problems);
        return problems.isEmpty()
                ? Result.of(List.of(new PlannedReport(report, home, parts, addresses)))
                : new Result<>(List.of(), problems);
    }

    private static String leftOut(Report report) {
        return report.ledger().entries().stream().map(Ledger.Entry::detail).filter(rule -> !rule.equals(Ledger.Rule.WHITESPACE))
                .distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String fileName(Block opener, List<PlannedReport.ReportPart> before) {
        boolean opening = !(opener instanceof Block.Heading)
                && before.stream().flatMap(part -> part.blocks().stream()).allMatch(SitePlanner::isTitleBlock);
        String name = opening ? OPENING : opener.id();
        return (name.equals("index") ? "index_" : name) + ".html";
    }

    private static boolean isTitleBlock(Block block) {
        return block instanceof Block.FrontLine || block instanceof Block.Marker;
    }

    private static String title(Block opener, Map<String, Block.Heading> headings) {
        if (opener instanceof Block.Heading heading) {
            return Labels.joined(heading.label(), heading.title());
        }
        Block.Heading above = headings.get(opener.parent());
        if (above != null) {
            return Labels.joined(above.label(), above.title()) + "（续）";
        }
        return opener instanceof Block.FrontLine ? opener.text() : "正文";
    }

    private static Map<String, String> addresses(List<PlannedReport.ReportPart> parts, String path, List<Problem> problems) {
        Map<String, String> addresses = new HashMap<>();
        for (PlannedReport.ReportPart part : parts) {
            for (Block block : part.blocks()) {
                if (block instanceof Block.Task task && task.inRow()) {
                    continue;
                }
                address(addresses, block.id(), part, block.origin().firstLine(), path, problems);
                if (block instanceof Block.Table table) {
                    for (Block.Row row : table.rows()) {
                        address(addresses, row.id(), part, row.origin().firstLine(), path, problems);
                    }
                }
            }
        }
        return addresses;
    }

    private static void address(Map<String, String> addresses, String id, PlannedReport.ReportPart part, int line,
            String path, List<Problem> problems) {
        String previous = addresses.putIfAbsent(id, part.path() + "#" + id);
        if (previous != null) {
            problems.add(Problem.error(path, line, "two blocks have the id " + id + ", the other is at " + previous,
                    "report this file to the makers of Gongbao"));
        }
    }
}
