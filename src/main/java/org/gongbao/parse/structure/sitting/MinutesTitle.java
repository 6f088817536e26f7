package org.gongbao.parse.structure.sitting;

import java.util.regex.Pattern;

/** How the minutes of a sitting or its decisions are titled. */
public final class MinutesTitle {

    private static final Pattern TITLE = Pattern.compile(".*(?:[會会][議议](?:[紀纪記记][錄录]|[議议]事[錄录]|[紀纪]要|[決决][議议])"
            + "|[院府][會会](?:[決决][議议]|[紀纪][錄录])|[議议]事[錄录])");
    private static final Pattern OF_SITTING = Pattern.compile(
            "[^。，；：]{4,50}第\\s?[0-9〇零一二三四五六七八九十百]{1,6}\\s?次[^。，；：]{0,12}[會会][議议](?:[紀纪記记][錄录]|[議议]事[錄录])");

    private MinutesTitle() {}

    /** Returns whether the title of a document is that of minutes: 臺北市政府第2122次市政會議紀錄, 行政院會議決議. */
    static boolean is(String title) {
        return TITLE.matcher(title).matches();
    }

    /** Returns whether a line is the title of the minutes of a numbered sitting: 立法院第6屆第3會期第3次會議紀錄. */
    public static boolean ofSitting(String line) {
        return OF_SITTING.matcher(line).matches();
    }
}
