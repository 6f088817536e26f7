package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongbao.model.TocEntry;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;
import org.gongbao.parse.structure.part.Phrase;

/**
 * Finds headings without a number by the table of contents: lines that repeat what it says behind a number, or without one
 * where it has no numbers at all.
 */
public final class ContentsTitles {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    /** One line like an entry may be an accident. */
    private static final int LEAST = 2;

    private ContentsTitles() {}

    /** Returns the parts with the first line like each entry of the contents marked as a heading, where there are several. */
    public static List<Part> find(List<Part> parts, List<TocEntry> contents) {
        Set<String> titles = new HashSet<>();
        boolean numbered = contents.stream().anyMatch(entry -> !entry.label().isEmpty());
        contents.stream().filter(entry -> !numbered || !entry.label().isEmpty())
                .forEach(entry -> titles.add(FrontPatterns.solid(entry.title())));
        List<Part> out = new ArrayList<>(parts);
        int found = 0;
        for (int i = 0; i < parts.size() && !titles.isEmpty(); i++) {
            Part part = parts.get(i);
            if (part.open() && part.text().length() >= SHORTEST && part.text().length() <= LONGEST
                    && !LineEnd.finished(part.text()) && titles.remove(FrontPatterns.solid(part.text()))) {
                out.set(i, Phrase.heading(part));
                found++;
            }
        }
        return found >= LEAST ? out : parts;
    }
}
