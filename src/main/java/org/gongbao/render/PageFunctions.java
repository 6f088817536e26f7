package org.gongbao.render;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;

/**
 * The functions of templates: {@code href(address)}, {@code asset(name)}, {@code modules(name)},
 * {@code hasAsset(name)} and {@code pieces(text)}.
 */
final class PageFunctions extends AbstractExtension {

    private final AssetSet assets;
    private final TitlePieces titles;

    PageFunctions(AssetSet assets, TitlePieces titles) {
        this.assets = assets;
        this.titles = titles;
    }

    @Override
    public Map<String, Function> getFunctions() {
        return Map.of(
                "href", new OfOne("address", (address, context) -> href(context, address)),
                "asset", new OfOne("name", (name, context) -> href(context, assets.address(name))),
                "hasAsset", new OfOne("name", (name, context) -> assets.has(name)),
                "pieces", new OfOne("text", (text, context) -> titles.of(text)),
                "modules", new OfOne("name", (name, context) ->
                        assets.modules(name).stream().map(address -> href(context, address)).toList()));
    }

    /** Returns an address as the page being rendered writes it; the page for any depth writes absolute ones. */
    private static String href(EvaluationContext context, String address) {
        Page page = (Page) context.getVariable("page");
        SiteView site = (SiteView) context.getVariable("site");
        return site.anyDepth() ? site.url() + Href.encode(address) : Href.relative(page.path(), address);
    }

    private interface Body {
        Object apply(String argument, EvaluationContext context);
    }

    /** A function of one argument, given by place or by name. */
    private record OfOne(String name, Body body) implements Function {

        @Override
        public List<String> getArgumentNames() {
            return List.of(name);
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            Object argument = arguments.get(name);
            if (argument == null) {
                throw new PebbleException(null, "the argument " + name + " is missing", line, self.getName());
            }
            try {
                return body.apply(argument.toString(), context);
            } catch (IllegalArgumentException e) {
                throw new PebbleException(e, e.getMessage(), line, self.getName());
            }
        }
    }
}
