package org.gongbao.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Report;
import org.gongbao.plan.SampleReports;
import org.junit.jupiter.api.Test;

/** Every kind of block, and hostile text, by the Nu checker. */
class ValidMarkupTest {

    @Test
    void isValidForEveryKindOfBlock() throws Exception {
        assertEquals(List.of(), errors(Showcase.site(Showcase.SETTINGS, Showcase.report())));
    }

    @Test
    void isValidForHostileText() throws Exception {
        String hostile = "</script><script>alert(1)</script> <!-- ]]> & &amp; \u0000\u000B\uFFFE\uD800 {{ x }} \" '";
        Report report = new SampleReports("a", "<b>\"x\".txt").title(hostile).heading("c1", "", 1, hostile, hostile)
                .paragraph("c1-p1", "c1", hostile).heading("c1.s1", "c1", 4, "", "").paragraph("c1.s1-p1", "c1.s1", "").report();
        assertEquals(List.of(), errors(Showcase.site(PortalSettings.defaults(), report)));
    }

    @Test
    void isValidForAReportOfOneParagraph() throws Exception {
        Report report = new SampleReports("a", "a.txt").paragraph("p1", "", "完成投资。").report();
        assertEquals(List.of(), errors(Showcase.site(PortalSettings.defaults(), report)));
    }

    private static List<String> errors(Map<String, String> site) throws Exception {
        List<String> errors = new ArrayList<>();
        for (Map.Entry<String, String> file : site.entrySet()) {
            if (file.getKey().endsWith(".html")) {
                EmbeddedValidator checker = new EmbeddedValidator();
                checker.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
                checker.setForceHTML(true);
                String said = checker.validate(new ByteArrayInputStream(file.getValue().getBytes(StandardCharsets.UTF_8)));
                said.lines().filter(line -> line.contains("error")).forEach(line -> errors.add(file.getKey() + line));
            }
        }
        return errors;
    }
}
