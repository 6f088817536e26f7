package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.source.SourceText;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/**
 * Extracts an HTML page or fragment.
 *
 * <p>The text is every character a reader could see, in document order, one line feed after each line; scripts, styles and
 * markup are no part of it. The site's furniture around the document is dropped as chrome, metadata tables as metadata.
 */
final class HtmlExtractor implements Extractor {

    private static final Pattern PUNCTUATION = Pattern.compile("[，。；：、,;]");
    private static final Pattern ANNEX = Pattern.compile("\\s*(?:附件|附表|附：|抄送|（此件|\\(此件|（本文|主送).*");
    /** A fact of the page: 发文字号：国发〔2018〕39号, [发文字号] 京政办发〔2023〕15号. */
    private static final Pattern STATING = Pattern.compile("\\s*[\\[【［]?([\\p{IsHan}\\s\\u3000]{2,12}?)(?:[\\]】］]\\s*[:：]?"
            + "|\\s*[:：])\\s*(.*)");
    /** What a site has where files may be attached, and no file is. */
    private static final Pattern NO_ANNEX = Pattern.compile("\\s*(?:附件|相关附件|附件下载)\\s*[:：]?\\s*");
    private static final Pattern SIGNATURE = Pattern.compile("[（(]?[\\d一二〇○零].{3,10}年.{1,3}月.{1,3}日[）)]?"
            + "|[\\p{IsHan} 　]{2,30}(?:政府|国务院|办公厅|办公室|委员会|厅|局|部|署)");
    private static final Pattern IMPRINT = Pattern.compile("(?:来源|日期|发布时间|发布日期|浏览次数|浏览量|点击数|访问量|字体|字号|责任编辑|打印|分享到?)\\s*[：:】]"
            + "|\\d{4}-\\d{1,2}-\\d{1,2}\\s+\\d{1,2}:\\d{2}");
    private static final int PROSE = 30;
    private static final int LONGEST_NAME = 10;

