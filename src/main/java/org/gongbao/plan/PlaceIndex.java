package org.gongbao.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongbao.model.Block;
import org.gongbao.model.UnitName;

/**
 * The places that the reports name.
 *
 * <p>Known places are the divisions of the {@link Gazetteer} and the areas whose government or committee a report makes
 * answerable for a task (东湖高新区管委会 → 东湖高新区). Full names count everywhere. Short names of provinces and cities
 * count everywhere too; those of counties count only in reports of their own province in which the county is attested:
 * printed in full somewhere, or beside another place in an enumeration (通城、崇阳). So 资源, 合作 and 公安, which are also
 * counties, do not flood the index.
 */
public final class PlaceIndex {

    /** Cities whose short name is an everyday word: they are treated like counties. */
    private static final Set<String> EVERYDAY_WORDS = Set.of("大同", "安康", "朝阳", "长治", "东方", "海东", "海西", "海北");
    /** Counties whose short name such documents use as a word: 公安机关, 幸福安康, 新建学校. */
    private static final Set<String> EVERYDAY_COUNTIES = Set.of("公安", "和平", "平安", "合作", "同心", "通道", "新建", "延长", "富裕",
            "方正", "友好", "新兴", "光明", "安宁", "前进", "太平", "安定", "开化", "绿春");
    private static final Pattern AREA_OFFICE = Pattern.compile(
            "^([^各有相关]{2,10}(?:区|县|市|州|镇|乡|街道|新城|景区|开发区))(?:人民政府|政府|管委会|管理委员会|办事处|街道办事处)$");

    private final Gazetteer gazetteer;
    private final Map<String, Map<String, String>> codesByHome = new ConcurrentHashMap<>();

