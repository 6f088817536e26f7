package org.gongbao.render;

/**
 * What a browser needs of a script: its text without comments that have lines of their own, without empty lines and without indentation.
 *
 * <p>Half of our modules is explanation for those who read the theme; a reader's first search need not wait for it.
 * Comments behind code stay, and so does everything else as it was written: this is no minifier. A line that begins with
 * {@code //}, {@code /*} or lies within such a block is a comment. Lines within a template string stay as they are; one is known by
 * its backtick, so a line of code with a single backtick in quotation marks is taken for the begin of one, and nothing is
 * left out behind it.
 */
final class ModuleText {

    private ModuleText() {}

    /** Returns a script without its own-line comments, empty lines and indentation. */
    static String published(String script) {
        StringBuilder out = new StringBuilder(script.length());
        boolean inComment = false;
        boolean inTemplate = false;
        for (String line : script.split("\n")) {
            String code = line.strip();
            boolean begins = !inComment && !inTemplate && code.startsWith("/*");
            if (inComment || begins) {
                inComment = !code.endsWith("*/");
            } else if (inTemplate || !code.isEmpty() && !code.startsWith("//")) {
                out.append(inTemplate ? line : code).append('\n');
                inTemplate ^= line.chars().filter(c -> c == '`').count() % 2 == 1;
            }
        }
        return out.toString();
    }
}
