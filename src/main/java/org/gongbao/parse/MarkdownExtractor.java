package org.gongbao.parse;

import java.util.List;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.source.SourceText;

/** Extracts a Markdown file. */
final class MarkdownExtractor implements Extractor {

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        return new Result<>(List.of(), List.of(Problem.error(source.seed().path(), 0, "Markdown is not read yet", "")));
    }
}
