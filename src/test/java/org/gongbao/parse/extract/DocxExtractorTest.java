package org.gongbao.parse.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;

class DocxExtractorTest {

    private static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String bold(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String lines(String body) throws IOException {
        return Extracts.lines(Extracts.one("a.docx", WordFile.of(body, Map.of())));
    }

    @Test
    void countsParagraphsAndFindsHeadingsThatAreOnlyBold() throws IOException {
        assertEquals("""
                1 BOLD 2025年上海市政府工作报告
                3 BOLD 一、2024年工作回顾
                4 PARAGRAPH 【浦东引领区加快打造】。157项改革任务推进。""", lines(p("<w:jc w:val=\"center\"/>", "2025年上海市政府工作报告") + p("", "")
                + "<w:p>" + bold("一、2024年") + bold("工作回顾") + "</w:p>"
                + "<w:p>" + bold("浦东引领区加快打造") + "<w:r><w:t>。157项改革任务推进。</w:t></w:r></w:p>"));
    }

    @Test
    void followsStylesToTheirHeadings() throws IOException {
        String styles = "<w:styles><w:style w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style>"
                + "<w:style w:styleId=\"mine\"><w:name w:val=\"我的\"/><w:basedOn w:val=\"1\"/></w:style>"
                + "<w:style w:styleId=\"x\"><w:basedOn w:val=\"x\"/></w:style></w:styles>";
        assertEquals("1 HEADING1 第一章\n2 HEADING2 第一节\n3 PARAGRAPH 正文", Extracts.lines(Extracts.one("a.docx",
                WordFile.of(p("<w:pStyle w:val=\"mine\"/>", "第一章") + p("<w:outlineLvl w:val=\"1\"/>", "第一节")
                        + p("<w:pStyle w:val=\"x\"/>", "正文"), Map.of("styles", styles)))));
    }

    @Test
    void printsTheNumbersThatWordMakesUp() throws IOException {
        String numbering = "<w:numbering><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%2.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>";
        String first = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"5\"/></w:numPr>";
        String second = first.replace("ilvl w:val=\"0\"", "ilvl w:val=\"1\"");
        assertEquals("""
                1 PARAGRAPH 一、总体要求
                2 PARAGRAPH 1. 甲
                3 PARAGRAPH 2. 乙
                4 PARAGRAPH 二、重点任务
                5 PARAGRAPH 1. 丙""", Extracts.lines(Extracts.one("a.docx", WordFile.of(p(first, "总体要求") + p(second, "甲") + p(second, "乙")
                + p(first, "重点任务") + p(second, "丙"), Map.of("numbering", numbering)))));
        assertEquals(List.of("十", "十一", "二十", "二十三", "一百", "一百零三", "一百一十", "九百九十九"),
                List.of(10, 11, 20, 23, 100, 103, 110, 999).stream().map(WordNumbers::chinese).toList());
    }

    @Test
    void readsTablesWithMergedCells() throws IOException {
        String table = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc>" + p("", "指标") + "</w:tc><w:tc>" + p("", "2025年") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + p("", "一、经济发展") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + p("", "GDP") + "</w:tc><w:tc>" + p("", "6") + p("", "万亿元") + "</w:tc></w:tr>"
                + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + p("", "") + "</w:tc><w:tc>" + p("", "7%") + "</w:tc></w:tr></w:tbl>";
        assertEquals("""
                1 PARAGRAPH 表1
                2-9 GRID
                  2: #指标 | #2025年
                  4: {2x1}一、经济发展
                  5: {1x2}GDP | 6/万亿元
                  8: 7%
                10 PARAGRAPH 完""", lines(p("", "表1") + table + p("", "完")));
    }

    @Test
    void readsFramesAndTextBoxesAsParagraphs() throws IOException {
        assertEquals("1 PARAGRAPH 专栏1\n2 PARAGRAPH 建设铁路", lines("<w:tbl><w:tr><w:tc>" + p("", "专栏1") + p("", "建设铁路") + "</w:tc></w:tr></w:tbl>"));
        String box = "<mc:AlternateContent><mc:Choice><w:txbxContent>" + p("", "框中文字") + "</w:txbxContent></mc:Choice>"
                + "<mc:Fallback><w:txbxContent>" + p("", "框中文字") + "</w:txbxContent></mc:Fallback></mc:AlternateContent>";
        assertEquals("1 PARAGRAPH 前后\n2 PARAGRAPH 框中文字",
                lines("<w:p><w:r><w:t>前</w:t></w:r><w:r>" + box + "</w:r><w:r><w:t>后</w:t></w:r></w:p>"));
    }

    @Test
    void leavesOutDeletedAndHiddenTextAndFieldCodes() throws IOException {
        assertEquals("1 PARAGRAPH 保留插入-3", lines("<w:p><w:r><w:t>保留</w:t></w:r><w:del><w:r><w:delText>删去</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>插入</w:t><w:noBreakHyphen/></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>"));
    }

    @Test
    void accountsForFootnotesAndPageFooters() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("footnotes", "<w:footnotes><w:footnote w:type=\"separator\" w:id=\"-1\">" + p("", "") + "</w:footnote>"
                + "<w:footnote w:id=\"2\">" + p("", "按可比价格计算。") + "</w:footnote></w:footnotes>");
        parts.put("header", "<w:hdr>" + p("", "湖北省人民政府公报") + "</w:hdr>");
        parts.put("footer", "<w:ftr>" + p("", "— 12 —") + "</w:ftr>");
        Extraction extraction = Extracts.one("a.docx",
                WordFile.of("<w:p><w:r><w:t>增长5%</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>", parts));
        assertEquals("1 PARAGRAPH 增长5%[1]\n3 NOTE 1 按可比价格计算。", Extracts.lines(extraction));
        assertEquals("pageHeader 4: 湖北省人民政府公报\npageNumber 5: — 12 —", Extracts.dropped(extraction));
    }

