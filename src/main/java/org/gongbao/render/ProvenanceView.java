package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.gongbao.model.Correction;
import org.gongbao.model.Ledger;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.plan.SourceAddress;

/**
 * Where a report's text comes from and what was done to it.
 *
 * @param path of the source file as collected
 * @param address of the copy to download
 * @param sha256 of its bytes
 * @param size as read: 86.4 KB
 * @param format and encoding in words
 * @param obtained how the text was obtained, or the empty string
 * @param gaps that something is missing at its ends, in one sentence; else empty
 * @param omissions what was left out, in whole sentences
 * @param changes what editors changed
 * @param doubts places that look wrong and were left as they are
 */
public record ProvenanceView(String path, String address, String sha256, String size, String format, String obtained,
        List<String> gaps, List<String> omissions, List<Change> changes, List<Change> doubts) {

    /**
     * An editorial fact.
     *
     * @param line in the source, 1-based
     * @param source what the source prints
     * @param reading what the page shows, or the empty string
     * @param words what was done and why
     * @param address where it stands on the site, or the empty string
     */
    public record Change(int line, String source, String reading, String words, String address) {}

    static ProvenanceView of(Report report, Map<String, String> addresses) {
        Provenance file = report.provenance();
        List<Change> changes = new ArrayList<>();
        List<Change> doubts = new ArrayList<>();
        for (Correction correction : report.corrections()) {
            String address = addresses.getOrDefault(correction.block(), "");
            Change change = new Change(correction.line(), correction.source(), correction.reading(), words(correction), address);
            (correction.kind().equals("suspect") ? doubts : changes).add(change);
        }
        return new ProvenanceView(file.path(), SourceAddress.of(file), file.sha256(), size(file.sizeBytes()),
                Vocabulary.format(file.format()) + (file.format().equals("docx") ? "" : "，" + file.charset() + " 编码"),
                report.metadata().obtained().value(), gaps(report), omissions(report.ledger()), changes, doubts);
    }

    private static List<String> gaps(Report report) {
        if (report.startsMidway() && report.endsMidway()) {
            return List.of("本文不全：所收文件从文中开始，又在文中中断，前后的部分缺失；本站没有补写。");
        }
        if (report.startsMidway()) {
            return List.of("本文不全：所收文件从文中开始，前面的部分缺失；本站没有补写。");
        }
        return report.endsMidway() ? List.of("本文不全：所收文件在文中中断，后面的部分缺失；本站没有补写。") : List.of();
    }

    private static String words(Correction correction) {
        String done = switch (correction.kind()) {
            case "order" -> "次序有误，已移到应在的位置。";
            case "duplicate" -> "与别处重复，不再显示。";
            default -> "";
        };
        String certainty = correction.certainty().isEmpty() ? "" : "（" + Vocabulary.certainty(correction.certainty()) + "）";
        return done + correction.reason() + certainty;
    }

    private static List<String> omissions(Ledger ledger) {
        Map<String, int[]> counts = new TreeMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry.fate() == Ledger.Fate.DROPPED) {
                int[] count = counts.computeIfAbsent(entry.detail(), rule -> new int[2]);
                count[0]++;
                count[1] += entry.span().length();
            }
        }
        List<String> sentences = new ArrayList<>();
        Vocabulary.rules().forEach((rule, words) -> {
            int[] count = counts.get(rule);
            if (count != null) {
                sentences.add(words + "：" + count[0] + " 处，共 " + count[1] + " 字符");
            }
        });
        return sentences;
    }

    private static String size(long bytes) {
        if (bytes < 1024) {
            return bytes + " 字节";
        }
        double kilo = bytes / 1024.0;
        return kilo < 1024 ? String.format(Locale.ROOT, "%.1f KB", kilo) : String.format(Locale.ROOT, "%.1f MB", kilo / 1024);
    }
}
