package org.gongbao.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongbao.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeLoaderTest {

    @TempDir
    Path folder;

    @Test
    void laysAUsersFolderOverTheBuiltInThemeFileByFile() throws IOException {
        Path look = Files.createDirectories(folder.resolve("my-look/assets/css")).getParent().getParent();
        Files.writeString(look.resolve("assets/css/tokens.css"), ":root { --accent: green }");
        Files.writeString(look.resolve(".DS_Store"), "x");

        Theme theme = ThemeLoader.load(Optional.of(look)).value();

        assertEquals(":root { --accent: green }",
                new String(theme.files().get("assets/css/tokens.css").bytes(), StandardCharsets.UTF_8));
        assertEquals("my-look/assets/css/tokens.css", theme.files().get("assets/css/tokens.css").origin());
        assertEquals("templates/layout/base.peb", theme.files().get("layout/base.peb").origin());
        assertFalse(theme.files().containsKey(".DS_Store"));
    }

    @Test
    void saysWhenTheFolderIsNotThereAndFallsBackOnTheBuiltInTheme() {
        var result = ThemeLoader.load(Optional.of(Path.of("no-such-folder")));
        assertEquals(List.of("""
                no-such-folder: error: there is no such templates folder
                    hint: name an existing folder after --templates"""), result.problems().stream().map(Problem::toString).toList());
        assertTrue(result.value().files().containsKey("layout/base.peb"));
    }
}
