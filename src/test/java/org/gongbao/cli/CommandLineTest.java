package org.gongbao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the keyboard sees: messages and exit codes for good and bad input. */
class CommandLineTest {

    private static final String REPORT = """
            某市政府工作报告

            （2024年1月8日在某市第一届人民代表大会第一次会议上）

            一、2023年工作回顾

            一年来，我们坚持稳中求进，地区生产总值增长6.1%。

            二、2024年工作安排

            今年要抓好以下工作，办好十件实事。
            """;

    @TempDir
    private Path folder;
    private Path seeds;
    private Path site;
    private String out;
    private String err;

    @BeforeEach
    void layOut() throws Exception {
        seeds = Files.createDirectories(folder.resolve("seeds"));
        site = folder.resolve("site");
    }

    @Test
    void buildsAndCountsWhatItBuilt() throws Exception {
        seed("a.txt", REPORT);
        assertEquals(0, build());
        assertTrue(Files.exists(site.resolve("index.html")));
        assertTrue(out.contains("Built " + site), out);
        for (String row : List.of("documents    1", "headings ", "paragraphs ", "tasks ", "tables ", "index terms ", "files ",
                "bytes ", "seconds ", "problems ")) {
            assertTrue(out.contains("\n  " + row), row + " is missing in " + out);
        }
    }

    @Test
    void checksTheSiteItBuilt() throws Exception {
        seed("a.txt", REPORT);
        build();
        assertEquals(0, run("check", "--out", site.toString()), err);
        assertTrue(out.matches("(?s)\\d+ files checked, no problems\\R"), out);
    }

    @Test
    void findsWhatBrokeInASiteAfterTheBuild() throws Exception {
        seed("a.txt", REPORT);
        build();
        Files.delete(site.resolve("about.html"));
        assertEquals(1, run("check", "--out", site.toString()));
        assertTrue(err.contains("about.html: error: is missing"), err);
        assertTrue(err.contains("error: links to about.html, which does not exist"), err);
    }

    @Test
    void saysThatThereIsNothingToCheck() {
        assertEquals(1, run("check", "--out", site.toString()));
        assertTrue(err.contains("holds no site of Gongbao"), err);
    }

    @Test
    void saysThatTheSeedsFolderIsMissing() {
        assertEquals(1, run("--seeds", folder.resolve("sedes").toString(), "--out", site.toString()));
        assertTrue(err.contains("sedes: error: there is no such folder"), err);
        assertFalse(Files.exists(site));
    }

    @Test
    void saysThatTheSeedsFolderIsEmpty() {
        assertEquals(1, build());
        assertTrue(err.contains("error: the folder holds no document"), err);
        assertFalse(Files.exists(site));
    }

    @Test
    void namesAnEmptyFileAndKeepsTheOldSite() throws Exception {
        seed("a.txt", REPORT);
        build();
        List<String> before = listing(site);
        seed("b.txt", "");
        assertEquals(1, build());
        assertTrue(err.contains("b.txt: error: the file is empty"), err);
        assertTrue(out.contains("Nothing was published"), out);
        assertEquals(before, listing(site));
    }

    @Test
    void namesABinaryFileThatCallsItselfText() throws Exception {
        seed("a.txt", REPORT);
        Files.write(seeds.resolve("b.txt"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13});
        assertEquals(1, build());
        assertTrue(err.contains("b.txt: error: the file is no text"), err);
    }

    @Test
    void namesTheLineOfBrokenYaml() throws Exception {
        seed("a.txt", REPORT);
        seed("a.yml", "title: 某市\nregion: [湖北\nyear: 2024\n");
        assertEquals(1, build());
        assertTrue(err.matches("(?s).*a\\.yml:[1-4]: error: .*"), err);
    }

    @Test
    void namesTheTemplateAndLineOfATemplateError() throws Exception {
        seed("a.txt", REPORT);
        build();
        List<String> before = listing(site);
        Path templates = Files.createDirectories(folder.resolve("look"));
        Files.createDirectories(templates.resolve("page"));
        Files.writeString(templates.resolve("page/about.peb"), "<p>\n{% if %}\n");
        assertEquals(1, build("--templates", templates.toString()));
        assertTrue(err.contains("page/about.peb:2: error: "), err);
        assertFalse(err.contains("links to about.html"), "the pages that link to the missing one are not the cause: " + err);
        assertEquals(before, listing(site));
    }

    @Test
    void refusesAnOutputFolderThatIsNotOurs() throws Exception {
        seed("a.txt", REPORT);
        Files.createDirectories(site);
        Files.writeString(site.resolve("novel.txt"), "mine");
        assertEquals(1, build());
        assertTrue(err.contains("is not an output folder of Gongbao"), err);
        assertEquals(List.of("novel.txt"), listing(site));
    }

