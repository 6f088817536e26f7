package org.gongbao.render;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongbao.source.PageTokens;

/** The stretches of text of a page by language, each once: text that no block element divides. */
final class PageTexts implements PageTokens.Listener {

    /** Elements that do not end a stretch of text; the same list is in {@code js/script-switch.js}. */
    private static final Set<String> INLINE = Set.of("a", "abbr", "b", "bdi", "cite", "del", "em", "i", "ins", "mark", "q", "s",
            "small", "span", "strong", "sub", "sup", "time", "u", "wbr");
    /** Elements whose text is not for reading, or is to stay as it is. */
    private static final Set<String> LEFT = Set.of("script", "style", "code", "pre", "textarea");
    /** Elements that end where the next of them begins, should their end tag be left out. */
    private static final Set<String> ENDED_BY_NEXT = Set.of("p", "li", "dt", "dd", "tr", "td", "th", "option");
    /** Attributes that are shown or read aloud. */
    private static final List<String> ATTRIBUTES = List.of("title", "aria-label", "placeholder", "alt", "data-column");

    private final Map<String, Set<String>> texts = new LinkedHashMap<>();
    private final Map<String, StringBuilder> open = new LinkedHashMap<>();
    private final Deque<Inside> elements = new ArrayDeque<>();

    /**
     * An element that has not ended.
     *
     * @param lang its language, the empty string when none is known
     * @param left whether its text is left as it is
     */
    private record Inside(String name, String lang, boolean left) {}

    private PageTexts() {
        elements.push(new Inside("", "", false));
    }

    static PageTexts of(String html) {
        PageTexts texts = new PageTexts();
        PageTokens.read(html, texts);
        texts.endStretch();
        return texts;
    }

    /** Returns the texts in a language, in order. */
    List<String> in(String lang) {
        return List.copyOf(texts.getOrDefault(lang, Set.of()));
    }

    @Override
    public void open(PageTokens.Tag tag) {
        String name = tag.name();
        if (!INLINE.contains(name)) {
            endStretch();
        }
        if (ENDED_BY_NEXT.contains(name) && elements.peek().name.equals(name)) {
            elements.pop();
        }
        Inside outer = elements.peek();
        boolean plain = !tag.hasAttributes();
        Inside element = new Inside(name, plain || !tag.has("lang") ? outer.lang : tag.attribute("lang"),
                outer.left || LEFT.contains(name) || !plain && tag.attribute("translate").equals("no"));
        elements.push(element);
        if (!plain && reads(element)) {
            for (String attribute : ATTRIBUTES) {
                if (tag.has(attribute)) {
                    keep(element.lang, tag.attribute(attribute));
                }
            }
        }
    }

    @Override
    public void close(String name) {
        if (!INLINE.contains(name)) {
            endStretch();
        }
        if (elements.stream().anyMatch(element -> element.name.equals(name))) {
            while (!elements.pop().name.equals(name)) {
                continue;
            }
        }
    }

    @Override
    public void text(String text) {
        Inside here = elements.peek();
        if (reads(here)) {
            open.computeIfAbsent(here.lang, lang -> new StringBuilder()).append(text);
        }
    }

    private static boolean reads(Inside element) {
        return !element.left && !element.lang.isEmpty();
    }

    private void endStretch() {
        open.forEach((lang, text) -> {
            if (text.length() > 0) {
                keep(lang, text.toString());
                text.setLength(0);
            }
        });
    }

    private void keep(String lang, String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isIdeographic(text.charAt(at))) {
                texts.computeIfAbsent(lang, key -> new LinkedHashSet<>()).add(text.strip());
                return;
            }
        }
    }
}
