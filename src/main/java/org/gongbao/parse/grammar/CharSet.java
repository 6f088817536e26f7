package org.gongbao.parse.grammar;

/**
 * A fixed set of UTF-16 units that is asked in constant time.
 *
 * <p>Most paragraphs hold nothing of what a rule looks for. A rule therefore names the characters without which it cannot
 * match, and its regular expression, which costs some hundred times as much a character, runs only where one of them stands.
 */
public final class CharSet {

    private final long[] bits = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    private CharSet() {}

    /** Returns the set of the characters of {@code members}. */
    public static CharSet of(String members) {
        CharSet set = new CharSet();
        for (int i = 0; i < members.length(); i++) {
            set.add(members.charAt(i));
        }
        return set;
    }

    /** Returns this set with the characters from {@code first} to {@code last}, inclusive. */
    public CharSet and(char first, char last) {
        CharSet set = new CharSet();
        System.arraycopy(bits, 0, set.bits, 0, bits.length);
        for (int c = first; c <= last; c++) {
            set.add((char) c);
        }
        return set;
    }

    private void add(char c) {
        bits[c >> 6] |= 1L << c;
    }

    /** Returns whether a character is in the set. */
    public boolean has(char c) {
        return (bits[c >> 6] & 1L << c) != 0;
    }

    /** Returns the first offset at or after {@code from} at which a member stands, or -1. */
    public int next(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (has(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Returns whether a member stands anywhere in a text. */
    public boolean in(String text) {
        return next(text, 0) >= 0;
    }

    /** Returns whether a text ends with a member. */
    public boolean closes(String text) {
        return !text.isEmpty() && has(text.charAt(text.length() - 1));
    }

    /** Returns whether a text begins with a member. */
    public boolean opens(String text) {
        return !text.isEmpty() && has(text.charAt(0));
    }
}
