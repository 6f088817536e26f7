package org.gongbao.parse.structure.front;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.grammar.TitlePatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.sitting.Agenda;

/**
 * Recognises the signing body, or the head of it who signs an order, and the date under a document or under the notice that
 * covers it, and the title of the document that follows such a notice.
 */
public final class Signature {

    /** Lines between the signing body and its date, or between the date and the next title. */
    private static final int NEAR = 3;

    /** An office as it is called for short: 市交通委, 国家发展改革委, 市消防救援总队. */
    private static final Pattern SHORT_NAME = Pattern.compile("(?:[省市州区區县縣]|[国國]家|中央|自治[区區])\\p{IsHan}{2,12}(?:委|[办辦]|[总總支]队|中心)");
    private static final Pattern HOUR = Pattern.compile("香港[時时][間间]\\s?\\d{1,2}[時时]\\d{1,2}分");
    /** Those who draw up the papers of a council. */
    private static final Pattern SECRETARIAT = Pattern.compile("(?:立法[會会])?秘[書书][處处]|[議议][會会]事[務务]部\\d?");
    /** Which years a title is for, or which edition: （2019—2021）, （2025年修订）, （试行）. */
    private static final Pattern EDITION = Pattern.compile("[（(](?:[\\d年\\s—–－-]{4,14}"
            + "|(?:[12]\\d{3}年?)?(?:修[订訂正]|[试試]行|[暂暫]行|征求意见)[稿版]?|[12]\\d{3}年?(?:版|本))[)）]");
    /** Who signs an order, set wide: 总　理　温家宝. */
    private static final Pattern SIGNER = Pattern.compile("(?:总[\\s\\u3000]*理|主[\\s\\u3000]*席|[省市州区县部局署][\\s\\u3000]*长"
            + "|主[\\s\\u3000]*任)[\\s\\u3000]+"
            + "\\p{IsHan}[\\s\\u3000]*\\p{IsHan}{1,2}");
    /** So many offices issue a notice together. */
    private static final int MOST_ISSUERS = 12;

    private static final int SHORTEST_TITLE = 10;
    /** A covering notice is not longer. */
    private static final int NOTICE = 12;

    private Signature() {}

    /** Returns the parts with signatures, their dates and the titles of annexed documents marked. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts);
        boolean body = false;
        for (int i = 0; i < out.size(); i++) {
            Part part = out.get(i);
            if (!part.open()) {
                continue;
            }
            if (part.text().length() > 60 || Characters.sentenceEnd(part.text().charAt(part.text().length() - 1))) {
                body = true;
                continue;
            }
            body |= Agenda.item(part.text()) || part.text().replace(" ", "").equals("議程") || part.text().equals("议程");
            if (body && handedOn(out, i)) {
                annexedTitle(out, i);
                continue;
            }
            boolean month = body && FrontPatterns.month(part.text());
            if (!body || !month && !FrontPatterns.date(part.text())) {
                continue;
            }
            boolean end = i + 1 == out.size() || !out.get(i + 1).open() || apart(part, out.get(i + 1)) || remarked(out, i + 1)
                    || annexed(out, i + 1) || titled(out, i + 1);
            if (month && !end && !(i > 0 && SECRETARIAT.matcher(out.get(i - 1).text()).matches())) {
                continue; // an office and a month may also be cells of a table: who answers, and by when
            }
            boolean signed = false;
            for (int k = i - 1, steps = 0; k >= 0 && steps < MOST_ISSUERS; k--) {
                if (out.get(k).dropped()) {
                    continue;
                }
                steps++;
                if (!out.get(k).open() || !FrontPatterns.body(out.get(k).text()) && !SECRETARIAT.matcher(out.get(k).text()).matches()
                        && !SHORT_NAME.matcher(out.get(k).text()).matches() && !(steps == 1 && signer(out.get(k).text()))) {
                    break;
                }
                out.set(k, out.get(k).front(Role.SIGNATURE));
                signed = true;
            }
            if (signed || !month && (last(out, i) || timed(out, i + 1) || remarked(out, i + 1) || annexed(out, i + 1)
                    || closes(out, i) && titled(out, i + 1))) {
                out.set(i, part.front(Role.DATE));
                annexedTitle(out, i + 1);
            }
        }
        return out;
    }

    /** Returns whether the last line tells the hour of a press release, under its day: 香港時間17時16分. */
    private static boolean timed(List<Part> parts, int index) {
        return index < parts.size() && parts.get(index).open() && last(parts, index) && HOUR.matcher(parts.get(index).text()).matches();
    }

    /** Returns whether a blank line stands behind a line and none before it, or markup sets the next one apart. */
    private static boolean apart(Part part, Part next) {
        return next.passage().style() != part.passage().style() || next.passage().afterBlank() && !part.passage().afterBlank();
    }

    private static boolean signer(String text) {
        return FrontPatterns.role(text) == Role.SPEAKER || SIGNER.matcher(text).matches();
    }

