package org.gongbao.parse.office;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;

/** The verbs that close a list of offices and say what part they have: 按职责分工负责, 牵头, 配合. */
final class TailVerb {

    private static final String BY_DUTY = "(?:(?:按照?|依[据據]?|根[据據])(?:各自)?(?:工作)?(?:[职職][责責]|[职職]能|任[务務]"
            + "|分工)*(?:分工)?(?:[范範][围圍])?[内內]?|[结結]合(?:各自|各地|本地[区區]?|自身)?[实實][际際](?:情[况況])?)?";
    private static final Pattern VERB = Pattern.compile(BY_DUTY + "(?:共同|分[别別]|具[体體]|[统統][筹籌]|[联聯]合|分工|同[时時]|[总總][体體]"
            + "|[协協]同(?=.)|密切|[积積][极極]|[负負][责責](?=配合|[协協]|[参參]|[落推组組实實抓贯貫指督]))?"
            + "([牵牽][头頭](?:[负負][责責]|推[进進动動]|督[导導办辦查]|指[导導]|抓?好?落[实實]|[组組][织織][实實]施|[实實]施)|[负負][责責][牵牽][头頭]|[牵牽][头頭]|[负負][责責]|配合"
            + "|[参參][与與]|[参參]加|[协協]助|支持|(?:抓好?|[贯貫][彻徹]|推[动動]|[组組][织織])?落[实實]|推[进進]|指[导導]督促|督促指[导導]|[组組][织織][实實]施|[实實]施|主[办辦责責]"
            + "|承[办辦]|[协協][办辦同]|研究提出(?:具[体體])?(?:落[实實]|[实實]施)?(?:意[见見]|方案|[办辦]法|措施))"
            + "(?:[实實]施|落[实實]|(?<=[负負][责責])\\p{IsHan}{2,10}工作)?$");
    /** The characters with which {@link #VERB} ends: looking for it costs more than the rest of a list. */
    private static final CharSet VERB_ENDS = CharSet.of("查作头頭责責同合与與加助持实實进進施办辦工见見案法促导導动動");
    private static final Pattern LED = Pattern.compile("[牵牽][头頭](?:[负負][责責])?[，,；;]");
    private static final Pattern PARTED = Pattern.compile("[牵牽][头頭]|[负負][责責]|主[办辦责責]");
    private static final Pattern LEAD_VERB = Pattern.compile("[牵牽][头頭]|主[办辦责責]");
    private static final Pattern SUPPORT_VERB = Pattern.compile("配合|[参參][与與加]|[协協][助办辦同]|支持");
    /** No closing phrase (按照各自工作职责分工范围内共同组织实施) is longer. */
    private static final int LONGEST_VERB = 24;

    private TailVerb() {}

    /** Returns where a verb closes the words, or null when none does. */
    static Matcher in(String words) {
        if (words.isEmpty() || !VERB_ENDS.has(words.charAt(words.length() - 1))) {
            return null;
        }
        Matcher verb = VERB.matcher(words).region(Math.max(0, words.length() - LONGEST_VERB), words.length());
        return verb.find() ? verb : null;
    }

    /** Returns whether a mark of enumeration stands behind a verb, so that it parts offices of different parts: 甲局牵头、乙局配合. */
    static boolean parts(String list, int mark) {
        return PARTED.matcher(list).region(Math.max(0, mark - 2), mark).matches();
    }

    /** Returns whether a list says of its first offices that they lead, and goes on: 甲局牵头，乙局. */
    static boolean leadsWithin(String list) {
        return LED.matcher(list).find();
    }

    /** Returns whether a verb says that the offices before it lead. */
    static boolean leads(String verb) {
        return LEAD_VERB.matcher(verb).find();
    }

    /** Returns whether a verb says that the offices before it support others. */
    static boolean supports(String verb) {
        return SUPPORT_VERB.matcher(verb).find();
    }
}
