package org.gongbao.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of all passages in the order in which they stand there, one passage after the other.
 *
 * @param terms the different terms, by number, ascending by code points
 * @param tokens numbers of terms
 * @param starts for each passage its first token, and one more for where the last one ends
 * @param joined tokens that the next token of the same passage follows with nothing between, where the folded text agrees with the terms
 */
public record TermSequences(List<String> terms, int[] tokens, int[] starts, BitSet joined) {

    static TermSequences of(LeafReader leaf, List<Passage> passages) throws IOException {
        Terms field = leaf.terms("text");
        int[] starts = new int[passages.size() + 1];
        if (field == null) {
            return new TermSequences(List.of(), new int[0], starts, new BitSet());
        }
        PostingsEnum postings = null;
        for (TermsEnum each = field.iterator(); each.next() != null;) {
            postings = each.postings(postings, PostingsEnum.FREQS);
            for (int id = postings.nextDoc(); id != PostingsEnum.NO_MORE_DOCS; id = postings.nextDoc()) {
                starts[id + 1] += postings.freq();
            }
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] tokens = new int[starts[passages.size()]];
        List<String> terms = new ArrayList<>();
        TermsEnum each = field.iterator();
        for (BytesRef term = each.next(); term != null; term = each.next()) {
            postings = each.postings(postings, PostingsEnum.POSITIONS);
            for (int id = postings.nextDoc(); id != PostingsEnum.NO_MORE_DOCS; id = postings.nextDoc()) {
                for (int n = postings.freq(); n > 0; n--) {
                    tokens[starts[id] + postings.nextPosition()] = terms.size();
                }
            }
            terms.add(term.utf8ToString());
        }
        BitSet joined = new BitSet(tokens.length);
        for (int id = 0; id < passages.size(); id++) {
            join(passages.get(id).folded(), terms, tokens, starts[id], starts[id + 1], joined);
        }
        return new TermSequences(List.copyOf(terms), tokens, starts, joined);
    }

    /** Looks for the tokens of a passage in its text, one behind the other; phrase-aware conversion may have written some otherwise. */
    private static void join(String text, List<String> terms, int[] tokens, int from, int until, BitSet joined) {
        int end = -1;
        int at = 0;
        for (int token = from; token < until; token++) {
            String term = terms.get(tokens[token]);
            boolean follows = end >= 0 && text.startsWith(term, end);
            int found = follows ? end : text.indexOf(term, at);
            if (follows) {
                joined.set(token - 1);
            }
            end = found < 0 ? -1 : found + term.length();
            at = found < 0 ? at : end;
        }
    }
}