    @Override
    public Result<List<Extraction>> extract(SourceText source) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        Document page = parser.parseInput(source.text(), "");
        StatedMetadata stated = new StatedMetadata();
        page.select("meta[name][content]").forEach(meta -> {
            if (meta.attr("name").matches("(?i)ArticleTitle|PubDate|ContentSource")) {
                stated.put(meta.attr("name"), meta.attr("content"));
            }
        });
        HtmlShape shape = HtmlShape.of(page.body(), page.title());
        HtmlWalk walk = new HtmlWalk(shape, stated, source.text());
        NodeTraversor.traverse(walk, page.body());
        boolean whole = page.head().childrenSize() > 0 || page.body().attributesSize() > 0;
        Extraction extraction = new Sorter(walk.text(), walk.pieces(), stated, shape, whole).sort();
        if (extraction.elements().isEmpty()) {
            return new Result<>(List.of(), List.of(Problem.error(source.seed().path(), 0, "the page holds no text",
                    "save the page again once it is fully loaded")));
        }
        return Result.of(List.of(extraction));
    }

    /** Parts the document from what the site has around it. */
    private static final class Sorter {
        private final String text;
        private final List<HtmlWalk.Piece> pieces;
        private final StatedMetadata stated;
        private final HtmlShape shape;
        private final List<Element> elements = new ArrayList<>();
        private final List<Extraction.Dropped> dropped = new ArrayList<>();

        /** Whether this is a page with a site around the document, and not a fragment that someone cut out. */
        private final boolean whole;

        Sorter(String text, List<HtmlWalk.Piece> pieces, StatedMetadata stated, HtmlShape shape, boolean whole) {
            this.whole = whole;
            this.shape = shape;
            this.text = text;
            this.pieces = pieces;
            this.stated = stated;
        }

        Extraction sort() {
            int last = title();
            int first = last;
            while (first > 0 && pieces.get(first).continued()) {
                first--;
            }
            for (int i = 0; i < pieces.size(); i++) {
                HtmlWalk.Piece piece = pieces.get(i);
                if (piece.metadata() || statesMetadata(i)) {
                    drop(piece, Ledger.Rule.METADATA);
                } else if (piece.furniture() || !belongs(i, i < first)) {
                    drop(piece, Ledger.Rule.CHROME);
                } else {
                    keep(piece, i >= first && i <= last);
                }
            }
            return new Extraction(text, elements, dropped, stated.metadata(text));
        }

        /**
         * Returns the last line of the title that stands over the document: the one that the page states as its title, else
         * the highest heading, else a line named as title.
         */
        private int title() {
            String name = stated.title().map(FrontPatterns::solid).orElse("");
            int title = -1;
            int best = Integer.MAX_VALUE;
            for (int i = 0; i < pieces.size(); i++) {
                HtmlWalk.Piece piece = pieces.get(i);
                boolean named = !name.isEmpty() && name.equals(FrontPatterns.solid(line(piece)))
                        || piece.title() && shape.names(line(piece));
                if (piece.place() != HtmlWalk.Place.BEFORE || !piece.title() && !named || piece.furniture() || piece.metadata()
                        || mostlyLinks(piece) || !(piece.element() instanceof Element.Line line)) {
                    continue;
                }
                int rank = named ? 0 : line.style() == Element.Style.HEADING ? line.styleLevel() : 10;
                if (rank < best || rank == best && (rank == 10 || rank == 0)) {
                    best = rank;
                    title = i;
                }
            }
            return title >= 0 && namesPage(title) ? title + 1 : title;
        }

        /** Returns whether a minor heading only says what the page is for, and the title stands under it: 信息详情 | 关于…的通知. */
        private boolean namesPage(int i) {
            HtmlWalk.Piece next = i + 1 < pieces.size() ? pieces.get(i + 1) : null;
            return pieces.get(i).element() instanceof Element.Line line && line.styleLevel() > 2
                    && !TitlePatterns.title(line(pieces.get(i)))
                    && next != null && next.place() == HtmlWalk.Place.BEFORE && !next.furniture() && TitlePatterns.title(line(next));
        }

        /** Outside the element that holds the document, only what reads like part of it belongs to it. */
        private boolean belongs(int i, boolean beforeTitle) {
            HtmlWalk.Piece piece = pieces.get(i);
            if (piece.place() == HtmlWalk.Place.MAIN || !whole) {
                return true;
            }
            String line = line(piece);
            if (piece.place() == HtmlWalk.Place.AFTER && NO_ANNEX.matcher(line).matches()) {
                return i + 1 < pieces.size() && !pieces.get(i + 1).furniture() && belongs(i + 1, false);
            }
            if (mostlyLinks(piece) || line.length() < 160 && IMPRINT.matcher(line).find() || namesLinks(i)) {
                return false;
            }
            boolean prose = piece.visible() >= PROSE && PUNCTUATION.matcher(line).find() && line.indexOf('。') >= 0;
            if (prose || piece.element() instanceof Element.Grid && piece.visible() >= 10 * PROSE) {
                return true;
            }
            return piece.place() == HtmlWalk.Place.BEFORE ? !beforeTitle
                    : ANNEX.matcher(line).lookingAt() || SIGNATURE.matcher(line.strip()).matches();
        }

        /** Returns whether a short line with a colon, or set as a heading, names the links that come directly behind it: 关联稿件：. */
        private boolean namesLinks(int i) {
            HtmlWalk.Piece piece = pieces.get(i);
            String name = FrontPatterns.solid(line(piece));
            boolean names = piece.element() instanceof Element.Line line && (line.style() == Element.Style.HEADING || name.endsWith("："));
            return names && name.length() <= LONGEST_NAME && !ANNEX.matcher(name).lookingAt() && i + 1 < pieces.size()
                    && pieces.get(i + 1).place() == piece.place() && mostlyLinks(pieces.get(i + 1));
        }

        private String line(HtmlWalk.Piece piece) {
            return text.substring(piece.span().start(), piece.span().end());
        }

        private static boolean mostlyLinks(HtmlWalk.Piece piece) {
            return piece.linked() * 10 >= piece.visible() * 6;
        }

        /** A line such as 索引号：000014349/2018-00212 beside another of its kind, outside the running text. */
        private boolean statesMetadata(int i) {
            if (!names(i) || !(i > 0 && names(i - 1) || i + 1 < pieces.size() && names(i + 1))) {
                return false;
            }
            Matcher stating = STATING.matcher(line(pieces.get(i)));
            if (stating.matches()) {
                stated.put(stating.group(1), stating.group(2));
            }
            return true;
        }

        private boolean names(int i) {
            HtmlWalk.Piece piece = pieces.get(i);
            if (piece.metadata() || piece.span().length() > 200 || !(piece.element() instanceof Element.Line)) {
                return false;
            }
            Matcher stating = STATING.matcher(line(piece));
            return stating.matches() && StatedMetadata.isName(stating.group(1));
        }

        private void keep(HtmlWalk.Piece piece, boolean title) {
            if (piece.element() instanceof Element.Line line) {
                List<Element.Skip> skips = Invisible.inMarkedUp(text, line.span(), line.firstLine(), dropped);
                boolean apart = title && (line.style() == Element.Style.PARAGRAPH || line.style() == Element.Style.PLAIN);
                Element.Style style = apart ? Element.Style.BOLD : line.style();
                DividedLine.add(text, new Element.Line(line.firstLine(), line.lastLine(), line.span(), style,
                        line.styleLevel(), line.strong(), skips), elements);
            } else {
                elements.add(piece.element());
            }
        }

        private void drop(HtmlWalk.Piece piece, String rule) {
            int last = dropped.size() - 1;
            Span span = piece.span();
            boolean follows = last >= 0 && dropped.get(last).rule().equals(rule)
                    && text.substring(dropped.get(last).span().end(), span.start()).isBlank();
            if (follows) {
                Extraction.Dropped before = dropped.get(last);
                dropped.set(last, new Extraction.Dropped(new Span(before.span().start(), span.end()), rule, before.line()));
            } else {
                dropped.add(new Extraction.Dropped(span, rule, piece.element().firstLine()));
            }
        }
    }
}
