package org.gongbao.shard;

import java.util.List;

/**
 * A passage found in the shards of a site.
 *
 * @param passage its id
 * @param literal whether it contains the query, else only parts of it or an equivalent
 * @param score as Lucene scores it
 * @param report id of the report
 * @param reportTitle title of the report
 * @param headings the headings above, outermost first
 * @param addresses where it stands, relative to the site's root; the first place first
 * @param text as displayed
 * @param match offset of the first match in {@code text}, 0 when nothing of the query is contained as typed
 */
public record SearchHit(int passage, boolean literal, float score, String report, String reportTitle, List<String> headings,
        List<String> addresses, String text, int match) {

    public SearchHit {
        headings = List.copyOf(headings);
        addresses = List.copyOf(addresses);
    }
}
