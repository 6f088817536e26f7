package org.gongbao.data;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Fact;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.TocEntry;
import org.gongbao.plan.PlannedReport;

/**
 * Writes a report as JSON: one line for each member, block, correction and dropped stretch, so that two versions compare
 * line by line. Absent values are null, absent text is the empty string.
 */
final class ReportJson {

    static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private ReportJson() {}

    /** Returns the JSON text. */
    static String write(PlannedReport planned, String siteUrl) {
        Report report = planned.report();
        StringBuilder out = new StringBuilder("{\n");
        member(out, "$schema", GSON.toJson("../schema/report.schema.json"));
        member(out, "format", GSON.toJson("gongbao-report/1"));
        member(out, "id", GSON.toJson(report.id()));
        member(out, "script", GSON.toJson(report.script()));
        member(out, "startsMidway", GSON.toJson(report.startsMidway()));
        member(out, "endsMidway", GSON.toJson(report.endsMidway()));
        member(out, "address", GSON.toJson(siteUrl + planned.home()));
        member(out, "metadata", GSON.toJson(metadata(report.metadata())));
        member(out, "source", GSON.toJson(source(report.provenance())));
        JsonArray contents = new JsonArray();
        report.contents().forEach(entry -> contents.add(contents(entry)));
        list(out, "contents", contents);
        BlockJson blocks = new BlockJson(planned, siteUrl);
        JsonArray all = new JsonArray();
        for (Block block : report.blocks()) {
            all.add(blocks.of(block));
        }
        list(out, "blocks", all);
        list(out, "corrections", corrections(report, false));
        list(out, "suspects", corrections(report, true));
        member(out, "ledger", GSON.toJson(summary(report.ledger())));
        list(out, "dropped", dropped(report.ledger()));
        out.setLength(out.length() - 2);
        return out.append("\n}\n").toString();
    }

    private static void member(StringBuilder out, String name, String json) {
        out.append(GSON.toJson(name)).append(": ").append(json).append(",\n");
    }

    private static void list(StringBuilder out, String name, JsonArray items) {
        StringBuilder lines = new StringBuilder("[");
        for (JsonElement item : items) {
            lines.append(lines.length() == 1 ? "\n" : ",\n").append(GSON.toJson(item));
        }
        member(out, name, lines.append(items.isEmpty() ? "]" : "\n]").toString());
    }

    /** Returns the known facts by key, in the order of the sidecar. */
    static JsonObject metadata(Metadata metadata) {
        JsonObject facts = new JsonObject();
        fact(facts, "title", metadata.title());
        fact(facts, "region", metadata.region());
        fact(facts, "level", metadata.level());
        fact(facts, "issuer", metadata.issuer());
        fact(facts, "kind", metadata.kind());
        fact(facts, "year", metadata.year());
        fact(facts, "covers", metadata.covers());
        fact(facts, "date", metadata.date());
        fact(facts, "number", metadata.number());
        fact(facts, "publisher", metadata.publisher());
        fact(facts, "issue", metadata.issue());
        fact(facts, "url", metadata.url());
        fact(facts, "obtained", metadata.obtained());
        fact(facts, "licence", metadata.licence());
        fact(facts, "added", metadata.added());
        return facts;
    }

    private static void fact(JsonObject facts, String key, Fact fact) {
        if (fact.known()) {
            JsonObject object = new JsonObject();
            object.addProperty("value", fact.value());
            object.addProperty("basis", fact.basis().name().toLowerCase(Locale.ROOT));
            facts.add(key, object);
        }
    }

    private static JsonObject source(Provenance provenance) {
        JsonObject source = new JsonObject();
        source.addProperty("path", provenance.path());
        source.addProperty("sha256", provenance.sha256());
        source.addProperty("sizeBytes", provenance.sizeBytes());
        source.addProperty("format", provenance.format());
        source.addProperty("charset", provenance.charset());
        source.addProperty("textLength", provenance.textLength());
        return source;
    }

    private static JsonObject contents(TocEntry entry) {
        JsonObject object = new JsonObject();
        object.addProperty("label", entry.label());
        object.addProperty("title", entry.title());
        object.addProperty("page", entry.page());
        object.addProperty("line", entry.line());
        object.add("block", orNull(entry.block()));
        return object;
    }

    private static JsonArray corrections(Report report, boolean suspects) {
        JsonArray array = new JsonArray();
        for (Correction correction : report.corrections()) {
            if (correction.kind().equals("suspect") != suspects) {
                continue;
            }
            JsonObject object = new JsonObject();
            object.addProperty("kind", correction.kind());
            object.addProperty("line", correction.line());
            object.addProperty("source", correction.source());
            object.addProperty("reading", correction.reading());
            object.addProperty("certainty", correction.certainty());
            object.addProperty("reason", correction.reason());
            object.add("block", orNull(correction.block()));
            array.add(object);
        }
        return array;
    }

    private static JsonObject summary(Ledger ledger) {
        long blocks = 0;
        long markers = 0;
        Map<String, Long> rules = new TreeMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            long length = entry.span().length();
            switch (entry.fate()) {
                case BLOCK -> blocks += length;
                case MARKER -> markers += length;
                case DROPPED -> rules.merge(entry.detail(), length, Long::sum);
            }
        }
        JsonObject object = new JsonObject();
        object.addProperty("inBlocks", blocks);
        object.addProperty("inMarkers", markers);
        JsonObject dropped = new JsonObject();
        rules.forEach(dropped::addProperty);
        object.add("dropped", dropped);
        return object;
    }

    private static JsonArray dropped(Ledger ledger) {
        JsonArray array = new JsonArray();
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry.fate() == Ledger.Fate.DROPPED && !entry.detail().equals(Ledger.Rule.WHITESPACE)) {
                JsonObject object = new JsonObject();
                object.addProperty("rule", entry.detail());
                object.add("offset", pair(entry.span().start(), entry.span().end()));
                object.addProperty("line", entry.line());
                array.add(object);
            }
        }
        return array;
    }

    static JsonElement orNull(String text) {
        return text.isEmpty() ? JsonNull.INSTANCE : new JsonPrimitive(text);
    }

    static JsonArray pair(int first, int second) {
        JsonArray array = new JsonArray(2);
        array.add(first);
        array.add(second);
        return array;
    }
}
