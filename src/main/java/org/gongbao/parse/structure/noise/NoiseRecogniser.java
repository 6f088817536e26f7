package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.grammar.Characters;
import org.gongbao.parse.grammar.OpeningPattern;
import org.gongbao.parse.grammar.WordSet;
import org.gongbao.parse.structure.part.Part;

/**
 * Recognises single lines that are not the document's: what a web page or a newspaper has around it.
 *
 * <p>A line is judged by its own words here. What can only be judged from its neighbours is for {@link ChromeZones},
 * {@link RunningHeaders} and {@link RepetitionFinder}.
 */
public final class NoiseRecogniser {

    private static final int LONGEST = 160;

    /** The links to other pages that stand on one line behind a text, however many they are: 相关链接 · … · …. */
    private static final Pattern LINKS = Pattern.compile("(?:相关|相關|延伸)(?:链接|鏈接|报道|報道|阅读|閱讀)\\s*[:：]?\\s*[·•].{2,}");
    private static final int LONGEST_LINKS = 1000;

    private static final Pattern COMMENT = Pattern.compile("<!--.*|-->|<!DOCTYPE.*|\\[endif\\].*");
    private static final Pattern SCRIPT = Pattern.compile(
            ".*(?:function\\s+\\w*\\s*\\(|document\\.(?:write|all|getElementById)|innerHTML|var\\s+\\w+\\s*=|\\$\\(|window\\.).*");

    private static final String DATE = "\\d{4}\\s*[-年/.]\\s*\\d{1,2}\\s*[-月/.]\\s*\\d{1,2}(?!\\d)\\s*日?\\s*(?:星期[一二三四五六日天])?";
    private static final String CLOCK = "\\d{1,2}\\s*[:：时時]\\s*\\d{1,2}\\s*(?:[:：分]\\s*(?:\\d{1,2}\\s*秒?)?)?";

