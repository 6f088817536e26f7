package org.gongbao.parse.structure.lead;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongbao.parse.grammar.CharSet;
import org.gongbao.parse.grammar.ScriptConverter;
import org.gongbao.parse.grammar.Sentences;
import org.gongbao.parse.grammar.WordSet;

/**
 * The first sentence of a paragraph, judged as a possible heading by its build.
 *
 * @param end offset of the mark that ends it
 * @param strength how much it is built like a heading
 * @param paused whether it has more than one clause
 * @param twofold whether it has two clauses that both begin with what is to be done
 * @param counts whether the paragraph has a second sentence, so that it could have a heading
 */
record LeadPhrase(int end, Strength strength, boolean paused, boolean twofold, boolean counts) {

    /** How much a sentence is built like a heading. */
    enum Strength {
        /** A short phrase that begins with what is to be done. */
        STRONG,
        /** Two clauses of unlike length, or a longer phrase, that begin with what is to be done. */
        PAIR,
        /** Longer clauses that begin with what is to be done or on what ground. */
        WIDE,
        /** A short phrase without a pause that begins otherwise: with an adverb, or with what the verb is about. */
        PLAIN,
        /** Two short clauses of another build, as those that tell what was achieved. */
        LOOSE,
        /** No heading. */
        NONE
    }

    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;
    private static final int LONGEST_TWO_CLAUSES = 26;
    /** Two clauses whose lengths differ by this many characters are alike, and long ones by a few more. */
    private static final int LEAST_UNEVEN = 3;
    private static final int LONGEST_WHOLE = 32;
    private static final int LONGEST_WIDE = 36;
    private static final int LONGEST_LOOSE = 18;
    private static final int LONGEST_PLAIN = 24;
    private static final int MOTTO = 4;
    /** A heading is worth its place only over this much text. */
    private static final int LEAST_REST = 12;

