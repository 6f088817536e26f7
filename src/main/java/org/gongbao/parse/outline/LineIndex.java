package org.gongbao.parse.outline;

import java.util.List;
import org.gongbao.parse.extract.Element;

/** Tells the physical line of an offset in the extraction's text. */
final class LineIndex {

    private final int[] starts;
    private final int[] lines;

    /** Makes the index from elements in document order. */
    LineIndex(List<Element> elements) {
        starts = new int[elements.size()];
        lines = new int[elements.size()];
        int last = 0;
        for (int i = 0; i < starts.length; i++) {
            Element element = elements.get(i);
            last = Math.max(last, start(element, last));
            starts[i] = last;
            lines[i] = element.firstLine();
        }
    }

    private static int start(Element element, int otherwise) {
        if (element instanceof Element.Line line) {
            return line.span().start();
        }
        if (element instanceof Element.Footnote note) {
            return note.span().start();
        }
        if (element instanceof Element.Grid grid && !grid.rows().isEmpty() && !grid.rows().get(0).cells().isEmpty()) {
            return grid.rows().get(0).cells().get(0).span().start();
        }
        return otherwise;
    }

    /** Returns the 1-based line of the element that holds {@code offset} or stands last before it. */
    int lineAt(int offset) {
        int low = 0;
        int high = starts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high < 0 ? 1 : lines[high];
    }
}
