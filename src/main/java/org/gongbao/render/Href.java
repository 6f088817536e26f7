package org.gongbao.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Arithmetic of addresses inside the site. All are relative to the site's root, with {@code /} between parts. */
public final class Href {

    private Href() {}

    /**
     * Returns the address of a target as a page writes it: {@code ../../index.html} from {@code reports/x/c1.html}.
     *
     * @param page path of the page
     * @param target path of the target, which may end in a fragment ({@code reports/x/c2.html#c2-p1}) or in {@code /}; a
     *     target that is only a fragment stays one
     */
    public static String relative(String page, String target) {
        if (target.startsWith("#")) {
            return encode(target);
        }
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        String fragment = hash < 0 ? "" : target.substring(hash);
        if (path.equals(page) && !fragment.isEmpty()) {
            return encode(fragment);
        }
        List<String> from = Arrays.asList(page.split("/", -1));
        List<String> to = Arrays.asList(path.split("/", -1));
        int common = 0;
        while (common < from.size() - 1 && common < to.size() - 1 && from.get(common).equals(to.get(common))) {
            common++;
        }
        StringBuilder out = new StringBuilder("../".repeat(from.size() - 1 - common));
        out.append(String.join("/", to.subList(common, to.size())));
        if (out.length() == 0) {
            out.append("./");
        }
        return encode(out + fragment);
    }

    /** Returns the path that a relative reference in a file means: {@code a/c.js} for {@code ./c.js} in {@code a/b.js}. */
    public static String resolve(String file, String reference) {
        Deque<String> parts = new ArrayDeque<>(Arrays.asList(file.split("/", -1)));
        parts.removeLast();
        for (String part : reference.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.pollLast() == null) {
                    return "";
                }
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    /**
     * Percent-encodes what may not stand in an address (RFC 3986), UTF-8, leaving {@code / # ?} and the like as they are.
     */
    public static String encode(String address) {
        return encode(address, "\"<>\\^`{|}%[]");
    }

    /** Percent-encodes what may not stand in a whole web address, what is encoded already left alone. */
    public static String external(String url) {
        return encode(url, "\"<>\\^`{|}");
    }

    private static String encode(String address, String special) {
        if (address.chars().allMatch(c -> c > ' ' && c < 0x7F && special.indexOf(c) < 0)) {
            return address;
        }
        StringBuilder out = new StringBuilder(address.length());
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c > ' ' && c < 0x7F && special.indexOf(c) < 0;
            if (plain) {
                out.append(c);
            } else {
                out.append('%').append("0123456789ABCDEF".charAt(c >> 4)).append("0123456789ABCDEF".charAt(c & 15));
            }
        }
        return out.toString();
    }
}