    /** Words with which phrases begin that say what is to be done. */
    private static final Set<String> VERBS = inBothScripts(
            "加快", "持之", "千方", "不失", "推进", "推动", "深化", "加强", "强化", "提升", "提高", "着力", "大力", "全面", "全力", "积极", "坚持", "扎实", "深入", "优化",
            "完善", "健全", "促进", "实施", "打造", "打好", "建设", "培育", "壮大", "做好", "做强", "做优", "做大", "做实", "做精", "持续", "切实",
            "稳步", "稳妥", "有序", "有效", "统筹", "激发", "激活", "防范", "化解", "保障", "改善", "增强", "扩大", "发展", "构建", "落实", "创新",
            "支持", "引导", "抓好", "抓实", "抓紧", "突出", "聚焦", "聚力", "扛牢", "扛起", "转换", "举全", "更大", "更好", "更加", "更高", "更强", "进一", "巩固", "繁荣", "弘扬",
            "传承", "办好", "编织", "织密", "织牢", "筑牢", "守牢", "守住", "坚决", "逐步", "进行", "严格", "严守", "规范", "加大", "加力", "充分", "协同", "协调",
            "探索", "拓展", "拓宽", "释放", "挖掘", "畅通", "重构", "重塑", "建立", "建好", "建强", "补齐", "夯实", "注重", "突破", "引进",
            "招引", "整合", "盘活", "丰富", "满足", "维护", "创建", "创造", "开展", "开创", "启动", "实现", "确保", "力争", "努力", "高质", "高标",
            "高水", "高效", "精准", "纵深", "因地", "多措", "多管", "不断", "继续", "始终", "牢牢", "牢固", "毫不", "坚定", "主动", "倾心", "倾力",
            "用心", "用好", "用足", "精心", "科学", "合理", "依法", "从严", "严明", "营造", "塑造", "彰显", "稳定", "稳住", "保持", "放大", "擦亮",
            "叫响", "引领", "带动", "支撑", "服务", "融入", "对接", "参与", "承接", "转变", "转化", "调整", "控制", "减轻", "降低", "消除", "解决",
            "治理", "整治", "保护", "修复", "节约", "利用", "开发", "开放", "增加", "增进", "共建", "共享", "联动", "一体", "集中", "集聚", "分类",
            "面向", "优先", "排除", "形成", "冷静", "搞活", "搞好", "放开", "拉动", "撬动", "锻造", "锤炼", "抢抓", "抢占", "瞄准", "锚定", "着眼", "坚守", "严抓", "严管",
            "奋力", "凝聚", "汇聚", "激励", "绘就", "谱写", "唱响", "培养", "培塑", "引育", "聚集", "聚合", "兑现", "回应", "抓牢", "抓细",
            "抓住", "站稳", "走好", "迈出", "打破", "打牢", "打击", "严打", "调动", "破解", "破除", "清理", "整顿", "纠正", "纠治", "查处", "惩处",
            "遏制", "杜绝", "严控", "讲好", "展现", "发扬", "惠民", "强基", "强链", "延链",
            "强力", "强抓", "狠抓", "出重", "紧盯", "紧扣", "围绕", "立足", "普及", "推广", "推行", "倡导", "关心", "关爱", "重拳", "打赢", "打响", "打通",
            "适度", "适应", "恪守", "践行", "铸牢", "树立", "忠诚", "勇于", "善于", "敢于", "勤政", "廉洁", "务实", "提速", "提振", "提质", "振兴",
            "升级", "改造", "改进", "理顺", "配套", "配合", "发挥", "发掘", "前瞻", "超前", "布局", "谋划", "深耕", "深挖", "厚植", "涵养",
            "赋能", "高度", "赓续", "加密", "加固", "争创", "争取", "压实", "压紧", "兜牢", "托起", "织好", "护航", "护好", "明确", "严肃", "把握", "惩治", "严密", "自觉");
    /** First characters of clauses that give the ground or means of what the next one says is to be done: 以…为…，着力…. */
    private static final String GROUNDS = "以按围把";
    /** First characters of phrases that name the means before the deed, without a pause: 用高新技术改造传统产业. */
    private static final String MEANS = "以用";
    /** What 好 makes a quality after; after other characters it makes a verb of what is to be done: 念好, 走好. */
    private static final String GOOD = "良美友最更较很利和爱喜正只";
    /** What opens the sentence after one that states a truth, from which it concludes: 产业强则经济强。我们要…. */
    private static final Pattern CONCLUSION = Pattern.compile("(?:我们|我們)(?:要|必[须須]|[应應将將]|一定|既)|必[须須]");
    /** The policies with which reports open what they say of the economy: 积极的财政政策要加力提效. */
    private static final Pattern POLICY = Pattern.compile("(?:(?:更加)?积极的财政|(?:稳健|适度宽松)的货币|就业优先)政策");
    private static final int LONGEST_DEED = 44;
    /** What a speaker says of himself: 五年来，我们坚持创新引领、制造强市，产业发展迈出新步伐。 五年来，我们深化改革开放。 */
    private static final Pattern DEED = Pattern.compile("(?:[^，,]+[，,])?我们[^，,0-9]+[，,][^，,0-9]+|[^，,]+[，,]我们[^，,0-9]{4,18}");
    /** The same at more length, where others beside it open alike: 五年来，我们锚定定位，加强自身建设，行政效能稳步提升。 */
    private static final Pattern DEEDS = Pattern.compile("[^，,]+[，,]我[们們](?!深[刻切感]|[体體][会會]|[认認][识識]|面[临臨对對]|[还還也仍]|必[须須])"
            + "[^，,0-9]+[，,][^，,0-9]+[，,](?!必[须須]|[仍还還也要])[^，,0-9]+");
    private static final int LONGEST_DEEDS = 64;
    private static final CharSet NEVER_MARKS = CharSet.of("%％：:；;！？!?…").and('0', '9').and('０', '９');
    /** A number that names an occasion and tells nothing that could be counted: 成立60周年庆祝活动隆重举行. */
    private static final Pattern ANNIVERSARY = Pattern.compile("[0-9]{1,3}(?=周年|週年)");
    private static final WordSet NEVER = WordSet.of("我们", "我們", "我省", "我市", "我区", "我县", "我国", "我國", "各位", "同志", "今年", "去年", "明年",
            "本届", "这些", "這些", "这一", "其中", "此外", "同时", "同時", "总之", "因此", "但是", "然而", "虽然", "如果", "必须认识", "清醒认", "清醒地", "清醒看", "来之不易",
            "挑战依然", "为此", "对此", "当前", "目前", "近年", "过去", "一年来", "几年", "全党");
    /** A clause of its own that names what goes on beside: 在经济发展的同时，改革继续推进。 */
    private static final Pattern MEANWHILE = Pattern.compile("^在[^，,]{2,12}的同[时時](?=[，,])");
    /** Paragraphs that address the audience or gather what is left stand outside a section's series. */
    private static final Pattern ASIDE = Pattern.compile("各位|同志们|同志們|同时[,，]|此外[,，]");
    /** Words that put the steps of an argument in order; what follows is a sentence of it: 首先，统一思想。 */
    private static final Pattern ORDER = Pattern.compile("(?:首先|其次|再次|再者|最后)[，,、]");
    private static final Pattern MODAL = Pattern.compile("(?<![主重需简摘必首纲概])要|必须|应当|将");
    /** 了 tells what happened, except in what was achieved: 迈出了新的步伐. */
    private static final Pattern VERDICT = Pattern.compile(
            "(?<!特别|尤其)是(?!非)|了(?!解|新|重大|显著|明显|重要|积极|突破|可喜|良好|决定|坚实|长足|很大|较大|巨大|丰硕)|(?<!自)我(?!军)|你|他们|什么|怎|吗|呢|也要|还要|具有|有利于|要靠"
                    + "|离不开|有赖于|取决于|既|不仅|(?:^|[，,])[^，,]?[这那]"
                    + "|(?:刻不容缓|势在必行|迫在眉睫|责无旁贷|任重道远|至关重要|意义重大|(?:十分|非常|极为|尤为)(?:重要|必要|紧迫|艰巨|繁重))$");

