package org.gongbao.parse.metadata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongbao.model.Block;
import org.gongbao.model.Block.FrontLine.Role;
import org.gongbao.model.Fact;
import org.gongbao.model.Metadata;
import org.gongbao.parse.grammar.Dates;
import org.gongbao.parse.grammar.FrontPatterns;
import org.gongbao.parse.grammar.Numerals;
import org.gongbao.parse.grammar.ScriptConverter;
import org.gongbao.parse.grammar.TitlePatterns;

/**
 * Concludes what a document is from its own words: what its title block prints is stated, what a rule makes of the text is
 * inferred, and what neither gives stays unknown.
 */
public final class MetadataInference {

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern REVIEWED = Pattern.compile("((?:19|20)\\d{2})年.{0,12}(?:回顾|回顧)");
    private static final Pattern PLANNED = Pattern.compile(
            "((?:19|20)\\d{2})年.{0,14}(?:安排|任务|任務|重点工作|重點工作|部署|总体要求|總體要求|工作目标)");
    private static final Pattern SPAN = Pattern.compile("((?:19|20)\\d{2})\\s*[-—–~～至]{1,2}\\s*((?:19|20)\\d{2})\\s*年");
    private static final Pattern FIVE_YEARS = Pattern.compile("第?([一二三四五六七八九十]{1,3})个?五年?(?:规划|規劃|计划|”)|“([一二三四五六七八九十]{1,3})五”");
    private static final Pattern MEETING = Pattern.compile("在(.{2,40}?)(?:第.{1,6}[届次]|人民代表大会)");
    /** A congress of the party or a session of the committee it elects. */
    private static final Pattern CONGRESS = Pattern.compile("中国共产党第[^，。]{1,4}(?:次全国代表大会|届中央委员会)");
    private static final Pattern ABOUT = Pattern.compile("^(.{2,30}?)(?:[关關][于於]|印发|印發)");
    /** The report that a court, a procuratorate or a standing committee gives of its own work. */
    private static final Pattern OWN_REPORT = Pattern.compile("^(.{2,30}?)(?:的)?工作报告");
    private static final Pattern DATED = Pattern.compile("\\s*[(（]\\d{4}-\\d{1,2}-\\d{1,2}[)）]$");
    /** The year that the name of a file gives: 上海市建筑节能条例(2010-09-17).md, 2025年山东省政府工作报告.txt, 1979.txt. */
    private static final Pattern FILED = Pattern.compile("[(（]((?:19|20)\\d{2})-\\d{1,2}-\\d{1,2}[)）]"
            + "|^((?:19|20)\\d{2})(?:年|\\.\\p{Alnum}{1,5}$)");
    /** The column of a site that it prints before a title: 【规范性文件】某市人民政府关于…. */
    private static final Pattern COLUMN = Pattern.compile("^\\s*【[^】]{2,20}】\\s*");
    /** The same where the name stands on the next line. */
    private static final Pattern SOURCE_LABEL = Pattern.compile("[^:：]{0,4}(?:来源|來源)\\s*[:：]\\s*");
    private static final Pattern PUBLISHER = Pattern.compile("[^\\s:：0-9]{2,20}");
    private static final Pattern SOURCE = Pattern.compile("(?:来源|來源)\\s*[:：]\\s*"
            + "([^\\s)）]{2,19}?(?=[发發][布表](?:[日时時]|于|於)|(?:[时時][间間]|日期|作者|[编編][辑輯]|[浏瀏][览覽]\\p{IsHan}{0,2})[:：])|[^\\s)）]{2,20})");
    /** Characters at the beginning of a text that tell which province it speaks of. */
    private static final int SPOKEN = 60_000;
    private static final int FIRST_YEAR_OF_FIRST_PLAN = 1953;

    private final List<Block> blocks;
    private final String text;
    private final Metadata stated;
    /** The title that the name of the file gives where the document prints and states none, otherwise empty. */
    private final String named;
    private final String file;
    private final String title;

    private MetadataInference(List<Block> blocks, String text, Metadata stated, String file) {
        this.blocks = blocks;
        this.text = text;
        this.stated = stated;
        this.file = file;
        List<String> titles = front(Role.TITLE);
        this.named = titles.isEmpty() && !stated.title().known() ? titleOf(file) : "";
        this.title = fold(COLUMN.matcher(!titles.isEmpty() ? String.join("", titles) : named.isEmpty() ? stated.title().value() : named)
                .replaceFirst(""));
    }

    /**
     * Returns what the document says and what follows from it.
     *
     * @param stated what the file states outside its text
     * @param published lines that a page prints about the publication, such as 来源：云南日报
     * @param file the name of the file, which is all that tells the title of some documents: 政府資訊公開法.md
     */
    public static Metadata infer(List<Block> blocks, String text, Metadata stated, List<String> published, String file) {
        return new MetadataInference(blocks, text, stated, file).infer(published);
    }

