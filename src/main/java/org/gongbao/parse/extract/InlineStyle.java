package org.gongbao.parse.extract;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the style and align attributes of an element say of how its text is set. */
final class InlineStyle {

    private static final Pattern BOLD = Pattern.compile("font-weight\\s*:\\s*(?:bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("font-weight\\s*:\\s*(?:normal|lighter|[1-4]00)");
    private static final Pattern ALIGN = Pattern.compile("text-align\\s*:\\s*(\\w+)");

    /** The first of the faces named, when it is one in which headings are set: 楷体, 楷体_GB2312, 黑体. */
    private static final Pattern HEADING_FACE = Pattern.compile("(?:font-family\\s*:|^)\\s*['\"]?(?:楷[体體]|黑[体體]|kaiti|simhei|stkaiti)");

    private InlineStyle() {}

    /** Returns whether text under a style is bold that is {@code bold} without it. */
    static boolean bold(String style, boolean bold) {
        return !style.isEmpty() && BOLD.matcher(style).find() || bold && (style.isEmpty() || !NOT_BOLD.matcher(style).find());
    }

    /** Returns whether the text of an element is in a face of headings that is so without its attributes. */
    static boolean faced(Element element, String style, boolean faced) {
        if (style.contains("font-family")) {
            return HEADING_FACE.matcher(style).find();
        }
        String face = element.hasAttr("face") ? element.attr("face").toLowerCase(Locale.ROOT) : "";
        return face.isEmpty() ? faced : HEADING_FACE.matcher(face).find();
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
