package org.gongbao.parse.metadata;

import org.gongbao.parse.grammar.CharSet;

/** Tells simplified from traditional Chinese by characters that only one of them uses. */
public final class ScriptDetector {

    private static final CharSet SIMPLIFIED = CharSet.of("国会发个为业产动经济实现务关这进设时对过们来学说后应从还开将长与资战农区东车书乡团习强议");
    private static final CharSet TRADITIONAL = CharSet.of("國會發個為業產動經濟實現務關這進設時對過們來學說後應從還開將長與資戰農區東車書鄉團習強議");
    private static final int SAMPLE = 5_000;

    private ScriptDetector() {}

    /** Returns {@code zh-Hant} when the text has more traditional than simplified characters, otherwise {@code zh-Hans}. */
    public static String detect(String text) {
        int balance = 0;
        int end = Math.min(text.length(), SAMPLE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            boolean simplified = SIMPLIFIED.has(c);
            boolean traditional = TRADITIONAL.has(c);
            if (simplified != traditional) {
                balance += traditional ? 1 : -1;
            }
        }
        return balance > 0 ? "zh-Hant" : "zh-Hans";
    }
}
