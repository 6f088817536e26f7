package org.gongbao.parse.extract;

import java.util.List;
import java.util.Objects;
import org.gongbao.model.Metadata;
import org.gongbao.model.Span;

/**
 * A document as an extractor hands it on: decoded text and flat elements, with no idea of structure yet.
 *
 * @param text the decoded source: for text, Markdown and CSV the file's own text (for CSV the text of one row's cells);
 *     for HTML and Word the text in document order, one line feed after each block
 * @param elements in document order; spans ascending and not overlapping
 * @param dropped stretches of {@code text} that are in no element, or skipped inside one and blank to a reader, ascending,
 *     each with a rule of {@link org.gongbao.model.Ledger.Rule}; line ends and blanks need not be listed
 * @param stated metadata the file states outside its running text (front matter, metadata table, CSV columns)
 */
public record Extraction(String text, List<Element> elements, List<Dropped> dropped, Metadata stated) {

    public Extraction {
        Objects.requireNonNull(text, "text");
        elements = List.copyOf(elements);
        dropped = List.copyOf(dropped);
        Objects.requireNonNull(stated, "stated");
    }

    /**
     * A stretch left out by an extractor.
     *
     * @param span the stretch
     * @param rule a name of {@link org.gongbao.model.Ledger.Rule}
     * @param line 1-based physical line on which it begins
     */
    public record Dropped(Span span, String rule, int line) {}
}
