package org.gongbao.parse.grammar;

/** The printed characters of a text, blanks left out. */
public final class Ink {

    private Ink() {}

    /** Returns the text without its blanks. */
    public static String of(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.blank(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /**
     * Returns where {@code words} stand in {@code text}, blanks in either not counted, as start and end; null when nowhere.
     */
    public static int[] find(String text, String words) {
        String wanted = of(words);
        if (wanted.isEmpty()) {
            return null;
        }
        int[] place = new int[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Characters.blank(text.charAt(i))) {
                place[count++] = i;
            }
        }
        int at = of(text).indexOf(wanted);
        return at < 0 ? null : new int[] {place[at], place[at + wanted.length() - 1] + 1};
    }
}
