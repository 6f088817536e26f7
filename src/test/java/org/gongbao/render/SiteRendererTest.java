package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.gongbao.plan.SitePlan;
import org.gongbao.plan.SitePlanner;
import org.gongbao.source.Theme;
import org.gongbao.source.Theme.ThemeFile;
import org.gongbao.source.ThemeLoader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class SiteRendererTest {

    private static final Theme BUILT_IN = ThemeLoader.load(Optional.empty()).value();

    @Test
    void rendersAPageForEachPart() {
        Report report = new SampleReports("a", "a.txt").title("某市报告").heading("c1", "", 1, "一、", "要求")
                .filler("c1-p1", "c1", 4000).heading("c2", "", 1, "二、", "任务").filler("c2-p1", "c2", 4000).report();

        SortedMap<String, String> files = render(BUILT_IN, report);

        assertEquals("某市报告", Jsoup.parse(files.get("reports/a/index.html")).select("h1#t1").text());
        Document chapter = Jsoup.parse(files.get("reports/a/c2.html"));
        assertEquals("二、任务", chapter.select("h1#c2").text());
        assertEquals(4000, chapter.select("p#c2-p1").text().length());
    }

    @Test
    void makesHostileTextHarmless() {
        Report report = new SampleReports("a", "a.txt").title("<script>alert(1)</script>")
                .paragraph("p1", "", "{{ site }} {% include \"x\" %} \"'><img src=x onerror=alert(1)> \u0000\u0007\u0085\uD800").report();

        Document page = Jsoup.parse(render(BUILT_IN, report).get("reports/a/index.html"));

        assertEquals("<script>alert(1)</script>", page.select("h1").text());
        assertTrue(page.select("img").isEmpty());
        assertEquals("{{ site }} {% include \"x\" %} \"'><img src=x onerror=alert(1)> ␀␇‹U+0085›‹U+D800›", page.select("#p1").text());
    }

    @Test
    void takesAUsersTemplateInPlaceOfTheBuiltInOne() {
        Theme theme = BUILT_IN.under(Map.of("page/about.peb", file("my/page/about.peb", "<p>我们的{{ site.name }}</p>")));

        SortedMap<String, String> files = render(theme, new SampleReports("a", "a.txt").title("一").report());

        assertEquals("<p>我们的公报</p>", files.get("about.html"));
        assertTrue(files.get("index.html").contains("<h1"));
    }

    @Test
    void namesTemplateAndLineOfAnError() {
        Theme theme = BUILT_IN.under(Map.of("page/about.peb", file("my/page/about.peb", "<p>\n{{ site.colour }}</p>")));

        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files = render(theme, problems, new SampleReports("a", "a.txt").title("一").report());

        assertEquals(1, problems.size());
        assertTrue(problems.get(0).toString().startsWith("my/page/about.peb:2: error: "), problems.get(0).toString());
        assertTrue(problems.get(0).message().contains("colour"), problems.get(0).message());
        assertFalse(files.containsKey("about.html"));
    }

    @Test
    void namesTemplateAndLineOfASyntaxError() {
        Theme theme = BUILT_IN.under(Map.of("partial/footer.peb", file("my/partial/footer.peb", "a\nb\n{% if %}")));

        List<Problem> problems = new ArrayList<>();
        render(theme, problems, new SampleReports("a", "a.txt").title("一").report());

        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).toString().startsWith("my/partial/footer.peb:3: error: "), problems.get(0).toString());
    }

    @Test
    void givesTheSameBytesWhateverTheNumberOfJobs() {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            reports.add(new SampleReports("r" + i, i + ".txt").title("报告" + i).heading("c1", "", 1, "一、", "甲")
                    .filler("p", "c1", 7000).report());
        }
        Report[] array = reports.toArray(new Report[0]);
        assertEquals(render(BUILT_IN, 1, new ArrayList<>(), array), render(BUILT_IN, 3, new ArrayList<>(), array));
    }

    private static ThemeFile file(String origin, String text) {
        return new ThemeFile(origin, text.getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, String> render(Theme theme, Report... reports) {
        List<Problem> problems = new ArrayList<>();
        SortedMap<String, String> files = render(theme, problems, reports);
        assertEquals(List.of(), problems);
        return files;
    }

    private static SortedMap<String, String> render(Theme theme, List<Problem> problems, Report... reports) {
        return render(theme, 2, problems, reports);
    }

    private static SortedMap<String, String> render(Theme theme, int jobs, List<Problem> problems, Report... reports) {
        SitePlan plan = SitePlanner.plan(List.of(reports), PortalSettings.defaults()).value();
        SortedMap<String, String> files = new TreeMap<>();
        problems.addAll(new SiteRenderer(theme, List::of).render(plan, jobs,
                file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8))));
        return files;
    }
}