    /** Lines that only a web page has, whatever stands around them. */
    public static final OpeningPattern CHROME = OpeningPattern.of(
            "|简国國電微新腾Q朋豆图文附<>﹏-—–─•·●▪制监快热站*=_~:友手請请可而I语語页頁保 \t\n\u000b\f\r(（"
                    + "[【«»《》ET上下跳中主位你全关關分列加回复大字审小尾延建当當您取我所打扫承技推收无朗末本校浏点现現用的目相網繁纠编网联设责責轉转返阅首聯版隐使法免公长老维維今瀏點閱",
            "[国國][内內][统統]一(?:[连連][续續]出版物|刊)[号號]\\s*[:：]?\\s*CN.{0,100}"
                    + "|:{3}|[*=_~﹏\\s]{4,}|[您你]的[瀏浏][覽览]器不(?:支援|支持).{0,60}|友善列印\\s*[:：]?|字[級型][設设]定\\s*[:：]?"
                    + "|(?:IE\\d|而IE\\d.{0,16}[則则])?[可請请]利用[鍵键][盤盘].{0,80}|列印圖示|[语語]音播[报報]\\s*[:：]?|手機版選單"
                    + "|下[载載]地址\\s*[:：].{0,60}|[页頁]面[宽寬]度(?:\\(px\\)|范围).{0,20}|保留字段信息|回上一頁"
                    + "|跳(?:转到|轉到|至|到|过|過)(?:主要|正文)?(?:内容|內容|導航|导航|搜索|正文|快速連結)(?:[区區][块塊]?)?(?:\\s*跳至.{2,6})?"
                    + "|取自[“\"「]\\s?https?://.*|\\[{1,2}(?:toc|TOC)\\]{1,2}|(?:您|你)?(?:当前|當前|现在|現在"
                    + "|目前)?的?(?:所在)?的?位置\\s*(?:(?:是|为)?\\s*[:：]|首页\\s*[>＞›»]).*"
                    + "|[-—–─ ]{0,6}(?:END|The End)[-—–─ ]{0,6}|(?:点击|长按|扫描|扫码).{0,6}(?:蓝字|公众号|关注).{0,12}"
                    + "|[【\\[（(]?\\s*(?:字体|字號|字号|字體)\\s*[:：]?\\s*(?:[\\[【]?[大中小]+[\\]】]?|默认|超大|加大|还原|减小"
                    + "|[\\s+\\-AT|])*[】\\])）]?(?:\\s*(?:打印|列印|关闭|關閉|分享|收藏)(?:本[页頁]|窗口)?){0,4}"
                    + "|[【\\[（(]?\\s*(?:打印|列印|下载|下載|收藏|关闭|關閉|全屏|返回|转发|轉發|纠错|点赞|复制|朗读|阅读原文)(?:本页|本文|此页|窗口|視窗|页面|全文|文章|列表|顶部|首页"
                    + "|上一页)?\\s*[】\\])）]?"
                    + "|(?:[【\\[]?(?:打印|下载|收藏|关闭|全屏|分享|字号|大|中|小|返回顶部|纠错)(?:本页|本文|整页|内容|窗口|到\\s*[:：]?)?[】\\]]?[\\s|｜/·]*){2,}"
                    + "|分享(?:到|至|给好友)?\\s*[:：]?.{0,30}|分享到(?:微信|微博|空间|朋友圈).*"
                    + "|[（(]?\\s*(?:责任编辑|責任編輯|责编|本网编辑|编辑|網頁編輯|审核|校对|制作|监制)\\s*[:：｜|丨]\\s*\\S{0,20}(?:\\s\\S{1,8})?\\s*[)）]?"
                    + "|【\\s*E-?mail推荐.*"
                    + "|(?:上一页|下一页|首页|尾页|上一篇|下一篇|上页|下页|末页)\\s*[:：]?(?:[\\s\\d>»«<|.…]|上一页|下一页|首页|尾页|末页|共|第|页|/)*"
                    + "|(?:快捷|热门|站内)搜索\\s*[:：].{0,60}"
                    + "|今天是\\s*(?:[:：]|[:：]?\\s*\\d{4}\\s*年\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日[，,\\s]*(?:(?:星期|周|[农農]|欢迎|\\d"
                    + "|[(（])[^。，]{0,12})?)"
                    + "|(?:现在|現在)(?:时间|時間)?是?\\s*(?:[:：]|[:：]?\\s*(?:" + DATE + "\\s*(?:" + CLOCK + ")?|" + CLOCK
                    + "))|(?:[【\\[](?:收藏|打印|关闭|關閉|分享|字号|字體|字体|大|中|小)\\s*[:：]?\\s*[】\\]]\\s*){2,}(?:TOP|Top)?"
                    + "|(?:>{1,2}\\s*[^\\s>，。]{1,20}\\s*){2,}"
                    + "|[<>«»|\\s]*(?:(?:上一[页頁章]|下一[页頁章]|(?:返?回)?目[录錄]|(?:返?回)?主?[页頁]首?)[<>«»|\\s]*){2,}|(?:返?回到?)?[页頁](?:首|[顶頂])"
                    + "|(?:(?:友善)?列印|分享|轉發|轉寄|字型大小|字體大小|電郵)(?:[\\s|｜/·]+(?:(?:友善)?列印|分享|轉發|轉寄|電郵|下載|[大中小A]))+"
                    + "|(?:上一篇|下一篇|上一条|下一条)\\s*[:：].*"
                    + "|(?:相关|相關|关联|延伸|推荐)(?:报道|報道|链接|鏈接|文档|文章|新闻|稿件|阅读|解读|信息|附件下载)\\s*[:：]?"
                    + "|(?:首\\s?页|首頁)(?:\\s*(?:[>＞›»→]|&gt;)+\\s*[^\\s>＞›»→&，。；]{1,20})+\\s*[>＞›»→]?"
                    + "|[》《»«]{2,}.{0,30}[》《»«]{2,}"
                    + "|(?:主办|承办|主管|技术支持|建议使用)(?:单位)?\\s*[:：].{0,40}|(?:[•·●▪]\\s*)?(?:联系我们|网站地图|网站声明|设为首页|加入收藏|长辈版"
                    + "|无障碍(?:浏览|阅读)?(?:\\s*(?:长者|关怀|老年)(?:模式|版))?|(?:长者|关怀|老年)(?:模式|版)|[维維]基文[库庫][，,]自由的[图圖][书書][馆館]|繁體|繁体版"
                    + "|English)\\s?[|｜]?"
                    + "|(?:(?:网站地图|網站地圖|联系我们|聯絡我們|关于我们|關於我們|网站声明|版权声明|隐私声明|使用帮助|法律声明|免责声明|公众邮箱|网站纠错|设为首页|加入收藏)[\\s|｜/·\\-]*){2,}"
                    + "|(?:(?:微信|(?:新浪|腾讯)?微博|QQ(?:空间|好友)?|朋友圈|豆瓣|复制链接|全真版|文字版|图文版|文件下载|附件下载|相关(?:链接|文件|解读))\\s*[:：]?[\\s|｜/·、]*){2,}"
                    + "|(?:无障碍(?:浏览|阅读)?|简体|繁体|English)(?:[\\s|｜]+(?:无障碍(?:浏览|阅读)?|简体|繁体|English))+"
                    + "|(?:首\\s{0,4}[页頁])(?:\\s{1,4}\\p{IsHan}{2,8}){4,}"
                    + "|(?:[-•·]\\s*)?(?:浏览|瀏覽|阅读|閱讀|点击|點擊)(?:次数|次數|量|数|數|率)\\s*[:：]?\\s*\\d*\\s*次?[\\s|｜]*"
                    + "|(?:我要纠错|收藏本页|返回列表|网页置顶|回到顶部|TOP|用微信扫描二维码.*|扫描二维码.*|主题词\\s*[:：]?)");

