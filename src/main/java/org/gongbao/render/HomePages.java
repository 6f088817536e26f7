package org.gongbao.render;

import java.util.List;

/** The home page and the pages of its shelf. */
final class HomePages implements PageKind {

    @Override
    public List<Draft> drafts(Site site) {
        return List.of(new Draft("index.html", "the home page", HomePages::page));
    }

    /**
     * What the home page shows; the template variable {@code view}.
     *
     * @param reports every report
     */
    public record HomeView(List<ReportHead> reports) {}

    private static Page page(Site site) {
        List<ReportHead> reports = site.plan().reports().stream().map(ReportHead::of).toList();
        return new Page("index.html", "page/home.peb", site.settings().name(), site.settings().description(), "zh-Hans",
                "首页", List.of(), MachineText.home(site), new HomeView(reports));
    }
}
