package org.gongbao.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * CSV as spreadsheets open it: RFC 4180 in UTF-8 with byte-order mark and CRLF. A cell that a spreadsheet would take for a formula
 * gets an apostrophe before it.
 */
final class CsvText {

    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    /** -3.5% is a number; a spreadsheet reckons nothing from it. */
    private static final String NUMBER = "[+-][\\d.,]+[%％‰]?";

    private CsvText() {}

    /** Returns the text of a table; no head when there are no columns. */
    static String of(List<String> columns, List<List<Object>> rows) {
        StringBuilder out = new StringBuilder("\ufeff");
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            if (!columns.isEmpty()) {
                printer.printRecord(columns.stream().map(CsvText::safe));
            }
            for (List<Object> row : rows) {
                printer.printRecord(row.stream().map(CsvText::safe));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** OWASP, CSV Injection: such a cell begins with = + - @, a tab or a line end. */
    private static Object safe(Object cell) {
        return cell instanceof String text && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches(NUMBER)
                ? "'" + text : cell;
    }
}