    private static boolean last(List<Part> parts, int index) {
        for (int i = index + 1; i < parts.size(); i++) {
            if (!parts.get(i).dropped()) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the next line says how far the document may be passed on or whom to ask, in brackets. */
    private static boolean remarked(List<Part> parts, int from) {
        return from < parts.size() && parts.get(from).open() && ClosingRemarks.remark(parts.get(from).text());
    }

    /** Returns whether the word and number of an annex stand alone on the next line, as after the date of a notice. */
    private static boolean annexed(List<Part> parts, int from) {
        for (int i = from; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.dropped()) {
                return part.open() && LabelGrammar.read(part.text()).filter(label -> label.scheme() == Scheme.ANNEX
                        && label.bodyStart() >= part.text().length()).isPresent();
            }
        }
        return false;
    }

    /** Returns whether a date stands behind the end of a sentence. */
    private static boolean closes(List<Part> parts, int index) {
        return index > 0 && parts.get(index - 1).open() && LineEnd.finished(parts.get(index - 1).text());
    }

    /** Returns whether a title of its own stands on the next line or two, as after the date of a notice without its body. */
    private static boolean titled(List<Part> parts, int from) {
        if (from >= parts.size() || !parts.get(from).open() || LabelGrammar.read(parts.get(from).text()).isPresent()) {
            return false;
        }
        String first = parts.get(from).text();
        boolean second = from + 1 < parts.size() && parts.get(from + 1).open() && first.length() >= SHORTEST_TITLE
                && !LineEnd.finished(first) && TitlePatterns.title(parts.get(from + 1).text());
        return first.length() >= SHORTEST_TITLE && (TitlePatterns.title(first) || announced(parts, from, first)) || second;
    }

    /**
     * Returns whether a line is the title of what the notice that ends before it hands on, though nobody has signed that:
     * 现将《某某三年行动计划（2019—2021）》转发给你们, then 某某三年行动计划.
     */
    private static boolean handedOn(List<Part> parts, int index) {
        String text = parts.get(index).text();
        return closes(parts, index) && text.length() >= SHORTEST_TITLE && TitlePatterns.title(text) && LabelGrammar.read(text).isEmpty()
                && parts.subList(Math.max(0, index - NOTICE), index).stream().anyMatch(part -> part.frontRole() == Role.TITLE)
                && announced(parts, index, text);
    }

    /** Returns whether the notice before a line names it in 《》, be it with its years or edition in brackets. */
    private static boolean announced(List<Part> parts, int index, String title) {
        return title.length() >= SHORTEST_TITLE && parts.subList(Math.max(0, index - NOTICE), index).stream().map(Part::text)
                .anyMatch(text -> text.contains("《" + title + "》") || text.contains("《" + title + "（"));
    }

    /** Marks the title after a signature; it may stand on two lines or three, of which only the last has an end of its own. */
    private static void annexedTitle(List<Part> parts, int from) {
        List<Integer> lines = new ArrayList<>();
        for (int i = from; i < parts.size() && lines.size() < NEAR; i++) {
            Part part = parts.get(i);
            if (part.dropped() || part.open() && (ClosingRemarks.RELEASE.matcher(part.text()).matches()
                    || ClosingRemarks.IMPRINT.matcher(part.text()).matches())) {
                continue;
            }
            if (!part.open() || part.text().length() > 60 || LineEnd.finished(part.text())
                    || LabelGrammar.read(part.text()).isPresent()) {
                break;
            }
            lines.add(i);
        }
        if (lines.isEmpty()) {
            return;
        }
        int end = -1;
        for (int k = 0; k < lines.size() && (k < 2 || k == 2 && end < 0); k++) {
            if (TitlePatterns.title(parts.get(lines.get(k)).text())) {
                end = k;
            }
        }
        if (end < 0 && announced(parts, lines.get(0), parts.get(lines.get(0)).text())) {
            end = 0;
        }
        if (end == 1 && lines.size() > 2 && namesWork(parts, lines.subList(0, 3))) {
            end = 2;
        }
        if (end < 0) {
            return;
        }
        Part whole = parts.get(lines.get(0));
        for (int k = 1; k <= end; k++) {
            whole = Part.of(whole.passage().join(parts.get(lines.get(k)).passage()));
        }
        parts.set(lines.get(0), whole.front(Role.TITLE));
        for (int k = end; k > 0; k--) {
            parts.remove((int) lines.get(k));
        }
        under(parts, lines.get(0) + 1);
    }

    /** Returns whether the name of a work that the first two lines open is closed in the third: 贯彻《关于某某的若干 | 政策 | 措施》方案. */
    private static boolean namesWork(List<Part> parts, List<Integer> lines) {
        String open = parts.get(lines.get(0)).text() + parts.get(lines.get(1)).text();
        String close = parts.get(lines.get(2)).text();
        return open.lastIndexOf('《') > open.lastIndexOf('》') && close.indexOf('》') >= 0 && TitlePatterns.title(close);
    }

    /** Marks the issuing bodies and the date line under the title of an annexed document, and who spoke on that occasion. */
    private static void under(List<Part> parts, int from) {
        Role before = Role.TITLE;
        for (int i = from; i < parts.size() && i < from + NEAR; i++) {
            Part part = parts.get(i);
            if (part.dropped()) {
                continue;
            }
            Role role = part.open() ? FrontPatterns.role(part.text()) : null;
            if (role == null && part.open() && EDITION.matcher(part.text()).matches()) {
                role = Role.SUBTITLE;
            }
            if (role == null && part.open() && FrontPatterns.body(part.text())) {
                role = Role.ISSUER;
            }
            if (role == null || role == Role.ADDRESSEE || role == Role.SPEAKER && before != Role.DATELINE) {
                return;
            }
            parts.set(i, part.front(role));
            before = role;
        }
    }
}
