package org.gongbao.parse;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gongbao.model.Metadata;
import org.gongbao.model.Report;
import org.gongbao.model.Result;

/** Prints the outlines of files, for reading them beside the documents: run by hand. */
final class ReadReports {

    private ReadReports() {}

    /** Prints an outline and the problems for each file named. */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int width = Integer.getInteger("width", 60);
        for (String arg : args) {
            out.println("=== " + arg);
            Result<List<Report>> result = ReportParser.parse(Sources.file(Path.of(arg)));
            result.value().forEach(report -> {
                out.println("report " + report.id() + " " + facts(report.metadata()));
                out.print(OutlineText.of(report, width));
            });
            result.problems().forEach(out::println);
        }
        out.flush();
    }

    private static String facts(Metadata metadata) {
        return metadata.toString().replaceAll("\\w+=Fact\\[value=, basis=UNKNOWN\\],? ?", "")
                .replaceAll("Fact\\[value=(.*?), basis=(.)\\w+\\]", "$1($2)");
    }
}
