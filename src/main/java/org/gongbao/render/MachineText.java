package org.gongbao.render;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.PlannedReport.ReportPart;
import org.gongbao.render.Page.Machine;
import org.gongbao.render.Page.Meta;

/**
 * What machines are told about each page: Dublin Core, the names of Chinese public sites (网站内容元数据: {@code SiteName},
 * {@code ColumnName}, {@code ArticleTitle} …), Open Graph and schema.org.
 *
 * <p>{@code SiteIDCode} identifies an official site and is never given, nor the column types of official sites (政府公报 …). What
 * needs an absolute address is told only when the site's address is known.
 */
final class MachineText {

    private MachineText() {}

    static Machine home(Site site) {
        JsonObject website = StructuredData.website(site);
        return machine(site, "index.html", site.settings().name(), "zh-Hans", site.settings().description(), "website", List.of(),
                StructuredData.graph(website));
    }

    static Machine report(Site site, PlannedReport report) {
        String title = ReportHead.titleOf(report);
        return machine(site, report.home(), title, report.report().script(), Descriptions.opening(report.report().blocks()), "article",
                article(report, title), StructuredData.graph(StructuredData.report(site, report),
                        StructuredData.dataset(site, report), StructuredData.crumbs(site, Crumbs.report(site, report))));
    }

    static Machine chapter(Site site, PlannedReport report, ReportPart part) {
        String title = ReportHead.titleOf(report);
        return machine(site, part.path(), title + " " + part.title(), report.report().script(), Descriptions.of(part), "article",
                article(report, title + " " + part.title()), StructuredData.graph(StructuredData.part(site, report, part),
                        StructuredData.crumbs(site, way(Crumbs.report(site, report), part.path(), part.title()))));
    }

    /** Returns what holds for a page that is no document. */
    static Machine plain(Site site, String path, String title) {
        return machine(site, path, title, "zh-Hans", "", "website", List.of(),
                StructuredData.graph(StructuredData.crumbs(site, List.of(new Link(path, title)))));
    }

    /** Returns what a page in a column of the portal tells, such as an index page. */
    static Machine column(Site site, String path, String title, String description, String column, List<Link> crumbs) {
        return machine(site, path, title, "zh-Hans", description, "website",
                List.of(new Meta("ColumnName", column), new Meta("ColumnDescription", description), new Meta("ColumnType", "其他")),
                StructuredData.graph(StructuredData.crumbs(site, way(crumbs, path, title))));
    }

    /** Returns what the page of a unit tells. */
    static Machine unit(Site site, String path, String title, String description, JsonObject unit, List<Link> crumbs) {
        return machine(site, path, title, "zh-Hans", description, "website",
                List.of(new Meta("ColumnName", "单位"), new Meta("ColumnType", "其他")),
                StructuredData.graph(unit, StructuredData.crumbs(site, way(crumbs, path, title))));
    }

    private static List<Link> way(List<Link> crumbs, String path, String title) {
        List<Link> way = new ArrayList<>(crumbs);
        way.add(new Link(path, title));
        return way;
    }

    private static Machine machine(Site site, String path, String title, String lang, String description, String type,
            List<Meta> more, String jsonLd) {
        String canonical = site.absolute(path);
        List<Meta> metas = new ArrayList<>();
        metas.add(new Meta("SiteName", site.settings().name()));
        metas.add(new Meta("DC.title", title));
        metas.add(new Meta("DC.language", lang));
        metas.addAll(more);
        List<Meta> properties = new ArrayList<>();
        properties.add(new Meta("og:type", type));
        properties.add(new Meta("og:site_name", site.settings().name()));
        properties.add(new Meta("og:title", title));
        properties.add(new Meta("og:locale", lang.equals("zh-Hant") ? "zh_TW" : "zh_CN"));
        if (!description.isEmpty()) {
            properties.add(new Meta("og:description", description));
        }
        if (!canonical.isEmpty()) {
            properties.add(new Meta("og:url", canonical));
            metas.add(new Meta("DC.identifier", canonical));
        }
        return new Machine(metas, properties, jsonLd, canonical);
    }

    private static List<Meta> article(PlannedReport planned, String title) {
        Metadata metadata = planned.report().metadata();
        List<Meta> metas = new ArrayList<>();
        metas.add(new Meta("ColumnName", "报告"));
        metas.add(new Meta("ArticleTitle", title));
        add(metas, "PubDate", metadata.date());
        add(metas, "ContentSource", metadata.publisher().or(metadata.issuer()));
        add(metas, "DC.creator", metadata.issuer());
        add(metas, "DC.publisher", metadata.publisher());
        add(metas, "DC.date", metadata.date().or(metadata.year()));
        add(metas, "DC.coverage", metadata.region());
        add(metas, "DC.rights", metadata.licence());
        add(metas, "DC.source", metadata.url());
        return metas;
    }

    private static void add(List<Meta> metas, String name, Fact fact) {
        if (fact.known()) {
            metas.add(new Meta(name, fact.value()));
        }
    }
}
