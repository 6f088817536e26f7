package org.gongbao.source;

import java.util.List;
import java.util.Objects;

/**
 * The editorial facts of one document, from {@code <name>.corrections.yml}.
 *
 * @param path the sidecar's path relative to the seeds folder, for messages
 * @param items in file order
 */
public record Editorial(String path, List<Item> items) {

    /** No editorial facts. */
    public static final Editorial NONE = new Editorial("", List.of());

    public Editorial {
        items = List.copyOf(items);
    }

    /**
     * One editorial fact.
     *
     * @param kind {@code reading}, {@code order}, {@code duplicate} or {@code suspect}
     * @param yamlLine 1-based line in the sidecar
     * @param line first source line concerned, 1-based
     * @param lastLine last source line concerned, inclusive; equals {@code line} for a single line
     * @param source the words the source prints, which must occur in those lines
     * @param reading the proposed reading; for {@code order} empty
     * @param after for {@code order}: the source line after whose block the lines belong; otherwise 0
     * @param certainty {@code high}, {@code medium}, {@code low} or empty
     * @param reason why, for a reader
     */
    public record Item(String kind, int yamlLine, int line, int lastLine, String source, String reading, int after,
            String certainty, String reason) {
        public Item {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(reading, "reading");
            Objects.requireNonNull(certainty, "certainty");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
