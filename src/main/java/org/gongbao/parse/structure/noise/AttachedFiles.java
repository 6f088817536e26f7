package org.gongbao.parse.structure.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongbao.model.Ledger.Rule;
import org.gongbao.parse.structure.part.Part;

/** Drops the list of files to be fetched that a page prints under a document, behind its own word for them: 相关附件, then 附件1-5.docx. */
public final class AttachedFiles {

    private static final Pattern WORD = Pattern.compile("(?:相[关關]附件|附件下[载載]|相[关關]附件下[载載]|附件[（(][^（()）]{2,8}[)）])\\s*[:：]?");
    /** The name of a file to be fetched, which is printed nowhere in the document. */
    public static final Pattern FILE = Pattern.compile("\\.(?i:pdf|docx?|xlsx?|wps|et|ofd|zip|rar|jpe?g|png)(?:\\s?[(（]\\w+[)）])?$");

    private AttachedFiles() {}

    /** Returns the parts with such a list at the end dropped; nothing but files and chrome follows the word. */
    public static List<Part> recognise(List<Part> parts) {
        int first = parts.size();
        for (int i = parts.size() - 1; i >= 0 && (parts.get(i).dropped()
                || parts.get(i).open() && (file(parts.get(i)) || word(parts.get(i)))); i--) {
            first = !parts.get(i).dropped() && word(parts.get(i)) ? i : first;
        }
        if (first == parts.size()) {
            return parts;
        }
        List<Part> out = new ArrayList<>(parts);
        for (int i = first; i < parts.size(); i++) {
            if (!parts.get(i).dropped()) {
                out.set(i, parts.get(i).drop(Rule.CHROME));
            }
        }
        return out;
    }

    private static boolean word(Part part) {
        return WORD.matcher(part.text()).matches();
    }

    private static boolean file(Part part) {
        return part.text().indexOf('。') < 0 && FILE.matcher(part.text()).find();
    }
}
