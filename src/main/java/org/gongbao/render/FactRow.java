package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;

/**
 * A line of the table of metadata, in the terms of public documents.
 *
 * @param term 发文机关, 成文日期 …
 * @param value as a citizen reads it
 * @param inferred whether a rule concluded it from the text
 * @param own whether the value is in the document's own words and script
 * @param url a web address the value links to, or the empty string
 */
public record FactRow(String term, String value, boolean inferred, boolean own, String url) {

    /** Returns the rows of a report, unknown facts left out. */
    static List<FactRow> of(Metadata metadata) {
        List<FactRow> rows = new ArrayList<>();
        add(rows, "发文机关", metadata.issuer(), true);
        add(rows, "发文字号", metadata.number(), true);
        date(rows, "成文日期", metadata.date());
        add(rows, "年份", suffixed(metadata.year(), "年"), false);
        add(rows, "涵盖时段", covers(metadata.covers()), false);
        add(rows, "地区", metadata.region(), false);
        coded(rows, "层级", metadata.level(), Vocabulary.level(metadata.level().value()));
        coded(rows, "文种", metadata.kind(), Vocabulary.kind(metadata.kind().value()));
        add(rows, "刊载", metadata.publisher(), true);
        add(rows, "期号版面", metadata.issue(), true);
        if (metadata.url().known()) {
            String url = metadata.url().value();
            boolean web = url.startsWith("https://") || url.startsWith("http://");
            rows.add(new FactRow("发布网址", url, metadata.url().inferred(), false, web ? Href.external(url) : ""));
        }
        date(rows, "收录日期", metadata.added());
        add(rows, "使用许可", metadata.licence(), false);
        return rows;
    }

    private static void add(List<FactRow> rows, String term, Fact fact, boolean own) {
        if (fact.known()) {
            rows.add(new FactRow(term, fact.value(), fact.inferred(), own, ""));
        }
    }

    private static void coded(List<FactRow> rows, String term, Fact fact, String words) {
        if (fact.known()) {
            rows.add(new FactRow(term, words, fact.inferred(), false, ""));
        }
    }

    private static void date(List<FactRow> rows, String term, Fact fact) {
        coded(rows, term, fact, Vocabulary.date(fact.value()));
    }

    private static Fact suffixed(Fact fact, String suffix) {
        return fact.known() && fact.value().matches("\\d{4}") ? new Fact(fact.value() + suffix, fact.basis()) : fact;
    }

    private static Fact covers(Fact fact) {
        if (!fact.known()) {
            return fact;
        }
        return new Fact(fact.value().replaceFirst("^(\\d{4})-(\\d{4})$", "$1—$2年").replaceFirst("^(\\d{4})$", "$1年"), fact.basis());
    }
}
