package org.gongbao.parse.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.houbb.opencc4j.support.data.Data;
import com.github.houbb.opencc4j.support.data.impl.OpenccDatas;
import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conversion gives what the library gives, everywhere. */
class ScriptConverterTest {

    private static void agrees(String text) {
        assertEquals(ZhConverterUtil.toTraditional(text), ScriptConverter.toTraditional(text), () -> "traditional of " + text);
        assertEquals(ZhConverterUtil.toSimple(text), ScriptConverter.toSimplified(text), () -> "simplified of " + text);
    }

    @Test
    void choosesTheCharacterByThePhrase() {
        assertEquals("皇后後來發現頭髮", ScriptConverter.toTraditional("皇后后来发现头发"));
        assertEquals("干部后来发现头发", ScriptConverter.toSimplified("幹部後來發現頭髮"));
    }

    @Test
    void leavesOtherCharactersAlone() {
        String text = "GDP 5.5%，５Ｇ\n\t_{2}😀";
        assertEquals(text, ScriptConverter.toTraditional(text));
        assertEquals("", ScriptConverter.toSimplified(""));
    }

    @Test
    void agreesOnEveryUnit() {
        for (int c = 0; c < 0x10000; c++) {
            agrees(String.valueOf((char) c));
        }
    }

    @Test
    void agreesOnEveryPhraseOfBothDictionariesWithinOthers() {
        int count = 0;
        for (Data data : List.of(OpenccDatas.stPhrase(), OpenccDatas.tsPhrase())) {
            String before = "后";
            for (String phrase : data.data().getDataMap().keySet()) {
                agrees(phrase);
                agrees(before + phrase + "发，" + phrase.substring(1) + "干" + phrase);
                before = phrase;
                count++;
            }
        }
        assertTrue(count > 40_000, count + " phrases");
    }

    @Test
    void agreesOnTheSeeds() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                agrees(text);
                agrees(ZhConverterUtil.toTraditional(text));
            }
        }
    }

    @Test
    void agreesOnRandomMixtures() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>(List.of(" ", "，", "a1", "〇", "\uD840\uDC00", "㐀", "5", "．", "々"));
        for (Data data : List.of(OpenccDatas.stPhrase(), OpenccDatas.tsPhrase(), OpenccDatas.stChar(), OpenccDatas.tsChar())) {
            pieces.addAll(data.data().getDataMap().keySet());
        }
        System.out.println("seed " + seed);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                String piece = pieces.get(random.nextInt(pieces.size()));
                int cut = random.nextInt(piece.length() + 1);
                text.append(random.nextBoolean() ? piece : piece.substring(0, cut));
            }
            agrees(text.toString());
        }
    }
}
