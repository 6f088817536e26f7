package org.gongbao.parse;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Ledger.Rule;

/**
 * Recognises the lines before the running text: title over one or two lines, subtitle, date line, speaker, issuer,
 * document number, addressee.
 *
 * <p>The block ends at the first line that carries a number, ends a sentence, or is too long for a title. Of titles that a
 * page prints twice, the one next to the text stays.
 */
final class TitleBlock {

    private static final int MOST_LINES = 30;
    private static final int LONGEST_LINE = 90;

    private TitleBlock() {}

    /** Returns the parts with the lines of the title block marked. */
    static List<Part> recognise(List<Part> parts) {
        List<Part> out = FrontSplitter.split(parts);
        List<Integer> head = new ArrayList<>();
        for (int i = 0; i < out.size() && head.size() < MOST_LINES; i++) {
            Part part = out.get(i);
            if (part.dropped()) {
                continue;
            }
            if (!part.open() || endsBlock(part)) {
                break;
            }
            head.add(i);
            Role role = FrontPatterns.role(part.text());
            if (role == Role.ADDRESSEE) {
                break;
            }
        }
        for (int i : head) {
            Role role = FrontPatterns.role(out.get(i).text());
            if (role != null) {
                out.set(i, out.get(i).front(role));
            }
        }
        titles(out, head);
        return out;
    }

    private static boolean endsBlock(Part part) {
        String text = part.text();
        Role role = FrontPatterns.role(text);
        if (role != null) {
            return false;
        }
        boolean marked = part.passage().style() == Element.Style.HEADING && !LabelGrammar.read(text).isPresent();
        if (marked) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        return text.length() > LONGEST_LINE || Characters.sentenceEnd(last) || last == '：' || last == ':'
                || FrontSplitter.contentsTitle(text) || text.indexOf('。') >= 0 || ContinuationMarkers.opens(text)
                || LabelGrammar.read(text).filter(l -> l.scheme() != Scheme.DASH && l.scheme() != Scheme.ANNEX).isPresent();
    }

    private static void titles(List<Part> out, List<Integer> head) {
        int from = -1;
        List<int[]> runs = new ArrayList<>();
        for (int k = 0; k <= head.size(); k++) {
            boolean open = k < head.size() && out.get(head.get(k)).open();
            if (open && from < 0) {
                from = k;
            }
            boolean gap = open && from >= 0 && k > from && !adjacent(out, head.get(k - 1), head.get(k));
            if ((!open || gap) && from >= 0) {
                runs.add(new int[] {from, k});
                from = open ? k : -1;
            }
        }
        int titled = -1;
        for (int[] run : runs) {
            int title = title(out, head, run[0], run[1]);
            if (title >= 0) {
                if (titled >= 0) {
                    out.set(titled, out.get(titled).drop(Rule.REPEATED));
                }
                titled = title;
            }
        }
        issuers(out, head, titled);
    }

    private static boolean adjacent(List<Part> out, int a, int b) {
        for (int i = a + 1; i < b; i++) {
            if (out.get(i).dropped()) {
                return false;
            }
        }
        return true;
    }

    /** Marks the title in a run of unclaimed lines, and a subtitle after it; returns its index or -1. */
    private static int title(List<Part> out, List<Integer> head, int from, int to) {
        int end = -1;
        for (int k = from; k < to; k++) {
            Part part = out.get(head.get(k));
            boolean styled = part.passage().style() == Element.Style.HEADING || part.passage().style() == Element.Style.BOLD;
            if (FrontPatterns.title(part.text()) || styled && part.passage().styleLevel() <= 2 && end < 0) {
                end = k;
                break;
            }
        }
        if (end < 0) {
            return -1;
        }
        int start = end;
        if (end > from && joinsTitle(out.get(head.get(end - 1)), out.get(head.get(end)))) {
            start = end - 1;
        }
        Part whole = out.get(head.get(start));
        if (start < end) {
            whole = Part.of(whole.passage().join(out.get(head.get(end)).passage()));
            out.set(head.get(end), null);
        }
        int index = head.get(start);
        out.set(index, whole.front(Role.TITLE));
        for (int k = end + 1; k < to; k++) {
            Part next = out.get(head.get(k));
            boolean again = FrontPatterns.title(next.text());
            if (again && similar(next.text(), whole.text())) {
                out.set(index, whole.drop(Rule.REPEATED));
                index = head.get(k);
                out.set(index, next.front(Role.TITLE));
                whole = next;
            } else if (k == end + 1 || again) {
                out.set(head.get(k), next.front(Role.SUBTITLE));
            }
        }
        out.removeIf(part -> part == null);
        if (start < end) {
            int gone = head.get(end);
            head.remove(end);
            head.replaceAll(i -> i > gone ? i - 1 : i);
        }
        return index;
    }

    private static boolean joinsTitle(Part before, Part last) {
        return before.open() && !FrontPatterns.title(before.text()) && !FrontPatterns.body(before.text())
                && before.text().length() >= 4 && before.text().length() + last.text().length() <= 80
                && Characters.han(before.text().charAt(before.text().length() - 1));
    }

    private static boolean similar(String a, String b) {
        String one = FrontPatterns.solid(a);
        String two = FrontPatterns.solid(b);
        int same = 0;
        for (int i = 0; i < two.length(); i++) {
            same += one.indexOf(two.charAt(i)) >= 0 ? 1 : 0;
        }
        return same * 10 >= two.length() * 8 && Math.min(one.length(), two.length()) * 2 >= Math.max(one.length(), two.length());
    }

    private static void issuers(List<Part> out, List<Integer> head, int titled) {
        for (int i : head) {
            if (i < out.size() && out.get(i).open() && FrontPatterns.body(out.get(i).text()) && i != titled) {
                out.set(i, out.get(i).front(Role.ISSUER));
            }
        }
    }
}
