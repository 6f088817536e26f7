package org.gongbao.index;

import java.util.List;
import java.util.Map;

/**
 * A query as typed, taken apart and folded.
 *
 * @param parts stretches of text separated by white space; a hit contains all of them
 * @param quoted stretches between ASCII quotation marks; even a partial hit contains them
 * @param excluded stretches that no hit contains
 * @param filters for each filter name, in order, the values asked for
 * @param key the key of the whole text, operators removed: what a title is compared with
 */
public record SearchQuery(List<String> parts, List<String> quoted, List<String> excluded, Map<String, List<String>> filters,
        String key) {

    public SearchQuery {
        parts = List.copyOf(parts);
        quoted = List.copyOf(quoted);
        excluded = List.copyOf(excluded);
        filters = Map.copyOf(filters);
    }

    /** Returns whether nothing is asked for. */
    public boolean isEmpty() {
        return parts.isEmpty() && quoted.isEmpty();
    }
}
