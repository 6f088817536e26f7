package org.gongbao.render;

import java.util.List;
import java.util.stream.Stream;

/** The links in the head of every page. */
final class Navigation {

    /** In the order shown; those whose page the site lacks are left out. */
    private static final List<Link> ALL = List.of(
            new Link("index.html", "首页"),
            new Link(ReportListPages.HOME, "文件"),
            new Link("tasks/index.html", "任务"),
            new Link("units/index.html", "单位"),
            new Link("terms/index.html", "词语"),
            new Link("places/index.html", "地名"),
            new Link("indicators/index.html", "指标"),
            new Link("indexes.html", "索引"));

    private Navigation() {}

    static List<Link> of(Site site) {
        return ALL.stream().flatMap(link -> Stream.ofNullable(site.has(link.address()) ? link : null)).toList();
    }
}
