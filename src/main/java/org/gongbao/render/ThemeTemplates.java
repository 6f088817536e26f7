package org.gongbao.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.gongbao.source.Theme;

/** Hands Pebble the theme's templates by their path in the theme, always counted from its root. */
final class ThemeTemplates implements Loader<String> {

    private final Theme theme;

    ThemeTemplates(Theme theme) {
        this.theme = theme;
    }

    @Override
    public Reader getReader(String name) {
        Theme.ThemeFile file = theme.files().get(name);
        if (file == null) {
            throw new LoaderException(null, "the theme has no template " + name);
        }
        return new StringReader(new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Override
    public boolean resourceExists(String name) {
        return theme.files().containsKey(name);
    }

    @Override
    public String createCacheKey(String name) {
        return name;
    }

    @Override
    public String resolveRelativePath(String relative, String anchor) {
        return relative.startsWith("./") || relative.startsWith("../") ? Href.resolve(anchor, relative) : relative;
    }

    @Override
    public void setCharset(String charset) {
        // Templates are UTF-8.
    }

    @Override
    public void setPrefix(String prefix) {
        // Names are complete.
    }

    @Override
    public void setSuffix(String suffix) {
        // Names are complete.
    }
}
