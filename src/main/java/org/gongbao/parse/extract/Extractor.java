package org.gongbao.parse.extract;

import java.util.List;
import org.gongbao.model.Result;
import org.gongbao.source.Format;
import org.gongbao.source.SourceText;

/** Turns a file of one format into {@link Extraction}s, without any idea of a document's structure. */
public interface Extractor {

    /**
     * Returns the documents in a file, in file order.
     *
     * @return one extraction for every format but CSV, which has one for each data row; none when the file can't be read,
     *     and then an error says why
     */
    Result<List<Extraction>> extract(SourceText source);

    /** Returns the extractor of a format. */
    static Extractor of(Format format) {
        return switch (format) {
            case TEXT -> new TextExtractor();
            case MARKDOWN -> new MarkdownExtractor();
            case HTML -> new HtmlExtractor();
            case DOCX -> new DocxExtractor();
            case CSV -> new CsvExtractor();
        };
    }
}
