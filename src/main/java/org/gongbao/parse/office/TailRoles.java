package org.gongbao.parse.office;

import java.util.ArrayList;
import java.util.List;

/** What a tail says of each part while it is read: who leads, and the others in the order in which they are printed. */
final class TailRoles {

    private final List<String> lead = new ArrayList<>();
    private final List<String> responsible = new ArrayList<>();
    private final List<String> support = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    /** Adds a printed list of offices that have this part; an empty one says nothing. */
    void add(TailKey.Part part, String printed) {
        if (printed.isEmpty()) {
            return;
        }
        if (part == TailKey.Part.LEAD) {
            lead.add(printed);
            return;
        }
        (part == TailKey.Part.SUPPORT ? support : responsible).add(printed);
        others.add(printed);
    }

    /** Returns whether somebody leads. */
    boolean led() {
        return !lead.isEmpty();
    }

    /** Returns whether nobody has been named. */
    boolean none() {
        return lead.isEmpty() && others.isEmpty();
    }

    /** Returns the two printed lists; where nobody leads and others only support those who are responsible, these lead. */
    TailReader.Offices offices() {
        if (lead.isEmpty() && !responsible.isEmpty() && !support.isEmpty()) {
            return new TailReader.Offices(String.join("；", responsible), String.join("；", support));
        }
        return new TailReader.Offices(String.join("；", lead), String.join("；", others));
    }
}
