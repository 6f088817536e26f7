package org.gongbao.parse.outline;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.gongbao.model.Block.FrontLine;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.structure.part.Part;

/**
 * How numbers nest in each of the documents that stand behind each other under titles of their own: in a notice and in the
 * plan behind it, which has chapters over the 一、 that are the notice's highest headings.
 *
 * <p>What markup says of its headings holds for the whole file; so does the order where fewer than two documents have headings.
 */
final class TitledOrders {

    private static final int LEAST_HEADINGS = 2;

    private final Iterator<NestingOrder> orders;

    private TitledOrders(List<NestingOrder> orders) {
        this.orders = orders.iterator();
    }

    /** Returns the orders of the documents among the parts. */
    static TitledOrders of(List<Part> parts) {
        NestingOrder whole = NestingOrder.of(parts);
        List<List<Part>> documents = new ArrayList<>();
        int from = 0;
        boolean marked = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            marked |= part.heads() && part.passage().style() == Element.Style.HEADING;
            if (part.role() == Part.Role.FRONT && part.frontRole() == FrontLine.Role.TITLE) {
                documents.add(parts.subList(from, i));
                from = i;
            }
        }
        documents.add(parts.subList(from, parts.size()));
        boolean several = !marked && documents.stream().filter(TitledOrders::divided).count() > 1;
        return new TitledOrders(documents.stream().map(own -> several && divided(own) ? NestingOrder.of(own) : whole).toList());
    }

    private static boolean divided(List<Part> parts) {
        return parts.stream().filter(Part::heads).count() >= LEAST_HEADINGS;
    }

    /** Returns the order of the next document; the first has what stands before any title. */
    NestingOrder next() {
        return orders.next();
    }
}