    private static Set<String> inBothScripts(String... words) {
        Set<String> all = new HashSet<>(List.of(words));
        for (String word : words) {
            all.add(ScriptConverter.toTraditional(word));
            // Hong Kong and Taiwan write 著力 for what the tables give as 着力
            all.add(ScriptConverter.toTraditional(word).replace('着', '著'));
        }
        return Set.copyOf(all);
    }

    /** Returns the first sentence of a paragraph, judged. */
    static LeadPhrase of(String text) {
        int end = Sentences.firstEnd(text, 0);
        boolean counts = end > 0 && text.length() - end > LEAST_REST && !ASIDE.matcher(text).lookingAt() && !Retrospect.opens(text);
        if (!counts || end < SHORTEST || end > LONGEST_WIDE || text.charAt(end) != '。' || ORDER.matcher(text).lookingAt()) {
            return new LeadPhrase(Math.max(end, 0), Strength.NONE, false, false, counts);
        }
        String phrase = text.substring(0, end);
        if (NEVER_MARKS.in(unquoted(phrase)) || NEVER.in(MEANWHILE.matcher(phrase).replaceFirst("")) || VERDICT.matcher(phrase).find()) {
            return new LeadPhrase(end, Strength.NONE, false, false, true);
        }
        Strength strength = strength(phrase);
        boolean claim = strength == Strength.PLAIN && CONCLUSION.matcher(text).region(Sentences.rest(text, end), text.length())
                .lookingAt();
        return new LeadPhrase(end, claim ? Strength.NONE : strength, comma(phrase) >= 0, verb(phrase, 0) && both(phrase), true);
    }

