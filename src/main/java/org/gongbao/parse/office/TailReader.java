package org.gongbao.parse.office;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.UnitName;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.WordSet;

/**
 * Reads what stands inside a tail: who leads, who is responsible.
 *
 * <p>Three forms, in either script and either width of punctuation. <em>Keyed</em>: 牽頭單位:甲;責任單位:乙. <em>Worded</em>:
 * 甲牵头，乙、丙配合 / 甲、乙按职责分工负责 / 甲会同乙负责. <em>Divided</em>: 事项一〈責任單位:甲〉;事项二〈責任單位:乙〉.
 * Where one office is responsible and others only support it (配合, 参与), the responsible one leads.
 */
public final class TailReader {

    private static final Pattern TOGETHER_WITH = Pattern.compile("(?:[牵牽][头頭])?[,，]?(?:[会會]同|(?<=[部委局办辦])商(?![务務业業贸貿]))(?=\\p{IsHan}{2})");
    /** An office that a note in a list calls the leading one: 市商务局（牵头）. */
    private static final Pattern LEADING = Pattern.compile("([^、，,；;（(]{2,30})[（(](?:负责)?[牵牽][头頭](?:[单單]位|部[门門])?[)）][、，,；;]?");
    private static final WordSet LEADING_WORDS = WordSet.of("牵头", "牽頭", "牽头", "牵頭");
    /** The name of one office, by its level and its ending beyond doubt. */
    private static final Pattern ALONE = Pattern.compile("[省市州县縣区區][\\p{IsHan}]{1,12}(?:局|委|委员会|委員會|[办辦]|[厅廳]|政府|管委[会會])"
            + "|各(?:有[关關]|相[关關])?(?:[单單]位|部[门門]|[区區县縣]|[区區县縣]政府|人民政府)");
    /** A name of an office that its ending does not tell; 市场, 家庭 and 社会组织, which take part beside government, are none. */
    private static final Pattern SHORT_NAME = Pattern.compile("(?!社[会會]|广大|廣大|人民群)[\\p{IsHan}（）()〔〕]{3,16}");
    private static final int LONGEST_BARE = 300;
    private static final int LONGEST_REMARKED = 400;
    /** 政府负责 and 群众参与 speak of nobody's task; 妇联牵头 does. */
    private static final int SHORTEST = 3;
    private static final int SHORTEST_LEAD = 2;

    private final UnitList units;
    private final LeadMark leadMark;
    /** A document has a handful of keys, which it prints over and over. */
    private final Map<String, TailKey.Part> parts = new HashMap<>();

    /**
     * Makes a reader for one document.
     *
     * @param leadMark the mark that the document sets at the names of those who lead
     */
    TailReader(UnitList units, LeadMark leadMark) {
        this.units = units;
        this.leadMark = leadMark;
    }

    /** The two printed lists. */
    record Offices(String lead, String responsible) {}

    /**
     * Returns the offices that the inside of a tail names, or nothing when it is not a tail.
     *
     * @param inside without the enclosing brackets
     */
    Optional<Offices> read(String inside) {
        String text = inside.substring(TailKey.behindMarks(inside, TailAsides.behind(inside, 0))).strip();
        if (SharedTail.opens(text)) {
            return SharedTail.of(text, this).map(shared -> new Offices(shared.tail().lead(), shared.tail().responsible()));
        }
        String said = text.length() <= LONGEST_REMARKED ? TailAsides.withoutRemark(text) : text;
        if (said.length() < text.length()) {
            return read(said).or(() -> bare(said, false));
        }
        if (SharedTail.names(text, 0, text.length())) {
            return read(SharedTail.keyed(text));
        }
        if (TailKey.opens(text, 0)) {
            return Optional.of(keyed(text)).filter(offices -> !offices.lead().isEmpty() || !offices.responsible().isEmpty());
        }
        if (TailKey.NESTED.matcher(text).find()) {
            return Optional.of(new Offices("", text));
        }
        return worded(text);
    }

