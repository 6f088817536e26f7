package org.gongbao.parse.office;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.WordSet;

/**
 * Finds tails that are sentences and have neither bracket nor key: 关于“……”的问题，由甲会同乙负责落实。 and …2万人。由市卫健委牵头，市妇联配合。
 *
 * @param reader reads who answers in the words of such a sentence
 */
record WordedTails(TailReader reader) {

    /** Words without one of which no paragraph has such a tail. */
    private static final WordSet HANDED = WordSet.of("题，由", "題，由", "题,由", "題,由", "。由");
    private static final Pattern ASSIGNMENT = Pattern.compile("的[问問][题題]([，,]由)");

    /** A sentence that is nothing but offices and their parts. */
    private static final Pattern LED = Pattern.compile("由[^，。；]{2,60}[牵牽][头頭](?:[负負][责責])?(?:[，；][^，。；]{2,120}(?:配合|[协協]助"
            + "|[参參][与與加]|落[实實]|[负負][责責]))*");
    private static final int LONGEST_LED = 200;
    /** The name of a group with its number: 三、医学救援组。 */
    private static final int LONGEST_GROUP = 14;

    /** Returns whether a paragraph may have such a tail. */
    static boolean mayBeIn(String paragraph) {
        return HANDED.in(paragraph);
    }

    /** Returns the tail that ends a paragraph, at or after an offset. */
    Optional<TaskTail> find(String paragraph, int from) {
        return assigned(paragraph, from).or(() -> led(paragraph, from));
    }

    /** Matters handed to offices in the sentence itself: 关于“……”的问题，由甲会同乙负责落实。 */
    private Optional<TaskTail> assigned(String paragraph, int from) {
        Matcher assignment = ASSIGNMENT.matcher(paragraph);
        if (paragraph.length() > TailFinder.LONGEST_TAIL || !assignment.find(from)) {
            return Optional.empty();
        }
        String printed = paragraph.substring(assignment.start(1));
        String inside = printed.substring(2).strip();
        int stop = inside.indexOf('。');
        if (stop >= 0 && stop < inside.length() - 1) {
            return Optional.empty();
        }
        return reader.read(stop < 0 ? inside : inside.substring(0, stop)).map(offices -> new TaskTail(assignment.start(1),
                paragraph.length(), printed, offices.lead(), offices.responsible()));
    }

    /** A last sentence that only says who leads, and not of whom a group consists (应急监测组。由甲牵头，乙参加。): …2万人。由市卫健委牵头，市妇联配合。 */
    private Optional<TaskTail> led(String paragraph, int from) {
        int end = paragraph.endsWith("。") ? paragraph.length() - 1 : paragraph.length();
        int start = paragraph.lastIndexOf('。', end - 1) + 1;
        if (start <= from || end - start > LONGEST_LED || !paragraph.startsWith("由", start)
                || start - from <= LONGEST_GROUP && paragraph.startsWith("组", start - 2)
                || !LED.matcher(paragraph).region(start, end).matches()) {
            return Optional.empty();
        }
        return reader.read(paragraph.substring(start + 1, end)).map(offices -> new TaskTail(start, paragraph.length(),
                paragraph.substring(start), offices.lead(), offices.responsible()));
    }
}
