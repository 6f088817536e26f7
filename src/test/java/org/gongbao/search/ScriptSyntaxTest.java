package org.gongbao.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;

/** Every script of the theme can be read: one that is loaded on demand would otherwise fail unseen. */
class ScriptSyntaxTest {

    @Test
    void everyScriptOfTheThemeIsWellFormed() throws IOException {
        List<Path> scripts;
        try (Stream<Path> files = Files.walk(Path.of("templates/assets/js"))) {
            scripts = files.filter(file -> file.toString().endsWith(".js")).sorted().toList();
        }
        assertTrue(scripts.size() > 20);
        List<String> faults = new ArrayList<>();
        try (JsModules js = new JsModules()) {
            for (Path script : scripts) {
                try {
                    js.parse(script);
                } catch (PolyglotException e) {
                    faults.add(script + ": " + e.getMessage());
                }
            }
        }
        assertEquals(List.of(), faults);
    }
}
