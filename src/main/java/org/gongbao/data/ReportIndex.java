package org.gongbao.data;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import org.gongbao.model.Report;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/** Writes the list of all reports as JSON, a line for each. */
final class ReportIndex {

    private ReportIndex() {}

    /** Returns the JSON text. */
    static String write(SitePlan plan) {
        String siteUrl = plan.settings().siteUrl();
        StringBuilder out = new StringBuilder("{\n\"format\": \"gongbao-index/1\",\n\"name\": ");
        out.append(ReportJson.GSON.toJson(plan.settings().name())).append(",\n\"site\": ");
        out.append(siteUrl.isEmpty() ? "null" : ReportJson.GSON.toJson(siteUrl)).append(",\n\"schema\": ");
        out.append(ReportJson.GSON.toJson(siteUrl + OpenData.SCHEMA)).append(",\n\"reports\": [");
        String comma = "\n";
        for (PlannedReport report : plan.reports()) {
            out.append(comma).append(ReportJson.GSON.toJson(entry(report, siteUrl)));
            comma = ",\n";
        }
        return out.append("\n]\n}\n").toString();
    }

    private static JsonObject entry(PlannedReport planned, String siteUrl) {
        Report report = planned.report();
        JsonObject entry = new JsonObject();
        entry.addProperty("id", report.id());
        JsonObject facts = ReportJson.metadata(report.metadata());
        facts.entrySet().forEach(fact -> entry.add(fact.getKey(), fact.getValue().getAsJsonObject().get("value")));
        entry.addProperty("script", report.script());
        entry.addProperty("address", siteUrl + planned.home());
        entry.addProperty("json", siteUrl + OpenData.json(report.id()));
        entry.addProperty("text", siteUrl + OpenData.text(report.id()));
        entry.addProperty("markdown", siteUrl + OpenData.markdown(report.id()));
        entry.add("tasksCsv", tasksCsv(planned, siteUrl));
        entry.addProperty("blocks", report.blocks().size());
        entry.addProperty("headings", count(report, "heading"));
        entry.addProperty("tasks", count(report, "task") + count(report, "goal"));
        entry.addProperty("tables", count(report, "table"));
        entry.addProperty("source", report.provenance().path());
        entry.addProperty("sha256", report.provenance().sha256());
        return entry;
    }

    private static JsonElement tasksCsv(PlannedReport planned, String siteUrl) {
        return OpenData.hasTasks(planned) ? new JsonPrimitive(siteUrl + OpenData.tasks(planned.report().id()))
                : JsonNull.INSTANCE;
    }

    private static long count(Report report, String type) {
        return report.blocks().stream().filter(block -> block.type().equals(type)).count();
    }
}
