package org.gongbao.parse.extract;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.DelimitedLinkNode;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.Characters;
import org.jsoup.parser.Parser;

/**
 * What a reader sees of a Markdown block: the stretches of the file that are text, the places where it breaks, and what is
 * bold. All between the stretches is markup.
 */
final class MarkdownReading {

    /** A stretch of the file and what it reads as; {@code reads} is null where it reads as printed. */
    record Stretch(int start, int end, String reads) {}

    private static final Pattern BREAK = Pattern.compile("<br\\s*/?>");

    private final String text;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Integer> softBreaks = new ArrayList<>();
    private final List<Integer> hardBreaks = new ArrayList<>();
    /** Places of {@code **} that CommonMark left as text, and of those it took for marks of emphasis. */
    private final List<Integer> stars = new ArrayList<>();
    private final List<Integer> tags = new ArrayList<>();
    private final List<Span> strong = new ArrayList<>();

    private MarkdownReading(String text) {
        this.text = text;
    }

    /** Returns the reading of the inline content of a block. */
    static MarkdownReading of(String text, Node block) {
        MarkdownReading reading = new MarkdownReading(text);
        reading.walk(block);
        reading.finish();
        return reading;
    }

    /** Returns the reading of a stretch in which only {@code **} is markup. */
    static MarkdownReading ofPlain(String text, int start, int end) {
        MarkdownReading reading = new MarkdownReading(text);
        reading.escaped(start, end);
        reading.finish();
        return reading;
    }

    List<Stretch> stretches() {
        return stretches;
    }

    List<Span> strong() {
        return strong;
    }

    boolean isEmpty() {
        return stretches.isEmpty();
    }

    /** Returns offsets of line ends within the block at which the author asked for a break, or merely wrapped the line. */
    List<Integer> softBreaks() {
        return softBreaks;
    }

    List<Integer> hardBreaks() {
        return hardBreaks;
    }

    /** Puts a stretch before all others, such as the number of a list item. */
    void addFirst(int start, int end) {
        stretches.add(0, new Stretch(start, end, null));
    }

