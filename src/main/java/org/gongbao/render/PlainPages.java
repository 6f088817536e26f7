package org.gongbao.render;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gongbao.render.Page.Machine;

/** The pages that are there once: about, search, and the page for addresses that do not exist. */
final class PlainPages implements PageKind {

    /** A page shown in place of others has no address of its own. */
    private static final Machine LOST = new Machine(List.of(new Page.Meta("robots", "noindex")), List.of(), "", "");

    @Override
    public List<Draft> drafts(Site site) {
        return List.of(
                draft("about.html", "page/about.peb", "关于本站", "本站是什么、不是什么，文本从何而来，怎样引用和更正。"),
                draft("search.html", "page/search.peb", "搜索", "在全部报告中查找原文。"),
                draft("404.html", "page/404.peb", "没有这个页面", "您要找的地址在本站不存在。", known -> LOST));
    }

    private static Draft draft(String path, String template, String title, String description) {
        return draft(path, template, title, description, site -> MachineText.plain(site, path, title));
    }

    private static Draft draft(String path, String template, String title, String description, Function<Site, Machine> machine) {
        return new Draft(path, "the built-in page " + path, site -> new Page(path, template, title, description, "zh-Hans",
                title, List.of(), machine.apply(site), Map.of()));
    }
}
