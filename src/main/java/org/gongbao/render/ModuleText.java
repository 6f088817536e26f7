package org.gongbao.render;

/**
 * What a browser needs of a script: its text without comments that have lines of their own, and without empty lines.
 *
 * <p>Half of our modules is explanation for those who read the theme; a reader's first search need not wait for it.
 * Comments behind code stay, and so does everything else as it was written: this is no minifier. A line that begins with
 * {@code //}, {@code /*} or lies within such a block is a comment, which a template string over several lines must therefore
 * not contain.
 */
final class ModuleText {

    private ModuleText() {}

    /** Returns a script without its own-line comments and empty lines. */
    static String published(String script) {
        StringBuilder out = new StringBuilder(script.length());
        boolean inComment = false;
        for (String line : script.split("\n")) {
            String code = line.strip();
            boolean begins = !inComment && code.startsWith("/*");
            if (inComment || begins) {
                inComment = !code.endsWith("*/");
            } else if (!code.isEmpty() && !code.startsWith("//")) {
                out.append(line).append('\n');
            }
        }
        return out.toString();
    }
}