    /** Returns a phrase without its quotations: a number in a slogan counts nothing (以“3个100万”为抓手). */
    private static String unquoted(String phrase) {
        StringBuilder out = new StringBuilder(phrase.length());
        int depth = 0;
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            depth += c == '“' ? 1 : c == '”' ? -1 : 0;
            if (depth <= 0) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** Returns whether it begins with what is to be done and is short enough to be a heading in the company of others. */
    boolean firm() {
        return strength == Strength.STRONG || strength == Strength.PAIR;
    }

    /**
     * Returns the end of a first sentence that could be a heading among its like, or -1: a statement, or what we did and what
     * came of it (我们深化改革开放，激发发展活力。).
     */
    static int title(String text) {
        int end = statement(text);
        return end > 0 ? end : deed(text);
    }

    /** Returns the end of a first sentence that is short, tells no figures and has more text after it, or -1. */
    private static int statement(String text) {
        int end = Sentences.firstEnd(text, 0);
        boolean counts = end >= SHORTEST && end <= LONGEST_WHOLE && text.length() - end > LEAST_REST && text.charAt(end) == '。';
        if (!counts || ASIDE.matcher(text).lookingAt() || ORDER.matcher(text).lookingAt()) {
            return -1;
        }
        String phrase = text.substring(0, end);
        return NEVER_MARKS.in(unquoted(ANNIVERSARY.matcher(phrase).replaceAll(""))) || NEVER.in(phrase) ? -1 : end;
    }

    /** Returns the end of a first sentence that tells what we did and mostly, after a comma, what came of it, or -1. */
    private static int deed(String text) {
        int end = Sentences.firstEnd(text, 0);
        boolean counts = end > 0 && end <= LONGEST_DEED && text.length() - end > LEAST_REST && text.charAt(end) == '。';
        return counts && DEED.matcher(text).region(0, end).matches() ? end : -1;
    }

    /**
     * Returns whether a first sentence tells, behind words for a time, two things that we did and what came of them; it is a
     * heading only among others that open with the same words.
     */
    static boolean deeds(String text) {
        int end = Sentences.firstEnd(text, 0);
        return end > 0 && end <= LONGEST_DEEDS && text.length() - end > LEAST_REST && text.charAt(end) == '。'
                && DEEDS.matcher(text).region(0, end).matches();
    }

    private static Strength strength(String phrase) {
        int commas = commas(phrase);
        int length = phrase.length();
        boolean verb = verb(phrase, 0) || MEANS.indexOf(phrase.charAt(0)) >= 0 && commas == 0 || upon(phrase);
        boolean policy = length <= LONGEST_TWO_CLAUSES && POLICY.matcher(phrase).lookingAt();
        if (policy || verb && (commas == 0 && length <= LONGEST || commas == 1 && length <= LONGEST_TWO_CLAUSES && evenClauses(phrase))) {
            return Strength.STRONG;
        }
        if (verb && (length <= LONGEST_WHOLE && (commas == 0 || both(phrase)) || commas == 1 && length <= LONGEST)) {
            return Strength.PAIR;
        }
        if (verb && commas <= 2 || commas == 1 && GROUNDS.indexOf(phrase.charAt(0)) >= 0 && verb(phrase, comma(phrase) + 1)) {
            return Strength.WIDE;
        }
        if (commas == 0 && length <= LONGEST_PLAIN && !MODAL.matcher(phrase).find()) {
            return Strength.PLAIN;
        }
        if (commas == 0 && length <= LONGEST_LOOSE
                || commas == 1 && length <= LONGEST_TWO_CLAUSES && (evenClauses(phrase) || motto(phrase))) {
            return Strength.LOOSE;
        }
        return Strength.NONE;
    }

    private static boolean both(String phrase) {
        return commas(phrase) == 1 && verb(phrase, comma(phrase) + 1);
    }

    private static boolean verb(String phrase, int from) {
        if (phrase.startsWith("认真", from)) {
            return verb(phrase, from + 2);
        }
        boolean noun = from + 2 < phrase.length() && phrase.charAt(from + 2) == '的';
        return from + 2 <= phrase.length() && !noun && (VERBS.contains(phrase.substring(from, from + 2)) || phrase.charAt(from) == '让'
                || phrase.charAt(from + 1) == '好' && GOOD.indexOf(phrase.charAt(from)) < 0);
    }

    /** Returns whether a phrase of four characters comes before what is to be done: 大兴水利，全面加强农业农村基础设施建设. */
    private static boolean motto(String phrase) {
        return comma(phrase) == MOTTO && verb(phrase, MOTTO + 1);
    }

    /** Returns whether a phrase says upon what something is to be done: 在发展经济的基础上，改善人民生活. */
    private static boolean upon(String phrase) {
        int ground = phrase.charAt(0) == '在' ? phrase.indexOf("基础上") : -1;
        int deed = ground + "基础上".length();
        return ground > 0 && verb(phrase, deed < phrase.length() && phrase.charAt(deed) == '，' ? deed + 1 : deed);
    }

    /** Returns where the first comma of either width stands, or -1. */
    static int comma(String phrase) {
        int wide = phrase.indexOf('，');
        int narrow = phrase.indexOf(',');
        return wide < 0 || narrow >= 0 && narrow < wide ? narrow : wide;
    }

    private static int commas(String phrase) {
        int n = 0;
        for (int i = 0; i < phrase.length(); i++) {
            n += phrase.charAt(i) == '，' || phrase.charAt(i) == ',' ? 1 : 0;
        }
        return n;
    }

    /** Returns whether two clauses are about as long, as in headings made of a pair: 忠诚履职,实心实政. */
    private static boolean evenClauses(String phrase) {
        int comma = comma(phrase);
        return Math.abs(comma - (phrase.length() - comma - 1)) <= Math.max(LEAST_UNEVEN, phrase.length() / 6);
    }
}
