package org.gongbao.shard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.index.Passage;

/**
 * Puts passages together that are alike: the best hits of a query have its words in common, so that fewer shards hold them
 * than if each stood in order of reading.
 *
 * <p>Each passage is a vector of its pairs of letters, weighted by how few passages have them, of length one; pairs that no
 * other passage has tell nothing and are left out, as are numbers. A cluster begins with the first passage that is in none and
 * takes the passage most like what it has, by the sum of cosines, until it is full. The work grows with the square of the
 * number of passages.
 */
final class TextClusters {

    /** A cluster that has not reached its size takes nothing that makes it larger than this part of it. */
    private static final double LARGEST = 1.25;

    private final int size;
    private final int[] sizes;
    /** For each passage its pairs, by number, and how much each weighs there. */
    private final List<Map<Integer, Double>> vectors;
    /** For each pair the passages that have it, ascending. */
    private final List<List<Integer>> having = new ArrayList<>();
    private final int[] clusterOf;

    private TextClusters(List<Passage> passages, int size) {
        this.size = size;
        this.sizes = passages.stream().mapToInt(ShardSizes::textSize).toArray();
        this.vectors = vectors(passages);
        this.clusterOf = new int[passages.size()];
        Arrays.fill(clusterOf, -1);
    }

    /**
     * Returns the passages of each cluster, ascending; clusters are in order of their first passages.
     *
     * @param size from which a cluster is full, as {@link ShardSizes#textSize} counts
     */
    static List<List<Integer>> of(List<Passage> passages, int size) {
        return new TextClusters(passages, size).clusters();
    }

    private List<Map<Integer, Double>> vectors(List<Passage> passages) {
        Map<String, Integer> numbers = new HashMap<>();
        List<Set<Integer>> pairs = new ArrayList<>();
        for (int id = 0; id < passages.size(); id++) {
            Set<Integer> own = new LinkedHashSet<>();
            for (String pair : pairs(passages.get(id).folded())) {
                int number = numbers.computeIfAbsent(pair, key -> numbers.size());
                if (number == having.size()) {
                    having.add(new ArrayList<>());
                }
                if (own.add(number)) {
                    having.get(number).add(id);
                }
            }
            pairs.add(own);
        }
        List<Map<Integer, Double>> weighted = new ArrayList<>();
        for (Set<Integer> own : pairs) {
            Map<Integer, Double> vector = new LinkedHashMap<>();
            double squares = 0;
            for (int pair : own) {
                if (having.get(pair).size() == 1) {
                    continue;
                }
                double weight = StrictMath.log((double) passages.size() / having.get(pair).size());
                vector.put(pair, weight);
                squares += weight * weight;
            }
            double length = Math.max(Math.sqrt(squares), Double.MIN_NORMAL);
            vector.replaceAll((pair, weight) -> weight / length);
            weighted.add(vector);
        }
        return weighted;
    }

    private static List<String> pairs(String folded) {
        List<String> pairs = new ArrayList<>();
        int[] characters = folded.codePoints().toArray();
        for (int i = 0; i + 1 < characters.length; i++) {
            if (Character.isLetter(characters[i]) && Character.isLetter(characters[i + 1])) {
                pairs.add(new String(characters, i, 2));
            }
        }
        return pairs;
    }

    private List<List<Integer>> clusters() {
        List<List<Integer>> clusters = new ArrayList<>();
        for (int first = 0; first < clusterOf.length; first++) {
            if (clusterOf[first] < 0) {
                clusters.add(clusterFrom(first, clusters.size()));
            }
        }
        return clusters;
    }

    private List<Integer> clusterFrom(int first, int number) {
        double[] likeness = new double[clusterOf.length];
        List<Integer> cluster = new ArrayList<>();
        int filled = 0;
        for (int next = first; next >= 0; next = filled < size ? mostAlike(likeness, first, size * LARGEST - filled) : -1) {
            cluster.add(next);
            clusterOf[next] = number;
            filled += sizes[next];
            vectors.get(next).forEach((pair, weight) ->
                    having.get(pair).forEach(id -> likeness[id] += weight * vectors.get(id).get(pair)));
        }
        cluster.sort(null);
        return cluster;
    }

    /** Returns the passage behind the first that is most alike and still fits, the earliest of several; -1 when there is none. */
    private int mostAlike(double[] likeness, int first, double room) {
        int best = -1;
        for (int id = first + 1; id < likeness.length; id++) {
            if (clusterOf[id] < 0 && sizes[id] <= room && likeness[id] > (best < 0 ? 0 : likeness[best])) {
                best = id;
            }
        }
        return best;
    }
}
