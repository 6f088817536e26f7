package org.gongbao.model;

import java.util.List;
import java.util.Objects;

/**
 * A document as read: metadata, provenance, blocks and the account of its characters.
 *
 * @param id its identity, ASCII lower case, digits and hyphens: the sidecar's, else made from region, year and kind
 * @param idGiven whether the sidecar gives the id; one that was made from region, year and kind may be another report's too
 * @param metadata what is known about it
 * @param provenance the file it was read from
 * @param script {@code zh-Hans} or {@code zh-Hant}
 * @param startsMidway whether the text begins in the middle of the document
 * @param endsMidway whether the text breaks off before the end of the document
 * @param blocks in reading order; a parent stands before its children
 * @param contents the printed table of contents
 * @param corrections editorial facts applied, and suspicious places
 * @param ledger what became of each character
 */
public record Report(String id, boolean idGiven, Metadata metadata, Provenance provenance, String script, boolean startsMidway,
        boolean endsMidway, List<Block> blocks, List<TocEntry> contents, List<Correction> corrections, Ledger ledger) {

    public Report {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(metadata, "metadata");
        Objects.requireNonNull(provenance, "provenance");
        Objects.requireNonNull(script, "script");
        blocks = List.copyOf(blocks);
        contents = List.copyOf(contents);
        corrections = List.copyOf(corrections);
        Objects.requireNonNull(ledger, "ledger");
    }

    /** Returns this report under another id, which nobody has given it. */
    public Report withId(String other) {
        return new Report(other, false, metadata, provenance, script, startsMidway, endsMidway, blocks, contents, corrections, ledger);
    }
}
