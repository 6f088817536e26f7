package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Ledger;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.Span;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.extract.Extraction;
import org.gongbao.parse.grammar.Characters;

/** Accounts for each character of the decoded source, and tells of any that no stage has claimed. */
public final class LedgerBuilder {

    private final String text;
    private final String path;
    private final LineIndex lines;
    private final List<Ledger.Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int done;

    private LedgerBuilder(String text, String path, List<Element> elements) {
        this.text = text;
        this.path = path;
        this.lines = new LineIndex(elements);
    }

    /** Returns the ledger of a document; characters that are unaccounted for or claimed twice are errors. */
    public static Result<Ledger> build(Extraction extraction, List<Block> blocks, List<Extraction.Dropped> dropped, String path) {
        LedgerBuilder builder = new LedgerBuilder(extraction.text(), path, extraction.elements());
        List<Claim> claims = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Task task && task.inRow()) {
                continue;
            }
            Ledger.Fate fate = block instanceof Block.Marker ? Ledger.Fate.MARKER : Ledger.Fate.BLOCK;
            for (Span span : block.origin().pieces()) {
                claims.add(new Claim(span, fate, block.id()));
            }
        }
        for (Extraction.Dropped d : dropped) {
            claims.add(new Claim(d.span(), Ledger.Fate.DROPPED, d.rule()));
        }
        claims.sort(Comparator.comparingInt((Claim c) -> c.span().start()).thenComparingInt(c -> -c.span().end()));
        for (Claim claim : claims) {
            builder.claim(claim);
        }
        builder.blanksUntil(extraction.text().length());
        return new Result<>(new Ledger(builder.entries), builder.problems);
    }

    private record Claim(Span span, Ledger.Fate fate, String detail) {}

    private void claim(Claim claim) {
        int start = Math.max(claim.span().start(), done);
        if (start >= claim.span().end()) {
            if (claim.span().length() > 0) {
                tell(claim.span().start(), "text stands in two blocks, the second is " + claim.detail());
            }
            return;
        }
        if (start > claim.span().start() && claim.fate() != Ledger.Fate.DROPPED) {
            tell(claim.span().start(), "text stands in two blocks, the second is " + claim.detail());
        }
        blanksUntil(start);
        entry(start, claim.span().end(), claim.fate(), claim.detail());
    }

    /** Enters what no block claims: blanks are whitespace, anything else is a fault of ours and told. */
    private void blanksUntil(int end) {
        int i = done;
        while (i < end) {
            int from = i;
            boolean blank = Characters.blank(text.charAt(i));
            while (i < end && (Characters.blank(text.charAt(i))) == blank) {
                i++;
            }
            if (!blank) {
                tell(from, "text is unaccounted for: " + text.substring(from, Math.min(i, from + 20)));
            }
            entry(from, i, Ledger.Fate.DROPPED, Ledger.Rule.WHITESPACE);
        }
    }

    private void entry(int start, int end, Ledger.Fate fate, String detail) {
        if (start < end) {
            entries.add(new Ledger.Entry(new Span(start, end), fate, detail, lines.lineAt(start)));
            done = end;
        }
    }

    private void tell(int at, String message) {
        problems.add(Problem.error(path, lines.lineAt(at), message, "this is a fault of the parser, please report it"));
    }
}
