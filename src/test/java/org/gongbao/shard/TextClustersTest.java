package org.gongbao.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.gongbao.index.Passage;
import org.junit.jupiter.api.Test;

class TextClustersTest {

    private static List<Passage> passages(String... texts) {
        return Stream.of(texts).map(text -> new Passage(0, "paragraph", List.of(new Passage.Place("reports/a/c1.html", "a1")), List.of(), null,
                text, text, null, 0, List.of())).toList();
    }

    @Test
    void putsPassagesTogetherThatAreAlike() {
        assertEquals(List.of(List.of(0, 2), List.of(1, 3)),
                TextClusters.of(passages("推进乡村振兴工作", "优化营商环境政策", "全面乡村振兴任务", "持续营商环境改善"), 30));
    }

    @Test
    void leavesPassagesAloneThatAreLikeNoOther() {
        assertEquals(List.of(List.of(0), List.of(1), List.of(2)), TextClusters.of(passages("推进乡村", "优化环境", "2023年2024年"), 1000));
    }

    @Test
    void fillsNoClusterFarBeyondItsSize() {
        List<List<Integer>> clusters = TextClusters.of(passages("乡村振兴", "乡村振兴", "乡村振兴", "乡村振兴", "营商环境"), 28);
        assertEquals(List.of(List.of(0, 1), List.of(2, 3), List.of(4)), clusters);
    }
}