    /**
     * Returns the offices of a bracket that holds names of offices and nothing else: （省科技厅、省工信厅）, （市教育局）.
     *
     * @param usual whether such brackets close the tasks of this document, so that a single name needs no level: （文旅局）
     */
    Optional<Offices> bare(String inside, boolean usual) {
        String printed = TailAsides.withoutTime(inside.strip());
        String text = leadMark.without(printed);
        if (text.isEmpty() || text.length() > LONGEST_BARE || "。：:".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return Optional.empty();
        }
        List<UnitName> named = units.read(text);
        boolean alone = named.size() == 1 && (usual || ALONE.matcher(text).matches());
        boolean offices = (named.size() >= 2 || alone) && named.stream()
                .allMatch(unit -> OfficeName.isCountedPlaces(unit.name()) || unit.name().length() >= 3
                && unit.name().codePoints().allMatch(c -> Character.isIdeographic(c) || "（）、()〈〉〔〕".indexOf(c) >= 0)
                && OfficeName.plausible(unit.name()) && (OfficeName.hasOrgan(unit.name()) || OfficeName.isCollective(unit.name())
                || ALONE.matcher(named.get(0).name()).matches() && OfficeName.endsInDivision(unit.name())));
        if (!offices || !leadMark.in(printed)) {
            return offices ? Optional.of(new Offices("", text)) : Optional.empty();
        }
        TailRoles roles = new TailRoles();
        leadMark.add(printed, TailKey.Part.RESPONSIBLE, roles);
        return Optional.of(roles.offices());
    }

    /** Returns the offices that the cells of a row name; a cell without any is empty. */
    Optional<Offices> columns(String lead, String responsible, String support) {
        if (lead.isEmpty() && support.isEmpty() && !leadMark.in(responsible)) {
            Optional<Offices> own = read(responsible);
            if (own.isPresent()) {
                return own;
            }
        }
        TailRoles roles = new TailRoles();
        addKeyed(ListEdges.named(lead), TailKey.Part.LEAD, roles);
        addKeyed(ListEdges.named(responsible), TailKey.Part.RESPONSIBLE, roles);
        addKeyed(ListEdges.named(support), TailKey.Part.SUPPORT, roles);
        return Optional.of(roles.offices()).filter(offices -> !offices.lead().isEmpty() || !offices.responsible().isEmpty());
    }

    /** Returns the units of a printed list; of a divided list, those of its parts. */
    List<UnitName> units(String printed) {
        Matcher nested = TailKey.NESTED.matcher(printed);
        if (!nested.find()) {
            return units.read(printed);
        }
        int[] partner = Brackets.partners(printed);
        StringBuilder joined = new StringBuilder();
        do {
            int close = partner[nested.start()];
            joined.append(printed, nested.end(), close < nested.end() ? printed.length() : close).append(';');
        } while (nested.find());
        return units.read(joined.toString());
    }

    private Offices keyed(String text) {
        TailRoles roles = new TailRoles();
        int[] partner = Brackets.partners(text);
        Matcher key = TailKey.KEY.matcher(text);
        int at = 0;
        while (at < text.length() && key.find(at)) {
            int valueStart = key.end();
            int valueEnd = TailKey.next(text, partner, valueStart);
            String value = ListEdges.named(TailAsides.withoutTime(ListEdges.trim(beforeRemark(text, partner, valueStart, valueEnd))));
            at = valueEnd;
            if (value.isEmpty()) {
                continue;
            }
            TailKey.Part part = parts.computeIfAbsent(key.group(), TailKey::part);
            // Beside others who answer, those who mainly do lead: 主要责任单位：甲；责任单位：乙.
            boolean mainly = part == TailKey.Part.RESPONSIBLE && key.group().startsWith("主要") && roles.none()
                    && TailKey.KEY.matcher(text).region(at, text.length()).results().anyMatch(next -> TailKey.part(next.group()) == part);
            switch (mainly ? TailKey.Part.LEAD : part) {
                case LEAD -> addKeyed(value, TailKey.Part.LEAD, roles);
                case RESPONSIBLE -> addKeyed(value, TailKey.Part.RESPONSIBLE, roles);
                case SUPPORT -> addKeyed(value, TailKey.Part.SUPPORT, roles);
                case NONE -> { }
            }
        }
        return roles.offices();
    }

    /** Adds the offices behind a key; verbs behind them say more of their part (甲、乙分别牵头; 甲牵头，乙配合). */
    private void addKeyed(String printed, TailKey.Part part, TailRoles roles) {
        String value = printed;
        Matcher named = LEADING.matcher(printed);
        if (LEADING_WORDS.in(printed) && named.find()) {
            roles.add(TailKey.Part.LEAD, ListEdges.trim(named.group(1)));
            value = ListEdges.trim(printed.substring(0, named.start()) + printed.substring(named.end()));
            if (value.isEmpty()) {
                return;
            }
        }
        if (TailVerb.in(value) == null && !TailVerb.leadsWithin(value)) {
            leadMark.add(value, part, roles);
            return;
        }
        Optional<Offices> worded = worded(value);
        if (worded.isEmpty()) {
            roles.add(part, value);
            return;
        }
        if (!worded.get().lead().isEmpty()) {
            roles.add(TailKey.Part.LEAD, worded.get().lead());
        }
        if (!worded.get().responsible().isEmpty()) {
            roles.add(part, worded.get().responsible());
        }
    }

