package org.gongbao.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The administrative divisions of China: provinces, cities, counties, with full and short names.
 *
 * <p>Read from {@code divisions.tsv} in this package: code of GB/T 2260 and name. The short name of a division is its
 * name without 省, 市, 区, 县 …, and without the peoples that an autonomous area is named after: 恩施 for
 * 恩施土家族苗族自治州. A short name has two characters or more; of 赵县 only the full name is used.
 */
public final class Gazetteer {

    private static final Pattern SUFFIX = Pattern.compile(
            "(特别行政区|自治区|自治州|自治县|自治旗|联合旗|地区|林区|矿区|新区|省|市|区|县|盟|旗)$");
    private static final Pattern PEOPLES = Pattern.compile("(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|"
            + "傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|"
            + "俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族");
    /** A people named without 族 at the end of an autonomous area: 新疆维吾尔自治区, 和布克赛尔蒙古自治县. */
    private static final Pattern PEOPLE_AT_END = Pattern.compile("(?<=..)(维吾尔|壮|回|蒙古|哈萨克|柯尔克孜|塔吉克|锡伯)$");

    /**
     * A division.
     *
     * @param code 2 digits for a province, 4 for a city, 6 for a county
     * @param name full name: 恩施土家族苗族自治州
     * @param shortName short name: 恩施; equal to the name when it has no usable short one
     */
    public record Division(String code, String name, String shortName) {

        /** Returns whether this is below the level of cities. */
        public boolean isCounty() {
            return code.length() == 6;
        }
    }

    private final List<Division> divisions;
    private final Map<String, List<Division>> byName;
    private final Map<String, Division> byCode;

    private Gazetteer(List<Division> divisions) {
        this.divisions = List.copyOf(divisions);
        this.byName = new HashMap<>();
        this.byCode = new HashMap<>();
        for (Division division : divisions) {
            byCode.put(division.code(), division);
            byName.computeIfAbsent(division.name(), name -> new ArrayList<>()).add(division);
            if (!division.shortName().equals(division.name())) {
                byName.computeIfAbsent(division.shortName(), name -> new ArrayList<>()).add(division);
            }
        }
        byName.values().forEach(same -> same.sort(Comparator.comparing((Division d) -> d.code().length())
                .thenComparing(Division::code)));
    }

    /** Returns the gazetteer that comes with the program. */
    public static Gazetteer builtIn() {
        Map<String, String> names = new LinkedHashMap<>();
        try (InputStream in = Gazetteer.class.getResourceAsStream("divisions.tsv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (!line.startsWith("#") && tab > 0) {
                    names.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("divisions.tsv", e);
        }
        List<Division> divisions = new ArrayList<>();
        names.forEach((code, name) -> divisions.add(new Division(code, name, shortName(name))));
        return new Gazetteer(divisions);
    }

    private static String shortName(String name) {
        String stem = SUFFIX.matcher(name).replaceFirst("");
        if (name.contains("自治") || name.contains("族")) {
            String ofPeoples = stem;
            stem = PEOPLES.matcher(stem).replaceAll("");
            stem = stem.equals(ofPeoples) ? PEOPLE_AT_END.matcher(stem).replaceFirst("") : stem;
        }
        return stem.codePointCount(0, stem.length()) < 2 ? name : stem;
    }

    /** Returns all divisions in the order of their codes. */
    public List<Division> divisions() {
        return divisions;
    }

    /**
     * Returns the division of a full or short name in simplified script; the highest one where several share it.
     *
     * @param name as 湖北省, 湖北
     */
    public Optional<Division> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(same -> same.get(0));
    }

    /**
     * Returns the division of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Division byCode(String code) {
        Division division = byCode.get(code);
        if (division == null) {
            throw new IllegalArgumentException("no division has the code " + code);
        }
        return division;
    }

    /**
     * Returns the divisions of a name, the highest first.
     *
     * @param name full or short name in simplified script
     */
    public List<Division> all(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
