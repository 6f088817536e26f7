package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The lattice cuts every text as smartcn itself does. */
class LatticeTest {

    private static final SmartcnDictionary DICTIONARY = new SmartcnDictionary();
    private static final Smartcn SMARTCN = new Smartcn();

    private final Lattice lattice = new Lattice(DICTIONARY);

    @AfterAll
    static void close() {
        SMARTCN.close();
    }

    private List<String> terms(Segmentation segmentation, String text) {
        List<String> terms = new ArrayList<>();
        segmentation.terms(text, terms);
        return terms;
    }

    private void agrees(String text) {
        assertEquals(terms(SMARTCN, text), terms(lattice, text), text);
    }

    @Test
    void cutsAPolicySentenceIntoWords() {
        assertEquals(List.of("第二", "轮", "土地", "承包", "到", "期"), terms(lattice, "第二轮土地承包到期"));
        assertEquals(List.of("c", "919", "经济"), terms(lattice, "Ｃ919，经济。"));
    }

    @Test
    void readsAWordAcrossASpace() {
        assertEquals(List.of("经济"), terms(lattice, "经 \n济"));
        agrees("  经 　济 ");
        agrees("   ");
        agrees("");
    }

    @Test
    void agreesOnTheSeeds() throws IOException {
        long terms = 0;
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                String text = new Fold().passage(Files.readString(file)).text();
                for (int start = 0; start < text.length(); start += 700) {
                    String piece = text.substring(start, Math.min(text.length(), start + 900));
                    agrees(piece);
                    terms += terms(lattice, piece).size();
                }
            }
        }
        assertTrue(terms > 80_000, terms + " terms");
    }

    @Test
    void agreesOnRandomMixtures() {
        long seed = 20261125;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        for (int id = 0; id < DICTIONARY.size(); id++) {
            pieces.add(DICTIONARY.word(id));
        }
        List<String> others = List.of(" ", "，", "。", "！”", "a1", "Ｂ２", "2,000", "5.5%", "〇", "\uD840\uDC00", "\uD840", "㐀", "é", "々", "發", "\n",
                "\u3000", "？", "①", "㎡", "鿿", "ABC", "\u200B");
        for (int i = 0; i < 60_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n >= 0; n--) {
                boolean word = random.nextInt(4) > 0;
                text.append(word ? pieces.get(random.nextInt(pieces.size())) : others.get(random.nextInt(others.size())));
            }
            agrees(text.toString());
        }
    }

    @Test
    void agreesOnRunsOfCommonCharacters() {
        long seed = 20261126;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String common = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";
        for (int i = 0; i < 40_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                text.append(common.charAt(random.nextInt(common.length())));
            }
            agrees(text.toString());
        }
    }
}
