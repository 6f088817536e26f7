package org.gongbao.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceIndexTest {

    private static final Gazetteer GAZETTEER = Gazetteer.builtIn();

    @Test
    void doesNotSeeTheCountyTongchengInUnimpededTownAndCountry() {
        assertEquals(List.of("崇阳县: 崇阳", "通城县: 通城"), places("湖北省", "畅通城乡循环，打通城市动脉。", "支持通城、崇阳发展。"));
    }

    @Test
    void countsTheFullNameAndTheShortNameAsOnePlace() {
        assertEquals(List.of("武汉市: 武汉", "武汉市: 武汉市"), places("湖北省", "支持武汉建设。", "武汉市人民政府。"));
    }

    @Test
    void findsPlacesInTraditionalText() {
        assertEquals(List.of("洪山区: 洪山", "武昌区: 武昌", "武汉市: 武漢"), places(Reports.report("zh-Hant", "r", "武汉市", "2024",
                Reports.paragraph("p1", "武漢是特大城市，武昌、洪山兩區領先"))));
    }

    @Test
    void doesNotTakeEverydayWordsForFarCounties() {
        assertEquals(List.of(), places("湖北省", "加强公安和司法合作，节约资源，乡村振兴，安康和平，大同社会，平安建设。"));
    }

    @Test
    void doesNotSeeJiangxiOnTheWesternBankOfTheChangjiang() {
        assertEquals(List.of(), places("湖北省", "长江西岸和长江东岸。", "长江经济带、长江流域、长江大保护"));
        assertEquals(List.of("江西省: 江西"), places("湖北省", "加强与江西合作。"));
    }

    @Test
    void doesNotSeeYunchengInCitiesPutIntoService() {
        assertEquals(List.of(), places("湖北省", "建成投运城市地下综合管廊。"));
        assertEquals(List.of("运城市: 运城市"), places("湖北省", "与运城市合作。"));
    }

    @Test
    void doesNotTakeTheSameWordTwiceForAnEnumerationOfPlaces() {
        assertEquals(List.of(), places("湖北省", "加强智慧公安、公安基础设施。"));
    }

    @Test
    void takesAnEverydayWordForAPlaceOnlyInASentenceThatNamesAnother() {
        assertEquals(List.of("安康市: 安康", "安康市: 安康", "十堰市: 十堰", "十堰市: 十堰"), places("湖北省", "建设安康至十堰高铁。",
                "安康方向，经十堰北站；家家幸福安康工程深入实施。"));
        assertEquals(List.of("公安县: 公安县", "荆州市: 荆州"), places("湖北省", "支持公安县、荆州发展。", "公安机关依法履职。"));
    }

    @Test
    void prefersTheCountyOfTheReportsOwnProvince() {
        assertEquals(List.of("青山区: 青山区"), places("武汉市", "青山区人民政府"));
        assertEquals(List.of(), places("福建省", "青山区人民政府"));
    }

    @Test
    void knowsShortNamesOfAutonomousAreas() {
        assertEquals("恩施", GAZETTEER.find("恩施土家族苗族自治州").orElseThrow().shortName());
        assertEquals("新疆", GAZETTEER.find("新疆维吾尔自治区").orElseThrow().shortName());
        assertEquals("广西", GAZETTEER.find("广西壮族自治区").orElseThrow().shortName());
        assertEquals("内蒙古", GAZETTEER.find("内蒙古自治区").orElseThrow().shortName());
        assertEquals("神农架", GAZETTEER.find("神农架林区").orElseThrow().shortName());
        assertEquals("赵县", GAZETTEER.find("赵县").orElseThrow().shortName());
    }

    @Test
    void takesAreasFromTheOfficesThatAnswerForThem() {
        PlannedReport report = Reports.report("wuhan", "武汉市", "2024",
                Reports.task("t1", "", "建设东湖高新区", List.of(), List.of(Reports.unit("东湖高新区管委会"), Reports.unit("各区人民政府"))));
        assertEquals(List.of("东湖高新区"), PlaceIndex.of(List.of(report), GAZETTEER).stream().map(Subject::name).toList());
    }

    @Test
    void writesTheTextOfATableDownOnceForAllMentionsInIt() {
        PlannedReport report = Reports.report("r", "湖北省", "2024", Reports.table("t1", "支持武汉“五谷”", "支持武汉、宜昌“五谷”"));
        List<Mention> wuhan = PlaceIndex.of(List.of(report), GAZETTEER).get(0).mentions();
        assertEquals(List.of("武汉", "武汉"), wuhan.stream().map(Mention::written).toList());
        assertSame(wuhan.get(0).text(), wuhan.get(1).text());
        List<Mention> grains = TermIndex.of(List.of(report)).get(0).mentions();
        assertEquals(List.of("五谷", "五谷"), grains.stream().map(Mention::written).toList());
        assertSame(grains.get(0).text(), grains.get(1).text());
    }

    @Test
    void looksThroughAParagraphOfEverydayWordsInTimeProportionalToItsLength() {
        String paragraph = "支持武汉、安康。" + "家家幸福安康。".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(List.of("安康市: 安康", "武汉市: 武汉"), places("湖北省", paragraph)));
    }

    /** Returns {@code name: as written} for every mention. */
    private static List<String> places(String region, String... paragraphs) {
        return places(Reports.paragraphs("r", region, "2024", paragraphs));
    }

    private static List<String> places(PlannedReport report) {
        List<String> lines = new ArrayList<>();
        for (Subject place : PlaceIndex.of(List.of(report), GAZETTEER)) {
            place.mentions().forEach(mention -> lines.add(place.name() + ": " + mention.written()));
        }
        return lines;
    }
}
