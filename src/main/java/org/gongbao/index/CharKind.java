package org.gongbao.index;

/**
 * The kinds of characters that smartcn tells apart (Lucene 9.12 {@code Utility.getCharType}), in the order it tests them; kinds that
 * folding makes impossible or equal are merged.
 */
public enum CharKind {
    /** Half of a surrogate pair: the pair is a word of frequency 0. */
    SURROGATE,
    /** U+4E00–9FA5, in the dictionary or not. */
    HANZI,
    /** Latin letter; a run of them is one 未##串. */
    LETTER,
    /** Digit; a run of them is one 未##数. */
    DIGIT,
    /** Skipped, even inside words. */
    SPACE,
    /** Punctuation; each is a word of the greatest frequency. */
    DELIMITER,
    /** Any other character is a 未##串 by itself. */
    OTHER;

    /** Returns the kind of a UTF-16 unit. */
    public static CharKind of(char c) {
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        if (c >= 0x4E00 && c <= 0x9FA5) {
            return HANZI;
        }
        if (c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A) {
            return LETTER;
        }
        if (c >= '0' && c <= '9' || c >= 0xFF10 && c <= 0xFF19) {
            return DIGIT;
        }
        if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0x3000) {
            return SPACE;
        }
        boolean delimiter = c >= 0x21 && c <= 0xBB || c >= 0x2010 && c <= 0x2642 || c >= 0x3001 && c <= 0x301E
                || c >= 0xFE30 && c <= 0xFF63;
        return delimiter ? DELIMITER : OTHER;
    }
}
