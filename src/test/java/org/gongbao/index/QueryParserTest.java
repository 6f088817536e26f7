package org.gongbao.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    private final Fold fold = new Fold();

    private SearchQuery parse(String text) {
        return QueryParser.parse(text, fold);
    }

    @Test
    void spacesMeanAnd() {
        assertEquals(List.of("湖北", "高质量"), parse(" 湖北\u3000高質量 ").parts());
    }

    @Test
    void quotesKeepAPhraseTogether() {
        SearchQuery query = parse("\"open data\" 平台");
        assertEquals(List.of("open data"), query.quoted());
        assertEquals(List.of("平台"), query.parts());
    }

    @Test
    void aMinusExcludesUnlessADigitFollows() {
        SearchQuery query = parse("增长 -武汉 -\"三 峡\" -5.3%");
        assertEquals(List.of("武汉", "三峡"), query.excluded());
        assertEquals(List.of("增长", "-5.3%"), query.parts());
    }

    @Test
    void knownNamesFilterAndOthersAreText() {
        SearchQuery query = parse("就业 region:湖北省 year:2024 year:\"2025\" 注意:这里");
        assertEquals(Map.of("region", List.of("湖北省"), "year", List.of("2024", "2025")), query.filters());
        assertEquals(List.of("就业", "注意:这里"), query.parts());
    }

    @Test
    void nothingIsAnError() {
        assertEquals(List.of("\"未闭合"), parse("\"未闭合").parts());
        assertEquals(List.of("-", "region:"), parse("- region:").parts());
        assertEquals(List.of(), parse("\"\" \u200B").parts());
        assertEquals(List.of("-武汉year:2024"), QueryParser.literal("-武汉 year:2024", fold).parts());
    }

    @Test
    void theKeyIsTheTextWithoutOperatorsAndMarksAtItsEnds() {
        assertEquals("三)深化改革", parse("(三)深化 改革。 -武汉 year:2024").key());
    }
}
