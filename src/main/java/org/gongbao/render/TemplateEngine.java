package org.gongbao.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongbao.model.Problem;
import org.gongbao.model.Result;
import org.gongbao.model.SiteFile;
import org.gongbao.source.Theme;

/**
 * Pebble, set up for pages: everything is escaped, an unknown variable is an error, and templates come from the theme
 * only. Safe for use by several threads.
 */
final class TemplateEngine {

    private final PebbleEngine pebble;
    private final Theme theme;
    private final ScriptFiles scripts;

    TemplateEngine(Theme theme, AssetSet assets, TitlePieces titles) {
        this.theme = theme;
        this.scripts = ScriptFiles.of(theme);
        this.pebble = new PebbleEngine.Builder()
                .loader(new ThemeTemplates(theme))
                .extension(new PageFunctions(assets, titles))
                .strictVariables(true)
                .autoEscaping(true)
                .addEscapingStrategy("page", new PageEscaping())
                .defaultEscapingStrategy("page")
                .defaultLocale(Locale.ROOT)
                .build();
    }

    /** Returns the page and the files that show it in the other script, or none and the problem when its template fails. */
    Result<List<SiteFile>> render(PageKind.Draft draft, Site site) {
        Page page = draft.page().make(site);
        StringWriter out = new StringWriter(16_384);
        Map<String, Object> variables = Map.of("site", SiteView.of(site, page), "page", page, "view", page.view());
        try {
            pebble.getTemplate(page.template()).evaluate(out, variables);
        } catch (PebbleException e) {
            return new Result<>(List.of(), List.of(problem(e, page)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot render " + page.path(), e);
        }
        String text = out.toString();
        List<SiteFile> files = new ArrayList<>();
        files.add(new SiteFile(page.path(), text.getBytes(StandardCharsets.UTF_8)));
        if (page.path().endsWith(".html")) {
            files.addAll(scripts.files(page.path(), text, site.settings().languages()));
        }
        return Result.of(files);
    }

    private Problem problem(PebbleException e, Page page) {
        String name = e.getFileName() == null ? page.template() : e.getFileName();
        Theme.ThemeFile file = theme.files().get(name);
        String message = e.getPebbleMessage() == null ? String.valueOf(e.getMessage()) : e.getPebbleMessage();
        return Problem.error(file == null ? name : file.origin(), e.getLineNumber() == null ? 0 : e.getLineNumber(),
                message.strip(), "correct the template; templates/README.md lists what each page offers");
    }
}
