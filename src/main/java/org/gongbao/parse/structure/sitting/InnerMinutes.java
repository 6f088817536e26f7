package org.gongbao.parse.structure.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.parse.extract.Element;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * Finds the minutes within minutes: those of the last sitting, read out under an item of the agenda and ended by 散會 or by the
 * first speech, and the next of several in one file, behind the 散會 of the one before.
 *
 * <p>Each is headed by its title, over the line that says when it sat, and the items of its own agenda stand under that. So do what
 * a conference of parties settled (決定事項) under its head, and that under the item of the agenda in which it is read out.
 */
final class InnerMinutes {

    private static final Pattern WHEN = Pattern.compile("(?:[開开][會会])?[時时][\\s\\u3000]*[間间][\\s\\u3000：:].*");
    private static final Pattern ENDED = Pattern.compile("散[\\s\\u3000]*[會会]");

    private static final Pattern CONFERENCE = Pattern.compile(Agenda.CONFERENCE + "[：:]?");
    private static final Pattern SETTLED = Pattern.compile("[決决]定事[項项][：:]?");

    private final List<Part> parts;
    private final List<Part> out;
    /** Whether minutes have ended, so that the next title is that of others behind them. */
    private boolean ended;
    /** Whether the minutes had an item of the agenda so far. */
    private boolean items;
    /** Whether they stand within others. */
    private boolean within;
    /** How their items rank; null in the first minutes of a file, whose items rank as they are. */
    private Scheme under;
    /** How what a conference settled ranks under its head; null behind any other item. */
    private Scheme settled;

    private InnerMinutes(List<Part> parts) {
        this.parts = parts;
        this.out = new ArrayList<>(parts);
    }

    /** Returns the parts of a record with such minutes headed by their titles. */
    static List<Part> find(List<Part> parts) {
        InnerMinutes minutes = new InnerMinutes(parts);
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if ((minutes.ended || minutes.items) && title(parts, i)) {
                minutes.begin(i);
            } else if (item(part)) {
                minutes.rank(i);
            } else if (ENDED.matcher(part.text()).matches() || minutes.within && minutes.items && Speakers.speech(part)) {
                minutes.end();
            }
        }
        return minutes.out;
    }

    /** Begins minutes at their title. */
    private void begin(int index) {
        Part part = parts.get(index);
        within = !ended;
        out.set(index, part.with(Part.Role.HEADING, Label.unnumbered(within ? Scheme.LEAD : Scheme.LEAD_LINE), part.text().length()));
        under = within ? Scheme.MATTER : Scheme.LEAD;
        items = false;
        settled = null;
    }

    /** Gives an item its rank: under the title of inner minutes, under the item in which a conference is read out, or under that. */
    private void rank(int index) {
        Part part = parts.get(index);
        boolean conference = under == null && CONFERENCE.matcher(part.text()).matches();
        boolean readOut = conference && items && part.passage().style() != Element.Style.HEADING;
        boolean result = settled != null && SETTLED.matcher(part.text()).matches();
        Scheme scheme = readOut ? Scheme.LEAD : result ? settled : under;
        if (scheme != null) {
            out.set(index, part.with(Part.Role.HEADING, Label.unnumbered(scheme), part.titleEnd()));
        }
        settled = !conference ? null : readOut ? Scheme.MATTER : Scheme.LEAD;
        items |= !conference;
    }

    /** Ends the minutes; behind inner ones the agenda in which they were read out goes on. */
    private void end() {
        ended = !within;
        if (within) {
            items = true;
            under = null;
            within = false;
        }
    }

    private static boolean item(Part part) {
        return part.role() == Part.Role.HEADING && part.label().scheme() == Scheme.LEAD_LINE && Agenda.item(part.text());
    }

    /** Returns whether a line is the title of minutes over the line that says when the sitting was. */
    private static boolean title(List<Part> parts, int index) {
        Part part = parts.get(index);
        return part.open() && index + 1 < parts.size() && WHEN.matcher(parts.get(index + 1).text()).matches()
                && MinutesTitle.ofSitting(part.text()) && LabelGrammar.read(part.text()).isEmpty();
    }
}
