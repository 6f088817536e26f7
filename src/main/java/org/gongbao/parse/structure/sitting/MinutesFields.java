package org.gongbao.parse.structure.sitting;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.Label;
import org.gongbao.parse.grammar.LabelGrammar;
import org.gongbao.parse.grammar.Scheme;
import org.gongbao.parse.structure.part.Part;

/**
 * The numbered lines of minutes that are none of their headings: what they tell of the sitting (一、時間：…, 二、地點：…, 五、主席：…),
 * and the matters under an item of the agenda (六、報告事項： (一)…).
 *
 * <p>A document is read so where the time or place of a sitting is numbered in it and who presided or wrote, too.
 */
public final class MinutesFields {

    private static final Pattern WHEN = Pattern.compile("(?:[開开][會会]|[會会][議议])?(?:[時时][間间]|日期|地[點点])\\s?[：:]\\s*\\S.*");
    private static final Pattern WHO = Pattern.compile("(?:[會会][議议])?(?:主席|主持人?|召集人|[紀纪記记][錄录]人?[員员]?|司[儀仪])\\s?[：:]\\s*\\S.*");
    private static final Pattern PRESENT = Pattern.compile("(?:出席|列席|缺席|[請请]假|[参參][加與与])(?:[單单]位及)?(?:人[員员]?|者|[單单]位|委[員员]|代表"
            + "|[議议][員员])?\\s?[：:]\\s*\\S.*");

    /** Who proposes a motion, with whose name the motions of a council are numbered: 一、提 案 人：呂議員美玲. */
    private static final Pattern PROPOSER = Pattern.compile("提\\s*案\\s*(?:人|[單单]\\s*位|者|[議议]\\s*[員员])\\s?[：:]\\s*\\S.*");
    /** An item of the order of business of a council, besides those that all have. */
    private static final Pattern ORDER = Pattern.compile("[议議]\\s?(?:程|[题題])|主席(?:致[词詞]|[报報]告|裁示|指示)");
    /** A matter of which only the name is printed: 九、主席宣告開會：(另載), 七、討論事項：無. */
    private static final Pattern ELSEWHERE = Pattern.compile("[^。]{2,30}(?:[：:]?\\s?[（(](?:另[載载附]|略)[)）]|[：:]\\s?[無无])。?");

    /** What minutes set wide and without a colon: 時  間 中華民國112年…, 地 點 本院議場, 主 席 游院長錫堃. */
    private static final Pattern SPACED = Pattern.compile("(?:[時时][\\s\\u3000]*[間间]|地[\\s\\u3000]*[點点]|主[\\s\\u3000]+席"
            + "|[紀纪記记][\\s\\u3000]*[錄录]|[缺列出]席[委議议人代][員员表]?)[\\s\\u3000]+\\S.*");

    private MinutesFields() {}

    /** Returns whether a line tells of a sitting when, where, or who was there, behind a word set wide. */
    public static boolean spaced(String text) {
        return SPACED.matcher(text).matches();
    }

    /** Returns the indexes of such lines among the parts of a document; none where it is no minutes. */
    public static Set<Integer> of(List<Part> parts) {
        Set<Integer> found = new HashSet<>();
        Set<Integer> motions = new HashSet<>();
        boolean when = false;
        boolean who = false;
        Scheme agenda = null;
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Optional<Label> label = part.open() ? LabelGrammar.read(part.text()) : Optional.empty();
            if (label.isEmpty()) {
                continue;
            }
            String words = part.text().substring(label.get().bodyStart());
            boolean time = WHEN.matcher(words).matches();
            boolean person = WHO.matcher(words).matches();
            if (PROPOSER.matcher(words).matches()) {
                motions.add(i);
            }
            when |= time;
            who |= person;
            if (time || person || PRESENT.matcher(words).matches() || ELSEWHERE.matcher(words).matches()) {
                found.add(i);
            }
            Scheme scheme = label.get().scheme();
            if (agenda != null && scheme.compareTo(agenda) > 0) {
                found.add(i);
            } else {
                String name = words.replaceAll("[：:]$", "");
                boolean item = Agenda.item(name) || ORDER.matcher(name).matches();
                agenda = scheme.compareTo(Scheme.HAN) <= 0 && item ? scheme : null;
            }
        }
        if (!when || !who) {
            return motions;
        }
        found.addAll(motions);
        return found;
    }
}
