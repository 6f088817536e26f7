package org.gongbao.parse.extract;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger;
import org.gongbao.model.Metadata;
import org.gongbao.model.Span;

/** Turns the blocks of a parsed Markdown document into elements, with a stack of its own instead of call frames. */
final class MarkdownWalk {

    private static final Pattern TAG = Pattern.compile("<!--.*?-->|</?[A-Za-z][^<>]*>|<[!?][^<>]*>", Pattern.DOTALL);
    private static final Pattern DATA = Pattern.compile("(?i)\\s*(?:json|ya?ml|toml|xml|ini).*", Pattern.DOTALL);
    private static final Pattern ALERT = Pattern.compile("\\[!\\w+\\]");
    private static final int LONGEST_HEADING = 60;

    /** Where a block stands: in quotations, in list items, and whether it opens its item. */
    private record Setting(Node node, boolean quoted, int depth, ListItem opens) {}

    private final String text;
    private final MarkdownLines lines;
    /** Comments, tags, link definitions: markup through and through, whatever stands in them. */
    private final List<Span> markup = new ArrayList<>();
    /** End of the last table in HTML: what Markdown makes of the lines within it is of no account. */
    private int done;

    MarkdownWalk(String text) {
        this.text = text;
        this.lines = new MarkdownLines(text);
    }

    void drop(Span span, String rule) {
        lines.drop(span, rule);
    }

    /** Returns the elements found, and as dropped all that is in none of them. */
    Extraction extraction(Metadata stated) {
        return lines.extraction(markup, stated);
    }

    void walk(Node document) {
        Deque<Setting> open = new ArrayDeque<>();
        push(document, false, 0, null, open);
        while (!open.isEmpty()) {
            block(open.pop(), open);
        }
    }

    private static void push(Node parent, boolean quoted, int depth, ListItem item, Deque<Setting> open) {
        for (Node child = parent.getLastChild(); child != null; child = child.getPrevious()) {
            open.push(new Setting(child, quoted, depth, child.getPrevious() == null ? item : null));
        }
    }

    private void block(Setting setting, Deque<Setting> open) {
        Node node = setting.node();
        if (node.getEndOffset() <= done) {
            return;
        }
        boolean worded = node instanceof Heading || node instanceof Paragraph || node instanceof TableBlock
                || node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
        if (worded && node.getStartOffset() < done) {
            // The end of a table of tags reaches into it.
            tagged(done, node.getEndOffset());
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof Paragraph) {
            paragraph(setting);
        } else if (node instanceof BlockQuote) {
            push(node, true, setting.depth(), null, open);
        } else if (node instanceof ListItem item) {
            push(node, setting.quoted(), setting.depth() + 1, item, open);
        } else if (node instanceof TableBlock) {
            lines.table(node);
        } else if (node instanceof FootnoteBlock footnote) {
            lines.footnote(footnote);
        } else if (node instanceof FencedCodeBlock code) {
            if (DATA.matcher(code.getInfo()).matches()) {
                drop(new Span(node.getStartOffset(), node.getEndOffset()), Ledger.Rule.METADATA);
            } else {
                plainLines(code.getContentChars().getStartOffset(), code.getContentChars().getEndOffset());
            }
        } else if (node instanceof IndentedCodeBlock) {
            plainLines(node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof HtmlCommentBlock) {
            markup.add(new Span(node.getStartOffset(), node.getEndOffset()));
        } else if (node instanceof HtmlBlock) {
            html(node);
        } else if (node instanceof Reference && isProse(node)) {
            plainLines(node.getStartOffset(), node.getEndOffset());
        } else if (node instanceof Reference) {
            markup.add(new Span(node.getStartOffset(), node.getEndOffset()));
        } else {
            push(node, setting.quoted(), setting.depth(), setting.opens(), open);
        }
    }

    private void heading(Heading heading) {
        MarkdownReading reading = MarkdownReading.of(text, heading);
        boolean underlinedParagraph = heading.isSetextHeading()
                && (heading.getText().length() > LONGEST_HEADING || heading.getText().endsWith("。"));
        lines.add(reading, underlinedParagraph ? Element.Style.PARAGRAPH : Element.Style.HEADING,
                underlinedParagraph ? 0 : heading.getLevel());
    }

    private void paragraph(Setting setting) {
        MarkdownReading reading = MarkdownReading.of(text, setting.node());
        Matcher alert = ALERT.matcher(text).region(setting.node().getStartOffset(), setting.node().getEndOffset());
        if (setting.quoted() && alert.lookingAt()) {
            reading.cutBefore(alert.end());
            reading.closeFirstLine();
        }
        ListItem item = setting.opens();
        if (item != null && item.isOrderedItem()) {
            reading.addFirst(item.getOpeningMarker().getStartOffset(), setting.node().getStartOffset());
        }
        Element.Style style = setting.quoted() ? Element.Style.QUOTE
                : item != null ? Element.Style.LIST_ITEM : Element.Style.PARAGRAPH;
        lines.add(reading, style, style == Element.Style.LIST_ITEM ? setting.depth() : 0);
    }

    /** What is indented or fenced is not code here but a paragraph someone indented. */
    private void plainLines(int start, int end) {
        int from = start;
        for (int at = start; at <= end; at++) {
            if (at == end || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                while (from < at && (text.charAt(from) == ' ' || text.charAt(from) == '\t')) {
                    from++;
                }
                lines.add(MarkdownReading.ofPlain(text, from, at), Element.Style.PLAIN, 0);
                from = at + 1;
            }
        }
    }

    private void html(Node node) {
        int from = Math.max(done, node.getStartOffset());
        Optional<Span> code = MarkdownHtml.code(text, from, node.getEndOffset());
        if (code.isPresent()) {
            markup.add(code.get());
            done = code.get().end();
            from = done;
        }
        Optional<Span> table = MarkdownHtml.table(text, from, node.getEndOffset());
        if (table.isPresent() && lines.htmlTable(table.get(), MarkdownHtml.rows(text, table.get()))) {
            markup.add(table.get());
            tagged(from, table.get().start());
            done = table.get().end();
            from = done;
        }
        tagged(from, node.getEndOffset());
    }

    /** Adds the text between tags. */
    private void tagged(int start, int end) {
        int from = start;
        if (from >= end) {
            return;
        }
        Matcher tag = TAG.matcher(text).region(from, end);
        while (tag.find()) {
            if (tag.start() > from) {
                plainLines(from, tag.start());
            }
            markup.add(new Span(tag.start(), tag.end()));
            from = tag.end();
        }
        if (from < end) {
            plainLines(from, end);
        }
    }

    private static boolean isProse(Node node) {
        return node.getChars().chars().anyMatch(c -> c >= 0x4e00 && c <= 0x9fff);
    }
}
