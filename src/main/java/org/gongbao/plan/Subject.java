package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something the reports name, with every mention that names it: a quoted term, a place, a heading.
 *
 * @param id address part, unique among subjects of its kind
 * @param name the form shown: the one written most often
 * @param otherForms the other written forms, the most frequent first: 光芯屏端網
 * @param reading of the name
 * @param mentions in the order of reports and then of reading; never empty
 */
public record Subject(String id, String name, List<String> otherForms, Reading reading, List<Mention> mentions) {

    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reading, "reading");
        otherForms = List.copyOf(otherForms);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("nothing names " + name);
        }
    }

    /**
     * Returns a subject.
     *
     * @param identity what it is known by, folded
     * @param mentions where it is named
     */
    static Subject of(String identity, List<Mention> mentions) {
        Map<String, Integer> forms = new TreeMap<>();
        mentions.forEach(mention -> forms.merge(mention.written(), 1, Integer::sum));
        return of(identity, byFrequency(forms), mentions);
    }

    /**
     * Returns a subject whose written forms are known.
     *
     * @param forms the forms, the one to show first
     */
    static Subject of(String identity, List<String> forms, List<Mention> mentions) {
        Reading reading = Reading.of(forms.get(0));
        return new Subject(reading.slug(identity), forms.get(0), forms.subList(1, forms.size()), reading, mentions);
    }

    /** Returns the keys of a count, highest count first, then in the order of characters. */
    static List<String> byFrequency(Map<String, Integer> counts) {
        List<String> keys = new ArrayList<>(counts.keySet());
        keys.sort(Comparator.comparing((String key) -> -counts.get(key)).thenComparing(Comparator.naturalOrder()));
        return keys;
    }

    /** Returns the order in which readers look subjects up: by reading, then by characters. */
    static Comparator<Subject> order() {
        return Comparator.comparing((Subject subject) -> subject.reading().letters()).thenComparing(Subject::name)
                .thenComparing(Subject::id);
    }

    /** Returns subjects made from mentions grouped by identity, in order. */
    static List<Subject> all(Map<String, List<Mention>> byIdentity) {
        // Finding out how a name is read takes longest by far, and no name needs another.
        return byIdentity.entrySet().parallelStream().map(entry -> of(entry.getKey(), entry.getValue()))
                .sorted(order()).toList();
    }

    /** Returns the mentions by report, reports in the order in which they are planned. */
    public Map<PlannedReport, List<Mention>> byReport() {
        Map<String, List<Mention>> groups = new LinkedHashMap<>();
        mentions.forEach(mention -> groups.computeIfAbsent(mention.report().report().id(), id -> new ArrayList<>())
                .add(mention));
        Map<PlannedReport, List<Mention>> result = new LinkedHashMap<>();
        groups.values().forEach(group -> result.put(group.get(0).report(), List.copyOf(group)));
        return result;
    }
}
