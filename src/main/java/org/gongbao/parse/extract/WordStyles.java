package org.gongbao.parse.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The styles of a Word document: which are headings, bold, centred or numbered, by inheritance too. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题|標題)\\s*([1-9])");
    private static final int LONGEST_CHAIN = 30;

    /** What a style sets itself; null where it leaves the matter to the style it is based on. */
    private static final class Style {
        private String basedOn;
        private Integer outline;
        private Boolean bold;
        private Boolean centred;
        private String number;
        private int numberLevel;
    }

    private final Map<String, Style> styles = new HashMap<>();

    /** Reads the part that defines the styles. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = null;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String value = value(xml);
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    styles.put(attribute(xml, "styleId"), style);
                }
                case "docDefaults", "latentStyles" -> style = null;
                default -> {
                    if (style != null) {
                        set(style, xml.getLocalName(), value);
                    }
                }
            }
        }
    }

    private static void set(Style style, String name, String value) {
        switch (name) {
            case "name" -> {
                Matcher heading = HEADING.matcher(value.toLowerCase(Locale.ROOT));
                if (heading.matches()) {
                    style.outline = Integer.parseInt(heading.group(1));
                } else if (value.equalsIgnoreCase("title") || value.equals("标题")) {
                    style.bold = true;
                }
            }
            case "basedOn" -> style.basedOn = value;
            case "outlineLvl" -> style.outline = level(value);
            case "b" -> style.bold = isOn(value);
            case "jc" -> style.centred = value.equals("center");
            case "numId" -> style.number = value;
            case "ilvl" -> style.numberLevel = number(value);
            default -> { }
        }
    }

    /** Returns the outline level of a paragraph style, from 1, or 0 for running text. */
    int outline(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.basedOn)) {
            if (style.outline != null) {
                return style.outline;
            }
        }
        return 0;
    }

    boolean isBold(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.basedOn)) {
            if (style.bold != null) {
                return style.bold;
            }
        }
        return false;
    }

    boolean isCentred(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.basedOn)) {
            if (style.centred != null) {
                return style.centred;
            }
        }
        return false;
    }

    /** Returns the id of the numbering that a paragraph style brings along, or null. */
    String numbering(String id) {
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++, style = styles.get(style.basedOn)) {
            if (style.number != null) {
                return style.number;
            }
        }
        return null;
    }

    /** Returns the level within that numbering, from 0. */
    int numberLevel(String id) {
        Style style = styles.get(id);
        return style == null ? 0 : style.numberLevel;
    }

    /** Returns an outline level from 1, or 0 when {@code val} means running text. */
    static int level(String value) {
        int level = number(value);
        return value.isEmpty() || level > 8 ? 0 : level + 1;
    }

    static int number(String value) {
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : 0;
    }

    /** Returns whether a switch such as {@code <w:b/>} or {@code <w:b w:val="0"/>} is on. */
    static boolean isOn(String value) {
        return !(value.equals("0") || value.equals("false") || value.equals("off"));
    }

    /** Returns the attribute {@code w:val}, or the empty string. */
    static String value(XMLStreamReader xml) {
        return attribute(xml, "val");
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }
}
