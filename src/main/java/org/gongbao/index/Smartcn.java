package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Smartcn itself. Thread-safe. */
final class Smartcn implements Segmentation, AutoCloseable {

    /** As {@code SmartChineseAnalyzer}, whose stop list comes down to the comma all marks become, but without its stemmer for English. */
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new HMMChineseTokenizer();
            return new TokenStreamComponents(source, new StopFilter(source, CharArraySet.unmodifiableSet(
                    new CharArraySet(List.of(","), false))));
        }
    };

    @Override
    public void terms(String text, List<String> terms) {
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("analysing a string", e);
        }
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
