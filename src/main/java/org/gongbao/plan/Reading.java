package org.gongbao.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.gongbao.parse.grammar.Pinyin;

/**
 * How a name is read aloud, for putting names in the order a reader looks them up in.
 *
 * @param letters pinyin without tones and spaces, digits and Latin letters as they are, lower case: guangxinpingduanwang;
 *     the empty string when nothing in the name can be read
 */
public record Reading(String letters) {

    /** Letters of an address; the hash behind them keeps it unique. */
    private static final int SLUG_LETTERS = 32;
    private static final int SLUG_HASH_BYTES = 4;

    /** Returns the reading of a name in either script. */
    public static Reading of(String name) {
        return new Reading(Pinyin.letters(Folding.name(name)));
    }

    /** Returns the first letter in upper case, or {@code 0–9} for a digit, or {@code 其他}. */
    public String initial() {
        if (letters.isEmpty()) {
            return "其他";
        }
        char first = letters.charAt(0);
        return first <= '9' ? "0–9" : String.valueOf((char) (first - 'a' + 'A'));
    }

    /**
     * Returns an ASCII address part for something of this reading.
     *
     * @param identity what the thing is known by; two different identities get different parts though they sound alike
     */
    public String slug(String identity) {
        String head = letters.substring(0, Math.min(SLUG_LETTERS, letters.length()));
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        String tail = HexFormat.of().formatHex(hash, 0, SLUG_HASH_BYTES);
        return head.isEmpty() ? "x" + tail : head + "-" + tail;
    }
}
