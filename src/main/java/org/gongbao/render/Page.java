package org.gongbao.render;

import java.util.List;
import java.util.Objects;

/**
 * A page ready for its template.
 *
 * <p>A template sees three variables: {@code site} (name, footer, navigation …), {@code page} (this record) and
 * {@code view} (what this kind of page shows). Addresses in all of them are relative to the site's root; the template
 * function {@code href(address)} makes them relative to the page.
 *
 * @param path relative to the site's root
 * @param template path of the template in the theme: {@code page/report.peb}
 * @param title the page's own title, without the portal's name
 * @param description one or two sentences for search engines and previews
 * @param lang language of the page's main text: {@code zh-Hans} or {@code zh-Hant}
 * @param section the column of the portal the page belongs to (栏目): 报告, 任务, 单位 …
 * @param crumbs the way from the home page, this page left out
 * @param machine what machines are told
 * @param view the page's own variables
 */
public record Page(String path, String template, String title, String description, String lang, String section,
        List<Link> crumbs, Machine machine, Object view) {

    public Page {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(template, "template");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(lang, "lang");
        Objects.requireNonNull(section, "section");
        crumbs = List.copyOf(crumbs);
        Objects.requireNonNull(machine, "machine");
        Objects.requireNonNull(view, "view");
    }

    /** Returns the path of the file that shows the page in traditional script. */
    public String hant() {
        return ScriptFiles.path(path, Script.HANT);
    }

    /** Returns the path of the file that shows it in simplified script; there is one when some of it is traditional. */
    public String hans() {
        return ScriptFiles.path(path, Script.HANS);
    }

    /**
     * What machines are told about a page.
     *
     * @param metas names and contents of meta elements: {@code DC.title}, {@code ArticleTitle}, {@code robots} …
     * @param properties the same for Open Graph: {@code og:type} …
     * @param jsonLd a schema.org graph as JSON, or the empty string
     * @param canonical absolute address, or the empty string when the site's address is not known
     */
    public record Machine(List<Meta> metas, List<Meta> properties, String jsonLd, String canonical) {

        /** Tells nothing. */
        public static final Machine NONE = new Machine(List.of(), List.of(), "", "");

        public Machine {
            metas = List.copyOf(metas);
            properties = List.copyOf(properties);
            Objects.requireNonNull(jsonLd, "jsonLd");
            Objects.requireNonNull(canonical, "canonical");
        }
    }

    /** A meta element. */
    public record Meta(String name, String content) {}
}