    /** Takes off the stretch up to an offset, such as the mark of an alert. */
    void cutBefore(int offset) {
        List<Stretch> kept = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.end() > offset) {
                kept.add(new Stretch(Math.max(offset, stretch.start()), stretch.end(), stretch.reads()));
            }
        }
        stretches.clear();
        stretches.addAll(kept);
    }

    /** Ends the block's first line where it ends in the file, as the title of an alert does; without a title that line holds nothing. */
    void closeFirstLine() {
        if (!softBreaks.isEmpty()) {
            hardBreaks.add(softBreaks.get(0));
        }
    }

    /** Takes out what is markup in the Markdown that pandoc writes. */
    MarkdownReading without(PandocMarks marks) {
        List<Stretch> kept = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int from = stretch.start();
            for (Map.Entry<Integer, Integer> mark : marks.within(stretch.start(), stretch.end()).entrySet()) {
                add(kept, from, Math.max(from, mark.getKey()), stretch.reads());
                from = Math.max(from, mark.getValue());
            }
            add(kept, from, stretch.end(), stretch.reads());
        }
        stretches.clear();
        stretches.addAll(kept);
        return this;
    }

    private void walk(Node block) {
        Deque<Node> open = new ArrayDeque<>();
        pushChildren(block, open);
        while (!open.isEmpty()) {
            Node node = open.pop();
            int start = node.getStartOffset();
            int end = node.getEndOffset();
            if (node instanceof SoftLineBreak) {
                softBreaks.add(start);
            } else if (node instanceof HardLineBreak) {
                hardBreaks.add(start);
            } else if (node instanceof HtmlEntity) {
                // As in an attribute: &ampp; is no entity in Markdown, where a browser would read its beginning as one.
                String reads = Parser.unescapeEntities(node.getChars().toString(), true).replace('\u00a0', ' ');
                stretches.add(new Stretch(start, end, reads));
            } else if (node instanceof Code code) {
                printed(code.getText().getStartOffset(), code.getText().getEndOffset());
            } else if (node instanceof AutoLink || node instanceof MailLink) {
                DelimitedLinkNode link = (DelimitedLinkNode) node;
                printed(link.getText().getStartOffset(), link.getText().getEndOffset());
            } else if (node instanceof Footnote) {
                printed(start, start + 1);
                printed(start + 2, end);
            } else if (node instanceof HtmlInline) {
                tag(node);
            } else if (node instanceof LinkRef link && !link.isDefined() || node instanceof ImageRef image && !image.isDefined()) {
                escaped(start, end);
            } else if (node instanceof StrongEmphasis emphasis && emphasis.getOpeningMarker().startsWith("**")) {
                tags.add(emphasis.getOpeningMarker().getStartOffset());
                tags.add(emphasis.getClosingMarker().getStartOffset());
                pushChildren(node, open);
            } else if (node instanceof Image image && alone(image) && named(image)) {
                printed(image.getText().getStartOffset(), image.getText().getEndOffset());
            } else if (!(node instanceof HtmlInlineComment || node instanceof Image || node instanceof ImageRef)) {
                if (node.hasChildren()) {
                    pushChildren(node, open);
                } else {
                    escaped(start, end);
                }
            }
        }
    }

    /** Returns whether a picture is all there is of its paragraph, so that what it is called stands for it. */
    private static boolean alone(Image image) {
        return image.getParent() instanceof Paragraph && image.getPrevious() == null && image.getNext() == null;
    }

    /** Returns whether a picture has a name that is read, and not only that of its file: IMG_2034. */
    private static boolean named(Image image) {
        return image.getText().toString().chars().anyMatch(c -> Characters.han((char) c));
    }

    private static void pushChildren(Node node, Deque<Node> open) {
        for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
            open.push(child);
        }
    }

    private void tag(Node node) {
        String tag = node.getChars().toString().toLowerCase(Locale.ROOT);
        if (BREAK.matcher(tag).matches()) {
            hardBreaks.add(node.getStartOffset());
        }
    }

    /** Adds text in which a backslash may take the meaning from the next character. */
    private void escaped(int start, int end) {
        int from = start;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean escape = c == '\\' && i + 1 < end && "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".indexOf(text.charAt(i + 1)) >= 0;
            boolean twoStars = c == '*' && i + 1 < end && text.charAt(i + 1) == '*';
            if (escape) {
                printed(from, i);
                from = i + 1;
                i++;
            } else if (twoStars) {
                stars.add(i);
                i++;
            }
        }
        printed(from, end);
    }

    private void printed(int start, int end) {
        if (start < end) {
            stretches.add(new Stretch(start, end, null));
        }
    }

    /**
     * Pairs the {@code **} of the block. CommonMark looks at the characters on both sides and so leaves the marks of
     * {@code **目标：**GDP} as they are; here a mark opens when none is open and closes when one is, unless a space stands on
     * the wrong side of it.
     */
    private void finish() {
        if (stars.isEmpty() && tags.isEmpty()) {
            stretches.sort(Comparator.comparingInt(Stretch::start));
            return;
        }
        stars.addAll(tags);
        stars.sort(null);
        int open = -1;
        List<Integer> markup = new ArrayList<>();
        for (int star : stars) {
            boolean opens = star + 2 < text.length() && !isBlank(text.charAt(star + 2));
            boolean closes = star > 0 && !isBlank(text.charAt(star - 1));
            if (open >= 0 && closes && star > open + 2) {
                markup.add(open);
                markup.add(star);
                strong.add(new Span(open + 2, star));
                open = -1;
            } else if (opens) {
                open = star;
            }
        }
        markup.sort(null);
        Set<Integer> paired = new HashSet<>(markup);
        tags.stream().filter(star -> !paired.contains(star)).forEach(star -> printed(star, star + 2));
        stretches.sort(Comparator.comparingInt(Stretch::start));
        removeStars(markup);
    }

    /** Cuts the paired marks out of the stretches; both are ascending. */
    private void removeStars(List<Integer> markup) {
        List<Stretch> kept = new ArrayList<>();
        int next = 0;
        for (Stretch stretch : stretches) {
            int from = stretch.start();
            while (next < markup.size() && markup.get(next) < stretch.end()) {
                int star = markup.get(next++);
                if (star >= from) {
                    add(kept, from, star, stretch.reads());
                    from = star + 2;
                }
            }
            add(kept, from, stretch.end(), stretch.reads());
        }
        stretches.clear();
        stretches.addAll(kept);
    }

    private static void add(List<Stretch> kept, int start, int end, String reads) {
        if (start < end) {
            kept.add(new Stretch(start, end, reads));
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u3000' || c == '\u00a0';
    }
}
