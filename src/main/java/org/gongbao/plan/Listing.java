package org.gongbao.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * A list of names on one page, or, when it would be too long for that, a page of letters that lead to shorter lists.
 *
 * <p>A list is divided by the letters of reading: {@code terms/index.html} → {@code terms/letters-g.html} →
 * {@code terms/letters-gu.html}; all digits are one list, {@code terms/letters-0.html}. The address of a page depends on its
 * letters only, so that adding names never moves one; but where too many are read alike for one page, they are divided by
 * number.
 *
 * @param <T> what is listed
 * @param path path of the page
 * @param prefix the letters all its items begin with, the empty string on the first page
 * @param items what this page lists, in order; empty on a page of letters
 * @param parts the lists it is divided into, in order; empty when it lists items
 * @param size number of items on this page and below
 */
public record Listing<T>(String path, String prefix, List<T> items, List<Listing<T>> parts, int size) {

    /** Where names are put that cannot be read in letters. */
    static final String OTHER = "other";
    /** Prefix of the list of names that begin with a digit. */
    private static final String DIGITS = "0";

    public Listing {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }

    /**
     * Returns the listing of a folder.
     *
     * @param folder folder of its pages, without a trailing {@code /}
     * @param items in order
     * @param letters reading of an item: lower-case ASCII letters and digits
     * @param bytes roughly what an item takes on a page
     * @param budget most bytes of items on a page; only an item that is larger by itself makes a page larger
     */
    public static <T> Listing<T> of(String folder, List<T> items, Function<T, String> letters, ToIntFunction<T> bytes,
            int budget) {
        return divide(folder, "", items, letters, bytes, budget);
    }

    private static <T> Listing<T> divide(String folder, String prefix, List<T> items, Function<T, String> letters,
            ToIntFunction<T> bytes, int budget) {
        String path = folder + "/" + (prefix.isEmpty() ? "index" : "letters-" + prefix) + ".html";
        long total = items.stream().mapToLong(bytes::applyAsInt).sum();
        Map<String, List<T>> groups = new TreeMap<>();
        for (T item : items) {
            groups.computeIfAbsent(key(letters.apply(item), prefix), key -> new ArrayList<>()).add(item);
        }
        boolean stuck = groups.size() == 1 && groups.containsKey(prefix) || prefix.startsWith(OTHER);
        if (total <= budget || items.size() == 1) {
            return new Listing<>(path, prefix, items, List.of(), items.size());
        }
        if (stuck) {
            return new Listing<>(path, prefix, List.of(), numbered(folder, prefix, items, bytes, budget), items.size());
        }
        List<Listing<T>> parts = new ArrayList<>();
        List<T> whole = List.of();
        for (Map.Entry<String, List<T>> group : groups.entrySet()) {
            if (group.getKey().equals(prefix)) {
                // Read exactly as the prefix: they stand on the page of letters itself.
                whole = group.getValue();
            } else {
                parts.add(divide(folder, group.getKey(), group.getValue(), letters, bytes, budget));
            }
        }
        return new Listing<>(path, prefix, whole, parts, items.size());
    }

    /** Divides items that read alike, such as the education bureaus of many cities, by number: {@code letters-gu-1.html} … */
    private static <T> List<Listing<T>> numbered(String folder, String prefix, List<T> items, ToIntFunction<T> bytes, int budget) {
        List<Listing<T>> parts = new ArrayList<>();
        int from = 0;
        long held = 0;
        for (int at = 0; at <= items.size(); at++) {
            long more = at == items.size() ? 0 : bytes.applyAsInt(items.get(at));
            if (at == items.size() || held > 0 && held + more > budget) {
                String part = prefix + "-" + (parts.size() + 1);
                parts.add(new Listing<>(folder + "/letters-" + part + ".html", part, items.subList(from, at), List.of(), at - from));
                from = at;
                held = 0;
            }
            held += more;
        }
        return parts;
    }

    private static String key(String letters, String prefix) {
        if (letters.isEmpty()) {
            return OTHER;
        }
        if (prefix.isEmpty() && letters.charAt(0) <= '9') {
            return DIGITS;
        }
        return letters.substring(0, Math.min(letters.length(), prefix.length() + 1));
    }

    /** Returns this page and all pages below it. */
    public List<Listing<T>> pages() {
        List<Listing<T>> pages = new ArrayList<>();
        pages.add(this);
        parts.forEach(part -> pages.addAll(part.pages()));
        return pages;
    }
}
