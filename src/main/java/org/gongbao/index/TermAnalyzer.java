package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns folded text into terms with smartcn. Thread-safe.
 *
 * <p>Long text is given to smartcn in pieces that end after a sentence, because it cuts at 1,024 units by itself, through words.
 */
final class TermAnalyzer implements AutoCloseable {

    private static final int PIECE = 1000;

    /** As {@code SmartChineseAnalyzer}, whose stop list comes down to the comma all marks become, but without its stemmer for English. */
    private final Analyzer analyzer = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new HMMChineseTokenizer();
            return new TokenStreamComponents(source, new StopFilter(source, CharArraySet.unmodifiableSet(
                    new CharArraySet(List.of(","), false))));
        }
    };

    /** Returns the terms of a folded text, in order. Cells are kept apart. */
    List<String> terms(String folded) {
        List<String> terms = new ArrayList<>(folded.length() / 2 + 1);
        String text = folded.replace('\t', ',');
        for (int start = 0; start < text.length();) {
            int end = pieceEnd(text, start);
            read(text.substring(start, end), terms);
            start = end;
        }
        return terms;
    }

    private static int pieceEnd(String text, int start) {
        if (text.length() - start < PIECE) {
            return text.length();
        }
        int limit = start + PIECE - 1;
        for (String ends : List.of("。!?", ";,、:")) {
            for (int i = limit; i > start + PIECE / 2; i--) {
                if (ends.indexOf(text.charAt(i - 1)) >= 0) {
                    return i;
                }
            }
        }
        return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    }

    private void read(String piece, List<String> terms) {
        try (TokenStream tokens = analyzer.tokenStream("text", piece)) {
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
