package org.gongbao.shard;

import java.util.List;

/**
 * What a search returns.
 *
 * @param literalTotal places that contain the query
 * @param total places found in all, those that contain only parts included
 * @param hits the best, the literal group first
 */
public record SearchAnswer(int literalTotal, int total, List<SearchHit> hits) {

    public SearchAnswer {
        hits = List.copyOf(hits);
    }
}
