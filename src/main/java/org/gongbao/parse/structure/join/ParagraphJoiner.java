package org.gongbao.parse.structure.join;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.line.ContinuationMarkers;
import org.gongbao.parse.structure.noise.PageNotes;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Passage;
import org.gongbao.parse.structure.part.PassageBuilder;

/**
 * Makes one paragraph of the halves that a page, a column or a hard line end has cut.
 *
 * <p>A line is cut when its sentence is not finished and the next line does not open something of its own. A short line
 * without a finished sentence is ambiguous: it may be a heading that has no number. It counts as cut only in a document
 * that certainly has cut lines ({@link CutStyle}).
 */
public final class ParagraphJoiner {

    private static final int LONGEST_BIT = 5;
    private static final int LONGEST_BARE = 25;
    /** A line of Han characters only, as names are in a list, is no bit of a paragraph. */
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}\\s]{2,12}");

    private final CutStyle style;
    private final TornWords torn;
    private final List<Part> out = new ArrayList<>();
    private final OpenBracket bracket = new OpenBracket();
    /** In wrapped text: the number with which the last paragraph of a scheme opened. */
    private final Map<Scheme, Integer> opened = new EnumMap<>(Scheme.class);
    private PassageBuilder open;
    private Part last;
    private int lastIndex = -1;
    /** Whether nothing but the marker that says where the text goes on has come since {@code last}. */
    private boolean turned;

    private ParagraphJoiner(CutStyle style, TornWords torn) {
        this.style = style;
        this.torn = torn;
    }

    /** Returns the parts with cut paragraphs put together; what was dropped between two halves stays, after them. */
    public static List<Part> join(List<Part> parts, CutStyle style) {
        ParagraphJoiner joiner = new ParagraphJoiner(style, TornWords.of(parts));
        for (int i = 0; i < parts.size(); i++) {
            joiner.add(parts.get(i), following(parts, i));
        }
        joiner.close();
        return joiner.out;
    }

    private static Part following(List<Part> parts, int index) {
        int i = index + 1;
        while (i < parts.size() && parts.get(i).dropped()) {
            i++;
        }
        return i < parts.size() ? parts.get(i) : null;
    }

    private void add(Part part, Part next) {
        if (PageNotes.foot(part)) {
            out.add(part);
            return;
        }
        if (part.dropped() || part.role() == Part.Role.MARKER) {
            turned = part.role() == Part.Role.MARKER ? part.detail().equals(ContinuationMarkers.FROM) && last != null : turned;
            out.add(part);
            return;
        }
        if (turned && running(part) && running(last) && goesOn(last.text(), part.text())) {
            append(part);
            return;
        }
        turned = false;
        if (last != null && running(last) && part.open() && !nextOfSeries(part)
                && (amongWords(part) || style.cut(last.passage(), part.passage(), next, bracket)
                || torn.across(last.passage(), part.passage())
                || open != null && !style.wrapped() && bit(last.text(), part.text())
                || bracket.tailEndsWith(part.text()))) {
            append(part);
            return;
        }
        close();
        lastIndex = out.size();
        out.add(part);
        last = part;
        if (running(part)) {
            bracket.begin(part.text());
        }
        if (style.wrapped() && running(part)) {
            LabelGrammar.read(part.text()).ifPresent(label -> opened.put(label.scheme(), label.number()));
        }
    }

    /** In wrapped text: whether a line opens with the number behind that of the last paragraph with such a number: 一是…。 | 二是…. */
    private boolean nextOfSeries(Part part) {
        return style.wrapped() && LineEnd.finished(last.text()) && LabelGrammar.read(part.text())
                .filter(label -> label.number() > 1 && opened.getOrDefault(label.scheme(), 0) + 1 == label.number()).isPresent();
    }

    /** Whether a number that goes on with no series stands at the head of a line by chance: …一、…。…四、…。 | 五、…, no line of them set in. */
    private boolean amongWords(Part part) {
        Passage before = last.passage();
        return style.setIn() && !(LineEnd.finished(before.text()) && bare(part.text())) && !part.passage().opensParagraph()
                && !part.passage().afterBlank() && !style.ends(before)
                && (open != null || before.text().indexOf('。') >= 0 || LabelGrammar.read(before.text()).isEmpty())
                && LabelGrammar.read(part.text()).filter(label -> label.scheme().compareTo(Scheme.ARTICLE) > 0 && label.number() > 1
                        && opened.getOrDefault(label.scheme(), 0) + 1 != label.number()).isPresent();
    }

    /** Returns whether a line is short and has no stop, as a title behind a number has. */
    private static boolean bare(String text) {
        return text.length() <= LONGEST_BARE && text.chars().noneMatch(c -> "，。；：,;:".indexOf(c) >= 0);
    }

    private void append(Part part) {
        bracket.append(part.text());
        if (open == null) {
            open = new PassageBuilder(last.passage());
        }
        open.append(part.passage());
        last = part;
        turned = false;
    }

    /** Returns whether a sentence that broke off before (下转第三版)（上接第一版） goes on behind it. */
    private static boolean goesOn(String before, String after) {
        boolean long_ = before.length() >= CutStyle.TOO_LONG_FOR_HEADING || before.indexOf('。') >= 0;
        return !LineEnd.finished(before) && (long_ || LabelGrammar.read(before).isEmpty()) && !LineBreak.opensItsOwn(after, before);
    }

    private void close() {
        if (open != null) {
            Part first = out.get(lastIndex);
            out.set(lastIndex, Part.of(open.build()).with(first.role()));
            open = null;
        }
    }

    private static boolean running(Part part) {
        return part.open() || part.role() == Part.Role.PROSE;
    }

    /** Returns whether the last of joined pieces is so short that the paragraph cannot have ended with it. */
    private static boolean bit(String last, String text) {
        return last.length() <= LONGEST_BIT && !LineEnd.finished(last) && LabelGrammar.read(text).isEmpty()
                && !NAME.matcher(text).matches();
    }

}
