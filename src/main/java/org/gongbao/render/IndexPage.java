package org.gongbao.render;

import java.util.List;

/** Makes the pages that are about reports without being part of one: indexes, boards, units, groups. */
final class IndexPage {

    private IndexPage() {}

    /**
     * Returns a page in the portal's own language.
     *
     * @param crumbs the way to it, the page itself left out
     */
    static Page of(Site site, String path, String template, String title, String description, String section,
            List<Link> crumbs, Object view) {
        return new Page(path, template, title, description, "zh-Hans", section, crumbs,
                MachineText.column(site, path, title, description, section, crumbs), view);
    }
}
