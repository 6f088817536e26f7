package org.gongbao.parse.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.UnitName;
import org.gongbao.parse.grammar.Brackets;
import org.gongbao.parse.grammar.CharSet;

/**
 * Reads a printed list of offices into its units, one by one.
 *
 * <p>Rules, in order. Brackets of any kind hold together what is inside them, and an opening bracket that is never closed is
 * a plain character. The list divides at 、 , ; and at spaces and strokes after a complete name; 和 及 与 divide only between two
 * complete names, so that 住房和城乡建设部 stays one. A list that begins with 各 runs to its organ (各省、自治区、直辖市人民政府).
 * 等有关部门 and what follows it names nobody and is left to the printed form. An ending shared by names joined with 、
 * is given to each: 武昌、洪山、江夏區人民政府 are three governments, and 省、市教育局 are two offices; so is a level printed
 * before the first ({@link SharedLevel}). A note in brackets at the end of a name stays with it.
 */
public final class UnitList {

    private static final Pattern AND_OTHERS = Pattern.compile("(?<![高中初同平均])等(?:[\\d一二三四五六七八九十]+)?[个個家]?"
            + "(?:市直|省直|[区區县縣]直|(?:[省市区區县縣])(?=有[关關]|相[关關])|市[级級]|省[级級]|[国國][务務]院|中央|[国國]家|地方)?(?:有[关關]|相[关關]|各|成[员員]|[责責]任|职能|職能)?"
            + "(?:部[门門]|[单單]位|部委|机构|機構|地方|地[区區]|方面|企[业業]|分?公司|群[团團][组組][织織]|高校|[区區县縣]|部[门門]和[单單]位|[单單]位和部[门門])*"
            + "(?:按.*|共同|分[别別])?$");
    private static final Pattern LEADING = Pattern.compile("^(?:由|以及|[会會]同|[联聯]合|及|和|与|與|并|並)(?=.{2})");
    private static final Pattern CONJUNCTION = Pattern.compile("以及|[会會]同|和|及|与|與");
    /** The characters with which words before a list begin, and those that join two names. */
    private static final CharSet LEADS = CharSet.of("由以会會联聯及和与與并並");
    private static final CharSet JOINS = CharSet.of("以会會和及与與");
    private static final Pattern BARE_COLLECTIVE = Pattern.compile("(?:部[门門]|[单單]位|地[区區]|[党黨]委|政府)$");

    /** What streets are called, and departments for short: 城北、城南街道办事处, but 住建、城管、城南街道办事处. */
    private static final Pattern STREET = Pattern.compile("\\p{IsHan}{2,3}");

    /** Beyond this many characters a piece is not the name of an office and is not looked into. */
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PERSON = 4;

    private final Map<String, String> shortNames;
    private final Map<String, String> folded = new HashMap<>();
    /** Lists are asked for twice where the responsible units may lead, and many tasks print the same one. */
    private final Map<String, List<UnitName>> read = new HashMap<>();

    /**
     * Makes a reader of lists for one document.
     *
     * @param shortNames full names by the short names that the document defines, see {@link TaskRules}
     */
    public UnitList(Map<String, String> shortNames) {
        this.shortNames = Map.copyOf(shortNames);
    }

    /**
     * Returns the units of a printed list, in order, each once.
     *
     * @param printed a list as printed, without its key: 市科技局、市財政局,東湖高新區管委會
     */
    public List<UnitName> read(String printed) {
        return read.computeIfAbsent(printed, this::units);
    }

    private List<UnitName> units(String printed) {
        Map<String, UnitName> units = new LinkedHashMap<>();
        for (Token token : withShared(tokens(printed))) {
            String name = shortNames.getOrDefault(token.name(), token.name());
            String identity = folded.computeIfAbsent(name, UnitFolding::fold);
            if (!identity.isEmpty()) {
                units.putIfAbsent(identity, new UnitName(name, token.printed(), token.note(), identity));
            }
        }
        return List.copyOf(units.values());
    }

    /**
     * A member of the list.
     *
     * @param name the name without its note
     * @param printed as printed, note included
     * @param note the note without brackets
     * @param run number of the run of names joined by 、 that it stands in
     */
    private record Token(String name, String printed, String note, int run) {
        Token named(String full) {
            return new Token(full, printed, note, run);
        }
    }

