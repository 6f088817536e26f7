package org.gongbao.parse.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the style and align attributes of an element say of how its text is set. */
final class InlineStyle {

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(?:normal|lighter|[1-4]00)");
    private static final Pattern ALIGN = Pattern.compile("text-align\\s*:\\s*(\\w+)");

    private InlineStyle() {}

    /** Returns whether text under a style is bold that is {@code bold} without it. */
    static boolean bold(String style, boolean bold) {
        return !style.isEmpty() && BOLD.matcher(style).find() || bold && (style.isEmpty() || !NOT_BOLD.matcher(style).find());
    }

    /** Returns whether the text of an element is centred that is {@code centred} without its attributes. */
    static boolean centred(Element element, String style, boolean centred) {
        Matcher align = ALIGN.matcher(style);
        if (align.find()) {
            return align.group(1).equals("center");
        }
        if (!element.attr("align").isEmpty() && !element.normalName().matches("t[a-z]+|img")) {
            return element.attr("align").equalsIgnoreCase("center");
        }
        return centred;
    }
}
