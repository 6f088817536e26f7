package org.gongbao.parse.extract;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Markdown that is read: CommonMark with tables and footnotes, parsed by flexmark.
 *
 * <p>Two steps of flexmark 0.64 copy the whole paragraph each time, for every line and for every mark in it; a table of ten
 * thousand rows or a paragraph of as many entities would take minutes. Both are replaced here by the same step without the copy.
 */
final class MarkdownSyntax {

    private MarkdownSyntax() {}

    /** Returns a parser, which may be shared. */
    static Parser parser() {
        return Parser.builder(new MutableDataSet()
                        .set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()))
                        .set(Parser.HEADING_PARSER, false))
                .customBlockParserFactory(new Headings())
                .customInlineParserFactory(InlineParser::new)
                // flexmark adds this one itself only beside its own inline parser.
                .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
                .build();
    }

    /** Parses what is inside a paragraph; {@code match} in the original copies the paragraph to remember two offsets. */
    private static final class InlineParser extends CommonmarkInlineParser {

        InlineParser(DataHolder options, BitSet specialCharacters, BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors, LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
        }

        @Override
        public BasedSequence match(Pattern pattern) {
            if (index >= input.length()) {
                return null;
            }
            Matcher matcher = pattern.matcher(input).region(index, input.length());
            if (!matcher.find()) {
                return null;
            }
            index = matcher.end();
            return input.subSequence(matcher.start(), matcher.end());
        }
    }

    /** Finds headings as flexmark does, which asks at each line for the text of the paragraph so far only to see if there is one. */
    private static final class Headings implements CustomBlockParserFactory {

        private final HeadingParser.Factory original = new HeadingParser.Factory();

        @Override
        public BlockParserFactory apply(DataHolder options) {
            BlockParserFactory headings = original.apply(options);
            return (state, matched) -> headings.tryStart(state, new Unread(matched));
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return original.getAfterDependents();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return original.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return original.affectsGlobalScope();
        }
    }

    /** The open block; the text of a paragraph is empty, its lines are what they are. */
    private record Unread(MatchedBlockParser matched) implements MatchedBlockParser {

        @Override
        public BlockParser getBlockParser() {
            return matched.getBlockParser();
        }

        @Override
        public BasedSequence getParagraphContent() {
            return matched.getParagraphLines() == null ? null : BasedSequence.EMPTY;
        }

        @Override
        public List<BasedSequence> getParagraphLines() {
            return matched.getParagraphLines();
        }

        @Override
        public List<Integer> getParagraphEolLengths() {
            return matched.getParagraphEolLengths();
        }

        @Override
        public MutableDataHolder getParagraphDataHolder() {
            return matched.getParagraphDataHolder();
        }
    }
}