    private static List<Token> tokens(String printed) {
        List<Token> tokens = new ArrayList<>();
        int[] partner = Brackets.partners(printed);
        int run = 0;
        int start = 0;
        for (int i = 0; i <= printed.length(); i++) {
            if (i < printed.length() && partner[i] > i) {
                i = partner[i];
                continue;
            }
            char c = i == printed.length() ? ';' : printed.charAt(i);
            boolean list = c == '、';
            boolean slash = (c == '/' || c == '／') && completes(printed, start, i) && !twoNames(printed, i);
            boolean comma = ",，;；。\n\t".indexOf(c) >= 0 || slash
                    || Character.isSpaceChar(c) && completes(printed, start, i) && !noteFollows(printed, i);
            if (!list && !comma) {
                continue;
            }
            String piece = printed.substring(start, i).strip();
            if (start > 0 && "/／".indexOf(printed.charAt(start - 1)) >= 0 && person(piece)) {
                start = i + 1;
            } else if (!(list && piece.length() <= LONGEST_NAME && CollectiveName.goesOn(piece, printed, i, partner))) {
                addPieces(tokens, piece, run);
                start = i + 1;
            }
            if (comma) {
                run++;
            }
        }
        return tokens;
    }

    /** Whether a stroke stands within the name of the one body that bears two: 市企业联合会/企业家协会. */
    private static boolean twoNames(String printed, int stroke) {
        return printed.startsWith("企业家协会", stroke + 1) || printed.startsWith("企業家協會", stroke + 1);
    }

    /** Whether what stands behind an office and a stroke is who answers in it: 市司法局/张某. */
    private static boolean person(String piece) {
        return piece.length() <= LONGEST_PERSON && !OfficeName.hasOrgan(piece) && !OfficeName.endsInDivision(piece)
                && !OfficeName.isCollective(piece);
    }

    /** Whether a blank stands between a name and the bracket that belongs to it: 各县区政府 （管委会）. */
    private static boolean noteFollows(String printed, int blank) {
        return blank + 1 < printed.length() && "（(〔".indexOf(printed.charAt(blank + 1)) >= 0;
    }

    private static boolean completes(String printed, int start, int end) {
        String piece = printed.substring(start, end).strip();
        return OfficeName.hasOrgan(withoutNote(piece)) || OfficeName.isCollective(piece);
    }

    private static void addPieces(List<Token> tokens, String piece, int run) {
        if (piece.length() > LONGEST_NAME) {
            add(tokens, piece, run);
            return;
        }
        String named = withoutOthers(piece).strip();
        String rest = LEADS.opens(named) ? LEADING.matcher(named).replaceFirst("") : named;
        if (!JOINS.in(rest)) {
            add(tokens, rest, run);
            return;
        }
        int[] partner = Brackets.partners(rest);
        Matcher and = CONJUNCTION.matcher(rest);
        int start = 0;
        int bracketEnd = -1;
        int scanned = 0;
        while (and.find()) {
            for (; scanned < and.start(); scanned++) {
                if (partner[scanned] > scanned) {
                    bracketEnd = Math.max(bracketEnd, partner[scanned]);
                }
            }
            if (and.start() < bracketEnd) {
                continue;
            }
            String left = withoutNote(rest.substring(start, and.start()));
            String right = withoutNote(rest.substring(and.end()));
            if ((standsAlone(left) || governments(left, right)) && (isName(right) || isName(upToNext(right)))) {
                add(tokens, rest.substring(start, and.start()), run);
                start = and.end();
            }
        }
        add(tokens, rest.substring(start), run);
    }

    private static boolean isName(String words) {
        return words.length() >= 3 && (OfficeName.hasOrgan(words) || OfficeName.isCollective(words));
    }

    /** Returns the words before the next conjunction: 电力监管办 in 电力监管办及相关盟市. */
    private static String upToNext(String words) {
        Matcher and = CONJUNCTION.matcher(words);
        return and.find() ? words.substring(0, and.start()) : words;
    }

    /** Returns a piece of a list without the words for others that have no name: 等有关部门. */
    private static String withoutOthers(String piece) {
        Matcher others = AND_OTHERS.matcher(piece);
        return piece.indexOf('等') >= 0 && others.find() ? piece.substring(0, others.start()) : piece;
    }

    /** Returns whether departments and governments of all places are named together: 各有关部门及各县市区政府. */
    private static boolean governments(String left, String right) {
        return right.startsWith("各") && OfficeName.sharedSuffix(right) != null && OfficeName.isCollective(left)
                && OfficeName.hasOrgan(left);
    }

