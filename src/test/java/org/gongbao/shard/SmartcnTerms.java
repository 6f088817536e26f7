package org.gongbao.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** What smartcn itself makes of texts. */
final class SmartcnTerms {

    private SmartcnTerms() {}

    static List<List<String>> of(List<String> texts) {
        List<List<String>> all = new ArrayList<>();
        try (SmartChineseAnalyzer analyzer = new SmartChineseAnalyzer()) {
            for (String text : texts) {
                List<String> terms = new ArrayList<>();
                try (TokenStream tokens = analyzer.tokenStream("text", text)) {
                    CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                    tokens.reset();
                    while (tokens.incrementToken()) {
                        terms.add(term.toString());
                    }
                }
                all.add(terms);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
