package org.gongbao.render;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;

/** schema.org statements as JSON-LD. */
final class StructuredData {

    /** Escapes {@code < > & = '}, so that the text can stand inside an HTML element. */
    private static final Gson GSON = new Gson();

    /** The files of a report's open data by ending, with their media types. */
    private static final SortedMap<String, String> FORMATS = new TreeMap<>(Map.of("json", "application/json", "md", "text/markdown",
            "txt", "text/plain"));

    private StructuredData() {}

    static String graph(JsonObject... things) {
        JsonArray graph = new JsonArray();
        for (JsonObject thing : things) {
            if (thing.size() > 0) {
                graph.add(thing);
            }
        }
        if (graph.isEmpty()) {
            return "";
        }
        JsonObject root = new JsonObject();
        root.addProperty("@context", "https://schema.org");
        root.add("@graph", graph);
        return GSON.toJson(root);
    }

    static JsonObject website(Site site) {
        JsonObject website = thing("WebSite", site.settings().name());
        website.addProperty("inLanguage", "zh");
        add(website, "description", site.settings().description());
        String url = site.absolute("index.html");
        if (!url.isEmpty()) {
            website.addProperty("url", url);
            JsonObject action = new JsonObject();
            action.addProperty("@type", "SearchAction");
            JsonObject target = new JsonObject();
            target.addProperty("@type", "EntryPoint");
            target.addProperty("urlTemplate", url + "search.html#q={search_term_string}");
            action.add("target", target);
            action.addProperty("query-input", "required name=search_term_string");
            website.add("potentialAction", action);
        }
        return website;
    }

    static JsonObject report(Site site, PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        JsonObject report = thing("Report", ReportHead.titleOf(planned));
        add(report, "reportNumber", metadata.number().value());
        add(report, "datePublished", metadata.date().or(metadata.year()).value());
        add(report, "license", metadata.licence().value());
        report.addProperty("inLanguage", planned.report().script());
        add(report, "url", site.absolute(planned.home()));
        report.add("isPartOf", portal(site));
        JsonArray encodings = new JsonArray();
        FORMATS.forEach((end, type) -> {
            String file = site.absolute("data/reports/" + planned.report().id() + "." + end);
            if (!file.isEmpty()) {
                encodings.add(media("MediaObject", type, file));
            }
        });
        if (!encodings.isEmpty()) {
            report.add("encoding", encodings);
        }
        if (metadata.issuer().known()) {
            report.add("author", thing("GovernmentOrganization", metadata.issuer().value()));
        }
        if (metadata.publisher().known()) {
            report.add("publisher", thing("Organization", metadata.publisher().value()));
        }
        if (metadata.region().known()) {
            report.add("spatialCoverage", thing("AdministrativeArea", metadata.region().value()));
        }
        return report;
    }

    static JsonObject part(Site site, PlannedReport planned, ReportPart part) {
        JsonObject chapter = thing("Chapter", part.title());
        chapter.addProperty("inLanguage", planned.report().script());
        add(chapter, "url", site.absolute(part.path()));
        chapter.add("isPartOf", report(site, planned));
        return chapter;
    }

    static JsonObject dataset(Site site, PlannedReport planned) {
        String url = site.absolute("data/reports/" + planned.report().id() + ".json");
        if (url.isEmpty()) {
            return new JsonObject();
        }
        JsonObject dataset = thing("Dataset", ReportHead.titleOf(planned) + "（结构化数据）");
        dataset.addProperty("description", "《" + ReportHead.titleOf(planned) + "》的全文结构、逐段出处和表格数据，机器可读。");
        dataset.add("distribution", media("DataDownload", "application/json", url));
        dataset.addProperty("inLanguage", planned.report().script());
        dataset.addProperty("isAccessibleForFree", true);
        add(dataset, "license", planned.report().metadata().licence().value());
        return dataset;
    }

    /** Returns a unit: an office of the government of a region. */
    static JsonObject unit(Site site, String name, String region, String path) {
        JsonObject unit = thing("GovernmentOrganization", name);
        add(unit, "url", site.absolute(path));
        if (!region.isEmpty()) {
            unit.add("areaServed", thing("AdministrativeArea", region));
        }
        return unit;
    }

    private static JsonObject portal(Site site) {
        JsonObject portal = thing("WebSite", site.settings().name());
        add(portal, "url", site.absolute("index.html"));
        return portal;
    }

    private static JsonObject media(String type, String format, String url) {
        JsonObject media = new JsonObject();
        media.addProperty("@type", type);
        media.addProperty("encodingFormat", format);
        media.addProperty("contentUrl", url);
        return media;
    }

    static JsonObject crumbs(Site site, List<Link> way) {
        JsonObject list = new JsonObject();
        if (site.settings().siteUrl().isEmpty()) {
            return list;
        }
        list.addProperty("@type", "BreadcrumbList");
        JsonArray items = new JsonArray();
        items.add(crumb(1, site.settings().name(), site.absolute("index.html")));
        for (Link link : way) {
            items.add(crumb(items.size() + 1, link.text(), site.absolute(link.address())));
        }
        list.add("itemListElement", items);
        return list;
    }

    private static JsonObject crumb(int position, String name, String url) {
        JsonObject item = thing("ListItem", name);
        item.addProperty("position", position);
        item.addProperty("item", url);
        return item;
    }

    private static JsonObject thing(String type, String name) {
        JsonObject thing = new JsonObject();
        thing.addProperty("@type", type);
        thing.addProperty("name", name);
        return thing;
    }

    private static void add(JsonObject thing, String name, String value) {
        if (!value.isEmpty()) {
            thing.addProperty(name, value);
        }
    }
}