    private static boolean standsAlone(String name) {
        return name.length() >= 2 && OfficeName.hasOrgan(name)
                && !(OfficeName.isCollective(name) && BARE_COLLECTIVE.matcher(name).find()
                        && OfficeName.sharedSuffix(name) == null);
    }

    private static void add(List<Token> tokens, String piece, int run) {
        String printed = (piece.length() <= LONGEST_NAME ? withoutOthers(piece) : piece).strip();
        if (printed.isEmpty()) {
            return;
        }
        String name = withoutNote(printed);
        String note = name.length() == printed.length() ? "" : printed.substring(name.length() + 1, printed.length() - 1);
        tokens.add(new Token(name.strip(), printed, note, run));
    }

    /** Returns a name without the bracket at its end, unless the bracket is part of it, as in 各县（市、区）. */
    private static String withoutNote(String piece) {
        if (piece.length() < 3 || !Brackets.isClosing(piece.charAt(piece.length() - 1))) {
            return piece;
        }
        int open = Brackets.partners(piece)[piece.length() - 1];
        // What governs where there is no government is part of the name: 各区（市）县政府（管委会）; so are other places: 各镇（办）.
        if (open <= 0 || OfficeName.isEveryPlace(piece.substring(0, open)) && piece.charAt(open) != '〈'
                || OfficeName.isSharedOrgan(piece.substring(open + 1, piece.length() - 1))
                || OfficeName.endsInDivision(piece.substring(Math.max(0, open - 2))) && piece.charAt(open) != '〈') {
            return piece;
        }
        return piece.substring(0, open);
    }

    /** Gives the ending of the last name of a run to the names before it that lack one. */
    private static List<Token> withShared(List<Token> tokens) {
        List<Token> out = new ArrayList<>(tokens);
        OfficeName.Suffix suffix = null;
        int run = -1;
        for (int i = out.size() - 1; i >= 0; i--) {
            Token token = out.get(i);
            if (i + 1 < out.size() && out.get(i + 1).run() == token.run() && ofLevels(token.name(), out.get(i + 1).name())) {
                out.set(i, token.named(token.name() + out.get(i + 1).name().substring(1)));
                continue;
            }
            if (token.run() != run) {
                suffix = null;
                run = token.run();
            }
            OfficeName.Suffix own = OfficeName.sharedSuffix(token.name());
            if (own != null) {
                suffix = OfficeName.isCollective(token.name()) ? null : own;
            } else if (suffix != null && sharesPlace(token.name(), suffix)) {
                String division = OfficeName.endsInDivision(token.name()) ? "" : suffix.division();
                out.set(i, token.named(token.name() + division + suffix.organ()));
            } else if (OfficeName.hasOrgan(token.name())) {
                suffix = null;
            }
        }
        if (out.size() > 1) {
            List<Integer> runs = out.stream().map(Token::run).toList();
            OfficeShares.bureaux(out.stream().map(Token::name).toList(), runs).forEach((i, name) -> out.set(i, out.get(i).named(name)));
            SharedLevel.offices(out.stream().map(Token::name).toList(), runs).forEach((i, name) -> out.set(i, out.get(i).named(name)));
        }
        return out;
    }

    /** Returns whether a name is only the level of an office that the next one names in full: 省、市发展改革委. */
    private static boolean ofLevels(String name, String next) {
        return name.length() == 1 && OfficeName.hasLevel(name) && OfficeName.hasLevel(next) && next.length() > 2
                && OfficeName.hasOrgan(next) && OfficeName.sharedSuffix(next) == null;
    }

    private static boolean sharesPlace(String name, OfficeName.Suffix suffix) {
        if (OfficeName.isCollective(name) || OfficeName.isBareDivision(name)) {
            return false;
        }
        if (suffix.organ().startsWith("街道")) {
            return STREET.matcher(name).matches() && !OfficeName.hasOrgan(name) && !OfficeName.endsInDivision(name)
                    && !SharedLevel.department(name);
        }
        if (OfficeName.endsInDivision(name)) {
            return true;
        }
        String place = name.substring(Math.max(name.lastIndexOf('市'), Math.max(name.lastIndexOf('州'), name.lastIndexOf('省'))) + 1);
        return !suffix.division().isEmpty() && !OfficeName.hasOrgan(name) && place.length() >= 1 && place.length() <= 4;
    }
}
