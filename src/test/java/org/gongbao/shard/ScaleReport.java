package org.gongbao.shard;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.index.Corpus;
import org.gongbao.index.PlanFixture;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;
import org.gongbao.plan.SitePlan;

/**
 * Replicates documents with variation up to a number of characters and prints what their index weighs and takes, by hand:
 * {@code ScaleReport characters [-o folder] folders…}.
 *
 * <p>Variation: each copy shuffles the paragraphs' clauses and exchanges one character in a hundred for another of the same document, so that
 * copies are as unlike each other as real documents of one kind.
 */
public final class ScaleReport {

    private ScaleReport() {}

    public static void main(String[] args) throws IOException {
        long wanted = Long.parseLong(args[0]);
        boolean writes = args[1].equals("-o");
        Path[] folders = new Path[args.length - (writes ? 3 : 1)];
        for (int i = 0; i < folders.length; i++) {
            folders[i] = Path.of(args[i + args.length - folders.length]);
        }
        SitePlan base = Corpus.plan(folders);
        PlanFixture fixture = new PlanFixture();
        Random random = new Random(1);
        long chars = 0;
        for (int copy = 0; chars < wanted; copy++) {
            for (PlannedReport planned : base.reports()) {
                List<String> lines = vary(planned, random);
                chars += lines.stream().mapToLong(String::length).sum();
                String region = planned.report().metadata().region().value();
                fixture.report(planned.report().id() + "-" + copy, region.isEmpty() ? "湖北省" : region, "20" + (10 + copy % 17), lines);
                if (chars >= wanted) {
                    break;
                }
            }
        }
        ShardSizeReport.report(fixture.plan(), writes ? Path.of(args[2]) : null);
    }

    private static List<String> vary(PlannedReport planned, Random random) {
        List<String> lines = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        planned.report().blocks().forEach(block -> all.append(block.text()));
        for (Block block : planned.report().blocks()) {
            List<String> clauses = new ArrayList<>(List.of(block.text().replace('\n', ' ').split("(?<=[，。；])")));
            java.util.Collections.shuffle(clauses, random);
            StringBuilder text = new StringBuilder(String.join("", clauses));
            for (int i = 0; i < text.length(); i++) {
                if (random.nextInt(100) == 0) {
                    text.setCharAt(i, all.charAt(random.nextInt(all.length())));
                }
            }
            String line = text.toString().replace("#", "").replace('\n', ' ').replace("! ", "");
            boolean heads = block instanceof Block.Heading;
            lines.add(heads ? "#".repeat(Math.min(4, ((Block.Heading) block).level())) + " " + line : line);
        }
        return lines;
    }
}