    private static String problem(byte[] bytes) {
        Result<List<Extraction>> result = Extracts.all("a.docx", bytes);
        assertEquals(List.of(), result.value());
        return result.problems().get(0).toString();
    }

    @Test
    void namesFilesThatAreNoWordDocuments() throws IOException {
        assertEquals("a.docx: error: the file is no Word document, or damaged\n    hint: open it in Word or WPS and save it again",
                problem("没有压缩".getBytes(StandardCharsets.UTF_8)));
        byte[] whole = WordFile.of(p("", "正文"), Map.of());
        assertTrue(problem(Arrays.copyOf(whole, whole.length / 2)).startsWith("a.docx: error: the file is no Word document, or damaged"));
        assertTrue(problem(WordFile.of("<w:p><w:r><w:t>没有结束", Map.of())).startsWith("a.docx: error: the file is no Word document"));
        assertEquals("a.docx: error: the file holds no text\n    hint: a scanned page must be turned into text first",
                problem(WordFile.of(p("", " "), Map.of())));
    }

    @Test
    void namesAFileThatIsProtectedWithAPassword() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[5000]), "EncryptedPackage");
            file.writeFilesystem(bytes);
        }
        assertEquals("a.docx: error: the file is protected with a password\n"
                + "    hint: open it in Word or WPS and save it as .docx without a password", problem(bytes.toByteArray()));
    }

    /** Writes the part of a Word file that holds its text. */
    private interface DocumentWriter {
        void write(OutputStream document) throws IOException;
    }

    private static byte[] withDocument(DocumentWriter writer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                ZipInputStream whole = new ZipInputStream(new ByteArrayInputStream(WordFile.of("", Map.of())))) {
            for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("word/document.xml")) {
                    writer.write(zip);
                } else {
                    whole.transferTo(zip);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAnArchiveThatUnpacksToAnAbsurdSize() throws IOException {
        byte[] bomb = withDocument(document -> {
            document.write(("<w:document " + WordFile.NAMESPACES + "><w:body>").getBytes(StandardCharsets.UTF_8));
            byte[] paragraphs = p("", "正").repeat(10_000).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < 150_000_000; written += paragraphs.length) {
                document.write(paragraphs);
            }
        });
        assertTrue(problem(bomb).startsWith("a.docx: error: the file unpacks to an absurd size"));
    }

    @Test
    void readsALongTableOfLikeRows() throws IOException {
        String row = "<w:tr><w:tc>" + p("", "完成") + "</w:tc><w:tc>" + p("", "100%") + "</w:tc></w:tr>";
        Extraction list = Extracts.one("a.docx", WordFile.of("<w:tbl>" + row.repeat(20_000) + "</w:tbl>", Map.of()));
        assertEquals(20_000, ((Element.Grid) list.elements().get(0)).rows().size());
    }

    @Test
    void printsNothingAboutADamagedFileBesidesItsProblem() throws IOException {
        byte[] damaged = withDocument(document -> {
            document.write(("<w:document " + WordFile.NAMESPACES + "><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
            document.write(0xff);
            document.write("</w:t></w:r></w:p></w:body></w:document>".getBytes(StandardCharsets.UTF_8));
        });
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream errors = System.err;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertEquals("a.docx: error: the file is no Word document, or damaged\n    hint: open it in Word or WPS and save it again",
                    problem(damaged));
        } finally {
            System.setErr(errors);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void doesNotReadOtherFilesThroughXml() throws IOException {
        byte[] bytes = WordFile.of("", Map.of());
        String document = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><w:document " + WordFile.NAMESPACES
                + "><w:body>" + p("", "文&e;") + "</w:body></w:document>";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (java.util.zip.ZipInputStream in = new java.util.zip.ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("word/document.xml") ? document.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
            }
        }
        Extracts.all("a.docx", out.toByteArray()).value().forEach(extraction -> assertEquals("文\n", extraction.text()));
    }

    @Test
    void survivesDamageAndNesting() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] whole = WordFile.of(p("", "一、总体要求") + "<w:tbl><w:tr><w:tc>" + p("", "甲") + "</w:tc></w:tr></w:tbl>", Map.of("footer", "<w:ftr>" + p("", "1") + "</w:ftr>"));
        for (int round = 0; round < 200; round++) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < 4; i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Result<List<Extraction>> result = Extracts.all("a.docx", bytes);
            assertEquals(result.value().isEmpty(), !result.problems().isEmpty(), "seed " + seed + " round " + round);
        }
        String nested = ("<w:tbl><w:tr><w:tc>" + p("", "正文")).repeat(3000);
        Extraction deep = Extracts.one("a.docx", WordFile.of(nested + "</w:tc></w:tr></w:tbl>".repeat(3000), Map.of()));
        assertEquals(3000, deep.elements().size());
    }
}
