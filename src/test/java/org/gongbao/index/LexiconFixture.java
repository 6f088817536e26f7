package org.gongbao.index;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongbao.plan.SitePlan;

/** Indexes with a part of the full lexicon: all words of some characters, and all pairs of these words. */
public final class LexiconFixture {

    /** Characters of everyday words. */
    public static final String CHARACTERS = "经济发展高质量改革开放人民政府工作报告水库桥梁医院学校图书馆天气预电影音乐火车站生产力与和的在了不是有大小中国家会场面目标准";

    private LexiconFixture() {}

    /** Returns 500 texts of 2 to 10 of these characters. */
    public static List<String> texts(Random random) {
        return Stream.generate(() -> random.ints(2 + random.nextInt(9), 0, CHARACTERS.length()).mapToObj(i -> CHARACTERS.substring(i, i + 1))
                .collect(Collectors.joining())).limit(500).toList();
    }

    /** Returns the index of a corpus that has none of these words, with them in the lexicon or without. */
    public static SearchIndex index(boolean full) {
        SitePlan plan = new PlanFixture().report("r", "甲乙丙丁。", "戊己庚辛。").plan();
        return IndexBuilder.build(plan, 1, new SmartcnDictionary(), full ? word -> word.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0) : null);
    }
}
