package org.gongbao.parse.structure.heading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.NoteMark;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.LineEnd;
import org.gongbao.parse.structure.part.Part;

/**
 * Marks the paragraphs that are notes.
 *
 * <p>A note is a paragraph that opens with a bracketed or circled mark which stands inside a paragraph before it ([1], 〔1〕,
 * ①), one that opens with 注：, an entry of the list that directly follows such a word alone on its line, or an item of a section
 * called 名词解释 or 注释.
 */
public final class NoteFinder {

    private static final CharSet KEY_OPENS = CharSet.of("备備附注註");
    private static final Pattern KEYED = Pattern.compile("^[备備附]?[注註](?:[释釋]|\\d{1,2})?\\s?[:：]");
    private static final Pattern GLOSSARY = Pattern.compile("^(?:附[件录錄]?\\s?\\d{0,2}\\s?[:：]?[\\s\u3000]*)?(?:《.{2,12}》|报告"
            + "|報告)?中?的?(?:有[关關]|部分|主要|相[关關]|[专專][业業])?(?:名[词詞]|[词詞][语語]|[术術][语語]|指[标標]|用[语語])(?:[解注註][释釋](?:[说說]明)?"
            + "|[说說]明)[:：]?$|^注[释釋][:：]?$");
    private static final CharSet GLOSSARY_CLOSES = CharSet.of("释釋明:：");
    private static final Pattern ENTRY = Pattern.compile(
            "^(?:[\\d０-９]{1,3}[.．、]|[（(][\\d０-９]{1,3}[)）]|[\\[〔［]\\d{1,3}[\\]〕］]|[①-⑳])\\s?");

    /** A term of a glossary that is a part of the document, with the number of a section: 第四部分 名词解释, 一、其他收入：指…. */
    private static final Pattern NUMBERED_TERM = Pattern.compile("^[一二三四五六七八九十]{1,3}、[^，。；：:]{2,30}[：:](?=.)");

    private static final int LONGEST_GLOSSARY = 24;
    private static final int LONGEST_TERM = 40;

    private NoteFinder() {}

    /** Returns the parts with notes marked. */
    public static List<Part> find(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        Set<String> referred = new HashSet<>();
        boolean glossary = false;
        boolean section = false;
        boolean listed = false;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (!part.open()) {
                out.add(part);
                continue;
            }
            String text = part.text();
            String mark = text.substring(0, NoteMark.length(text, 0));
            if (referred.contains(mark)) {
                Part note = term(text) && explained(parts, i) ? Part.of(part.passage().join(parts.get(++i).passage())) : part;
                out.add(note.with(Part.Role.NOTE, label(Scheme.CIRCLED, mark, text, mark.length()), 0));
                continue;
            }
            Matcher keyed = KEY_OPENS.opens(text) ? KEYED.matcher(text) : null;
            if (keyed != null && keyed.find() && !holdsOthers(parts, i, keyed.end())) {
                listed = keyed.end() == text.length();
                out.add(part.with(Part.Role.NOTE, label(Scheme.CIRCLED, keyed.group(), text, keyed.end()), 0));
                continue;
            }
            Matcher listing = listed && LineEnd.finished(text) ? ENTRY.matcher(text) : null;
            listed = listing != null && listing.find();
            if (listed) {
                out.add(part.with(Part.Role.NOTE, label(Scheme.ARABIC, listing.group().strip(), text, listing.end()), 0));
                continue;
            }
            Optional<Label> number = LabelGrammar.read(text);
            if (headsNotes(number.isPresent() ? text.substring(number.get().bodyStart()) : text)) {
                glossary = true;
                section = number.isPresent() && number.get().scheme() == Scheme.PART;
                out.add(part);
                continue;
            }
            if (section && glossary && NUMBERED_TERM.matcher(text).find()) {
                out.add(part.with(Part.Role.NOTE, number.get(), 0));
                continue;
            }
            Matcher entry = glossary ? ENTRY.matcher(text) : null;
            if (glossary && entry.find()) {
                Part note = term(text) && explained(parts, i) ? Part.of(part.passage().join(parts.get(++i).passage())) : part;
                out.add(note.with(Part.Role.NOTE, label(Scheme.ARABIC, entry.group().strip(), text, entry.end()), 0));
                continue;
            }
            glossary &= number.isEmpty();
            NoteMark.in(text, mark.length()).forEach(reference -> referred.add(text.substring(reference.start(), reference.end())));
            out.add(part);
        }
        return out;
    }

    /** Returns whether 附注： stands alone over points of another kind: 附注：（一）介绍人应对被介绍者负责. */
    private static boolean holdsOthers(List<Part> parts, int index, int keyEnd) {
        String text = parts.get(index).text();
        return text.charAt(0) == '附' && keyEnd == text.length() && explained(parts, index);
    }

    /** Returns whether a line is the name of a section of notes: 名词解释, 注释. */
    public static boolean headsNotes(String text) {
        return text.length() <= LONGEST_GLOSSARY && GLOSSARY_CLOSES.closes(text) && GLOSSARY.matcher(text).find();
    }

    /** Returns whether a note is only the term that the next line explains: ［1］一降三减： */
    private static boolean term(String text) {
        return text.length() <= LONGEST_TERM && (text.endsWith("：") || text.endsWith(":"));
    }

    /** Returns whether the next line is text that no mark opens. */
    private static boolean explained(List<Part> parts, int index) {
        return index + 1 < parts.size() && parts.get(index + 1).open() && !ENTRY.matcher(parts.get(index + 1).text()).find();
    }

    private static Label label(Scheme scheme, String printed, String text, int end) {
        int body = end;
        while (body < text.length() && Characters.blank(text.charAt(body))) {
            body++;
        }
        return new Label(scheme, printed, 0, body);
    }
}
