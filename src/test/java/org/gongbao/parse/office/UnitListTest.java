package org.gongbao.parse.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.gongbao.model.UnitName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitListTest {

    private final UnitList list = new UnitList(Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // divided at every mark of enumeration
        "市科技局、市財政局,東湖高新區管委會 | 市科技局/市財政局/東湖高新區管委會",
        "市发改委；市财政局，市教育局 | 市发改委/市财政局/市教育局",
        "市发改委 市财政局 | 市发改委/市财政局",
        "市司法局/市大数据局 | 市司法局/市大数据局",
        "市总工会、市企业联合会/企业家协会、市工商联 | 市总工会/市企业联合会∕企业家协会/市工商联",
        "市教育局／张某、市财政局 | 市教育局/市财政局",
        // shared endings
        "武昌、洪山、江夏區人民政府 | 武昌區人民政府/洪山區人民政府/江夏區人民政府",
        "东湖高新区、武汉经开区管委会 | 东湖高新区管委会/武汉经开区管委会",
        "東湖高新區、長江新區、武漢經開區、臨空港開發區管委會,漢陽、洪山區人民政府 | 東湖高新區管委會/長江新區管委會/武漢經開區管委會/臨空港開發區管委會/漢陽區人民政府/洪山區人民政府",
        "秭归、兴山、五峰县人民政府 | 秭归县人民政府/兴山县人民政府/五峰县人民政府",
        "武汉市江岸、江汉区人民政府 | 武汉市江岸区人民政府/江汉区人民政府",
        "市教育、财政、人社局 | 市教育局/市财政局/市人社局",
        "国家级开发区、南海新区管委 | 国家级开发区管委/南海新区管委",
        // an ending is not shared over a comma, nor by a name that has its own
        "市城投公司、江夏區人民政府 | 市城投公司/江夏區人民政府",
        "武創院,東湖高新區管委會 | 武創院/東湖高新區管委會",
        "湖北广电，江夏区人民政府 | 湖北广电/江夏区人民政府",
        // collective units stay whole
        "各區人民政府,各有關部門 | 各區人民政府/各有關部門",
        "市民政局、各县（市）区党委、政府 | 市民政局/各县（市）区党委、政府",
        "市直有关部门、单位，各区 | 市直有关部门、单位/各区",
        "省直有关部门和各市、县、自治县人民政府 | 省直有关部门/各市、县、自治县人民政府",
        "市金融办，各市、特区、区人民政府 | 市金融办/各市、特区、区人民政府",
        "农业农村局、各镇（办）、各村（社区） | 农业农村局/各镇（办）/各村（社区）",
        "武昌区委、区政府 | 武昌区委/区政府",
        "市級各有關部門及各縣市區政府 | 市級各有關部門/各縣市區政府",
        "各有关部门和单位 | 各有关部门和单位",
        "各乡镇（街道）、区民政局 | 各乡镇（街道）/区民政局",
        "区城管局、各街道（镇） | 区城管局/各街道（镇）",
        "各设区市、县（市、区）人民政府 | 各设区市、县（市、区）人民政府",
        "中国残联、全国妇联等群团组织 | 中国残联/全国妇联",
        "各乡镇、街道办事处 | 各乡镇、街道办事处",
        "省有关部门，各市（州）、县（市、区）人民政府 | 省有关部门/各市（州）、县（市、区）人民政府",
        "商务部、海关总署等部门及各省级人民政府 | 商务部/海关总署/各省级人民政府",
        "各省、自治区、直辖市人民政府，国务院各部委 | 各省、自治区、直辖市人民政府/国务院各部委",
        "各县（市、区）人民政府、市直各部门 | 各县（市、区）人民政府/市直各部门",
        "市发改委，各区（市）县政府（管委会） | 市发改委/各区（市）县政府（管委会）",
        "市科协，各县〔市〕、区政府 | 市科协/各县〔市〕、区政府",
        "市商务局，各县〔市、区〕 | 市商务局/各县〔市、区〕",
        "市科协，各有关区、县级市 | 市科协/各有关区、县级市",
        "市工商局、团市委，各区、县级市 | 市工商局/团市委/各区、县级市",
        "市農辦，有關區、縣（市）政府 | 市農辦/有關區、縣（市）政府",
        "水利厅、能源局等省有关部门和各地级以上市人民政府 | 水利厅/能源局/各地级以上市人民政府",
        "各有关部门和单位，各省级人民政府 | 各有关部门和单位/各省级人民政府",
        "市、区人民政府 | 市、区人民政府",
        "省市场监管局、商务厅、高级法院、省大数据中心 | 省市场监管局/省商务厅/省高级法院/省大数据中心",
        "市市场监管局、公安局 | 市市场监管局/市公安局",
        "县水务局，各乡镇、办事处 | 县水务局/各乡镇、办事处",
        "市水务局，各区、镇、街办 | 市水务局/各区、镇、街办",
        "市水务局，各县区政府 （管委会） | 市水务局/各县区政府 （管委会）",
        "市水务局，各盟行政公署、市人民政府 | 市水务局/各盟行政公署、市人民政府",
        "省科技厅，各市（地）、县（市、区）政府（行署） | 省科技厅/各市（地）、县（市、区）政府（行署）",
        "省水利厅，各市（地）政府（行署） | 省水利厅/各市（地）政府（行署）",
        "各市人民政府、地区行署，省林业厅 | 各市人民政府、地区行署/省林业厅",
        "各区人民政府、市人民政府督查室 | 各区人民政府/市人民政府督查室",
        "阿盟行政公署、市人民政府 | 阿盟行政公署/市人民政府",
        // a level printed once is that of the departments behind it
        "省工业和信息化厅、科技厅、政务和数据局 | 省工业和信息化厅/省科技厅/省政务和数据局",
        "市發改委、國土房管局、黃埔區政府 | 市發改委/市國土房管局/黃埔區政府",
        "省委宣传部、文化和旅游厅、广电局 | 省委宣传部/省文化和旅游厅/省广电局",
        "自治区发展改革委、国土资源厅和内蒙古电力监管办及相关盟市 | 自治区发展改革委/自治区国土资源厅/内蒙古电力监管办/相关盟市",
        "市工商局、团市委、妇联 | 市工商局/团市委/市妇联",
        "省农业农村厅，各市、县（市、区）党委和政府 | 省农业农村厅/各市、县（市、区）党委和政府",
        "省质监局、通信管理局、中医药局 | 省质监局/省通信管理局/省中医药局",
        "兵团发展改革委、财政局，各师市 | 兵团发展改革委/兵团财政局/各师市",
        "省法院、检察院 | 省法院/省检察院",
        // but not over another place or another mark, nor given by a word that only begins like a level
        "市水务局、黄埔区政府、财政局 | 市水务局/黄埔区政府/财政局",
        "省委金融办、广东金融监管局 | 省委金融办/广东金融监管局",
        "市水务局，财政局 | 市水务局/财政局",
        "市场监管局、财政局 | 市场监管局/财政局",
        "市政园林局、财政局 | 市政园林局/财政局",
        "市南区政府、教育局 | 市南区政府/教育局",
        "市直各部门、教育局 | 市直各部门/教育局",
        "县（市、区）教育局、财政局 | 县（市、区）教育局/财政局",
        "市教育局、街道办 | 市教育局/街道办",
        "市住建局、华润燃气公司、自来水公司 | 市住建局/华润燃气公司/自来水公司",
        // 和 divides only two complete names
        "住房和城乡建设部、工业和信息化部 | 住房和城乡建设部/工业和信息化部",
        "市发展和改革委员会和市公安局 | 市发展和改革委员会/市公安局",
        "市公安局及各区人民政府 | 市公安局/各区人民政府",
        "教育部、财政部等有关部门和单位 | 教育部/财政部",
        "市高等教育处、市财政局等部门 | 市高等教育处/市财政局",
        // quotes belong to the name
        "市停車“一張網”建設工作專班成員單位 | 市停車“一張網”建設工作專班成員單位",
    })
    void readsEachUnit(String printed, String expected) {
        assertEquals(Arrays.stream(expected.split("/")).map(name -> name.replace('∕', '/')).toList(), list.read(printed).stream().map(UnitName::name).toList());
    }

    @Test
    void keepsNotesWithTheirUnit() {
        assertEquals(List.of(
                new UnitName("各區人民政府", "各區人民政府〈含開發區、長江新區(新城)、風景區管委會,下同〉",
                        "含開發區、長江新區(新城)、風景區管委會,下同", "各区人民政府"),
                new UnitName("市自貿辦", "市自貿辦〈東湖高新區管委會〉", "東湖高新區管委會", "市自贸办")),
                list.read("各區人民政府〈含開發區、長江新區(新城)、風景區管委會,下同〉、市自貿辦〈東湖高新區管委會〉"));
    }

    @Test
    void countsAUnitWithAndWithoutNoteAndInBothScriptsOnce() {
        assertEquals(List.of(new UnitName("市自貿辦", "市自貿辦〈東湖高新區管委會〉", "東湖高新區管委會", "市自贸办")),
                list.read("市自貿辦〈東湖高新區管委會〉、市自贸办、市 自貿辦"));
    }

    @Test
    void takesAShortNameThatTheDocumentDefinesForTheFullOne() {
        UnitList defined = new UnitList(TaskRules.of("由市发展和改革委员会（以下简称“市发改委”）牵头。").shortNames());
        assertEquals(List.of(new UnitName("市发展和改革委员会", "市发改委", "", "市发展和改革委员会")),
                defined.read("市发改委、市发展和改革委员会"));
    }

    @Test
    void doesNotGuessThatTwoNamesAreOneUnit() {
        assertEquals(2, list.read("市发改委、市发展和改革委员会").size());
    }

    @Test
    void readsWhatIsNeverClosed() {
        assertEquals(List.of("市发改委〈含能源局", "市财政局"),
                list.read("市发改委〈含能源局、市财政局").stream().map(UnitName::name).toList());
    }

    @Test
    void readsAHugeListInLinearTime() {
        String hostile = "(".repeat(10_000) + "市发改委" + ")".repeat(10_000) + "和".repeat(50_000) + "、市、县".repeat(20_000);
        assertTimeout(Duration.ofSeconds(5), () -> list.read(hostile));
    }
}
