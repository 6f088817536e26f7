package org.gongbao.render;

/**
 * A kind of subject that has an index of its own.
 *
 * @param folder folder of its pages
 * @param title of the index
 * @param noun what one is called
 * @param intro what a reader finds, one or two sentences
 * @param limit what the index does not do, for readers who miss something
 * @param excerpts whether each mention is shown with the words around it; a heading is its own excerpt
 */
record SubjectKind(String folder, String title, String noun, String intro, String limit, boolean excerpts) {

    static final SubjectKind TERMS = new SubjectKind("terms", "词语索引", "词语",
            "报告里加引号的说法，繁简写法算作一个词。每个词列出全部出处，点开就到原文那一段。",
            "没有加引号的说法不在这里，请用搜索。", true);
    static final SubjectKind PLACES = new SubjectKind("places", "地名索引", "地名",
            "报告提到的省、市、县、区和功能区。全称和简称算作一处地名。",
            "地名按词形识别：与常用词同形的县区简称，只在同篇写过全称或与其他地名并列时收入；“公安”“安康”这类常用词，还要同一句里有别的地名。", true);
    static final SubjectKind HEADINGS = new SubjectKind("headings", "标题索引", "标题",
            "全部报告的各级标题，按读音排列；不同报告的相同标题排在一处。", "", false);

    /** Returns the path of the first page. */
    public String home() {
        return folder + "/index.html";
    }
}
