package org.gongbao.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gongbao.model.Block;
import org.gongbao.model.Correction;
import org.gongbao.model.Fact;
import org.gongbao.model.Ledger;
import org.gongbao.model.Mark;
import org.gongbao.model.Metadata;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;
import org.gongbao.model.Provenance;
import org.gongbao.model.Report;
import org.gongbao.model.Span;
import org.gongbao.model.UnitName;
import org.gongbao.plan.SampleReports;
import org.gongbao.plan.SitePlanner;
import org.gongbao.source.ThemeLoader;

/** A report with a block of every kind, all metadata, corrections and doubts, in two chapters; and sites made from it. */
final class Showcase {

    private Showcase() {}

    /** Settings with a site address and a contact. */
    static final PortalSettings SETTINGS = new PortalSettings("某省公报", "某省的公开文本", "https://example.org/gb/",
            "mailto:errata@example.org", "某省图书馆", PortalSettings.LANGUAGES, List.of(), false, "");

    /** Returns the report; its chapters are long enough to have pages of their own. */
    static Report report() {
        SampleReports text = new SampleReports("mou-2024", "2024/某省 报告.txt").title("某省二〇二四年政府工作报告");
        text.add(new Block.FrontLine("f2", "", text.origin(), Block.FrontLine.Role.DATELINE, "——2024年1月20日", List.of()));
        text.add(new Block.Marker("m1", "", text.origin(), "continuedFrom", "(上接第3版)"));
        text.heading("c1", "", 1, "一、", "2024年目标");
        text.paragraph("c1-p1", "c1", "地区生产总值增长5.5%左右，固定资产投资增长8%，粮食产量稳定在500亿斤以上；注[1]。",
                new Mark(41, 44, Mark.Kind.NOTE_REF, "n1", ""));
        text.add(new Block.Heading("c1.k1", "c1", text.origin(), 2, "(一)", "着力扩大有效投资", true, "。", List.of()));
        text.paragraph("c1.k1-p1", "c1.k1", "全年完成54453.23%的投资，PM2.5下降。",
                new Mark(4, 13, Mark.Kind.CORRECTION, "54453.23％", "百分数不可能这样大"),
                new Mark(19, 22, Mark.Kind.SUBSCRIPT, "", ""), new Mark(0, 2, Mark.Kind.STRONG, "", ""),
                new Mark(14, 16, Mark.Kind.SUSPECT, "oddWord", "与上文不合"));
        text.add(new Block.ListItem("c1-l1", "c1", text.origin(), "一是", "稳增长。", List.of(), List.of()));
        text.add(new Block.ListItem("c1-l2", "c1", text.origin(), "二是", "促改革。", List.of(), List.of()));
        text.add(new Block.Box("c1-b1", "c1", text.origin(), "专栏1", "重大工程", List.of()));
        text.add(new Block.ListItem("c1-b1-l1", "c1-b1", text.origin(), "汽车：", "新能源。", List.of(), List.of()));
        text.add(table(text));
        text.add(new Block.Figure("c1-g1", "c1", text.origin(), "图1", "空间格局", List.of()));
        text.add(new Block.Note("n1", "c1", text.origin(), "[1]", "按可比价格计算。", List.of()));
        text.filler("c1-p9", "c1", 4000);
        text.heading("c2", "", 1, "二、", "重点任务");
        text.add(new Block.Task("c2-t1", "c2", text.origin(), false, "1.", "新建学校60所。", "（牵头单位：市教育局；责任单位：各区人民政府）",
                "市教育局", "各区人民政府", List.of(unit("市教育局")), List.of(unit("各区人民政府")), List.of(), false));
        text.add(new Block.Article("c2-a1", "c2", text.origin(), "第一条", "本办法自公布之日起施行。", List.of(), List.of()));
        text.filler("c2-p9", "c2", 4000);
        text.add(new Block.FrontLine("f3", "", text.origin(), Block.FrontLine.Role.SIGNATURE, "某省人民政府", List.of()));
        Report plain = text.report(metadata(), "zh-Hans");
        Provenance provenance = new Provenance(plain.provenance().path(), "ab".repeat(32), 98_304, "text", "GB18030", 9000);
        return new Report(plain.id(), false, plain.metadata(), provenance, "zh-Hans", true, false, plain.blocks(), List.of(),
                List.of(new Correction("reading", 7, "54453.23％", "54453.23%", "high", "百分号应为半角", "c1.k1-p1"),
                        new Correction("suspect", 7, "的投", "", "", "与上文不合", "c1.k1-p1")),
                new Ledger(List.of(new Ledger.Entry(new Span(0, 3), Ledger.Fate.DROPPED, Ledger.Rule.PAGE_NUMBER, 1))));
    }

    private static Block.Table table(SampleReports text) {
        Block.Row one = new Block.Row("c1-t1-r1", "经济", cells("1", "地区生产总值", "6万亿元", ""), text.origin());
        Block.Row two = new Block.Row("c1-t1-r2", "民生", cells("2", "居民收入*", "增长6%", "预期性"), text.origin());
        return new Block.Table("c1-t1", "c1", text.origin(), "表1", "主要指标", "单位：见表", List.of("序号", "指标", "目标", "属性"),
                List.of(one, two), List.of(new Block.TableNote("*", "人均可支配收入。")), List.of());
    }

    private static List<Block.Cell> cells(String... texts) {
        return java.util.Arrays.stream(texts).map(text -> new Block.Cell(text, List.of())).toList();
    }

    private static UnitName unit(String name) {
        return new UnitName(name, name, "", name);
    }

    private static Metadata metadata() {
        return new Metadata(side("某省二〇二四年政府工作报告"), side("某省"), side("province"), side("某省人民政府"), side("workReport"),
                side("2024"), side("2024"), side("2024-01-20"), side("某政发〔2024〕1号"), side("某省日报"), side("第1版"),
                side("https://example.org/原文.html"), side("报纸文字稿"), side("可自由使用，注明出处"), side("2024-02-01"))
                .or(Metadata.UNKNOWN);
    }

    private static Fact side(String value) {
        return Fact.of(value, value.equals("2024-01-20") ? Fact.Basis.INFERRED : Fact.Basis.SIDECAR);
    }

    /** Returns the files of a site that holds the reports; fails on any problem. */
    static SortedMap<String, String> site(PortalSettings settings, Report... reports) {
        SortedMap<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>(SitePlanner.plan(List.of(reports), settings).problems());
        problems.addAll(new SiteRenderer(ThemeLoader.load(Optional.empty()).value(), List::of)
                .render(SitePlanner.plan(List.of(reports), settings).value(), 2,
                        file -> files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8))));
        if (!problems.isEmpty()) {
            throw new AssertionError(problems);
        }
        return files;
    }
}
