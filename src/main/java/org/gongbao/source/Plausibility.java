package org.gongbao.source;

/**
 * How much a decoded text looks like Chinese.
 *
 * <p>Text decoded with the wrong table consists of rare characters; in any real text a third and more of the characters
 * are among the most frequent few hundred, and punctuation is frequent.
 */
final class Plausibility {

    /** The most frequent characters of official documents, simplified and traditional. */
    private static final String FREQUENT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过"
            + "子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去"
            + "把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原利比或但质气第向道命此变"
            + "条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料员革位入常文总次品式活设及管特件长求老基资边流路级"
            + "少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口"
            + "东导器压志世金增争济阶油思术交受联认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声"
            + "报斗完类八离华名确才科张信马节话整空元况今集温传土许步群广石记需段研界拉林律且究观越装影算低持音众书布复容儿须际商非"
            + "验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候毛亲快效院江"
            + "型王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严镇乡村项企投促推升障落"
            + "這為個國時來們對會發動過說產種麼後經進著與電裡當從業還無題黨員實現現體機應開關係應變條結問總設長資邊級圖統較將組見計"
            + "別論運農幾區強決則處隊給門規領東導壓爭濟階術聯認權證轉單風帶場車務萬達積議聲報類離華確張馬節話況傳許廣記界觀裝聲眾書"
            + "復兒際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親臺灣縣鎮鄉項環財責衛議員院會";

    /** {@code IS_FREQUENT[c]} for each character c below U+A000. */
    private static final boolean[] IS_FREQUENT = frequent();

    private Plausibility() {}

    private static boolean[] frequent() {
        boolean[] table = new boolean[0xa000];
        FREQUENT.chars().forEach(c -> table[c] = true);
        return table;
    }

    /** Returns a score of at most 1; real Chinese has 0.5 and more, the wrong charset 0.3 and less. */
    static double of(StrictDecoder.Decoded decoded) {
        String text = decoded.text();
        double score = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                wide++;
                score += weight(c);
            }
        }
        // A fault costs as much as a character that no Chinese text has.
        return (score - decoded.faults()) / Math.max(1, wide + decoded.faults());
    }

    private static double weight(char c) {
        if (c < IS_FREQUENT.length && IS_FREQUENT[c] || c >= 0x3000 && c <= 0x3011 || c >= 0xff00 && c <= 0xff5e
                || c >= 0x2010 && c <= 0x2027) {
            return 1;
        }
        if (c >= 0x4e00 && c <= 0x9fa5) {
            return 0.2;
        }
        return c >= 0x3012 && c <= 0x33ff || c >= 0x2028 && c <= 0x2fff || c == 0xa0 || c == 0xb7 ? 0.2 : -1;
    }
}
