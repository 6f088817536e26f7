package org.gongbao.shard;

import java.util.List;

/**
 * Terms that many passages have next to each other, which readers are likely to type, with the passages that Lucene ranks first for them.
 *
 * @param text the terms, one behind the other
 * @param terms in order, all different
 * @param total passages that have the phrase, cut in this way
 * @param ids the best of them, best first: at most {@value #BEST}
 * @param frequencies for each of {@code ids} how often it has each of the {@code terms}
 */
record Phrase(String text, List<String> terms, int total, int[] ids, int[][] frequencies) {

    /** How many passages a phrase brings along. */
    static final int BEST = 10;
}
