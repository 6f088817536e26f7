package org.gongbao.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a browser needs to show some texts in another script: what single characters become, and the phrases in which they
 * become something else.
 *
 * <p>The browser takes at each position the longest phrase that begins there, else the character. The table is made so
 * that this gives, for each text it was made for, exactly what the library gives.
 */
final class ScriptTable {

    private static final int LONGEST_PHRASE = 8;
    private static final int ROUNDS = 3;

    private final Script script;
    private final BitSet characters = new BitSet();
    private final SortedMap<String, String> phrases = new TreeMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();

    private ScriptTable(Script script) {
        this.script = script;
    }

    /**
     * Returns the table for some texts.
     *
     * @param texts the texts that will be converted
     * @param more further characters that may turn up
     */
    static ScriptTable of(Script script, List<String> texts, Iterable<Character> more) {
        ScriptTable table = new ScriptTable(script);
        more.forEach(table.characters::set);
        List<String> expected = new ArrayList<>();
        for (String text : texts) {
            expected.add(script.convert(text));
            for (int at = 0; at < text.length(); at++) {
                table.characters.set(text.charAt(at));
            }
        }
        for (int round = 1; round <= ROUNDS; round++) {
            boolean changed = false;
            for (int t = 0; t < texts.size(); t++) {
                changed |= table.mend(texts.get(t), expected.get(t), round == ROUNDS);
            }
            if (!changed) {
                break;
            }
        }
        return table;
    }

    /** Adds the phrases that a text still lacks; with {@code wholly} the text itself. Returns whether any was lacking. */
    private boolean mend(String text, String expected, boolean wholly) {
        String got = apply(text);
        if (got.equals(expected)) {
            return false;
        }
        if (wholly) {
            put(text, expected);
            return true;
        }
        for (int at = 0; at < text.length(); at++) {
            if (got.charAt(at) != expected.charAt(at)) {
                at = addPhrase(text, expected, at) - 1;
            }
        }
        return true;
    }

    /** Adds the shortest phrase around a position that the library converts as it does here. Returns where it ends. */
    private int addPhrase(String text, String expected, int at) {
        for (int length = 2; length <= LONGEST_PHRASE; length++) {
            for (int start = Math.max(0, at - length + 1); start <= at && start + length <= text.length(); start++) {
                String phrase = text.substring(start, start + length);
                String converted = expected.substring(start, start + length);
                if (!phrases.containsKey(phrase) && script.convert(phrase).equals(converted)) {
                    put(phrase, converted);
                    return Math.max(at + 1, start + length);
                }
            }
        }
        put(text, expected);
        return text.length();
    }

    private void put(String phrase, String converted) {
        if (phrases.put(phrase, converted) == null) {
            List<String> same = byFirst.computeIfAbsent(phrase.charAt(0), first -> new ArrayList<>());
            same.add(phrase);
            same.sort(Comparator.comparing(String::length).reversed());
        }
    }

    /** Returns a text as the browser will show it. */
    String apply(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            String phrase = longest(text, at);
            if (phrase == null) {
                out.append(script.convert(text.charAt(at)));
                at++;
            } else {
                out.append(phrases.get(phrase));
                at += phrase.length();
            }
        }
        return out.toString();
    }

    private String longest(String text, int at) {
        List<String> same = phrases.isEmpty() ? null : byFirst.get(text.charAt(at));
        for (String phrase : same == null ? List.<String>of() : same) {
            if (text.startsWith(phrase, at)) {
                return phrase;
            }
        }
        return null;
    }

    /** Returns the characters that change, and what each becomes, as two strings of one length. */
    List<String> characters() {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        characters.stream().filter(c -> script.convert((char) c) != c).forEach(c -> {
            from.append((char) c);
            to.append(script.convert((char) c));
        });
        return List.of(from.toString(), to.toString());
    }

    /** Returns each phrase followed by what it becomes. */
    List<String> phrases() {
        List<String> list = new ArrayList<>();
        phrases.forEach((phrase, converted) -> list.addAll(List.of(phrase, converted)));
        return list;
    }
}
