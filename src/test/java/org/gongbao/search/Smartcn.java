package org.gongbao.search;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Lucene's own segmentation and its dictionaries, as the measure for the client's.
 */
public final class Smartcn {

    private static final String PACKAGE = "org.apache.lucene.analysis.cn.smart.hhmm.";

    private final Object words;
    private final Object pairs;
    private final Method wordFrequency;
    private final Method prefixMatch;
    private final Method isEqual;
    private final Method pairFrequency;

    Smartcn() {
        try {
            Class<?> wordType = Class.forName(PACKAGE + "WordDictionary");
            Class<?> pairType = Class.forName(PACKAGE + "BigramDictionary");
            words = open(wordType.getDeclaredMethod("getInstance")).invoke(null);
            pairs = open(pairType.getDeclaredMethod("getInstance")).invoke(null);
            wordFrequency = open(wordType.getDeclaredMethod("getFrequency", char[].class));
            prefixMatch = open(wordType.getDeclaredMethod("getPrefixMatch", char[].class));
            isEqual = open(wordType.getDeclaredMethod("isEqual", char[].class, int.class));
            pairFrequency = open(pairType.getDeclaredMethod("getFrequency", char[].class));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("smartcn has changed", e);
        }
    }

    private static Method open(Method method) {
        method.setAccessible(true);
        return method;
    }

    /** Returns the frequency of a word, or -1 when the dictionary lacks it. */
    public int frequency(String word) {
        try {
            char[] key = word.toCharArray();
            int found = (int) prefixMatch.invoke(words, (Object) key);
            return found != -1 && (boolean) isEqual.invoke(words, key, found) ? (int) wordFrequency.invoke(words, (Object) key) : -1;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns how often one word follows another. */
    public int pair(String left, String right) {
        try {
            return (int) pairFrequency.invoke(pairs, (Object) (left + "@" + right).toCharArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns the terms of a text, punctuation left out. */
    static List<String> terms(String text) {
        return tokens(text).stream().map(token -> token.substring(0, token.lastIndexOf('['))).toList();
    }

    /** Returns the terms of a text with the marks between them, one by one: all that smartcn's cheapest way goes through but blanks. */
    static List<String> path(String text) {
        List<String> path = new ArrayList<>();
        int at = 0;
        for (String token : tokens(text)) {
            int bracket = token.lastIndexOf('[');
            int start = Integer.parseInt(token.substring(bracket + 1, token.lastIndexOf(',')));
            marks(text.substring(at, start), path);
            path.add(token.substring(0, bracket));
            at = Integer.parseInt(token.substring(token.lastIndexOf(',') + 1, token.length() - 1));
        }
        marks(text.substring(at), path);
        return path;
    }

    private static void marks(String between, List<String> path) {
        between.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> path.add(Character.toString(c)));
    }

    /** Returns the tokens of a text as {@code term[start,end)}, punctuation left out. */
    static List<String> tokens(String text) {
        try (HMMChineseTokenizer tokenizer = new HMMChineseTokenizer()) {
            List<String> tokens = new ArrayList<>();
            tokenizer.setReader(new StringReader(text));
            TokenStream stream = tokenizer;
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (!term.toString().equals(",")) {
                    tokens.add(term + "[" + offset.startOffset() + "," + offset.endOffset() + ")");
                }
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
