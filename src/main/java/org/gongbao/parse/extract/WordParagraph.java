package org.gongbao.parse.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamReader;
import org.gongbao.model.Span;

/** A paragraph of a Word file while its XML is being read. */
final class WordParagraph {

    private final int number;
    private final StringBuilder text = new StringBuilder();
    private final List<Span> bold = new ArrayList<>();
    private final List<WordReader.Block> boxes = new ArrayList<>();
    private String style = "";
    private String characterStyle = "";
    private Integer outline;
    private Boolean centred;
    private String numbering;
    private int numberLevel = -1;
    private boolean inText;
    private boolean inRun;
    private boolean hidden;
    private Boolean runBold;
    private final List<Span> styled = new ArrayList<>();
    private final List<Span> notBold = new ArrayList<>();
    private final List<String> styledBy = new ArrayList<>();

    WordParagraph(int number) {
        this.number = number;
    }

    /** Returns the blocks of the text boxes anchored here, to be added to. */
    List<WordReader.Block> boxes() {
        return boxes;
    }

    void start(String name, XMLStreamReader xml) {
        String value = WordStyles.value(xml);
        switch (name) {
            case "pStyle" -> style = value;
            case "outlineLvl" -> outline = WordStyles.level(value);
            case "jc" -> centred = value.equals("center");
            case "numId" -> numbering = value;
            case "ilvl" -> numberLevel = WordStyles.number(value);
            case "r" -> {
                inRun = true;
                hidden = false;
                runBold = null;
                characterStyle = "";
            }
            case "rStyle" -> characterStyle = value;
            case "b" -> runBold = inRun ? Boolean.valueOf(WordStyles.isOn(value)) : runBold;
            case "vanish" -> hidden = inRun && WordStyles.isOn(value);
            case "t" -> inText = true;
            case "tab" -> add(inRun ? "\t" : "");
            case "br", "cr" -> add("\n");
            case "noBreakHyphen" -> add("-");
            case "sym" -> symbol(WordStyles.attribute(xml, "char"));
            default -> { }
        }
    }

    void end(String name) {
        if (name.equals("t")) {
            inText = false;
        } else if (name.equals("r")) {
            inRun = false;
        }
    }

    void characters(String characters) {
        if (inText) {
            add(characters);
        }
    }

    /** Adds visible text; spaces that do not break become spaces, what takes no room is left out. */
    void add(String added) {
        if (hidden) {
            return;
        }
        int start = text.length();
        for (int i = 0; i < added.length(); i++) {
            char c = added.charAt(i);
            if (!Invisible.isInvisible(c)) {
                text.append(c == '\u00a0' ? ' ' : c == '\r' ? '\n' : c);
            }
        }
        if (text.length() == start) {
            return;
        }
        Span span = new Span(start, text.length());
        if (runBold == null) {
            styled.add(span);
            styledBy.add(characterStyle);
        } else if (runBold) {
            bold.add(span);
        } else {
            notBold.add(span);
        }
    }

    /** Adds a character that is named by its code; those of symbol fonts have no meaning outside them. */
    private void symbol(String code) {
        if (code.matches("[0-9A-Fa-f]{4}") && !code.toLowerCase(Locale.ROOT).startsWith("f0")) {
            add(String.valueOf((char) Integer.parseInt(code, 16)));
        }
    }

    /** Returns the paragraph with the number that Word would print before it. */
    WordReader.Paragraph finish(WordStyles styles, WordNumbers numbers) {
        for (int i = 0; i < styled.size(); i++) {
            if (styles.isBold(styledBy.get(i)) || styles.isBold(style)) {
                bold.add(styled.get(i));
            }
        }
        String list = numbering == null ? styles.numbering(style) : numbering;
        int level = numberLevel >= 0 ? numberLevel : styles.numberLevel(style);
        String label = list == null || text.toString().isBlank() ? "" : numbers.next(list, level);
        boolean close = label.isEmpty() || "、）)．".indexOf(label.charAt(label.length() - 1)) >= 0;
        String printed = label + (close ? "" : " ");
        int heading = outline == null ? styles.outline(style) : outline;
        return new WordReader.Paragraph(number, printed + text, merged(printed.length()), heading,
                list != null && numbers.isBullet(list, level), centred == null ? styles.isCentred(style) : centred);
    }

    /** Returns the bold stretches in order, neighbours as one; a number is as bold as what follows it. */
    private List<Span> merged(int shift) {
        bold.sort(Comparator.comparingInt(Span::start));
        List<Span> merged = new ArrayList<>();
        for (Span span : bold) {
            int start = span.start() == 0 ? 0 : span.start() + shift;
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).end() >= start) {
                merged.set(last, new Span(merged.get(last).start(), span.end() + shift));
            } else {
                merged.add(new Span(start, span.end() + shift));
            }
        }
        return merged;
    }
}