    @Test
    void refusesAnOutputFolderInsideTheSeeds() throws Exception {
        seed("a.txt", REPORT);
        assertEquals(2, run("--seeds", seeds.toString(), "--out", seeds.resolve("site").toString()));
        assertTrue(err.contains("lie in each other"), err);
    }

    @Test
    void publishesTheRestWhenToldToKeepGoing() throws Exception {
        seed("a.txt", REPORT);
        seed("b.txt", "");
        assertEquals(1, build("--keep-going"));
        assertTrue(Files.exists(site.resolve("index.html")));
        assertTrue(out.contains("documents    1"), out);
        assertTrue(out.contains("1 error"), out);
    }

    @Test
    void failsOnWarningsWhenTheyCountAsErrors() throws Exception {
        seed("a.txt", REPORT);
        seed("a.yml", "titel: 某市政府工作报告\n");
        assertEquals(0, build());
        assertTrue(err.contains("a.yml:1: warning: unknown key 'titel'\n    hint: did you mean 'title'?"), err);
        assertEquals(1, build("--strict"));
    }

    @Test
    void namesBothFilesThatClaimOneAddress() throws Exception {
        seed("a.txt", REPORT);
        seed("a.yml", "id: same\n");
        seed("b.txt", REPORT.replace("十件", "九件"));
        seed("b.yml", "id: same\n");
        assertEquals(1, build());
        assertTrue(err.contains("a.txt") && err.contains("b.txt") && err.contains("same"), err);
        assertFalse(Files.exists(site));
    }

    @Test
    void makesHostileTextHarmless() throws Exception {
        seed("a.txt", REPORT.replace("十件", "<script>alert(1)</script>{{ 7 * 7 }}{% raw %}\u0007十件"));
        seed("a.yml", "title: \"<img src=x onerror=alert(2)> ../../etc\"\nregion: \"../湖北\"\npublisher: \"{{ settings }}\"\n");
        assertEquals(0, build(), err);
        try (Stream<Path> pages = Files.walk(site)) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                assertFalse(html.contains("<script>alert"), page.toString());
                assertFalse(html.contains("<img src=x"), page.toString());
            }
        }
        assertTrue(pageText().contains("{{ 7 * 7 }}"), "braces of the text stay as they are");
        assertFalse(pageText().contains("49{% raw"), "text is no template");
        assertEquals(0, run("check", "--out", site.toString()), err);
    }

    @Test
    void offersTheNearestOptionAndCommand() {
        assertEquals(2, run("--tempates", "x"));
        assertTrue(err.contains("there is no option --tempates\n    hint: did you mean --templates?"), err);
        assertEquals(2, run("biuld"));
        assertTrue(err.contains("there is no command biuld\n    hint: did you mean build?"), err);
    }

    @Test
    void refusesValuesThatMakeNoSense() {
        assertEquals(2, run("--jobs", "0"));
        assertEquals(2, run("--jobs", "many"));
        assertEquals(2, run("--site-url", "example.org"));
        assertEquals(2, run("--site-url", "https://example.org/?a=1"));
        assertEquals(2, run("serve", "--port", "99999"));
        assertEquals(2, run("search", "--limit", "-1", "武汉"));
        assertEquals("error: --limit must be 0 or more: -1\n    hint: see gongbao search --help\n", err);
        assertEquals(2, run("search", "--filter", "place:武汉", "桥"));
        assertEquals("error: --filter is written name:value, like region:随州市, with one of the names report, region, level, year, kind, type, "
                + "unit; not place:武汉\n    hint: see gongbao search --help\n", err);
    }

    @Test
    void explainsEveryCommandAndOption() {
        assertEquals(0, run("--help"));
        for (String command : List.of("build", "serve", "check", "search")) {
            assertTrue(out.contains("  " + command + " "), out);
        }
        assertEquals(0, run("build", "--help"));
        for (String option : List.of("--seeds", "--templates", "--out", "--site-url", "--title", "--strict", "--keep-going",
                "--jobs", "--precompress", "--help", "--version")) {
            assertTrue(out.contains(option), option + " is missing in " + out);
        }
        assertEquals(0, run("--version"));
        assertTrue(out.startsWith("gongbao "), out);
    }

    private int build(String... more) {
        return run(Stream.concat(Stream.of("build", "--seeds", seeds.toString(), "--out", site.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    private int run(String... args) {
        StringWriter outText = new StringWriter();
        StringWriter errText = new StringWriter();
        int exitCode = Main.run(args, new PrintWriter(outText), new PrintWriter(errText));
        out = outText.toString();
        err = errText.toString();
        return exitCode;
    }

    private void seed(String name, String text) throws Exception {
        Files.writeString(seeds.resolve(name), text, StandardCharsets.UTF_8);
    }

    private String pageText() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> pages = Files.walk(site.resolve("reports"))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".html")).sorted().toList()) {
                text.append(Files.readString(page));
            }
        }
        return text.toString();
    }

    private static List<String> listing(Path root) throws Exception {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }
}
