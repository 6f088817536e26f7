package org.gongbao.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns folded text into terms.
 *
 * <p>Long text is segmented in pieces that end after a sentence, because smartcn cuts at 1,024 units by itself, through words.
 */
final class TermAnalyzer {

    private static final int PIECE = 1000;

    private final Segmentation segmentation;

    TermAnalyzer(Segmentation segmentation) {
        this.segmentation = segmentation;
    }

    /** Returns the terms of a folded text, in order. Cells are kept apart. */
    List<String> terms(String folded) {
        List<String> terms = new ArrayList<>(folded.length() / 2 + 1);
        String text = folded.replace('\t', ',');
        for (int start = 0; start < text.length();) {
            int end = pieceEnd(text, start);
            segmentation.terms(text.substring(start, end), terms);
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
}
