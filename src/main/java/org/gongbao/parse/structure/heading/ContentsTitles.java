package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongbao.model.TocEntry;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
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
        Map<String, String> titles = new HashMap<>();
        boolean numbered = contents.stream().anyMatch(entry -> !entry.label().isEmpty());
        contents.stream().filter(entry -> !numbered || !entry.label().isEmpty())
                .forEach(entry -> titles.putIfAbsent(FrontPatterns.solid(entry.title()), entry.label()));
        List<Part> out = new ArrayList<>(parts);
        int found = 0;
        for (int i = 0; i < parts.size() && !titles.isEmpty(); i++) {
            Part part = parts.get(i);
            if (part.open() && part.text().length() >= SHORTEST && part.text().length() <= LONGEST
                    && !LineEnd.finished(part.text()) && titles.containsKey(FrontPatterns.solid(part.text()))) {
                out.set(i, heading(part, titles.remove(FrontPatterns.solid(part.text()))));
                found++;
            }
        }
        return found >= LEAST ? out : parts;
    }

    /** Returns a line as the heading that its entry numbers, of the rank of its fellows: 保障措施 for 第二章　保障措施. */
    private static Part heading(Part part, String entry) {
        Optional<Label> label = LabelGrammar.read(entry)
                .filter(l -> l.scheme().compareTo(Scheme.PART) >= 0 && l.scheme().compareTo(Scheme.SECTION) <= 0);
        return label.isEmpty() ? Phrase.heading(part)
                : part.with(Part.Role.HEADING, new Label(label.get().scheme(), "", label.get().number(), 0), part.text().length());
    }
}
