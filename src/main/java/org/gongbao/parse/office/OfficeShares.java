package org.gongbao.parse.office;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that share both a beginning and an ending: 市教育、财政、人社局 are 市教育局, 市财政局 and 市人社局.
 *
 * <p>Only where the first name of a run has the level and no organ, and the last has the organ and no level; anything less
 * certain stays as printed.
 */
final class OfficeShares {

    private static final Pattern ORGAN = Pattern.compile("(?:局|委|[厅廳]|[办辦])$");

    private OfficeShares() {}

    /**
     * Returns the full names of those that share, by their index.
     *
     * @param names the names in order
     * @param runs the number of the run that each stands in
     */
    static Map<Integer, String> bureaux(List<String> names, List<Integer> runs) {
        Map<Integer, String> full = new TreeMap<>();
        for (int last = names.size() - 1; last > 0; last--) {
            Matcher organ = ORGAN.matcher(names.get(last));
            if (OfficeName.hasLevel(names.get(last)) || OfficeName.isCollective(names.get(last)) || !organ.find()) {
                continue;
            }
            int first = last - 1;
            while (first >= 0 && runs.get(first).equals(runs.get(last)) && bare(names.get(first))
                    && !OfficeName.hasLevel(names.get(first))) {
                first--;
            }
            if (first < 0 || !runs.get(first).equals(runs.get(last)) || !bare(names.get(first))
                    || !OfficeName.hasLevel(names.get(first))) {
                continue;
            }
            String level = names.get(first).substring(0, 1);
            for (int i = first; i <= last; i++) {
                full.put(i, (i == first ? "" : level) + names.get(i) + (i == last ? "" : organ.group()));
            }
            last = first;
        }
        return full;
    }

    private static boolean bare(String name) {
        return name.length() >= 2 && name.length() <= 6 && !OfficeName.hasOrgan(name) && !OfficeName.endsInDivision(name)
                && !OfficeName.isCollective(name);
    }
}
