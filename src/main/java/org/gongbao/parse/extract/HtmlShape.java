package org.gongbao.parse.extract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.OpeningPattern;
import org.gongbao.parse.grammar.TitlePatterns;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * What a page is made of: how much text each element holds, which one holds the document, which are the site's furniture.
 *
 * <p>Measured in one pass from the leaves up, so that nesting costs nothing.
 */
final class HtmlShape {

    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "head", "iframe", "canvas", "object",
            "embed", "svg", "audio", "video", "noscript", "datalist");
    private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside", "button", "select", "textarea", "menu");
    private static final Set<String> CONTAINERS = Set.of("div", "td", "article", "section", "main", "table", "tbody", "tr",
            "center", "form", "body", "html", "span", "font", "dd", "dl");
    private static final Pattern FURNITURE_NAME = Pattern.compile("(?:^|[-_ ])(?:nav|navbar|navigation|menu|foot|footer|breadcrumbs?|"
            + "crumbs?|location|position|share|bdshare\\w*|toolbar|tools|sidebar|copyright|related|recommend|pager|"
            + "pagination|login|search|qr|qrcode|ewm|weixin|wechat|banner|friendlinks?|topbar|header|fontsize|noprint|catlinks"
            + "|printfooter|sitesub|headertemplate|licensetpl)(?:$|[-_ \\d])");
    /** What a wiki adds to each page and section: links to edit it, to other languages, to licences. */
    private static final Pattern WIKI_NAME = Pattern.compile("(?:^| )(?:mw-(?:editsection|jump-link|indicators|portlet)"
            + "|vector-(?:dropdown|menu|page-toolbar)|p-lang-btn"
            + "|licensecontainer)(?:$| )");
    private static final Pattern TITLE_NAME = Pattern.compile("(?:^|[-_ ])(?:title|tit|tt|bt|headline|biaoti)(?:$|[-_ \\d])");
    private static final CharSet SENTENCE_MARKS = CharSet.of("，。；");
    private static final CharSet ARROW = CharSet.of("←→");
    private static final int LONGEST_NEIGHBOUR = 60;
    private static final OpeningPattern CLAUSE = OpeningPattern.of(",;", "[,;]\\s*\\p{IsHan}");
    private static final Pattern HIDDEN = Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

    /**
     * What an element is; its characters that are not blank, all that are shown, those in sentences outside of links, and those
     * that are hidden; whether it holds a table.
     */
    private static final class Measure {
        private boolean unseen;
        private boolean hidden;
        private boolean link;
        private long text;
        private long prose;
        private long veiled;
        private boolean table;
    }

    private final Map<Element, Measure> measures = new IdentityHashMap<>();
    private final Element body;
    private final Element main;
    /** Solid, what the page is called: 关于…的通知_政务公开_某市人民政府. */
    private final String called;
    /** Elements that the page hides only until it is loaded: what it is for is in them. */
    private final Set<Element> revealed = Collections.newSetFromMap(new IdentityHashMap<>());

    private HtmlShape(Element body, String called) {
        this.body = body;
        this.called = FrontPatterns.solid(called);
        measure();
        if (reveal()) {
            measures.clear();
            measure();
        }
        this.main = findMain();
    }

    /** Returns the shape of a page that is called so in its head; the name may be empty. */
    static HtmlShape of(Element body, String called) {
        return new HtmlShape(body, called);
    }

    /** Returns whether no reader sees an element's content as text: scripts, styles, drawings. */
    static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName());
    }

    /** Returns whether an element is hidden from a reader, and does not hold most of the page. */
    boolean isHidden(Element element) {
        return hides(element) && !revealed.contains(element);
    }

    private static boolean hides(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        String style = element.attr("style");
        // Both names have a y, which those of most other properties have not.
        return element.hasAttr("hidden") || (style.indexOf('y') >= 0 || style.indexOf('Y') >= 0) && HIDDEN.matcher(style).find();
    }

    /** Returns the element that holds at least nine tenths of the page's sentences, as deep as there is one. */
    Element main() {
        return main;
    }

    boolean holdsTable(Element element) {
        return measures.get(element).table;
    }

    /** Returns the number of visible characters in an element. */
    long text(Element element) {
        return measures.get(element).text;
    }

    /** Returns whether an element is the site's and not the document's: navigation, footer, share buttons. */
    boolean isFurniture(Element element) {
        if (element == body || holds(element, main)) {
            return false;
        }
        if (neighbour(element)) {
            return true;
        }
        // An element that holds much of the page is no furniture, whatever it is called.
        long share = measures.get(element).text * 100 / Math.max(1, measures.get(body).text);
        if (FURNITURE.contains(element.normalName())) {
            return share < 30;
        }
        if (!element.hasAttr("class") && !element.hasAttr("id")) {
            return element.normalName().equals("header") && share < 10 && !entitled(element);
        }
        if (WIKI_NAME.matcher(name(element)).find() && share < 30) {
            return true;
        }
        boolean named = FURNITURE_NAME.matcher(name(element)).find() && !entitled(element);
        return named && share < 10 && measures.get(element).text < 2000 && !element.normalName().matches("h[1-6]|p|span|b|strong");
    }

    /** Returns whether a cell only leads to the work before or after that of the page: ←中华人民共和国公司法 (1993年). */
    private boolean neighbour(Element element) {
        if (!element.normalName().equals("td") || measures.get(element).text > LONGEST_NEIGHBOUR) {
            return false;
        }
        Element link = element.selectFirst("a[href]");
        Element rows = element.parent() == null ? null : element.parent().parent();
        if (link == null || rows == null || rows.childrenSize() != 1) {
            return false;
        }
        String around = FrontPatterns.solid(element.text()).replace(FrontPatterns.solid(link.text()), "");
        return ARROW.in(around) && around.length() == 1 || around.isEmpty()
                && (arrow(element.previousElementSibling()) || arrow(element.nextElementSibling()));
    }

    private static boolean arrow(Element cell) {
        return cell != null && cell.childrenSize() == 0 && cell.text().strip().length() == 1 && ARROW.in(cell.text());
    }

    /** Returns whether a header holds the title of the document: a heading, which outside of {@code header} the page is called by. */
    private boolean entitled(Element element) {
        Element heading = element.selectFirst("h1, h2");
        return heading != null && (element.normalName().equals("header") || names(heading.text()));
    }

    /** Returns whether a line is worded as a title and what the page is called begins with it. */
    boolean names(String line) {
        return TitlePatterns.title(line) && called.startsWith(FrontPatterns.solid(line));
    }

    /** Returns whether an element is named as the place of the title. */
    static boolean isTitle(Element element) {
        return (element.hasAttr("class") || element.hasAttr("id")) && TITLE_NAME.matcher(name(element)).find();
    }

    private static String name(Element element) {
        return (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
    }

    /** Compares along parents, from the inner element outwards. */
    private static boolean holds(Element outer, Element inner) {
        for (Element at = inner; at != null; at = at.parent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private void measure() {
        NodeTraversor.traverse(new NodeVisitor() {
            private int unseen;
            private int hidden;
            private int links;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    Measure own = new Measure();
                    own.hidden = isHidden(element);
                    own.unseen = isUnseen(element);
                    own.link = element.normalName().equals("a") && element.hasAttr("href");
                    measures.put(element, own);
                    unseen += own.unseen ? 1 : 0;
                    hidden += own.hidden ? 1 : 0;
                    links += own.link ? 1 : 0;
                } else if (node instanceof TextNode text && unseen == 0 && text.parentNode() instanceof Element parent) {
                    String words = text.getWholeText();
                    int visible = visible(words);
                    Measure around = measures.get(parent);
                    around.veiled += hidden > 0 ? visible : 0;
                    around.text += hidden > 0 ? 0 : visible;
                    around.prose += hidden == 0 && links == 0 && (SENTENCE_MARKS.in(words) || CLAUSE.in(words)) ? visible : 0;
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (!(node instanceof Element element)) {
                    return;
                }
                Measure own = measures.get(element);
                unseen -= own.unseen ? 1 : 0;
                hidden -= own.hidden ? 1 : 0;
                links -= own.link ? 1 : 0;
                Measure parent = element == body ? null : measures.get(element.parent());
                if (parent != null) {
                    parent.text += own.text;
                    parent.prose += own.prose;
                    parent.veiled += own.veiled;
                    parent.table |= own.table || element.normalName().equals("table");
                }
            }
        }, body);
    }

    /** Notes the hidden elements that hold most of all text; returns whether there is one. */
    private boolean reveal() {
        long all = measures.get(body).text + measures.get(body).veiled;
        measures.forEach((element, own) -> {
            if (own.hidden && own.veiled * 10 > all * 7) {
                revealed.add(element);
            }
        });
        return !revealed.isEmpty();
    }

    private static int visible(String words) {
        int visible = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            visible += c > ' ' && c != '\u00a0' && c != '\u3000' ? 1 : 0;
        }
        return visible;
    }

    private Element findMain() {
        Element at = body;
        long needed = measures.get(body).prose * 9 / 10;
        while (true) {
            Element next = null;
            for (Element child : at.children()) {
                Measure measure = measures.get(child);
                if (measure.prose >= needed && needed > 0 && CONTAINERS.contains(child.normalName())) {
                    next = child;
                }
            }
            if (next == null) {
                return at;
            }
            at = next;
        }
    }
}
