package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Problem;
import org.gongbao.source.Editorial;

/**
 * What stands beside the text: note references, corrected readings, doubtful places.
 *
 * @param blocks the blocks with their marks
 * @param corrections the editor's facts in the order of the sidecar's kinds, then the doubtful places found by rule
 * @param problems facts that do not fit the document
 */
public record Apparatus(List<Block> blocks, List<Correction> corrections, List<Problem> problems) {

    /**
     * Adds the apparatus to the blocks of a document.
     *
     * @param moved what the editor has moved or suppressed
     * @param misplaced facts of his about the order that do not fit the document
     */
    public static Apparatus of(List<Block> blocks, Editorial editorial, List<Correction> moved, List<Problem> misplaced) {
        EditorialReadings.Applied applied = EditorialReadings.apply(blocks, editorial);
        Suspicions.Doubted doubted = Suspicions.find(NoteLinks.link(applied.blocks()));
        List<Correction> corrections = new ArrayList<>();
        moved.forEach(correction -> corrections.add(located(correction, blocks)));
        corrections.addAll(applied.corrections());
        corrections.addAll(doubted.suspects());
        List<Problem> problems = new ArrayList<>(misplaced);
        problems.addAll(applied.problems());
        return new Apparatus(doubted.blocks(), corrections, problems);
    }

    /** A moved line is in a block now; a suppressed one is in none. */
    private static Correction located(Correction moved, List<Block> blocks) {
        String block = moved.kind().equals("order") ? blocks.stream()
                .filter(b -> b.origin().firstLine() == moved.line()).findFirst().map(Block::id).orElse("") : "";
        return new Correction(moved.kind(), moved.line(), moved.source(), moved.reading(), moved.certainty(), moved.reason(), block);
    }
}
