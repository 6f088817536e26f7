package org.gongbao.index;

import java.util.List;
import java.util.Objects;

/**
 * What is found and ranked: a block of a report, or several that were printed as one, as one Lucene document.
 *
 * @param report ordinal of its report in the plan of the index
 * @param type type of its block as in the open data; {@code row} for a table row
 * @param places where it stands; the first is in reading order, others are repetitions in the same report
 * @param parts further blocks inside the text, ascending by offset: the paragraph after its run-in heading
 * @param trail the innermost heading it stands under, or null
 * @param text label and text as displayed; tabs between cells and nowhere else
 * @param folded the text, folded; without the way back, which a reader works out again
 * @param title its own title, or null
 * @param under how many of the following passages stand under its title
 * @param units answerable offices, as facet values
 */
public record Passage(int report, String type, List<Place> places, List<Part> parts, Trail trail, String text,
        String folded, Title title, int under, List<String> units) {

    public Passage {
        Objects.requireNonNull(type, "type");
        places = List.copyOf(places);
        parts = List.copyOf(parts);
        Objects.requireNonNull(folded, "folded");
        units = List.copyOf(units);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("a passage stands nowhere: " + text);
        }
    }

    /** Returns the same passage, of a report of another ordinal. */
    Passage inReport(int ordinal) {
        return new Passage(ordinal, type, places, parts, trail, text, folded, title, under, units);
    }

    /**
     * An address on the site.
     *
     * @param page path of the page relative to the site's root
     * @param block id of the block, which is the fragment
     */
    public record Place(String page, String block) {

        /** Returns the page, {@code #} and the block id. */
        public String address() {
            return page + "#" + block;
        }
    }

    /**
     * A further block inside a passage.
     *
     * @param offset where it begins in the text, UTF-16 units
     * @param block its id; it stands on the passage's own page
     */
    public record Part(int offset, String block) {}

    /**
     * A heading above passages.
     *
     * @param parent the heading above it, or null
     * @param place where it stands
     * @param text label and title
     */
    public record Trail(Trail parent, Place place, String text) {}

    /**
     * The title that a passage is or begins with.
     *
     * @param text as displayed, without label
     * @param key key of the title
     * @param fullKey key of label and title
     */
    public record Title(String text, String key, String fullKey) {}
}
