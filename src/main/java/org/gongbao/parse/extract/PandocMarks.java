package org.gongbao.parse.extract;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Span;

/**
 * Finds the markup that pandoc writes into the Markdown it makes of a Word file and that CommonMark does not know: attributes
 * of headings, pictures and stretches ({#第一章 .unnumbered}, {width="5.7in"}, [线]{.underline}), anchors ([]{#_Toc1 .anchor}),
 * fences of styles (::: {custom-style="正文"}), and entries of a table of contents that link twice ([第一章 [1](#_Toc1)](#_Toc1)).
 *
 * <p>Source: the pandoc User's Guide, extensions {@code header_attributes}, {@code link_attributes}, {@code bracketed_spans} and
 * {@code fenced_divs}.
 */
final class PandocMarks {

    private static final String ATTRIBUTES = "\\{(?:\\s*(?:[#.][^\\s{}]{1,80}|[A-Za-z][\\w-]{0,20}=(?:\"[^\"\\n]{0,120}\""
            + "|[^\\s{}\"]{1,60}))){1,8}\\s*\\}";
    private static final Pattern SPANNED = Pattern.compile("(?m)\\[[^\\[\\]\\n]{0,120}(\\]" + ATTRIBUTES + ")");
    private static final Pattern BEHIND = Pattern.compile("(?m)(?<=\\))" + ATTRIBUTES + "|(?<=\\S)[ \\t]+" + ATTRIBUTES + "[ \\t]*$");
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t>]{0,12}:{3,40}[ \\t]*(?:" + ATTRIBUTES
            + "|[\\w-]{0,40})[ \\t]*:{0,40}[ \\t]*$");
    private static final Pattern TWICE = Pattern.compile("(?m)^\\[(?=[^\\n]{1,200}?\\[\\d{1,4}\\]\\(#[^)\\s]{1,80}\\)(\\]\\(#"
            + "[^)\\s]{1,80}\\))[ \\t]*$)");

    private final NavigableMap<Integer, Integer> ends = new TreeMap<>();

    private PandocMarks() {}

    /** Returns the marks of a Markdown text. */
    static PandocMarks of(String text) {
        PandocMarks marks = new PandocMarks();
        if (text.indexOf('{') >= 0) {
            for (Matcher spanned = SPANNED.matcher(text); spanned.find();) {
                marks.add(spanned.start(), spanned.start() + 1);
                marks.add(spanned.start(1), spanned.end(1));
            }
            for (Matcher behind = BEHIND.matcher(text); behind.find();) {
                marks.add(behind.start(), behind.end());
            }
        }
        if (text.contains(":::")) {
            for (Matcher fence = FENCE.matcher(text); fence.find();) {
                marks.add(fence.start(), fence.end());
            }
        }
        if (text.contains("](#")) {
            for (Matcher twice = TWICE.matcher(text); twice.find();) {
                marks.add(twice.start(), twice.end());
                marks.add(twice.start(1), twice.end(1));
            }
        }
        return marks;
    }

    private void add(int start, int end) {
        ends.put(start, end);
    }

    /** Returns all of them. */
    Collection<Span> spans() {
        return ends.entrySet().stream().map(mark -> new Span(mark.getKey(), mark.getValue())).toList();
    }

    /** Returns those that overlap a stretch of the text, by their beginnings. */
    Map<Integer, Integer> within(int start, int end) {
        Map.Entry<Integer, Integer> before = ends.lowerEntry(start);
        return ends.subMap(before != null && before.getValue() > start ? before.getKey() : start, end);
    }
}
