package org.gongbao.parse.office;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.OpeningPattern;

/**
 * A sentence that names the offices of the items printed before it: 以上各项由县农业农村局牵头。
 *
 * @param first the number of the first item it speaks of, or 0 for all (以上1—3项由…)
 * @param last the number of the last such item, or 0 for all
 * @param tail who answers for each of them; it has no text of its own
 */
public record SharedTail(int first, int last, TaskTail tail) {

    private static final OpeningPattern SENTENCE = OpeningPattern.of("以上（(", "[（(]?\\s?(?:以上|上述)"
            + "(?:第?([0-9]{1,2})[项項]?[-—－–~～至到]{1,2}第?([0-9]{1,2}))?(?:[各几幾两兩0-9一二三四五六七八九十]{0,3}[项項条條款个個](?!目))?"
            + "(?:[\\p{IsHan}]{0,2}(?:任[务務]|工作|事[项項]|措施|[内內]容|[项項]目|指[标標]|目[标標]|[举舉]措|[问問][题題])){0,2}的?"
            + "(?:均|都|全部|[统統]一)?[，,：:]?\\s?(.{4,160}?)[)）]?[。；]?[)）]?");
    private static final Pattern NAMED = Pattern.compile("((?:[牵牽][头頭]|[责責]任|主[办辦]|配合|[协協][办辦])(?:[单單]位|部[门門]))均?[为為爲是]");
    private static final int LONGEST = 200;

    public SharedTail {
        Objects.requireNonNull(tail, "tail");
    }

    /** Returns what such a sentence says, or nothing when the paragraph is none. */
    static Optional<SharedTail> of(String paragraph, TailReader reader) {
        if (paragraph.length() > LONGEST || !opens(paragraph)) {
            return Optional.empty();
        }
        Matcher sentence = SENTENCE.pattern().matcher(paragraph);
        if (!sentence.matches() || sentence.group(3).indexOf('。') >= 0) {
            return Optional.empty();
        }
        int first = sentence.group(1) == null ? 0 : Integer.parseInt(sentence.group(1));
        int last = sentence.group(2) == null ? 0 : Integer.parseInt(sentence.group(2));
        String named = keyed(sentence.group(3));
        return reader.read(named).map(offices -> new SharedTail(first, last,
                new TaskTail(0, 0, "", offices.lead(), offices.responsible())));
    }

    /** Returns whether a stretch opens with a key in words: 牵头单位为县发改局. */
    static boolean names(String text, int from, int to) {
        return NAMED.matcher(text).region(from, to).lookingAt();
    }

    /** Returns a text with keys in words as keys: 牵头单位：县发改局. */
    static String keyed(String text) {
        return NAMED.matcher(text).replaceAll("$1：");
    }

    /** Returns whether a text speaks of what was printed before it. */
    static boolean opens(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '（' || text.charAt(0) == '(') ? 1 : 0;
        return text.startsWith("以上", at) || text.startsWith("上述", at);
    }

    /** Returns whether it speaks of the item with a number. */
    public boolean holdsFor(int number) {
        return last == 0 || number >= first && number <= last;
    }
}
