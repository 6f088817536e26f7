package org.gongbao.shard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.gongbao.index.Corpus;
import org.gongbao.index.IndexBuilder;
import org.gongbao.index.SearchIndex;
import org.gongbao.model.SiteFile;
import org.gongbao.plan.SitePlan;

/**
 * Builds the index of folders of documents and prints what it weighs, by hand: {@code ShardSizeReport [-o folder] [folders…]}; with
 * {@code -o} writes the files as well.
 */
public final class ShardSizeReport {

    private ShardSizeReport() {}

    public static void main(String[] args) throws IOException {
        List<String> folders = new ArrayList<>(Arrays.asList(args));
        Path out = null;
        if (!folders.isEmpty() && folders.get(0).equals("-o")) {
            out = Path.of(folders.get(1));
            folders = folders.subList(2, folders.size());
        }
        SitePlan plan = folders.isEmpty() ? Corpus.seeds() : Corpus.plan(folders.stream().map(Path::of).toArray(Path[]::new));
        report(plan, out);
    }

    static void report(SitePlan plan, Path out) throws IOException {
        long start = System.nanoTime();
        try (SearchIndex index = IndexBuilder.build(plan, 2)) {
            long indexed = System.nanoTime();
            List<SiteFile> files = ShardPacker.pack(index);
            long packed = System.nanoTime();
            long chars = index.passages().stream().mapToLong(passage -> passage.text().length()).sum();
            System.out.printf("reports %d passages %d chars %d; index %.2f s, pack %.2f s; heap %d MB%n", plan.reports().size(),
                    index.passages().size(), chars, (indexed - start) / 1e9, (packed - indexed) / 1e9,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
            print(files, chars);
            if (out != null) {
                for (SiteFile file : files) {
                    Path path = out.resolve(file.path());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.bytes());
                }
            }
        }
    }

    private static void print(List<SiteFile> files, long chars) throws IOException {
        Map<String, List<Integer>> sizes = new TreeMap<>();
        long total = 0;
        for (SiteFile file : files) {
            String kind = file.path().replaceAll(".*/", "").replaceAll("[-.].*", "");
            int size = gzip(file.bytes());
            total += size;
            sizes.computeIfAbsent(kind, key -> new ArrayList<>()).add(size);
        }
        sizes.forEach((kind, list) -> {
            list.sort(null);
            System.out.printf("%-9s files %5d  gzip total %9d  median %6d  largest %6d%n", kind, list.size(),
                    list.stream().mapToLong(i -> i).sum(), list.get(list.size() / 2), list.get(list.size() - 1));
        });
        System.out.printf("files %d, gzip %d, %.3f bytes per character%n", files.size(), total, total / (double) chars);
    }

    static int gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }
}
