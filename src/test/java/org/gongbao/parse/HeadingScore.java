package org.gongbao.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.gongbao.model.Block;
import org.gongbao.model.Report;

/**
 * Compares the headings of a report with those that a reader wrote down: line, level, number and title must all agree.
 *
 * @param missing written down but not found
 * @param extra found but not written down
 */
record HeadingScore(int expected, List<String> missing, List<String> extra) {

    /** Compares with a file of lines {@code line TAB level[~] TAB number TAB title}; lines with # are remarks. */
    static HeadingScore of(Report report, Path written) {
        List<String> wanted = new ArrayList<>();
        try {
            Files.readAllLines(written, StandardCharsets.UTF_8).stream().filter(l -> !l.startsWith("#") && !l.isBlank())
                    .forEach(wanted::add);
        } catch (IOException e) {
            throw new UncheckedIOException(written.toString(), e);
        }
        int expected = wanted.size();
        List<String> extra = new ArrayList<>();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Heading h) {
                String line = h.origin().firstLine() + "\t" + h.level() + (h.runIn() ? "~" : "") + "\t" + h.label() + "\t"
                        + h.title();
                if (!wanted.remove(line)) {
                    extra.add(line);
                }
            }
        }
        return new HeadingScore(expected, wanted, extra);
    }

    /** Returns twice the headings found right, divided by all written down and all found. */
    double f1() {
        int right = expected - missing.size();
        return 2.0 * right / (expected + right + extra.size());
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "F1 %.4f of %d, missing %s, extra %s", f1(), expected, missing, extra);
    }
}
