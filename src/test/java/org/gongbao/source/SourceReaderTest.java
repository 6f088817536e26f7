package org.gongbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.gongbao.model.Metadata;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceReaderTest {

    private static final String SIMPLIFIED = "政府工作报告\n\n一、去年工作回顾\n2005年，我国社会主义现代化事业取得显著成就。经济平稳较快发展，"
            + "全年国内生产总值达到18.23万亿元，比上年增长9.9%。\n";
    private static final String TRADITIONAL = "各區人民政府，市人民政府各部門，各有關單位：\n一、強化工作統籌，科學制訂辦理方案。各責任單位要"
            + "系統謀劃所承辦的責任事項，特別是牽頭單位。\n";

    private static Seed seed(String name) {
        return new Seed(name, Path.of(name), Format.ofName(name).orElseThrow(), "", Metadata.UNKNOWN, Editorial.NONE);
    }

    private static SourceText read(String name, byte[] bytes) {
        Result<Optional<SourceText>> result = SourceReader.decode(seed(name), bytes);
        assertTrue(result.value().isPresent(), () -> String.valueOf(result.problems()));
        return result.value().get();
    }

    private static String problem(String name, byte[] bytes) {
        Result<Optional<SourceText>> result = SourceReader.decode(seed(name), bytes);
        assertFalse(result.value().isPresent(), () -> "was read as " + result.value().get().charset());
        assertEquals(1, result.problems().size());
        return result.problems().get(0).toString();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "GBK,GB18030", "GB2312,GB18030", "GB18030,GB18030", "UTF-16LE,UTF-16LE", "UTF-16BE,UTF-16BE"})
    void readsSimplifiedText(String written, String detected) {
        SourceText source = read("a.txt", SIMPLIFIED.getBytes(Charset.forName(written)));
        assertEquals(detected, source.charset());
        assertEquals(SIMPLIFIED, source.text());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "Big5,Big5", "GBK,GB18030", "UTF-16LE,UTF-16LE"})
    void readsTraditionalText(String written, String detected) {
        SourceText source = read("a.txt", TRADITIONAL.getBytes(Charset.forName(written)));
        assertEquals(detected, source.charset());
        assertEquals(TRADITIONAL, source.text());
    }

    @Test
    void readsHongKongCharactersThatBig5Lacks() {
        String text = TRADITIONAL.repeat(3) + "深水埗、鰂魚涌、㩒掣\n";
        SourceText source = read("a.txt", text.getBytes(Charset.forName("Big5-HKSCS")));
        assertEquals("Big5-HKSCS", source.charset());
        assertEquals(text, source.text());
    }

    @Test
    void takesOffTheByteOrderMark() {
        assertEquals(SIMPLIFIED, read("a.txt", concat(bytes(0xef, 0xbb, 0xbf), SIMPLIFIED.getBytes(StandardCharsets.UTF_8))).text());
        assertEquals(SIMPLIFIED, read("a.txt", concat(bytes(0xff, 0xfe), SIMPLIFIED.getBytes(StandardCharsets.UTF_16LE))).text());
        assertEquals(SIMPLIFIED, read("a.txt", concat(bytes(0xfe, 0xff), SIMPLIFIED.getBytes(StandardCharsets.UTF_16BE))).text());
    }

    @Test
    void keepsTheFourByteCharactersOfGb18030() {
        String text = SIMPLIFIED + "㑇𠮷〇\n";
        assertEquals(text, read("a.txt", text.getBytes(Charset.forName("GB18030"))).text());
    }

    @Test
    void keepsAReplacementCharacterThatTheFileItselfHolds() {
        assertEquals("第一章\ufffd总则\n", read("a.txt", "第一章\ufffd总则\n".getBytes(StandardCharsets.UTF_8)).text());
    }

    @Test
    void findsShortGbkTextThatHappensToBeValidUtf8() {
        assertEquals("联通", read("a.txt", "联通".getBytes(Charset.forName("GBK"))).text());
    }

    @Test
    void namesTheByteThatBreaksUtf8() {
        byte[] broken = concat("政府工作报告\n\n".getBytes(StandardCharsets.UTF_8), "一、".getBytes(StandardCharsets.UTF_8),
                bytes(0xff), "回顾。\n".getBytes(StandardCharsets.UTF_8), SIMPLIFIED.getBytes(StandardCharsets.UTF_8));
        assertEquals("""
                a.txt:3: error: byte 0xFF at offset 26 is not UTF-8
                    hint: save the file again as UTF-8, or mend it at this place""", problem("a.txt", broken));
    }

    @Test
    void saysThatATruncatedFileIsCutShort() {
        byte[] utf8 = SIMPLIFIED.getBytes(StandardCharsets.UTF_8);
        assertEquals("""
                a.txt:4: error: byte 0xE3 at offset 202 is not UTF-8; the file seems to be cut short
                    hint: save the file again as UTF-8, or mend it at this place""",
                problem("a.txt", Arrays.copyOf(utf8, utf8.length - 2)));
        byte[] gbk = SIMPLIFIED.getBytes(Charset.forName("GBK"));
        assertEquals("""
                a.txt:4: error: byte 0xA1 at offset 140 is not GB18030; the file seems to be cut short
                    hint: save the file again as UTF-8, or mend it at this place""",
                problem("a.txt", Arrays.copyOf(gbk, gbk.length - 2)));
    }

    @Test
    void refusesAFileInTwoEncodings() {
        byte[] mixed = concat(SIMPLIFIED.repeat(9).getBytes(StandardCharsets.UTF_8), SIMPLIFIED.getBytes(Charset.forName("GBK")));
        assertTrue(problem("a.txt", mixed).startsWith("a.txt:37: error: byte 0xD5 at offset 1854 is not UTF-8, and "), problem("a.txt", mixed));
    }

    @Test
    void obeysTheCharsetThatAPageDeclares() {
        String page = "<html><head><meta charset=\"big5\"></head><body>電話</body></html>";
        SourceText source = read("a.html", page.getBytes(Charset.forName("Big5")));
        assertEquals("Big5", source.charset());
        assertEquals(page, source.text());
    }

    @Test
    void distrustsADeclarationThatTheBytesContradict() {
        String page = "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\"><p>" + SIMPLIFIED + "</p>";
        assertEquals("UTF-8", read("a.html", page.getBytes(StandardCharsets.UTF_8)).charset());
        String other = page.replace("gb2312", "utf-8");
        assertEquals("GB18030", read("a.html", other.getBytes(Charset.forName("GBK"))).charset());
    }

    @Test
    void refusesAnEmptyFile() {
        assertEquals("a.txt: error: the file is empty\n    hint: put the document's text into it, or remove it",
                problem("a.txt", new byte[0]));
        assertEquals("a.txt: error: the file holds nothing but blanks\n    hint: put the document's text into it, or remove it",
                problem("a.txt", "\ufeff\n \u3000\r\n".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void refusesABinaryFileNamedTxt() {
        assertEquals("a.txt: error: the file is no text but a PDF file\n"
                + "    hint: give it the ending it should have, or save its text as .txt",
                problem("a.txt", "%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] noise = new byte[4000];
        new Random(7).nextBytes(noise);
        assertTrue(problem("a.txt", noise).startsWith("a.txt: error: the file is no text: it is full of control characters"));
        assertTrue(problem("a.txt", new byte[100]).startsWith("a.txt: error: the file is no text"));
    }

    @Test
    void namesAFileThatIsGone() {
        assertEquals("no-such-file.txt: error: the file can't be read: there is no such file\n"
                + "    hint: check that it is there and may be read",
                SourceReader.read(seed("no-such-file.txt")).problems().get(0).toString());
    }

    @Test
    void givesTheHashOfTheBytesAsFound() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                read("a.txt", "abc".getBytes(StandardCharsets.US_ASCII)).sha256());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE"})
    void neverInventsAReplacementCharacterWhateverTheDamage(String charset) {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] whole = TRADITIONAL.repeat(5).getBytes(Charset.forName(charset));
        for (int round = 0; round < 300; round++) {
            byte[] bytes = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(6); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Result<Optional<SourceText>> result = SourceReader.decode(seed("a.txt"), bytes);
            int number = round;
            assertEquals(result.value().isEmpty(), result.problems().size() == 1, () -> "seed " + seed + " round " + number);
            result.value().ifPresent(source -> {
                byte[] back = source.text().getBytes(Charset.forName(source.charset()));
                boolean mark = bytes.length > 1 && back.length < bytes.length;
                assertTrue(mark || !source.text().contains("\ufffd") || new String(bytes, StandardCharsets.UTF_8).contains("\ufffd"),
                        () -> "seed " + seed + " round " + number);
                assertTrue(mark || Arrays.equals(bytes, back), () -> "not the same bytes: seed " + seed + " round " + number);
            });
        }
    }

    @Test
    void readsEverySeedInUtf8() throws Exception {
        try (var files = Files.list(Path.of("seeds"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                assertEquals("UTF-8", read(file.getFileName().toString(), Files.readAllBytes(file)).charset());
            }
        }
    }
}
