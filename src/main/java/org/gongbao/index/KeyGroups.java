package org.gongbao.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * Walks through the dictionary head by head, so that only one head's postings are in memory.
 *
 * <p>Lucene orders by code points, the shards by UTF-16 units: heads from U+E000 on wait until those outside the basic plane are through.
 */
final class KeyGroups implements Iterator<KeyGroup> {

    private final Cursor grams;
    private final Cursor terms;
    private final Cursor titles;
    private final Deque<KeyGroup> waiting = new ArrayDeque<>();

    KeyGroups(LeafReader leaf) {
        try {
            grams = new Cursor(leaf.terms("grams"));
            terms = new Cursor(leaf.terms("text"));
            titles = new Cursor(leaf.terms("heading"));
        } catch (IOException e) {
            throw new UncheckedIOException("dictionary", e);
        }
    }

    @Override
    public boolean hasNext() {
        return grams.head != Integer.MAX_VALUE || terms.head != Integer.MAX_VALUE || !waiting.isEmpty();
    }

    @Override
    public KeyGroup next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            int head = Math.min(grams.head, terms.head);
            while (head >= 0xE000 && head < 0x10000) {
                waiting.add(read(head));
                head = Math.min(grams.head, terms.head);
            }
            return head == Integer.MAX_VALUE ? waiting.remove() : read(head);
        } catch (IOException e) {
            throw new UncheckedIOException("dictionary", e);
        }
    }

    private KeyGroup read(int head) throws IOException {
        List<Posting> inGrams = grams.read(head, true);
        List<Posting> inTerms = terms.read(head, true);
        List<Posting> inTitles = titles.read(head, false);
        TreeSet<String> texts = new TreeSet<>();
        inGrams.forEach(posting -> texts.add(posting.text));
        inTerms.forEach(posting -> texts.add(posting.text));
        List<KeyGroup.Key> keys = new ArrayList<>(texts.size());
        Lookup gram = new Lookup(inGrams);
        Lookup term = new Lookup(inTerms);
        Lookup title = new Lookup(inTitles);
        for (String text : texts) {
            keys.add(key(text, gram.find(text), term.find(text), title.find(text)));
        }
        return new KeyGroup(Character.toString(head), keys);
    }

    private static KeyGroup.Key key(String text, Posting gram, Posting term, Posting title) {
        int[] titles = title == null ? new int[0] : title.ids;
        if (gram == null) {
            return new KeyGroup.Key(text, false, term.ids, term.frequencies, new int[0], titles, false);
        }
        if (term == null) {
            return new KeyGroup.Key(text, true, gram.ids, new int[0], gram.frequencies, titles, true);
        }
        // Where phrase-aware conversion meets a character differently, a term can stand in a passage without its gram.
        int[] ids = union(gram.ids, term.ids);
        return new KeyGroup.Key(text, true, ids, aligned(ids, term), aligned(ids, gram), titles, ids == gram.ids);
    }

    /** Returns the frequencies for some passages, 0 where there is no posting. */
    private static int[] aligned(int[] ids, Posting posting) {
        if (ids == posting.ids) {
            return posting.frequencies;
        }
        int[] frequencies = new int[ids.length];
        for (int i = 0, p = 0; i < ids.length && p < posting.ids.length; i++) {
            if (ids[i] == posting.ids[p]) {
                frequencies[i] = posting.frequencies[p++];
            }
        }
        return frequencies;
    }

    private static int[] union(int[] all, int[] some) {
        int missing = 0;
        for (int i = 0, s = 0; s < some.length; s++) {
            while (i < all.length && all[i] < some[s]) {
                i++;
            }
            missing += i < all.length && all[i] == some[s] ? 0 : 1;
        }
        if (missing == 0) {
            return all;
        }
        return java.util.stream.IntStream.concat(Arrays.stream(all), Arrays.stream(some)).sorted().distinct().toArray();
    }

    /** A term's postings in one field. */
    private record Posting(String text, int[] ids, int[] frequencies) {}

    /** Finds postings by text, asked in ascending order. */
    private static final class Lookup {
        private final List<Posting> sorted;
        private int at;

        Lookup(List<Posting> postings) {
            sorted = new ArrayList<>(postings);
            sorted.sort(java.util.Comparator.comparing(Posting::text));
        }

        Posting find(String text) {
            while (at < sorted.size() && sorted.get(at).text.compareTo(text) < 0) {
                at++;
            }
            return at < sorted.size() && sorted.get(at).text.equals(text) ? sorted.get(at) : null;
        }
    }

    /** A field's terms in order. */
    private static final class Cursor {
        private final TermsEnum terms;
        private PostingsEnum postings;
        private String text = "";
        private int head;

        Cursor(Terms field) throws IOException {
            terms = field == null ? TermsEnum.EMPTY : field.iterator();
            advance();
        }

        private void advance() throws IOException {
            BytesRef term = terms.next();
            text = term == null ? "" : term.utf8ToString();
            head = term == null ? Integer.MAX_VALUE : text.codePointAt(0);
        }

        List<Posting> read(int wanted, boolean withFrequencies) throws IOException {
            List<Posting> found = new ArrayList<>();
            while (head < wanted) {
                advance();
            }
            while (head == wanted) {
                postings = terms.postings(postings, withFrequencies ? PostingsEnum.FREQS : PostingsEnum.NONE);
                int[] ids = new int[terms.docFreq()];
                int[] frequencies = new int[withFrequencies ? ids.length : 0];
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = postings.nextDoc();
                    if (withFrequencies) {
                        frequencies[i] = postings.freq();
                    }
                }
                found.add(new Posting(text, ids, frequencies));
                advance();
            }
            return found;
        }
    }
}
