package org.gongbao.render;

import io.pebbletemplates.pebble.extension.escaper.EscapingStrategy;

/**
 * Makes any text harmless in HTML and XML, between tags and inside quoted attributes.
 *
 * <p>Markup characters become character references. What neither HTML nor XML may hold is shown by its code instead of
 * being passed on or dropped: control characters as ␀ … ␟ (Unicode control pictures), the rest as ‹U+0085›.
 */
final class PageEscaping implements EscapingStrategy {

    @Override
    public String escape(String text) {
        int first = firstToEscape(text);
        if (first == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length();) {
            int c = text.codePointAt(i);
            append(out, c);
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static int firstToEscape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= '?' && c < 0x7F || c > 0x9F && c < 0xD800 || c >= 0xE000 && c < 0xFDD0;
            if (!plain && (c < ' ' || c > '>' || "\"&'<>".indexOf(c) >= 0)) {
                return i;
            }
        }
        return text.length();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n' -> out.append((char) c);
            default -> {
                if (c < ' ') {
                    out.append((char) (0x2400 + c));
                } else if (forbidden(c)) {
                    out.append("‹U+").append(String.format(java.util.Locale.ROOT, "%04X", c)).append('›');
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static boolean forbidden(int c) {
        boolean control = c >= 0x7F && c <= 0x9F;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        boolean noncharacter = c >= 0xFDD0 && c <= 0xFDEF || (c & 0xFFFE) == 0xFFFE;
        return control || surrogate || noncharacter;
    }
}