    /** Returns the value of a key up to the full stop behind which only remarks stand: 甲、乙。具体任务均涉及各区，下同。 */
    private static String beforeRemark(String text, int[] partner, int from, int to) {
        for (int i = from; i < to; i++) {
            if (partner[i] > i) {
                i = partner[i];
            } else if (text.charAt(i) == '。') {
                return text.substring(from, i);
            }
        }
        return text.substring(from, to);
    }

    private Optional<Offices> worded(String text) {
        TailRoles roles = new TailRoles();
        int[] partner = Brackets.partners(text);
        int start = 0;
        int segment = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && partner[i] > i) {
                i = partner[i];
                continue;
            }
            char c = i == text.length() ? '。' : text.charAt(i);
            if (",，;；。".indexOf(c) < 0 && !(c == '、' && TailVerb.parts(text, i))) {
                continue;
            }
            String words = text.substring(segment, i).stripTrailing();
            Matcher verb = TailVerb.in(words);
            int wordsStart = segment;
            segment = i + 1;
            if (verb == null || roles.none() && TailAsides.isTime(words) && !OfficeName.hasOrgan(words.substring(0, verb.start()))) {
                if (c == '。') {
                    break;
                }
                start = start == wordsStart && TailAsides.isTime(words) ? segment : start;
                continue;
            }
            String who = ListEdges.trim(text.substring(start, wordsStart + verb.start()));
            start = i + 1;
            who = who.substring(TailPersons.behind(who));
            if (who.isEmpty() || !plausible(who, SHORTEST_LEAD) && !roles.none()) {
                continue; // no office: 副市长张某牵头, before the offices; 年内持续推进, behind them
            }
            if (!assign(who, verb.group(1), roles)) {
                return Optional.empty();
            }
            if (c == '。') {
                break;
            }
        }
        if (roles.none()) {
            return Optional.empty();
        }
        rest(text, start, roles);
        return Optional.of(roles.offices());
    }

    /** Adds the offices behind the last verb, to whom none is given: 市商务局牵头，各县〔市、区〕，12月底前完成. */
    private void rest(String text, int from, TailRoles roles) {
        String others = from >= text.length() ? "" : TailAsides.withoutTime(ListEdges.trim(text.substring(from)));
        if (roles.led() && !others.isEmpty() && others.indexOf('。') < 0 && !TailAsides.isTime(others) && plausible(others, SHORTEST)) {
            roles.add(TailKey.Part.RESPONSIBLE, others);
        }
    }

    private boolean assign(String who, String verb, TailRoles roles) {
        Matcher together = TOGETHER_WITH.matcher(who);
        if (together.find() && together.start() > 1) {
            String leader = ListEdges.trim(who.substring(0, together.start()));
            String others = ListEdges.trim(who.substring(together.end()));
            roles.add(TailKey.Part.LEAD, leader);
            roles.add(TailVerb.leads(verb) ? TailKey.Part.LEAD : TailKey.Part.RESPONSIBLE, others);
            return plausible(leader, SHORTEST) && plausible(others, SHORTEST);
        }
        boolean leads = TailVerb.leads(verb);
        roles.add(leads ? TailKey.Part.LEAD : TailVerb.supports(verb) ? TailKey.Part.SUPPORT : TailKey.Part.RESPONSIBLE, who);
        return plausible(who, leads || roles.led() ? SHORTEST_LEAD : SHORTEST);
    }

    /**
     * Returns whether a printed list can be one of offices, at least one of them with a name of some length.
     *
     * <p>In a long list, a third of the names may be none that an ending tells (全国妇联、中国邮政、新华社).
     */
    private boolean plausible(String printed, int length) {
        List<UnitName> named = units.read(printed);
        long offices = named.stream().filter(unit -> OfficeName.plausible(unit.name())).count();
        return named.stream().anyMatch(unit -> unit.name().length() >= length || unit.name().startsWith("各"))
                && (offices == named.size() || named.size() > 3 && offices * 3 >= named.size() * 2L
                        && named.stream().allMatch(unit -> SHORT_NAME.matcher(unit.name()).matches()));
    }
}
