package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.model.TocEntry;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises a printed table of contents and keeps its entries.
 *
 * <p>It is what follows a line 目录 up to the line that its first entry announces, or a run of lines with leaders and page
 * numbers; or, without either, {@link AnnouncedLines}. Where a preface stands before that line, the entries end with the last
 * one that is announced or numbered.
 */
public final class ContentsReader {

    private static final Pattern LEADER = Pattern.compile(
            "^(.{2,80}?)[\\s.．…·・‥—_\\-]*(?:[.．…·・‥—_\\-]{3,}|[…]{1,}|\\t|\\s{2,})[\\s.．…·・‥—_\\-]*[（(]?([0-9０-９]{1,4})[)）]?$");
    private static final Pattern NUMBER_ONLY_APART = Pattern.compile("^(.{2,80}?)\\s+([0-9]{1,3})$");
    private static final int LEAST_LEADERS = 4;
    private static final int LAST_PAGE = 100_000;
    private static final int LONGEST_ENTRY = 90;
    private static final int MOST_ENTRIES = 2000;
    /** So many entries without a page may follow each other where divisions of a gazette stand over its acts. */
    private static final int MOST_WITHOUT_PAGE = 2;

    private ContentsReader() {}

    /**
     * What was found.
     *
     * @param parts with the table of contents dropped
     * @param entries its entries in order, not yet matched with headings
     */
    public record Found(List<Part> parts, List<TocEntry> entries) {}

    /** Returns the parts without the table of contents, and its entries. */
    public static Found read(List<Part> parts) {
        int title = -1;
        int first = -1;
        for (int i = 0; i < parts.size() && first < 0; i++) {
            if (parts.get(i).open() && FrontPatterns.contentsTitle(parts.get(i).text())) {
                title = i;
                first = nextOpen(parts, i + 1);
            } else if (leaders(parts, i) >= LEAST_LEADERS) {
                first = i;
            }
        }
        AnnouncedLines.Run announced = first < 0 ? AnnouncedLines.find(parts) : null;
        if (announced != null) {
            title = announced.title();
            first = announced.first();
        }
        if (first < 0 || first >= parts.size()) {
            return new Found(parts, List.of());
        }
        int end = announced != null ? announced.end() : end(parts, first, title >= 0 && scattered(parts, first));
        if (end - first < 2) {
            return new Found(parts, List.of());
        }
        List<Part> out = new ArrayList<>(parts);
        List<TocEntry> entries = new ArrayList<>();
        for (int i = title >= 0 ? title : first; i < end; i++) {
            Part part = parts.get(i);
            if (part.open() || i == title && !part.dropped()) {
                if (i >= first) {
                    entries.add(entry(part));
                }
                out.set(i, part.drop(Rule.CONTENTS));
            }
        }
        if (end < out.size() && out.get(end).open() && FrontPatterns.call(out.get(end).text())) {
            out.set(end, out.get(end).front(Role.ADDRESSEE));
        }
        return new Found(out, entries);
    }

    /** Returns the end, exclusive, of the table that begins at {@code first}. */
    private static int end(List<Part> parts, int first, boolean scattered) {
        boolean withPages = scattered || leaders(parts, first) >= 2;
        int mostMisses = scattered ? MOST_WITHOUT_PAGE : 1;
        String opening = key(parts.get(first).text());
        String paged = withoutPage(parts.get(first).text());
        int last = first;
        int misses = 0;
        for (int i = first; i < parts.size() && i - first < MOST_ENTRIES; i++) {
            Part part = parts.get(i);
            if (part.dropped()) {
                continue;
            }
            if (!part.open() || part.text().length() > LONGEST_ENTRY) {
                return withPages ? last + 1 : announced(parts, first, i);
            }
            if (withPages) {
                if (page(part.text()) != null) {
                    last = i;
                    misses = 0;
                } else if (++misses > mostMisses) {
                    break;
                }
                continue;
            }
            String key = i > first ? key(part.text()) : "";
            if (key.equals(opening) || !key.isEmpty() && key.equals(paged)) {
                return i;
            }
            if (LineEnd.finished(part.text())) {
                return announced(parts, first, i);
            }
        }
        return withPages ? last + 1 : first;
    }