    private PlaceIndex(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Returns the places of all reports in the order of their reading. */
    public static List<Subject> of(List<PlannedReport> reports, Gazetteer gazetteer) {
        return new PlaceIndex(gazetteer).index(reports);
    }

    private List<Subject> index(List<PlannedReport> reports) {
        Set<String> names = new HashSet<>();
        for (Gazetteer.Division division : gazetteer.divisions()) {
            names.add(division.name());
            names.add(division.shortName());
        }
        List<Read> read = reports.parallelStream().map(PlaceIndex::read).toList();
        read.forEach(each -> names.addAll(each.areas));
        PlaceFinder finder = new PlaceFinder(names, read.stream().flatMap(each -> each.texts.stream()).toList());
        Map<String, List<Mention>> byIdentity = new TreeMap<>();
        read.parallelStream().map(each -> collect(each, finder)).toList().forEach(found -> found.forEach((identity, mentions) ->
                byIdentity.computeIfAbsent(identity, key -> new ArrayList<>()).addAll(mentions)));
        List<Subject> subjects = new ArrayList<>();
        byIdentity.forEach((identity, mentions) -> subjects.add(subject(identity, mentions)));
        subjects.sort(Subject.order());
        return subjects;
    }

    /**
     * A report as it is searched.
     *
     * @param texts for each block its simplified text
     * @param areas the areas of its offices
     */
    private record Read(PlannedReport report, List<String> texts, Set<String> areas) {}

    private static Read read(PlannedReport planned) {
        String script = planned.report().script();
        return new Read(planned, planned.report().blocks().stream().map(block -> PlaceFinder.text(block, script)).toList(),
                areas(planned));
    }

    /** Returns the mentions of a report by the identity of the place. */
    private Map<String, List<Mention>> collect(Read read, PlaceFinder finder) {
        PlannedReport report = read.report;
        List<String> texts = read.texts;
        Map<String, List<Mention>> byIdentity = new HashMap<>();
        String region = report.report().metadata().region().value();
        String home = gazetteer.find(Folding.name(region)).map(Gazetteer.Division::code).orElse("");
        Map<String, String> codes = codesByHome.computeIfAbsent(home, key -> new ConcurrentHashMap<>());
        Function<String, String> identity = name -> {
            String code = codes.computeIfAbsent(name, key -> chosen(key, home).map(Gazetteer.Division::code).orElse(""));
            return code.isEmpty() && read.areas.contains(name) ? region + "|" + name : code;
        };
        Set<String> unattested = unattested(texts, finder, name -> !identity.apply(name).isEmpty());
        Predicate<String> admitted = name -> !unattested.contains(name) && !identity.apply(name).isEmpty();
        for (int b = 0; b < texts.size(); b++) {
            Block block = report.report().blocks().get(b);
            List<PlaceFinder.Found> places = amongPlaces(texts.get(b), finder.find(texts.get(b), admitted));
            String text = places.isEmpty() ? "" : block.text();
            for (PlaceFinder.Found found : places) {
                byIdentity.computeIfAbsent(identity.apply(found.name()), key -> new ArrayList<>())
                        .add(new Mention(report, block, text, found.start(), found.end()));
            }
        }
        return byIdentity;
    }

    /** Leaves out everyday words in sentences that name no other place: a report that lists 安康、十堰 may still wish 幸福安康. */
    private static List<PlaceFinder.Found> amongPlaces(String text, List<PlaceFinder.Found> found) {
        BitSet naming = new BitSet();
        int[] sentences = new int[found.size()];
        int at = 0;
        for (int f = 0; f < sentences.length; f++) {
            sentences[f] = f == 0 ? 0 : sentences[f - 1];
            for (; at < found.get(f).start(); at++) {
                sentences[f] += "。；！？\n".indexOf(text.charAt(at)) >= 0 ? 1 : 0;
            }
            if (!isEverydayWord(found.get(f).name())) {
                naming.set(sentences[f]);
            }
        }
        return IntStream.range(0, sentences.length).filter(f -> naming.get(sentences[f])).mapToObj(found::get).toList();
    }

    private static boolean isEverydayWord(String name) {
        return EVERYDAY_WORDS.contains(name) || EVERYDAY_COUNTIES.contains(name);
    }

    /** Returns the division a name means in a report: of several the one nearest to home, none when that is not clear. */
    private Optional<Gazetteer.Division> chosen(String name, String home) {
        List<Gazetteer.Division> same = gazetteer.all(name);
        List<Gazetteer.Division> upper = same.stream().filter(division -> !division.isCounty()).toList();
        if (!upper.isEmpty()) {
            return Optional.of(upper.get(0));
        }
        for (int digits = home.length(); digits >= 2; digits -= 2) {
            String prefix = home.substring(0, digits);
            List<Gazetteer.Division> near = same.stream().filter(division -> division.code().startsWith(prefix)).toList();
            if (near.size() == 1) {
                return Optional.of(near.get(0));
            }
        }
        boolean full = same.size() == 1 && same.get(0).name().equals(name);
        return full && name.length() > 2 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** Returns the short names that need to be attested in the report, occur in it and are not. */
    private Set<String> unattested(List<String> texts, PlaceFinder finder, Predicate<String> admitted) {
        Set<String> doubtful = new HashSet<>();
        Set<String> attested = new HashSet<>();
        for (String text : texts) {
            List<PlaceFinder.Found> found = finder.find(text, admitted);
            for (int f = 0; f < found.size(); f++) {
                PlaceFinder.Found here = found.get(f);
                boolean listed = f > 0 && enumerated(text, found.get(f - 1), here)
                        || f + 1 < found.size() && enumerated(text, here, found.get(f + 1));
                if (listed) {
                    attested.add(here.name());
                } else if (needsAttestation(here.name())) {
                    doubtful.add(here.name());
                }
                for (Gazetteer.Division division : gazetteer.all(here.name())) {
                    if (division.name().equals(here.name())) {
                        attested.add(division.shortName());
                    }
                }
            }
        }
        doubtful.removeAll(attested);
        return doubtful;
    }

    private boolean needsAttestation(String name) {
        List<Gazetteer.Division> same = gazetteer.all(name);
        return !same.isEmpty() && same.stream().noneMatch(division -> division.name().equals(name))
                && (same.stream().allMatch(Gazetteer.Division::isCounty) || EVERYDAY_WORDS.contains(name));
    }

    private static boolean enumerated(String text, PlaceFinder.Found first, PlaceFinder.Found second) {
        return !first.name().equals(second.name()) && second.start() == first.end() + 1 && "、和与及至—-".indexOf(text.charAt(first.end())) >= 0;
    }

    private static Set<String> areas(PlannedReport report) {
        Set<String> areas = new TreeSet<>();
        for (Block block : report.report().blocks()) {
            if (block instanceof Block.Task task) {
                for (List<UnitName> units : List.of(task.leadUnits(), task.responsibleUnits())) {
                    for (UnitName unit : units) {
                        Matcher office = AREA_OFFICE.matcher(unit.folded());
                        if (office.matches()) {
                            areas.add(office.group(1));
                        }
                    }
                }
            }
        }
        return areas;
    }

    private Subject subject(String identity, List<Mention> mentions) {
        int bar = identity.indexOf('|');
        String name = bar >= 0 ? identity.substring(bar + 1)
                : gazetteer.byCode(identity).name();
        Set<String> forms = new TreeSet<>();
        mentions.forEach(mention -> forms.add(mention.written()));
        forms.remove(name);
        List<String> all = new ArrayList<>(List.of(name));
        forms.stream().sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(all::add);
        return Subject.of(identity, all, mentions);
    }
}
