package org.gongbao.parse.grammar;

import java.util.Arrays;

/**
 * Which bracket closes which, with half and full width taken for the same pair.
 *
 * <p>Round brackets of either width match each other; 〈〉 《》 〔〕 【】 [] and “” match their own kind. What is never closed,
 * and what was never opened, has no partner. Linear in the length of the text, however deep the nesting.
 */
public final class Brackets {

    private static final String OPENING = "(（〈《〔【[［<“‘「『";
    private static final String CLOSING = ")）〉》〕】]］>”’」』";
    private static final int[] KIND = {0, 0, 1, 2, 3, 4, 5, 5, 6, 7, 8, 9, 10};

    private Brackets() {}

    /** Returns whether a character closes a bracket. */
    public static boolean isClosing(char c) {
        return c == ')' || c == '）' || c == '〉' || c == '〕' || c == '】' || c == ']' || c == '］';
    }

    /**
     * Returns for each position the position of the bracket's partner, or −1.
     *
     * <p>A closing bracket closes the nearest open one of its kind; open brackets passed over on the way stay without partner.
     * An angle bracket that is a comparison sign ({@code <6}) therefore harms nothing around it.
     */
    public static int[] partners(CharSequence text) {
        int[] partner = new int[text.length()];
        Arrays.fill(partner, -1);
        int[] stack = new int[text.length()];
        int[] openOfKind = new int[KIND.length];
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Characters.plain(c) || c < 128 && c != '(' && c != ')' && c != '[' && c != ']' && c != '<' && c != '>') {
                continue;
            }
            int open = OPENING.indexOf(c);
            if (open >= 0) {
                stack[depth++] = i;
                openOfKind[KIND[open]]++;
                continue;
            }
            int close = CLOSING.indexOf(c);
            if (close < 0 || openOfKind[KIND[close]] == 0) {
                continue;
            }
            int kind = KIND[close];
            int top;
            do {
                top = stack[--depth];
                openOfKind[KIND[OPENING.indexOf(text.charAt(top))]]--;
            } while (KIND[OPENING.indexOf(text.charAt(top))] != kind);
            partner[top] = i;
            partner[i] = top;
        }
        return partner;
    }
}
