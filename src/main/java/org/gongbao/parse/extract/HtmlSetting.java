package org.gongbao.parse.extract;

import java.util.Locale;
import org.gongbao.parse.extract.Element.Style;
import org.jsoup.nodes.Element;

/**
 * How the text inside an element of a page is set; inherited by what is inside it.
 *
 * @param bold whether it is bold
 * @param faced whether it is in a face of headings
 * @param centred whether it is centred
 * @param link whether it is in a link
 * @param heading level of the heading it is in, 0 for none
 * @param list how many lists deep it is an item
 * @param quote whether it is a quotation
 * @param pre whether its line ends are kept
 * @param unseen whether no one sees it
 * @param furniture whether it is in the site's furniture, or hidden
 * @param title whether it is in a heading or in an element named as the title
 * @param metadata whether it is in a metadata table
 */
record HtmlSetting(boolean bold, boolean faced, boolean centred, boolean link, int heading, int list, boolean quote, boolean pre,
        boolean unseen, boolean furniture, boolean title, boolean metadata) {

    /** That of a page, before any of its elements says more. */
    static final HtmlSetting NONE = new HtmlSetting(false, false, false, false, 0, 0, false, false, false, false, false, false);

    private static final int LONGEST_CENTRED_HEADING = 60;

    /** Returns the setting inside an element that stands in text set so. */
    HtmlSetting within(Element element, HtmlShape shape, boolean metadataTable) {
        String name = element.normalName();
        String style = element.hasAttr("style") ? element.attr("style").toLowerCase(Locale.ROOT) : "";
        int level = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1)) ? name.charAt(1) - '0' : heading;
        return new HtmlSetting(InlineStyle.bold(style, bold || name.equals("b") || name.equals("strong")),
                InlineStyle.faced(element, style, faced), InlineStyle.centred(element, style, centred || name.equals("center")),
                link || name.equals("a") && element.hasAttr("href"), level, list + (name.equals("li") ? 1 : 0),
                quote || name.equals("blockquote"), pre || name.equals("pre"), unseen || HtmlShape.isUnseen(element),
                furniture || shape.isHidden(element) || shape.isFurniture(element),
                title || level > 0 || HtmlShape.isTitle(element), metadata || metadataTable);
    }

    /**
     * Returns how a line is set that ends in such text.
     *
     * @param allBold whether each of its characters is bold
     * @param broken whether a break and no paragraph parts it from a neighbour
     */
    Style style(int length, boolean allBold, boolean broken) {
        if (heading > 0) {
            return Style.HEADING;
        }
        if (list > 0) {
            return Style.LIST_ITEM;
        }
        if (quote) {
            return Style.QUOTE;
        }
        if (allBold || centred && length <= LONGEST_CENTRED_HEADING) {
            return Style.BOLD;
        }
        return broken || pre ? Style.PLAIN : Style.PARAGRAPH;
    }
}
