package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What only machines read: {@code robots.txt}. */
final class MachineFiles implements PageKind {

    @Override
    public List<Draft> drafts(Site site) {
        List<Draft> drafts = new ArrayList<>();
        drafts.add(draft("robots.txt", "machine/robots.peb"));
        return drafts;
    }

    private static Draft draft(String path, String template) {
        return new Draft(path, "the built-in file " + path, site ->
                new Page(path, template, path, "", "zh-Hans", "", List.of(), Page.Machine.NONE, Map.of()));
    }
}
