/**
 * Builds the search index with Lucene and smartcn; the only package that imports Lucene.
 *
 * <p>Place in the flow: after {@code plan}, beside {@code render}. Input: a plan; output: a {@code SearchIndex}, which holds passages,
 * posting lists, lexicon and field statistics. Invariant: the reference query defined here and the browser client
 * agree on passages, order and score to the last bit.
 *
 * <h2>Analysis</h2>
 * A passage's text is folded (see {@link org.gongbao.shard}, section 2); for smartcn traditional phrases are converted first
 * (opencc4j, phrase-aware) and the result is folded again one character at a time, so that index and query speak one
 * alphabet. Tabs between cells become commas. Pieces of less than 1,000 units, cut after sentence ends, go to smartcn one by one: it
 * would cut at 1,024 by itself, through words. Terms are what {@code SmartChineseAnalyzer} returns, each counted, but its
 * English stemmer is left out. They are found by {@code Lattice}, which does what smartcn does with the same dictionaries and
 * costs in the same order, on numbers instead of objects; each build compares a sample of passages with smartcn itself, the
 * tests 100,000 random strings and the seeds. A query is folded one character at a time and segmented as one piece.
 *
 * <h2>Fields</h2>
 * <ul>
 * <li>{@code text}: terms with frequencies and norms;
 * <li>{@code heading}: terms of the passage's own title (label left out), frequencies and norms omitted;
 * <li>{@code trail}: terms of the titles above it, frequencies and norms omitted. Title h stands above passages h+1 … h+n, n
 * = the number of passages under it: those that follow without a gap and have h among their holders. The document's own title
 * stands above none;
 * <li>{@code title}: the keys of the passage's title and of label and title (section 9 of {@code shard}), not analysed;
 * <li>{@code chars}: each code point of the folded text as a token with positions, a space being a token as well.
 * </ul>
 *
 * <h2>Query</h2>
 * A query has <b>parts</b> (separated by white space), <b>quoted</b> parts, <b>excluded</b> parts and filters. A passage
 * <b>contains</b> a part when its folded text contains the folded part. With T = the first 64 distinct terms of the unquoted
 * and quoted parts, each segmented by itself, in order of first occurrence:
 * <ul>
 * <li><b>score</b> of a passage = (float) of the sum, in double, of these clauses that match it:
 *   for each t in T: BM25 in {@code text}, boost 1; BM25 in {@code heading}, boost 2; BM25 in {@code trail}, boost 0.5;
 *   1000 when a key of its title is the key of the whole query's text (parts and quoted joined as typed, operators removed);
 *   in the second group 10 when it contains an equivalent (once, however many).
 * <li><b>literal group</b>: contains every part and every quoted part, and no excluded one.
 * <li><b>second group</b>: not in the literal group; contains every quoted and no excluded part; and either has at least
 *   m of the (first 64) distinct terms of the unquoted parts as terms in {@code text}, where m = n − n / 3 (integer division)
 * of n terms; or contains an
 *   equivalent of the query, that is: all parts, of which one is replaced by an equivalent. Empty without unquoted parts.
 * </ul>
 * Within a group: higher score first, then lower passage id. Filters restrict both groups and change no statistic: values of
 * one name are alternatives, names are conditions; a value asked for means the facet values equal to it after folding or,
 * where there is none, those containing it. A query without parts and quoted parts finds nothing.
 *
 * <p><b>Equivalents</b> of a part: for each synonym group in order and each member in order that occurs in the folded part, for each other
 * member in order: the part with all occurrences of the member replaced. Then years: each [〇零一二三四五六七八九]{4}年 or [0-9]{4}年, all at once,
 * written the other way (〇 for 0). Distinct, the part itself left out, at most eight. The score's terms T stay those of the query.
 *
 * <h2>BM25, in floats</h2>
 * k1 = 1.2f, b = 0.75f. N, S = docCount and sumTotalTermFreq of the field, n = passages having t in the field:
 * <pre>
 * idf = (float) Math.log(1 + (N - n + 0.5) / (n + 0.5))         // in double
 * avgdl = (float) (S / (double) N)
 * inverse = 1f / (k1 * ((1f - b) + b * length / avgdl))         // floats, rounded at each operation
 * weight = boost * idf
 * score = weight - weight / (1f + tf * inverse)
 * </pre>
 * length = the decoded field length for {@code text}; 1 for {@code heading} and {@code trail}, whose tf is 1. The sum of such floats in
 * double is exact in any order, so the order of clauses does not matter.
 */
package org.gongbao.index;
