package org.gongbao.render;

import org.gongbao.model.Metadata;
import org.gongbao.plan.PlannedReport;

/**
 * A report cited in three manners.
 *
 * @param plain one Chinese sentence
 * @param national by GB/T 7714: {@code 责任者. 题名[R/OL]. (日期)[引用日期]. 网址.}; the date of citing is left to fill in
 * @param bibtex a BibTeX entry
 */
public record Citation(String plain, String national, String bibtex) {

    static Citation of(Site site, PlannedReport planned) {
        Metadata metadata = planned.report().metadata();
        String title = ReportHead.titleOf(planned);
        String issuer = metadata.issuer().value();
        String date = metadata.date().known() ? metadata.date().value() : metadata.year().value();
        String url = site.absolute(planned.home());
        return new Citation(plain(site, metadata, title, issuer, url), national(issuer, title, date, url),
                bibtex(planned.report().id(), issuer, title, metadata.year().value(), url));
    }

    private static String plain(Site site, Metadata metadata, String title, String issuer, String url) {
        StringBuilder out = new StringBuilder();
        out.append(issuer.isEmpty() ? "" : issuer + "：").append("《").append(title.replace('《', '〈').replace('》', '〉')).append("》");
        if (metadata.number().known()) {
            out.append("（").append(metadata.number().value()).append("）");
        }
        if (metadata.date().known()) {
            out.append("，").append(Vocabulary.date(metadata.date().value()));
        } else if (metadata.year().known()) {
            out.append("，").append(metadata.year().value()).append("年");
        }
        if (metadata.publisher().known()) {
            out.append("，载").append(metadata.publisher().value()).append(metadata.issue().value());
        }
        out.append("。据“").append(site.settings().name()).append("”所收文本");
        return out.append(url.isEmpty() ? "" : "，" + url).append("。").toString();
    }

    private static String national(String issuer, String title, String date, String url) {
        String who = issuer.isEmpty() ? "" : issuer + ". ";
        if (url.isEmpty()) {
            return who + title + "[R]" + (date.isEmpty() ? "." : ". " + date + ".");
        }
        return who + title + "[R/OL]. " + (date.isEmpty() ? "" : "(" + date + ")") + "[引用日期]. " + url + ".";
    }

    private static String bibtex(String id, String issuer, String title, String year, String url) {
        StringBuilder out = new StringBuilder("@techreport{").append(id);
        field(out, "author", issuer.isEmpty() ? "" : "{" + plain(issuer) + "}");
        field(out, "title", "{" + plain(title) + "}");
        field(out, "institution", plain(issuer));
        field(out, "year", plain(year));
        field(out, "url", url);
        field(out, "language", "chinese");
        return out.append("\n}").toString();
    }

    private static void field(StringBuilder out, String name, String value) {
        if (!value.isEmpty()) {
            out.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /** Leaves out what has a meaning of its own in BibTeX. */
    private static String plain(String text) {
        return text.replaceAll("[{}\\\\\\p{Cntrl}]", " ").replaceAll("([%#&$_])", "\\\\$1");
    }
}
