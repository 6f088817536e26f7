package org.gongbao.render;

import java.util.ArrayList;
import java.util.List;
import org.gongbao.plan.SiteIndexes;

/**
 * Every page that the reports can be looked up on, and the page that leads to them all.
 */
final class IndexPages implements PageKind {

    /** Path of the page that leads to all indexes. */
    static final String OVERVIEW = "indexes.html";

    @Override
    public List<Draft> drafts(Site site) {
        SiteIndexes indexes = site.plan().indexes();
        List<Draft> drafts = new ArrayList<>();
        drafts.add(new Draft(OVERVIEW, "the overview of indexes", known -> overview(known, indexes)));
        drafts.addAll(new SubjectPages(SubjectKind.TERMS, indexes.terms()).drafts(site));
        drafts.addAll(new SubjectPages(SubjectKind.PLACES, indexes.places()).drafts(site));
        drafts.addAll(new SubjectPages(SubjectKind.HEADINGS, indexes.headings()).drafts(site));
        drafts.addAll(new ReportSubjectPages(SubjectKind.TERMS, indexes.terms()).drafts(site));
        drafts.addAll(new ReportSubjectPages(SubjectKind.PLACES, indexes.places()).drafts(site));
        drafts.addAll(new UnitPages(indexes.units()).drafts(site));
        drafts.addAll(new TaskBoardPages(indexes.boards()).drafts(site));
        drafts.addAll(new TablePages(indexes.tables()).drafts(site));
        drafts.addAll(new GroupPages(indexes).drafts(site));
        return drafts;
    }

    /**
     * What the overview shows; the template variable {@code view}.
     *
     * @param entries one for each index that has something in it
     */
    public record OverviewView(List<Entry> entries) {
        /**
         * An index.
         *
         * @param address of its first page
         * @param title what it is called
         * @param count how many things it lists
         * @param counter the measure word: 个, 份
         * @param text what a reader finds there
         */
        public record Entry(String address, String title, int count, String counter, String text) {}
    }

    private static Page overview(Site site, SiteIndexes indexes) {
        List<OverviewView.Entry> entries = new ArrayList<>();
        int tasks = indexes.boards().stream().mapToInt(board -> board.tasks().size()).sum();
        int tables = indexes.tables().stream().mapToInt(index -> index.tables().size()).sum();
        add(entries, ReportListPages.HOME, "文件", site.plan().reports().size(), "份", "全部文件，可按地区、层级、文种和年份筛选");
        add(entries, "regions/index.html", "地区", indexes.regions().size(), "个", "按地区查看报告、单位");
        add(entries, "years/index.html", "年份", indexes.years().size(), "个", "按年份查看报告");
        add(entries, "kinds/index.html", "文种", indexes.kinds().size(), "种", "工作报告、规划、任务分解等");
        add(entries, "tasks/index.html", "任务", tasks, "项", "逐项列出的任务和目标，可按单位筛选");
        add(entries, "units/index.html", "单位", indexes.units().units().size(), "个", "每个单位牵头和参与的全部任务");
        add(entries, "terms/index.html", "词语", indexes.terms().size(), "个", "报告里加引号的说法，及其每一处出处");
        add(entries, "places/index.html", "地名", indexes.places().size(), "个", "报告提到的省、市、县、区");
        add(entries, "headings/index.html", "标题", indexes.headings().size(), "条", "全部报告的各级标题");
        add(entries, "indicators/index.html", "指标和表格", tables, "张", "规划指标和其他表格");
        return IndexPage.of(site, OVERVIEW, "page/indexes.peb", "索引", "按地区、年份、文种、单位、任务、词语、地名、标题和指标查找报告。", "索引",
                List.of(), new OverviewView(entries));
    }

    private static void add(List<OverviewView.Entry> entries, String address, String title, int count, String counter,
            String text) {
        if (count > 0) {
            entries.add(new OverviewView.Entry(address, title, count, counter, text));
        }
    }
}
