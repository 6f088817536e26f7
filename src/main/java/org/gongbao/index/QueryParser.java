package org.gongbao.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads queries: ASCII quotation marks around a phrase, {@code -} before what is excluded unless a digit follows, {@code name:} before the
 * value of a known filter; everything else is text, so that no query is an error.
 *
 * <p>An item begins after white space and ends before it, or behind the closing mark of its phrase. A quotation mark that is
 * never closed is text.
 */
public final class QueryParser {

    /** The names of filters, which are the facets. */
    public static final List<String> FILTERS = List.of("report", "region", "level", "year", "kind", "type", "unit");

    private final Fold fold;
    private final List<String> parts = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private final Map<String, List<String>> filters = new LinkedHashMap<>();
    private final StringBuilder whole = new StringBuilder();

    private QueryParser(Fold fold) {
        this.fold = fold;
    }

    /** Returns a query with its operators understood. */
    public static SearchQuery parse(String text, Fold fold) {
        QueryParser parser = new QueryParser(fold);
        parser.read(text);
        return parser.query();
    }

    /** Returns a query in which everything is one text. */
    public static SearchQuery literal(String text, Fold fold) {
        QueryParser parser = new QueryParser(fold);
        parser.add(parser.parts, text);
        return parser.query();
    }

    private void read(String text) {
        for (int i = 0; i < text.length();) {
            if (white(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && !white(text.charAt(end))) {
                end++;
            }
            i = item(text, i, end);
        }
    }

    /** Reads the item at {@code start}, which white space ends at {@code end}, and returns where reading goes on. */
    private int item(String text, int start, int end) {
        boolean excludes = text.charAt(start) == '-' && start + 1 < end && !digit(text.charAt(start + 1));
        int at = excludes ? start + 1 : start;
        int close = closing(text, at);
        if (close > 0) {
            add(excludes ? excluded : quoted, text.substring(at + 1, close));
            return close + 1;
        }
        int colon = excludes ? -1 : text.indexOf(':', start);
        if (colon > start && colon < end && FILTERS.contains(text.substring(start, colon))) {
            close = closing(text, colon + 1);
            String value = close > 0 ? text.substring(colon + 2, close) : text.substring(colon + 1, end);
            String folded = fold.query(value);
            if (!folded.isEmpty()) {
                filters.computeIfAbsent(text.substring(start, colon), key -> new ArrayList<>()).add(folded);
                return close > 0 ? close + 1 : end;
            }
        }
        add(excludes ? excluded : parts, text.substring(at, end));
        return end;
    }

    private void add(List<String> list, String text) {
        String folded = fold.query(text);
        if (folded.isEmpty()) {
            return;
        }
        list.add(folded);
        if (list != excluded) {
            whole.append(whole.length() == 0 ? "" : " ").append(text);
        }
    }

    private SearchQuery query() {
        return new SearchQuery(parts, quoted, excluded, filters, Fold.key(fold.query(whole.toString())));
    }

    /** Returns the place of the mark that closes the phrase opening at {@code at}, or -1. */
    private static int closing(String text, int at) {
        return at < text.length() && text.charAt(at) == '"' ? text.indexOf('"', at + 1) : -1;
    }

    private static boolean white(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9' || c >= 0xFF10 && c <= 0xFF19;
    }
}
