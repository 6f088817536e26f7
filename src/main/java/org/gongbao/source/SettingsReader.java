package org.gongbao.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.gongbao.model.PortalSettings;
import org.gongbao.model.Problem;

/** Reads the portal's own settings from {@code portal.yml}. */
final class SettingsReader {

    private static final List<String> KEYS =
            List.of("name", "description", "siteUrl", "contact", "footer", "languages", "synonyms", "fullLexicon");

    private final YamlMapping yaml;
    private final List<Problem> problems;

    private SettingsReader(YamlMapping yaml, List<Problem> problems) {
        this.yaml = yaml;
        this.problems = problems;
    }

    /** Reads the settings, those not given being the defaults, and adds what is wrong to {@code problems}. */
    static PortalSettings read(YamlMapping yaml, List<Problem> problems) {
        yaml.entries().forEach((key, value) -> {
            if (!KEYS.contains(key)) {
                problems.add(SidecarReader.unknownKey(yaml.path(), value.line(), key, KEYS));
            }
        });
        SettingsReader reader = new SettingsReader(yaml, problems);
        PortalSettings defaults = PortalSettings.defaults();
        return new PortalSettings(reader.text("name", defaults.name()), reader.text("description", defaults.description()),
                reader.siteUrl(), reader.contact(), reader.text("footer", defaults.footer()), reader.languages(), reader.synonyms(),
                reader.fullLexicon(), defaults.epochDay());
    }

    private String text(String key, String otherwise) {
        YamlMapping.Value value = yaml.entries().get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof YamlMapping.Text text) {
            return text.text().isBlank() ? otherwise : text.text().strip();
        }
        problems.add(Problem.error(yaml.path(), value.line(), "'" + key + "' must be a single text", ""));
        return otherwise;
    }

    private String siteUrl() {
        String url = text("siteUrl", "");
        if (url.isEmpty()) {
            return "";
        }
        String lower = url.toLowerCase(Locale.ROOT);
        boolean plain = (lower.startsWith("https://") || lower.startsWith("http://"))
                && url.chars().noneMatch(c -> c <= ' ' || c == '?' || c == '#' || c == '"' || c == '<' || c == '>');
        if (!plain) {
            problems.add(Problem.error(yaml.path(), line("siteUrl"), "'" + url + "' is no address of a site",
                    "write for example   siteUrl: https://example.org/gongbao/"));
            return "";
        }
        return url.endsWith("/") ? url : url + "/";
    }

    private String contact() {
        String contact = text("contact", "");
        String lower = contact.toLowerCase(Locale.ROOT);
        String mail = lower.startsWith("mailto:") ? contact.substring("mailto:".length()) : contact;
        boolean web = lower.startsWith("https://") || lower.startsWith("http://");
        if (contact.isEmpty() || web && contact.chars().noneMatch(c -> c <= ' ') || mail.matches("[^\\s@:/]+@[^\\s@:/]+")) {
            return mail;
        }
        problems.add(Problem.warning(yaml.path(), line("contact"), "'" + contact + "' is no address; it is left out",
                "write a mail address or one that begins with https://"));
        return "";
    }

    private List<String> languages() {
        YamlMapping.Value value = yaml.entries().get("languages");
        if (value == null || value instanceof YamlMapping.Text text && text.text().isBlank()) {
            return PortalSettings.LANGUAGES;
        }
        List<YamlMapping.Value> given = value instanceof YamlMapping.Items items ? items.values() : List.of(value);
        Set<String> known = new TreeSet<>();
        for (YamlMapping.Value each : given) {
            String language = each instanceof YamlMapping.Text text ? text.text().strip() : "";
            if (PortalSettings.LANGUAGES.contains(language)) {
                known.add(language);
            } else {
                problems.add(Problem.warning(yaml.path(), each.line(), "'" + language + "' is no script that pages can be shown in",
                        "write   languages: [zh-Hans, zh-Hant], one of the two, or [] for none"));
            }
        }
        return List.copyOf(known);
    }

    private List<List<String>> synonyms() {
        List<List<String>> groups = new ArrayList<>();
        YamlMapping.Value value = yaml.entries().get("synonyms");
        if (value instanceof YamlMapping.Items list) {
            list.values().forEach(group -> group(group, groups));
        } else if (value != null && !(value instanceof YamlMapping.Text text && text.text().isBlank())) {
            problems.add(Problem.error(yaml.path(), value.line(), "'synonyms' must be a list of groups",
                    "write each group as   - [GDP, 地区生产总值]"));
        }
        return groups;
    }

    private void group(YamlMapping.Value value, List<List<String>> groups) {
        List<String> words = new ArrayList<>();
        if (value instanceof YamlMapping.Items items) {
            for (YamlMapping.Value item : items.values()) {
                if (item instanceof YamlMapping.Text text && !text.text().isBlank()) {
                    words.add(text.text().strip());
                }
            }
        }
        if (words.size() < 2) {
            problems.add(Problem.warning(yaml.path(), value.line(), "a group of synonyms needs two expressions or more",
                    "write it as   - [GDP, 地区生产总值]"));
        } else {
            groups.add(words);
        }
    }

    private boolean fullLexicon() {
        String value = text("fullLexicon", "false");
        if (!value.equals("true") && !value.equals("false")) {
            problems.add(Problem.warning(yaml.path(), line("fullLexicon"), "'" + value + "' is neither true nor false", ""));
        }
        return value.equals("true");
    }

    private int line(String key) {
        return yaml.entries().get(key).line();
    }
}
