package org.gongbao.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Something the reports name, with every passage that names it: a quoted term, a place, a heading.
 *
 * @param id address part, unique among subjects of its kind
 * @param name the form shown: the one written most often
 * @param otherForms the other written forms, the most frequent first: 光芯屏端網
 * @param reading of the name
 * @param passages in the order of reports and then of reading; never empty
 */
public record Subject(String id, String name, List<String> otherForms, Reading reading, List<Passage> passages) {

    public Subject {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reading, "reading");
        otherForms = List.copyOf(otherForms);
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("nothing names " + name);
        }
    }

    /**
     * Returns a subject.
     *
     * @param identity what it is known by, folded
     * @param passages where it is named
     */
    static Subject of(String identity, List<Passage> passages) {
        Map<String, Integer> forms = new TreeMap<>();
        passages.forEach(passage -> forms.merge(passage.written(), 1, Integer::sum));
        return of(identity, byFrequency(forms), passages);
    }

    /**
     * Returns a subject whose written forms are known.
     *
     * @param forms the forms, the one to show first
     */
    static Subject of(String identity, List<String> forms, List<Passage> passages) {
        Reading reading = Reading.of(forms.get(0));
        return new Subject(reading.slug(identity), forms.get(0), forms.subList(1, forms.size()), reading, passages);
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

    /** Returns subjects made from passages grouped by identity, in order. */
    static List<Subject> all(Map<String, List<Passage>> byIdentity) {
        List<Subject> subjects = new ArrayList<>();
        byIdentity.forEach((identity, passages) -> subjects.add(of(identity, passages)));
        subjects.sort(order());
        return subjects;
    }

    /** Returns the passages by report, reports in the order in which they are planned. */
    public Map<PlannedReport, List<Passage>> byReport() {
        Map<String, List<Passage>> groups = new LinkedHashMap<>();
        passages.forEach(passage -> groups.computeIfAbsent(passage.report().report().id(), id -> new ArrayList<>())
                .add(passage));
        Map<PlannedReport, List<Passage>> result = new LinkedHashMap<>();
        groups.values().forEach(group -> result.put(group.get(0).report(), List.copyOf(group)));
        return result;
    }
}
