package org.gongbao.shard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gongbao.index.Corpus;
import org.gongbao.model.Block;
import org.gongbao.plan.PlannedReport;

/**
 * Writes as many local laws as asked, made of the clauses of real documents, to measure search in a large collection by hand:
 * {@code LawCorpus laws folder documents…}; then build a site of the folder and give it to {@code BrowserSearchCost}.
 *
 * <p>A law has chapters and articles as laws have them, about 5,600 characters. Its sentences join clauses of different documents
 * of one subject; names of places and numbers differ from law to law, and one character in two hundred is exchanged, so that words of
 * every frequency occur and no two laws are alike. The same arguments give the same files.
 */
public final class LawCorpus {

    private static final int LAW_LENGTH = 5_600;
    private static final int CHAPTERS = 6;
    /** Two of these name a place, so that there are about as many as local laws have. */
    private static final String NAMES = "安宁平阳新昌丰泰永清";
    private static final String[] SUBJECTS = "义务教育 养老服务 医疗保障 水污染防治 大气污染防治 城市绿化 节约用水 安全生产 道路交通安全 住房保障 科学技术进步 数字经济促进 营商环境 乡村振兴 粮食安全 食品安全 消防 旅游 文物保护 档案 统计 价格 烟草专卖 渔业 林木种苗 气象 防震减灾 法律援助 信访 志愿服务 全民健身 献血 殡葬 物业管理 招标投标 审计".split(" ");
    private static final String[] FORMS = {"条例", "管理办法", "实施办法", "若干规定", "管理条例"};
    private static final String[] CHAPTER_TITLES = {"总则", "规划与建设", "管理与保护", "服务与保障", "监督检查", "法律责任", "附则", "促进措施"};
    private static final String DIGITS = "〇一二三四五六七八九";

    private final Random random = new Random(20_261_126);
    /** Clauses with the mark that ends them, those of one document together. */
    private final List<List<String>> clauses = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();

    private LawCorpus() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        Path[] folders = new Path[args.length - 2];
        for (int i = 0; i < folders.length; i++) {
            folders[i] = Path.of(args[i + 2]);
        }
        LawCorpus corpus = new LawCorpus();
        for (PlannedReport planned : Corpus.plan(folders).reports()) {
            corpus.learn(planned);
        }
        Files.createDirectories(out);
        for (int law = 0; law < Integer.parseInt(args[0]); law++) {
            Files.writeString(out.resolve("law-%04d.txt".formatted(law)), corpus.law());
        }
    }

    private void learn(PlannedReport planned) {
        List<String> own = new ArrayList<>();
        for (Block block : planned.report().blocks()) {
            if (!(block instanceof Block.Heading) && block.text().length() > 20) {
                for (String clause : block.text().replaceAll("\\s", "").split("(?<=[，。；])")) {
                    if (clause.length() > 3 && clause.length() < 60) {
                        own.add(clause.substring(0, clause.length() - 1));
                        letters.append(clause, 0, clause.length() - 1);
                    }
                }
            }
        }
        if (own.size() > 20) {
            clauses.add(own);
        }
    }

    private String law() {
        String place = name() + (random.nextInt(3) == 0 ? "省" : "市");
        String year = "二〇" + DIGITS.charAt(random.nextInt(3)) + DIGITS.charAt(random.nextInt(10));
        StringBuilder law = new StringBuilder(place + any(SUBJECTS) + any(FORMS) + "\n（" + year + "年" + number(1 + random.nextInt(12)) + "月"
                + number(1 + random.nextInt(28)) + "日" + place + "第" + number(8 + random.nextInt(6)) + "届人民代表大会常务委员会第" + number(1 + random.nextInt(40))
                + "次会议通过）\n");
        int article = 0;
        int length = LAW_LENGTH / 2 + random.nextInt(LAW_LENGTH);
        for (int chapter = 1; chapter <= CHAPTERS; chapter++) {
            law.append("第").append(number(chapter)).append("章　").append(any(CHAPTER_TITLES)).append('\n');
            while (law.length() < length * chapter / CHAPTERS) {
                law.append("第").append(number(++article)).append("条　").append(paragraph(place)).append('\n');
            }
        }
        return law.toString();
    }

    private String paragraph(String place) {
        StringBuilder text = new StringBuilder();
        List<String> subject = clauses.get(random.nextInt(clauses.size()));
        for (int sentence = 1 + random.nextInt(2); sentence > 0; sentence--) {
            for (int clause = 1 + random.nextInt(3); clause >= 0; clause--) {
                List<String> from = random.nextInt(4) == 0 ? clauses.get(random.nextInt(clauses.size())) : subject;
                text.append(varied(from.get(random.nextInt(from.size())))).append(clause > 0 ? '，' : '。');
            }
        }
        return random.nextInt(5) == 0 ? place + text : text.toString();
    }

    private String varied(String clause) {
        StringBuilder text = new StringBuilder(clause);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' && random.nextInt(3) == 0 && !clause.matches(".*[12]\\d{3}年.*")) {
                text.setCharAt(i, (char) ('0' + random.nextInt(10)));
            } else if (random.nextInt(200) == 0) {
                text.setCharAt(i, letters.charAt(random.nextInt(letters.length())));
            }
        }
        return text.toString();
    }

    private String name() {
        return "" + NAMES.charAt(random.nextInt(NAMES.length())) + NAMES.charAt(random.nextInt(NAMES.length()));
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }

    /** Returns 1 to 999 in Han characters. */
    private static String number(int n) {
        String[] digits = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
        String hundreds = n >= 100 ? digits[n / 100] + "百" : "";
        int tens = n % 100 / 10;
        String middle = tens == 0 ? n >= 100 && n % 10 > 0 ? "零" : "" : (tens == 1 && n < 100 ? "" : digits[tens]) + "十";
        return hundreds + middle + digits[n % 10];
    }
}