    /** Lines of a web page that tell themselves by words that stand anywhere in them. */
    private static final Pattern CHROME_INSIDE = Pattern.compile(".{0,6}扫一扫.{0,30}|.{0,4}E-?mail推荐\\s*】?|.{0,10}点击图片.{0,20}"
            + "|Produced By .{0,40}|.{0,8}Adobe Reader.{0,30}|\\p{IsHan}{2,16}(?:人民政府"
            + "|门户网站)\\s+\\d{4}年\\d{1,2}月\\d{1,2}日\\s?星期[一二三四五六日天]|[簡简][體体]版\\s.{0,30}政府新聞網|※\\s?如已配合行政院組織改造.{10,60}"
            + "|加入資料夾\\s*[:：]?|所有條文|條文關聯|法規內文包含標題、公布日期及內容|(?:相關令函|相關判解|歷史條次|法規沿革|相關法條)\\s*[(（]\\d{1,4}[)）]"
            + "|[\\w.-]{1,40}\\.(?:png|gif|jpg)\\s+(?:您的位置|首页).{0,40}"
            + "|.*(?:ICP备|公网安备|网站标识码|版[权權]所有(?![人者权權的])|All Rights Reserved|Copyright|京ICP).*");

    private static final int SHORTEST_CAPTION = 20;

    /** Where and when the page was put up: metadata that a page shows beside the title. */
    public static final OpeningPattern PUBLISHED = OpeningPattern.of(
            "(（<>[]^|葡《0123456789上作來信公印发發录成文新日时時更来稿监编•●▪",
            "时间\\s*[:：]\\s*\\d{4}-\\d{1,2}-\\d{1,2}\\s.{0,20}来源\\s*[:：].{1,80}|(?:文章|信息|稿件|新闻)?(?:来源|來源|發佈機構|发布机构"
                    + "|发布单位)\\s*[:：｜丨]\\s*\\S{1,30}(?:\\s.{0,60})?"
                    + "|(?:发布|發布|發佈|发表|發表|更新|发稿|上传|成文|印发|公开|录入)?(?:时间|時間|日期)\\s*[:：]\\s*\\d{4}\\s*[-年/.].{0,40}"
                    + "|\\d{4}-\\d{1,2}-\\d{1,2}(?:\\s+\\d{1,2}:\\d{2}(?::\\d{2})?)?(?:\\s*来源.{0,40})?"
                    + "|\\d{4}年\\d{1,2}月\\d{1,2}日\\s*\\d{1,2}(?::\\d{2}|[时時]\\d{1,2}分).{0,40}"
                    + "|(?:发表于|發表於)\\s*\\d{4}-\\d{1,2}-\\d{1,2}.{0,60}"
                    + "|作者\\s*[:：]\\s*(?:信息)?来源\\s*[:：].{1,80}"
                    + "|作者\\s*[:：].{1,30}\\s来源\\s*[:：].{1,30}\\s(?:发布|更新)(?:时间|日期)\\s*[:：]\\s*\\d{4}.{0,40}"
                    + "|(?:作者|编辑|发布人|发布者)\\s*[:：]\\s*\\S{1,20}\\s+(?:发布|發佈|更新)?(?:时间|時間|日期)\\s*[:：]\\s*\\d.{0,40}"
                    + "|[•●▪]\\s*(?:索引号|索取号|(?:发布|发文|公开)(?:机构|机关|单位|日期|字号|范围|方式|形式|时限)|(?:生成|成文|失效)日期|文号"
                    + "|(?:主题|组配|信息)分类|有效性|时效性|内容概述|服务对象|来源|标题|文件名称)\\s*[:：].{0,60}"
                    + "|监督索引号\\s*\\d{6,}"
                    + "|葡文版本|《公[報报]》原始\\s*PDF\\s*版本|《LegisMac》的法例[註注][釋释]|[\\[\\]<>^|]{1,2}(?:\\s+[\\[\\]<>^|]{1,2}){1,5}"
                    + "|[（(]\\s*(?:来源|來源|稿件来源)\\s*[:：].{1,30}[)）]");

    private static final Pattern PUBLISHED_INSIDE = Pattern.compile(".{0,60}(?:门户网站|政府网)\\s*www\\..{0,80}"
            + "|\\p{IsHan}{2,20}\\s+(?:发布|更新|发表)(?:时间|日期)\\s*[:：]\\s*\\d{4}\\s*[-年/.].{0,60}");