    /** Returns what the name of a file says when it is worded as a title, without the ending and a date in brackets. */
    private static String titleOf(String file) {
        int dot = file.lastIndexOf('.');
        String stem = DATED.matcher(dot > 0 ? file.substring(0, dot) : file).replaceFirst("");
        return TitlePatterns.title(stem) ? stem : "";
    }

    private Metadata infer(List<String> published) {
        List<String> titles = front(Role.TITLE);
        Fact printedTitle = Fact.of(titles.isEmpty() ? "" : COLUMN.matcher(titles.get(titles.size() - 1)).replaceFirst(""),
                Fact.Basis.STATED)
                .or(Fact.of(named, Fact.Basis.INFERRED));
        Fact kind = kind();
        Optional<RegionName> printed = region();
        String opening = text.substring(0, Math.min(text.length(), SPOKEN));
        Optional<RegionName> region = printed.or(() -> RegionName.spokenOf(opening)).or(() -> RegionName.governing(opening));
        Fact.Basis basis = printed.isPresent() && named.isEmpty() ? Fact.Basis.STATED : Fact.Basis.INFERRED;
        Fact date = date();
        Fact year = year(date, kind.value());
        List<String> issuers = new ArrayList<>(front(Role.ISSUER));
        issuers.addAll(front(Role.SIGNATURE));
        Fact issuer = issuers.isEmpty() ? issuer(kind.value(), region) : Fact.of(solid(issuers.get(0)), Fact.Basis.STATED);
        Fact number = Fact.of(withoutBrackets(first(front(Role.DOCUMENT_NUMBER))), Fact.Basis.STATED);
        return new Metadata(printedTitle.or(title(kind, region, year)), Fact.of(region.map(RegionName::name).orElse(""), basis),
                Fact.of(region.map(RegionName::level).orElse(""), Fact.Basis.INFERRED), issuer, kind, year,
                covers(kind.value(), year.value()), date, number, publisher(published), Fact.UNKNOWN, Fact.UNKNOWN, Fact.UNKNOWN,
                Fact.UNKNOWN, Fact.UNKNOWN);
    }

    /** A work report that prints no title has one that its region and year make plain. */
    private static Fact title(Fact kind, Optional<RegionName> region, Fact year) {
        if (!kind.value().equals("workReport") || !region.isPresent() && !year.known()) {
            return Fact.UNKNOWN;
        }
        String of = region.map(r -> r.equals(RegionName.NATION) ? "国务院" : r.name()).orElse("");
        return Fact.of(of + "政府工作报告" + (year.known() ? "（" + year.value() + "年）" : ""), Fact.Basis.INFERRED);
    }

    private Fact kind() {
        String found = DocumentKind.of(title);
        if (!found.isEmpty()) {
            return Fact.of(found, told());
        }
        // A speech has a title of its own, and says below it or outside the text what it is
        String occasion = DocumentKind.of(fold(String.join("", front(Role.SUBTITLE))));
        String listed = occasion.isEmpty() ? DocumentKind.of(fold(stated.title().value())) : occasion;
        if (!listed.isEmpty()) {
            return Fact.of(listed, Fact.Basis.STATED);
        }
        String opening = fold(text.substring(0, Math.min(text.length(), 3000)));
        boolean reports = opening.contains("政府工作报告") || opening.contains("报告政府工作")
                || opening.contains("向大会") && opening.contains("报告");
        boolean divides = reports && !opening.contains("各位代表") && blocks.stream().anyMatch(Block.Task.class::isInstance);
        if (divides) {
            return Fact.of("taskBreakdown", Fact.Basis.INFERRED);
        }
        boolean articles = blocks.stream().filter(Block.Article.class::isInstance).limit(3).count() == 3;
        return Fact.of(reports ? "workReport" : articles ? "regulation" : "", Fact.Basis.INFERRED);
    }

    /** Returns how sure is what the title says: a printed one states it, the name of a file lets it be inferred. */
    private Fact.Basis told() {
        return named.isEmpty() ? Fact.Basis.STATED : Fact.Basis.INFERRED;
    }

    private Optional<RegionName> region() {
        for (String line : front(Role.DATELINE)) {
            Matcher matcher = MEETING.matcher(fold(line));
            if (matcher.find()) {
                Optional<RegionName> found = RegionName.at(matcher.group(1) + "第");
                if (found.isPresent() || line.contains("全国人民代表大会")) {
                    return found.isPresent() ? found : Optional.of(RegionName.NATION);
                }
            }
            if (fold(line).contains("届全国")) {
                return Optional.of(RegionName.NATION);
            }
        }
        for (Role role : List.of(Role.DATELINE, Role.SUBTITLE, Role.TITLE)) {
            if (front(role).stream().anyMatch(line -> CONGRESS.matcher(fold(solid(line))).find())) {
                return Optional.of(RegionName.NATION);
            }
        }
        String bare = title.replaceFirst("^[〇\\d]{2,4}年(?:度)?", "");
        boolean about = bare.startsWith("关于");
        Optional<RegionName> found = bare.isEmpty() || about ? Optional.empty() : RegionName.at(bare);
        for (Role role : List.of(Role.SIGNATURE, Role.ISSUER, Role.SPEAKER)) {
            for (String line : front(role)) {
                found = found.isPresent() ? found : RegionName.at(fold(solid(line)));
            }
        }
        return found;
    }