    /**
     * Returns the end, exclusive, of entries that a preface parts from what they announce, or {@code first} when the first
     * of them announces nothing.
     *
     * @param preface where the run of lines that can be entries ends
     */
    private static int announced(List<Part> parts, int first, int preface) {
        Set<String> later = new HashSet<>();
        for (Part part : parts.subList(preface, parts.size())) {
            if (part.open() && part.text().length() <= LONGEST_ENTRY) {
                later.add(key(part.text()));
            }
        }
        if (!later.contains(key(parts.get(first).text()))) {
            return first;
        }
        int end = preface;
        while (end > first && !(parts.get(end - 1).open()
                && (LabelGrammar.read(parts.get(end - 1).text()).isPresent() || later.contains(key(parts.get(end - 1).text()))))) {
            end--;
        }
        return end;
    }

    /** Returns whether several of the lines under the word for the contents have dots that lead to a page, not all of them. */
    private static boolean scattered(List<Part> parts, int first) {
        long pages = parts.stream().skip(first).limit(LEAST_LEADERS + MOST_WITHOUT_PAGE).filter(Part::open)
                .filter(part -> LEADER.matcher(clip(part.text())).matches()).count();
        return pages >= 2;
    }

    private static int leaders(List<Part> parts, int from) {
        int count = 0;
        int before = 0;
        for (int i = from; i < parts.size() && count < LEAST_LEADERS; i++) {
            if (parts.get(i).dropped()) {
                continue;
            }
            Matcher matcher = parts.get(i).open() ? LEADER.matcher(clip(parts.get(i).text())) : null;
            if (matcher == null || !matcher.matches()) {
                break;
            }
            int page = number(matcher.group(2));
            if (page < before) {
                break; // the figures of a table and no pages
            }
            before = page;
            count++;
        }
        return count;
    }

    /** Returns the number among the characters of a page number: -12- is 12. */
    private static int number(String page) {
        int number = 0;
        for (int i = 0; i < page.length(); i++) {
            int digit = Characters.digit(page.charAt(i));
            number = digit < 0 || number > LAST_PAGE ? number : number * 10 + digit;
        }
        return number;
    }

    private static int nextOpen(List<Part> parts, int from) {
        int i = from;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        return i;
    }

    /** Returns a text that can end in a page number, or the empty string. */
    private static String clip(String text) {
        char last = text.isEmpty() ? '\0' : text.charAt(text.length() - 1);
        boolean bracketed = (last == ')' || last == '）') && text.length() > 1
                && Characters.digit(text.charAt(text.length() - 2)) >= 0;
        boolean page = bracketed || Characters.digit(last) >= 0;
        return text.length() > LONGEST_ENTRY || !page ? "" : text;
    }

    private static Matcher page(String text) {
        Matcher matcher = LEADER.matcher(text);
        if (matcher.matches()) {
            return matcher;
        }
        matcher = NUMBER_ONLY_APART.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    private static TocEntry entry(Part part) {
        String text = part.text();
        Matcher matcher = page(text);
        String page = matcher == null ? "" : matcher.group(2);
        String line = (matcher == null ? text : matcher.group(1)).strip();
        Optional<Label> label = LabelGrammar.read(line);
        String title = label.map(l -> line.substring(l.bodyStart())).orElse(line);
        return new TocEntry(label.map(Label::printed).orElse(""), title, page, part.line(), "");
    }

    /** Returns an entry without blanks and without the page that only a blank sets apart: 第一章 发展基础 1. */
    private static String withoutPage(String text) {
        Matcher apart = NUMBER_ONLY_APART.matcher(clip(text));
        return apart.matches() ? FrontPatterns.solid(apart.group(1)) : key(text);
    }

    /** Returns a heading without blanks and without its page number, for comparing. */
    static String key(String text) {
        Matcher matcher = LEADER.matcher(clip(text));
        return FrontPatterns.solid(matcher.matches() ? matcher.group(1) : text);
    }
}