    public static final OpeningPattern CREDIT = OpeningPattern.of(
            "(（中人央新本特",
            "(?:新华社|新華社|本报讯|本報訊|中新社|人民网|央视网)[^，。,]{0,14}[0-9０-９]{1,2}日[电電讯訊]\\s*(?:[（(].{1,20}[)）])?"
                    + "|[（(](?:记者|記者|图|圖|摄影).{1,30}[)）]"
                    + "|(?:本报记者|本報記者|新华社记者|特约记者)\\s*[\\p{IsHan}·\\s]{2,20}(?:报道|整理)?");
    private static final Pattern CREDIT_INSIDE = Pattern.compile(
            ".{0,120}(?:记者|記者|通讯员)\\s*[\\p{IsHan}·\\s]{2,16}(?:摄|攝)(?:影)?\\s*[)）]?"
                    + "|.{0,100}(?:日报|晚报|新华社|报社|网|台|中心)\\s*(?:全媒体|首席|见习)?(?:记者|通讯员)(?:\\s*[:：]?\\s*[\\p{IsHan}·]{2,4}){1,3}"
                    + "\\s*(?:[/／]?\\s*[文图摄]){0,3}"
                    + "|[\\p{IsHan}·]{2,4}(?:代表[\\p{IsHan}]{2,10})?作(?:政府|[省市县区]?人大常委会|[\\p{IsHan}]{0,8}法院|[\\p{IsHan}]{0,8}检察院)工作报告。?");

    /** Words without which none of the patterns matches that may begin with any words. */
    private static final WordSet INSIDE = WordSet.of("function", "document.", "innerHTML", "var", "$(", "window.", "扫一扫", "mail推荐",
            "点击图片", "行政院組織改造", "加入資料夾", "所有條文", "條文關聯", "法規內文", "相關", "歷史條次", "法規沿革", ".png", ".gif", ".jpg", "发布时间", "发布日期",
                    "更新时间", "Produced By", "Adobe Reader", "ICP备", "公网安备", "网站标识码", "版权所有", "版權所有", "All Rights Reserved",
                            "Copyright", "www.", "摄", "攝", "记者", "通讯员",
            "作政府工作报告", "人大常委会工作报告", "法院工作报告", "检察院工作报告", "星期", "政府新聞網");

    private NoiseRecogniser() {}

    /** Returns the parts with lines that are certainly noise dropped. */
    public static List<Part> recognise(List<Part> parts) {
        List<Part> out = new ArrayList<>(parts.size());
        List<String> credits = new ArrayList<>();
        boolean hosts = parts.stream().filter(part -> part.open() && host(part.text())).limit(2).count() > 1;
        for (Part part : parts) {
            String rule = part.open() && !(hosts && host(part.text())) ? rule(part.text()) : "";
            if (rule.equals(Rule.CREDIT)) {
                credits.add(part.text());
            }
            boolean again = rule.isEmpty() && part.open() && captionAgain(part.text(), credits);
            out.add(again ? part.drop(Rule.CREDIT) : rule.isEmpty() ? part : part.drop(rule));
        }
        return out;
    }

    /** Returns whether a line names who hosts a page; a list of tasks has many such lines, which name who answers. */
    private static boolean host(String text) {
        return text.startsWith("主办单位") || text.startsWith("承办单位") || text.startsWith("主办：") || text.startsWith("承办：");
    }

    /** Returns whether a line is the caption of an earlier photograph, set under another one without its photographer. */
    private static boolean captionAgain(String text, List<String> credits) {
        return text.length() >= SHORTEST_CAPTION && text.length() <= LONGEST
                && credits.stream().anyMatch(credit -> credit.startsWith(text));
    }

    /** Returns the rule under which a line is left out, or the empty string. */
    static String rule(String printed) {
        char first = printed.charAt(0);
        if ((first == '相' || first == '延') && printed.length() <= LONGEST_LINKS && LINKS.matcher(printed).matches()) {
            return Rule.CHROME;
        }
        if (printed.length() > LONGEST) {
            return "";
        }
        String text = Characters.flat(printed);
        first = text.charAt(0);
        if (first == '<' && COMMENT.matcher(text).matches() || first == '-' && text.equals("-->")) {
            return Rule.MARKUP;
        }
        boolean inside = INSIDE.in(text);
        if (CHROME.matches(text) || PortalLinks.is(text) || inside && (CHROME_INSIDE.matcher(text).matches()
                || first < 0x80 && SCRIPT.matcher(text).matches())) {
            return Rule.CHROME;
        }
        if (PUBLISHED.matches(text) || inside && PUBLISHED_INSIDE.matcher(text).matches()) {
            return Rule.METADATA;
        }
        return CREDIT.matches(text) || inside && CREDIT_INSIDE.matcher(text).matches() ? Rule.CREDIT : "";
    }
}