    /** A law says in several lines when it was adopted and amended: it stands as the last of them left it. */
    private Fact date() {
        String enacted = front(Role.DATELINE).stream().map(Dates::enacted).max(Comparator.naturalOrder()).orElse("");
        if (!enacted.isEmpty()) {
            return Fact.of(enacted, Fact.Basis.STATED);
        }
        for (Role role : List.of(Role.DATELINE, Role.DATE)) {
            for (String line : front(role)) {
                String iso = Dates.iso(line);
                if (!iso.isEmpty()) {
                    return Fact.of(iso, Fact.Basis.STATED);
                }
            }
        }
        return stated.date();
    }

    private Fact year(Fact date, String kind) {
        if (date.known()) {
            return Fact.of(date.value().substring(0, 4), Fact.Basis.STATED);
        }
        Matcher matcher = YEAR.matcher(title);
        if (matcher.find() && !SPAN.matcher(title).find()) {
            return Fact.of(matcher.group(1), told());
        }
        String reviewed = headingYear(REVIEWED);
        String planned = headingYear(PLANNED);
        if (!planned.isEmpty()) {
            return Fact.of(planned, Fact.Basis.INFERRED);
        }
        if (reviewed.isEmpty()) {
            Matcher filed = FILED.matcher(file);
            return Fact.of(filed.find() ? filed.group(1) != null ? filed.group(1) : filed.group(2) : "", Fact.Basis.INFERRED);
        }
        return Fact.of(String.valueOf(Integer.parseInt(reviewed) + 1), Fact.Basis.INFERRED);
    }

    private Fact covers(String kind, String year) {
        Matcher span = SPAN.matcher(title);
        if (span.find()) {
            return Fact.of(span.group(1) + "-" + span.group(2), Fact.Basis.STATED);
        }
        Matcher plan = FIVE_YEARS.matcher(title);
        if (kind.equals("plan") && plan.find()) {
            String numeral = plan.group(1) != null ? plan.group(1) : plan.group(2);
            int number = Numerals.value(numeral, 0, numeral.length());
            int start = FIRST_YEAR_OF_FIRST_PLAN + 5 * (number - 1) + (number > 2 ? 3 : 0);
            return Fact.of(start + "-" + (start + 4), Fact.Basis.INFERRED);
        }
        String reviewed = headingYear(REVIEWED);
        if (kind.equals("workReport") && !year.isEmpty()) {
            boolean looksBack = reviewed.equals(String.valueOf(Integer.parseInt(year) - 1));
            return Fact.of(looksBack ? reviewed + "-" + year : "", Fact.Basis.INFERRED);
        }
        return Fact.UNKNOWN;
    }

    private Fact issuer(String kind, Optional<RegionName> region) {
        Matcher matcher = ABOUT.matcher(title);
        if (matcher.find() && FrontPatterns.body(matcher.group(1))) {
            return Fact.of(matcher.group(1), Fact.Basis.STATED);
        }
        Matcher own = OWN_REPORT.matcher(title);
        if (own.find() && !own.group(1).endsWith("政府") && FrontPatterns.body(own.group(1))) {
            return Fact.of(own.group(1), Fact.Basis.STATED);
        }
        return Fact.of(kind.equals("workReport") ? region.map(RegionName::government).orElse("") : "", Fact.Basis.INFERRED);
    }

    private static Fact publisher(List<String> published) {
        for (int i = 0; i < published.size(); i++) {
            Matcher matcher = SOURCE.matcher(published.get(i));
            if (matcher.find()) {
                return Fact.of(matcher.group(1), Fact.Basis.STATED);
            }
            boolean below = SOURCE_LABEL.matcher(published.get(i)).matches() && i + 1 < published.size();
            if (below && PUBLISHER.matcher(published.get(i + 1)).matches()) {
                return Fact.of(published.get(i + 1), Fact.Basis.STATED);
            }
        }
        return Fact.UNKNOWN;
    }

    private String headingYear(Pattern pattern) {
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                Matcher matcher = pattern.matcher(heading.title());
                if (matcher.find()) {
                    return matcher.group(1);
                }
            }
        }
        return "";
    }

    private List<String> front(Role role) {
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.FrontLine line && line.role() == role) {
                lines.add(line.text());
            }
        }
        return lines;
    }

    private static String first(List<String> lines) {
        return lines.isEmpty() ? "" : lines.get(0);
    }

    /** The number of a document stands in brackets under a title: （国发〔2020〕6号）. */
    private static String withoutBrackets(String number) {
        return number.length() > 2 && "（(".indexOf(number.charAt(0)) >= 0 ? number.substring(1, number.length() - 1).strip() : number;
    }

    private static String solid(String line) {
        return FrontPatterns.solid(line);
    }

    private static String fold(String text) {
        return ScriptConverter.toSimplified(text);
    }
}
