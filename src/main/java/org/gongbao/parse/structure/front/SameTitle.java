package org.gongbao.parse.structure.front;

import java.util.regex.Pattern;
import org.gongbao.parse.grammar.FrontPatterns;

/** Tells whether two lines are the title of one document, printed twice. */
final class SameTitle {

    /** Words with which a title says what it is about or conveys, so that the document it ends in is another one. */
    private static final Pattern SUBJECT = Pattern.compile("[关關][于於]|印发|印發|转发|轉發|《");

    private SameTitle() {}

    /** Returns whether a title is the one before it, set with blanks where its lines were divided. */
    static boolean setAgain(String title, String again) {
        String solid = FrontPatterns.solid(title);
        return solid.equals(title) && !again.equals(title) && !FrontPatterns.spaced(again)
                && FrontPatterns.solid(again).equals(solid.replace("、", ""));
    }

    /** Returns whether a title is the end of a fuller one of the same document: 2009年国务院政府工作报告, 政府工作报告. */
    static boolean closes(String full, String title) {
        String one = FrontPatterns.solid(full);
        String two = FrontPatterns.solid(title);
        return one.length() > two.length() && one.endsWith(two)
                && !SUBJECT.matcher(one).region(0, one.length() - two.length()).find();
    }

    /** Returns whether two titles name the same document: the first goes on after the second, or most characters agree. */
    static boolean similar(String a, String b) {
        String one = FrontPatterns.solid(a);
        String two = FrontPatterns.solid(b);
        String shorter = one.length() < two.length() ? one : two;
        String longer = one.length() < two.length() ? two : one;
        if (one.startsWith(two)) {
            return true;
        }
        int same = 0;
        for (int i = 0; i < shorter.length(); i++) {
            same += longer.indexOf(shorter.charAt(i)) >= 0 ? 1 : 0;
        }
        return same * 10 >= shorter.length() * 8 && Math.min(one.length(), two.length()) * 2 >= Math.max(one.length(), two.length());
    }
}
