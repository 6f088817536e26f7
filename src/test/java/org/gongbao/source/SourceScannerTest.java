package org.gongbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.gongbao.model.Fact;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceScannerTest {

    @TempDir
    Path folder;

    private void file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Result<Seeds> scan() {
        return SourceScanner.scan(folder);
    }

    private String problems() {
        return scan().problems().stream().map(Object::toString).collect(Collectors.joining("\n"))
                .replace(folder.toString(), "SEEDS");
    }

    private static List<String> paths(Result<Seeds> result) {
        return result.value().seeds().stream().map(Seed::path).toList();
    }

    @Test
    void listsDocumentsInTheOrderOfTheirPaths() throws IOException {
        for (String path : List.of("b.txt", "a/z.md", "B.html", "a.docx", "武汉.csv", "a/b/c.TXT", "a-b.txt")) {
            file(path, "x");
        }
        assertEquals(List.of("B.html", "a-b.txt", "a.docx", "a/b/c.TXT", "a/z.md", "b.txt", "武汉.csv"), paths(scan()));
        assertEquals("", problems());
    }

    @Test
    void takesWhatTheSidecarSays() throws IOException {
        file("a.txt", "x");
        file("a.yml", """
                id: wuhan-2024
                title: "2024年市《政府工作報告》"
                level: 市
                kind: taskBreakdown
                year: 2024
                covers: 2024—2025
                date: 2024年1月26日
                number: null
                added: 2026-11-22
                """);
        Seed seed = scan().value().seeds().get(0);
        assertEquals("", problems());
        assertEquals("wuhan-2024", seed.id());
        assertEquals(new Fact("2024年市《政府工作報告》", Fact.Basis.SIDECAR), seed.metadata().title());
        assertEquals("city", seed.metadata().level().value());
        assertEquals("2024", seed.metadata().year().value());
        assertEquals("2024-2025", seed.metadata().covers().value());
        assertEquals("2024-01-26", seed.metadata().date().value());
        assertEquals("2026-11-22", seed.metadata().added().value());
        assertEquals(Fact.UNKNOWN, seed.metadata().number());
        assertEquals(Fact.UNKNOWN, seed.metadata().region());
    }

    @Test
    void readsASidecarThatNotepadSavedAsGbk() throws IOException {
        file("a.txt", "x");
        Files.write(folder.resolve("a.yml"), "title: 政府工作报告\nregion: 湖北省\n".getBytes(Charset.forName("GBK")));
        assertEquals("湖北省", scan().value().seeds().get(0).metadata().region().value());
    }

    @Test
    void proposesTheNearestKeyForAnUnknownOne() throws IOException {
        file("a.txt", "x");
        file("a.yml", "title: 报告\nlicense: 公开\nauthor: 省长\n");
        assertEquals("""
                a.yml:2: warning: unknown key 'license'
                    hint: did you mean 'licence'?
                a.yml:3: warning: unknown key 'author'
                    hint: known keys: id, title, region, level, issuer, kind, year, covers, date, number, publisher, issue, url, \
                obtained, licence, added""", problems());
    }

    @Test
    void leavesOutValuesThatMeanNothing() throws IOException {
        file("a.txt", "x");
        file("a.yml", "date: 2023-02-29\nlevel: galaxy\nkind: poem\nyear: 24\ncovers: 2025-2021\nurl: javascript:alert(1)\n");
        assertEquals("""
                a.yml:1: warning: '2023-02-29' is no date; it is left out
                    hint: write a date as YYYY-MM-DD, such as 2026-01-27
                a.yml:2: warning: 'galaxy' is no level; it is left out
                    hint: write one of national, province, city, county, township
                a.yml:3: warning: 'poem' is no kind; it is left out
                    hint: write one of workReport, plan, taskBreakdown, opinion, notice, regulation, partyReport, record, other
                a.yml:4: warning: '24' is no year; it is left out
                    hint: write a year of four digits, such as 2026
                a.yml:5: warning: '2025-2021' is no covers; it is left out
                    hint: write a year or two years in order, such as 2021-2025
                a.yml:6: warning: 'javascript:alert(1)' is no url; it is left out
                    hint: write an address that begins with https:// or http://""", problems());
        assertEquals(Fact.UNKNOWN, scan().value().seeds().get(0).metadata().date());
    }

    @Test
    void refusesAnIdThatLeavesItsFolder() throws IOException {
        file("a.txt", "x");
        file("a.yml", "title: t\nid: ../../etc\n");
        assertEquals("""
                a.yml:2: error: '../../etc' can't be an id
                    hint: use a-z, 0-9 and single hyphens, at most 80 characters""", problems());
        assertEquals("", scan().value().seeds().get(0).id());
    }

    @Test
    void mendsAnIdThatIsOnlyUnusual() throws IOException {
        file("a.txt", "x");
        file("a.yml", "id: Hubei_2026\n");
        assertEquals("hubei-2026", scan().value().seeds().get(0).id());
        assertEquals("""
                a.yml:1: warning: 'Hubei_2026' can't be an id; 'hubei-2026' is used
                    hint: use a-z, 0-9 and single hyphens""", problems());
    }

    @Test
    void namesTheLineOfBrokenYaml() throws IOException {
        file("a.txt", "x");
        file("a.yml", "title: 报告\nregion: \"湖北省\nyear: 2026\n");
        String problems = problems();
        assertTrue(problems.startsWith("a.yml:4: error: broken YAML: found unexpected end of stream"), problems);
        file("a.yml", "title: 报告: 二\n");
        assertTrue(problems().startsWith("a.yml:1: error: broken YAML: mapping values are not allowed here"), problems());
        file("a.yml", "title: 报告\ntitle: 另一\n");
        assertTrue(problems().startsWith("a.yml:2: error: key 'title' stands here a second time"), problems());
        file("a.yml", "- just\n- a list\n");
        assertTrue(problems().startsWith("a.yml:1: error: expected lines of the form key: value"), problems());
        file("a.yml", "title: [a, b]\n");
        assertTrue(problems().startsWith("a.yml:1: error: 'title' must be a single text"), problems());
    }

    @Test
    void survivesYamlThatHoldsItself() throws IOException {
        file("a.txt", "x");
        file("a.yml", "title: &a [*a, *a]\n");
        assertTrue(problems().contains("a.yml:1: error:"), problems());
        StringBuilder bomb = new StringBuilder("a: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) {
            bomb.append("b").append(i).append(": &a").append(i).append(" [*a").append(i - 1).append(", *a").append(i - 1).append("]\n");
        }
        file("a.yml", bomb.toString());
        assertTrue(problems().contains("a.yml:"), problems());
        file("a.yml", "title: " + "[".repeat(100_000));
        assertTrue(problems().contains("a.yml"), problems());
    }

    @Test
    void warnsAboutSidecarsWithoutDocument() throws IOException {
        file("hubei-2026.txt", "x");
        file("hubei-2025.yml", "title: t\n");
        file("zzz.corrections.yml", "corrections: []\n");
        file("hubei-2026.yaml", "title: t\n");
        assertEquals("""
                hubei-2025.yml: warning: no document has the name of this sidecar
                    hint: did you mean hubei-2026.yml?
                hubei-2026.yaml: warning: sidecars end in .yml; this file is passed over
                    hint: rename it to hubei-2026.yml
                zzz.corrections.yml: warning: no document has the name of this sidecar
                    hint: name it like its document, or remove it""", problems());
    }

    @Test
    void refusesOneSidecarForTwoDocuments() throws IOException {
        file("a.txt", "x");
        file("a.md", "x");
        assertEquals("", problems());
        file("a.yml", "title: t\n");
        assertEquals("""
                a.yml: error: this sidecar belongs to several documents: a.md, a.txt
                    hint: give the documents different names and each a sidecar""", problems());
    }

    @Test
    void namesWhatItPassesOver() throws IOException {
        file("a.txt", "x");
        file("README.md", "x");
        file("scan.pdf", "x");
        file("old.DOC", "x");
        file("photo.jpeg", "x");
        file("data.bin", "x");
        file(".hidden.txt", "x");
        file(".git/config", "x");
        file("~$a.docx", "x");
        assertEquals("""
                README.md: notice: is about the folder, not a document of it
                data.bin: notice: no document by its ending; the file is passed over
                    hint: documents end in .txt, .md, .html, .docx or .csv
                old.DOC: notice: .doc is not read; the file is passed over
                    hint: save the document as .docx or .txt beside it
                photo.jpeg: notice: an image holds no text that can be read; the file is passed over
                    hint: put the text of the page into a .txt file
                scan.pdf: notice: .pdf is not read; the file is passed over
                    hint: save the document as .docx or .txt beside it""", problems());
    }

    @Test
    void refusesAMissingOrEmptyFolder() throws IOException {
        assertEquals("SEEDS: error: the folder holds no document\n    hint: put reports as .txt, .md, .html, .docx or .csv into it",
                problems());
        file("a.txt", "x");
        assertEquals("no-such-folder: error: there is no such folder\n    hint: name the folder that holds the documents with --seeds",
                SourceScanner.scan(Path.of("no-such-folder")).problems().get(0).toString());
        assertTrue(SourceScanner.scan(folder.resolve("a.txt")).problems().get(0).toString()
                .contains("this is a file, not a folder of documents"));
    }

    @Test
    void endsWhenLinksLeadBack() throws IOException {
        file("in/a.txt", "x");
        Files.createSymbolicLink(folder.resolve("in/loop"), folder);
        Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
        Files.createSymbolicLink(folder.resolve("linked.txt"), folder.resolve("in/a.txt"));
        assertEquals(List.of("in/a.txt", "linked.txt"), paths(scan()));
        assertEquals("""
                gone: warning: this link leads nowhere
                    hint: remove it
                in/loop: warning: this link leads back to a folder that is listed already
                    hint: remove the link""", problems());
    }

    @Test
    void readsThePortalsSettings() throws IOException {
        file("a.txt", "x");
        file("portal.yml", """
                name: 鄂公报
                siteUrl: https://example.org/gongbao
                contact: mailto:archive@example.org
                synonyms:
                  - [GDP, 地区生产总值]
                  - [孤]
                colour: red
                """);
        PortalSettings settings = scan().value().settings();
        assertEquals("鄂公报", settings.name());
        assertEquals("https://example.org/gongbao/", settings.siteUrl());
        assertEquals("archive@example.org", settings.contact());
        assertEquals(List.of(List.of("GDP", "地区生产总值")), settings.synonyms());
        assertEquals("""
                portal.yml:6: warning: a group of synonyms needs two expressions or more
                    hint: write it as   - [GDP, 地区生产总值]
                portal.yml:7: warning: unknown key 'colour'
                    hint: known keys: name, description, siteUrl, contact, footer, languages, synonyms, fullLexicon""", problems());
        assertEquals(List.of("zh-Hans", "zh-Hant"), settings.languages());
    }

    @Test
    void readsWhichScriptsThePortalOffers() throws IOException {
        file("a.txt", "x");
        file("portal.yml", "languages: [zh-Hant, en, zh-Hant]\n");
        assertEquals(List.of("zh-Hant"), scan().value().settings().languages());
        assertEquals("""
                portal.yml:1: warning: 'en' is no script that pages can be shown in
                    hint: write   languages: [zh-Hans, zh-Hant], one of the two, or [] for none""", problems());
        file("portal.yml", "languages: []\n");
        assertEquals(List.of(), scan().value().settings().languages());
    }

    @Test
    void refusesASiteAddressThatIsNone() throws IOException {
        file("a.txt", "x");
        file("portal.yml", "siteUrl: javascript:alert(1)\n");
        assertEquals("", scan().value().settings().siteUrl());
        assertTrue(problems().startsWith("portal.yml:1: error: 'javascript:alert(1)' is no address of a site"));
    }

    @Test
    void readsCorrections() throws IOException {
        file("a.txt", "x");
        file("a.corrections.yml", """
                corrections:
                  - kind: reading
                    line: 23
                    source: 54453.23%
                    reading: 544.23亿元
                    certainty: low
                    reason: 投资额不会以百分比计
                  - kind: order
                    line: 139-141
                    after: 145
                """);
        Editorial editorial = scan().value().seeds().get(0).editorial();
        assertEquals("", problems());
        assertEquals(new Editorial("a.corrections.yml", List.of(
                new Editorial.Item("reading", 2, 23, 23, "54453.23%", "544.23亿元", 0, "low", "投资额不会以百分比计"),
                new Editorial.Item("order", 8, 139, 141, "", "", 145, "", ""))), editorial);
    }

    @Test
    void refusesCorrectionsThatLackWhatTheyNeed() throws IOException {
        file("a.txt", "x");
        file("a.corrections.yml", """
                corrections:
                  - {kind: reading, line: 3, source: 错}
                  - {kind: reeding, line: 3}
                  - {kind: duplicate, line: three}
                  - {kind: order, line: 9-7}
                  - 就这样
                """);
        assertEquals(List.of(2, 3, 4, 5, 5, 6), scan().problems().stream().map(problem -> problem.line()).toList());
        assertEquals(Editorial.NONE, scan().value().seeds().get(0).editorial());
    }

    @Test
    void findsNothingWrongWithTheFoundingDocuments() {
        Result<Seeds> result = SourceScanner.scan(Path.of("seeds"));
        assertEquals("README.md: notice: is about the folder, not a document of it",
                result.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        assertEquals(List.of("hubei-14th-five-year-plan", "hubei-2026-work-report", "suizhou-2023-work-report",
                "wuhan-2024-task-breakdown", "xianning-2024-work-report"),
                result.value().seeds().stream().map(Seed::id).toList());
        assertEquals("公报", result.value().settings().name());
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(result.value().settings().description()));
    }
}
