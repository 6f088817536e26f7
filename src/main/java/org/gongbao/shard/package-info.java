/**
 * Packs the search index into static JSON shards and reads them back.
 *
 * <p>Place in the flow: after {@code index}. Input: a {@code SearchIndex}; output: {@link org.gongbao.model.SiteFile}s under
 * {@code search/}. Invariant: unchanged input gives unchanged bytes and names, and whatever a passage contains is found
 * through the shards alone.
 *
 * <p>This text is the complete specification of format 9; the query they answer is specified in
 * {@link org.gongbao.index}. All files are UTF-8 JSON without white space between tokens.
 *
 * <h2>1. Definitions</h2>
 * <ul>
 * <li><b>Passage</b>: what is found and ranked, one Lucene document. Passages have ids 0, 1, 2 … in order of report, then
 * reading order; reports of the newest year come first (then by level, number of passages, id). A paragraph, item, article,
 * task, goal, heading, caption, note, title line, box title, table (caption, unit, columns, groups and notes, apart) or table
 * row (cells apart). A run-in heading and its paragraph are one passage. Text that stands twice in a report is one passage
 * with several <b>places</b>. Markers are not searched.
 * <li><b>Text</b> of a passage: label and text as displayed; a tab stands between cells and nowhere else.
 * <li><b>Folded text</b>: see section 2. <b>Word character</b>: a code point matching {@code [\p{L}\p{N}]} or at or above
 * U+20000. Everything else, the tab included, is a <b>mark</b>.
 * <li><b>Gram</b>: two neighbouring word characters of the folded text (code points; surrogate pairs count once); or a word
 * character followed by a mark or by the end, written as that character and a space; or a single mark other than space and
 * tab. Any folded query is covered: a stretch of two word characters or more by its pairs, a word character before a mark by
 * its end gram, a lone word character X by the union of all grams that begin with X, a mark by itself.
 * <li><b>Term</b>: what smartcn makes of the folded text (see {@code index}). A gram of two characters may also be a term.
 * <li><b>Phrase</b>: two to four different terms that often stand next to each other with nothing between, and are what their
 * text by itself is cut into. None begins or ends with a function word, a term of one character that more than a tenth of the
 * passages have.
 * <li><b>Head</b>: the first code point of a gram, term, phrase or lexicon word. Strings are ordered by UTF-16 units, as
 * {@code String.compareTo} and JavaScript's {@code <} order them.
 * </ul>
 *
 * <h2>2. Folding</h2>
 * One code point at a time, keeping for each folded UTF-16 unit the offset of the displayed one:
 * <ol>
 * <li>markup {@code _{x}} and {@code ^{x}} (x without braces, at most 31 units) is x;
 * <li>dropped: general category Cf and Cc except white space, and U+FE00–FE0F;
 * <li>U+FF01–FF5E become U+0021–007E; U+FFE5 ￥ becomes U+00A5 ¥;
 * <li>lower case where {@code toLowerCase} (root locale) keeps the number of UTF-16 units, else unchanged;
 * <li>traditional and variant characters become their simplified ones by the character map (section 7);
 * <li>white space (Zs, Zl, Zp, U+0009–000D, U+0085; a tab between cells is not white space) becomes one space where both
 * neighbours are ASCII letters or digits after folding, and nothing everywhere else.
 * </ol>
 * A query is folded in the same way; its tabs are white space, and it is stripped at both ends.
 *
 * <h2>3. Numbers</h2>
 * A <b>stream</b> is a string of non-negative integers. Digit d (0–90) is the character U+0023 + d, with U+0024 … shifted by one
 * from U+005C on so that the backslash is never used: {@code code = 35 + d; if (code >= 92) code++}. A number v is written
 * least part first: while v ≥ 60 write digit {@code 60 + (v - 60) % 31} and continue with {@code v = (v - 60) / 31} (integer
 * division); then write digit v. Examples: 0 {@code #}, 59 {@code _}, 60 {@code `#}, 1919 {@code ~_}, 1920 {@code `}{@code `#}.
 * A <b>dense</b> stream has more digits that end a number: read 80 for 60, and 11 for 31. Examples: 79 {@code s}, 80 {@code
 * t#}, 959 {@code ~s}. <b>Ascending</b> lists hold differences: first the first number itself, then each minus the one
 * before.
 *
 * <h2>4. Files</h2>
 * {@code search/manifest.json} is the only fixed name and must be fetched fresh. Everything else is
 * {@code search/<generation>/<name>.json}; {@code generation} is 16 hexadecimal digits of the SHA-256 of all the shards'
 * names and bytes, so these files never change. One hash for all keeps 5,000 hashes out of the manifest. Names:
 * {@code dict-N}, {@code gram-N}, {@code post-N}, {@code rest-N}, {@code length-N}, {@code text-N}, {@code block-N}, {@code
 * report-N}, {@code unit-N}, {@code suggest}, {@code suggest-N}, {@code pinyin}, {@code fold}, {@code reports}. A client
 * missing one (404) reads the manifest afresh once: the site was published anew. <b>Inline shards:</b> {@code
 * manifest.inline} maps names to shard contents; a small shard stands only there and is no file.
 *
 * <h2>5. manifest.json</h2>
 * <pre>
 * { "format": 9,                     // refuse any other, aloud
 *   "generation": "5f0c…",
 *   "passages": 2483,
 *   "fields": { "text":    [docCount, sumTotalTermFreq],
 *               "heading": [docCount, sumTotalTermFreq],
 *               "trail":   [docCount, sumTotalTermFreq] },
 *   "lengths": "stream",             // decoded field lengths of "text", most frequent first; rank = index
 *   "prominent": "stream",           // in large corpora, for each rank 1 if it is of prominent passages (section 8), which
 * have ranks of their own
 *   "dict": { "heads": "stream",     // first UTF-16 unit of the lowest key of each dict shard, ascending list; 0 for the empty first one
 *             "tails": "\n\n \n…" },  // what follows it, joined by line feeds. A key that begins with a surrogate stands here whole.
 *                                    // Key k is in the last shard whose lowest key is at most k; that key itself need not exist
 *   "gram": {"heads": "stream", "tails": "…"},   // the same for gram-N; absent in small corpora, where all keys are in dict-N
 *   "strict": true,                  // whether all postings of a gram are of passages that contain it; else some have it as a term only
 *   "text": [[8, 64, "stream", 1, 4], [0, 16, "stream", 0, 33]],   // tiers of passages by the length of the field "text":
 * longest, 0 for any that is left;
 *                                    // a unit u; the first passage of each text-N of the tier, divided by u, ascending list;
 * in large corpora
 *                                    // 1 for prominent passages, else 0; average kilobytes of the shards. A tier's passage p
 * is in the last of them whose first is at most p. N counts on from tier to tier
 *                                    // u = 0 in small corpora, where a text-N has passages that are alike: the stream has a
 * number for each passage,
 *                                    // 0 when it is the first of the next text-N, else how many text-N further on that next one is
 *   "sizes": {"gram": 24, "post": 52},   // in large corpora, average kilobytes of gram-N and post-N: what a client may weigh
 * before it reads one
 *   "alphabet": "stream",            // letters of texts, see section 8; absent in small corpora
 *   "block": "stream",               // first passage of each block-N, ascending list
 *   "reports": {                     // in a large corpus that has more than a few of them only "chunk" stands here, and all
 * of it in a shard "reports"
 *                "passages": "stream",   // number of passages of each report, in order: differences, 2d or -2d - 1 if negative
 *                "chunk": 512,           // report r stands in report-(r / chunk)
 *                "region": [["湖北省", …], "stream"],   // values; for each report the index of its value ("" unknown)
 *                "level": [[…], "stream"], "year": [[…], "stream"], "kind": [[…], "stream"] },
 *   "markers": [[freq 始##始, 未##数, 未##串],            // of smartcn's markers, then bigram counts: 始##始 followed by 未##数, 未##串, 末##末,
 *               [n, n, n, n, n, n, n, n, n]],           // 未##数 followed by the three, 未##串 followed by the three
 *   "types": ["paragraph", "heading", …],
 *   "units": 187, "unitChunk": 4096,  // unit u stands in unit-(u / unitChunk)
 *   "fold": { "pairs": "瞭了乾干…",   // map entries whose first character is in GB 2312, two code points each
 *             "known": "镕…" },      // Han characters of the folded corpus outside GB 2312
 *   "synonyms": [["gdp", "地区生产总值"], …],   // folded
 *   "inline": { "report-0": {…}, "block-0": {…} } }
 * </pre>
 * Facets of a passage: its report by the ranges of {@code reports.passages} of the manifest or of the shard {@code reports},
 * then region, level, year and kind of the report; type, units and places from {@code block-N}.
 *
 * <h2>6. dict-N and gram-N: dictionary, postings and lexicon</h2>
 * In large corpora the grams that are no terms stand apart, in {@code gram-N}, which are written like {@code dict-N} but have
 * no words: a client that has cut a query into terms knows which grams lie between them and tell most. Columns over the
 * shard's heads, ascending. A head whose keys do not fit one shard is in several; each has the words whose first two
 * characters, as a key, belong there, and all have the head as a word by itself; in large corpora also as a term by itself,
 * unless it is in more than 40 titles. Empty columns are absent.
 * <pre>
 * { "heads": "丁万…",         // code points
 *   "grams": "点\n 一元…",    // for each head, joined by line feeds: second code points of its grams, ascending; " " is the end gram
 *   "terms": "\t\t元户\n…",   // for each head, joined by line feeds: tails of its other keys, ascending, each after a tab. The empty tail is
 *                             // the head as a term by itself, or a mark's own gram; others are terms that are no grams
 *   "count": "stream",        // for each head its grams, then its terms: 8·n + flags; n = number of postings here.
 *                             // flag 1: has scores; 2: has more postings elsewhere; 4: is a term of titles
 *   "ids": "stream",          // for each key, in the same order: its n passages, ascending list
 *   "scores": "stream",       // for each key with flag 1: n symbols. tf = its frequency as a term, rank = that of the
 * passage by field length and prominence:
 *                             // 0 where tf is 0, else 1 + (tf - 1) · lengths.length + rank. In large corpora tf · lengths.length + rank
 *   "occurs": "stream",       // for each gram of two word characters and each of its passages: its occurrences; absent in large corpora
 *   "titles": "stream",       // for each key with flag 4: number of titles, then for each: passage (ascending list), number of
 *                             // passages under it, code points of the title's key, of the key of label and title (section 9)
 *   "more": "stream",         // for each key with flag 2: passages in all; passages having it as a term in all; number of
 * its post-N; its place
 *                             // among the keys there; number of rest shards; for each of these its number and the key's place
 *   "phrases": "\t新发展\n…", // in large corpora, for each head, joined by line feeds: tails of its phrases, ascending, each after a tab
 *   "best": "stream",         // for each phrase: passages that have it, cut like this; 8·n + number of its terms; n passages
 * (ascending list);
 *                             // for each of these its rank, plus lengths.length where a term is repeated, followed then by
 * the frequencies of all terms
 *   "ranks": "stream",        // in gram-N, for each key n symbols: a rank of the same tier and of about the length, plus
 * lengths.length where the gram is repeated
 *   "words": "\t\t点\n…",     // for each head, joined by line feeds: tails of its words in the lexicon, ascending, each after a tab
 *   "freq", "start", "number", "letter", "pairs": "stream",   // one number for each word in order, see below
 *   "next": "经济\n…", "pairCount": "stream",                 // for each pair in order
 *   "last": { "freq": "stream", "end": "stream", "number": "stream", "letter": "stream" } }  // see below
 * </pre>
 *
 * <p><b>Occurrences.</b> In a passage the occurrences of each character count 0, 1, 2 …. An occurrence of gram ab takes the i-th a and the
 * j-th b, written z = (i + j)(i + j + 1) / 2 + j. For each passage, in order of text: {@code 1 + 2·z + more}, more = 1 when
 * another follows; or a single 0 when the passage has the term but not its characters (phrase-aware conversion reads it so):
 * it does not contain the gram. Occurrences of ab and bc are neighbours when j of the one is i of the other, so a run of word
 * characters is found without the text.
 *
 * <p><b>Frequent keys.</b> Postings of a key with flag 2 are in order of promise: titles that have it first, then by the
 * score for this term alone, then those that do not have it as a term, by the score that its occurrences would give. The
 * first of them stand here, the next ones in a {@code post-N}, what is left in {@code rest-N}; a key of middling frequency
 * has all that is left in its {@code post-N}, so that one shard more makes it whole. Each list is in order of passage: {@code
 * {"ids":[…],"scores":[…]}}, for each key that shares the shard a stream, which may be empty; those of ids are dense. Lists
 * of about the same length share a shard. Symbols in {@code post-N} are tf · number of tiers + tier of the text, of all keys;
 * in {@code rest-N} tf, of those with flag 1. {@code length-N}: {@code {"ranks":"stream"}}, the ranks of passages N · 262,144
 * and following, which turn them into scores. The lists are complete and disjoint; a client that leaves some unread gives
 * totals and facets as lower bounds ({@code exact: false}). A passage that a list leaves out promises less than all that it
 * has: that, too, tells a client which candidates cannot contain a query; in gram-N only about: lengths are told apart there
 * by tier and by their two leading bits.
 *
 * <p><b>Phrases.</b> The ten passages that Lucene ranks first for a phrase, among those where it is cut into its terms. They
 * are few of the best of any of its terms: what is good for both together is known nowhere else, unless all postings are
 * read. A query that is a phrase is answered from its dict shards and texts; one that has a phrase in it looks there first.
 *
 * <p><b>Lexicon.</b> Rows of smartcn's dictionary for the words that occur in the corpus, or for all words where the settings ask for them
 * (then a head may have words and no keys): {@code freq} frequency; {@code start}, {@code number},
 * {@code letter} bigram counts of 始##始, 未##数, 未##串 followed by the word; {@code pairs} how many of {@code next} are its own,
 * namely the words that follow it, ascending: "" is 末##末, "0" 未##数, "a" 未##串; {@code pairCount} their bigram counts. Every
 * Han character of the corpus has a row with the empty tail (freq 0 where the dictionary lacks it); a mark has one too, whose
 * freq is written 0 and means 2159997. What is not listed has frequency and count 0.
 *
 * <p><b>Last characters.</b> A query's last character follows another one, and the shard with the gram of the two tells what segmenting
 * needs of it: {@code last} has, for each of the second characters of this shard's grams from U+2E80 on whose own row is not
 * here, ascending, as a word by itself, {@code freq}, the count before 末##末 ({@code end}), and, where the shard has heads
 * that are no Han characters, the counts after 未##数 and 未##串; 0 where absent. A client need not load the shard of that head
 * unless the character turns out a term, or the corpus lacks the gram.
 *
 * <p><b>Example.</b> A corpus of one passage, 发展发电 (id 0; terms 发展, 发电; length 2):
 * <pre>
 * {"heads":"发展电","grams":"展电\n发\n ","terms":"\n\n","count":",,++","ids":"####","scores":"$$",
 *  "occurs":"$&amp;(","words":…}
 * </pre>
 * 发展 (z of (0,0) = 0 → 1), 发电 ((1,0): z = 1 → 3 …) are scored, 展发 ((0,1): z = 2 → 5) and 电 followed by the end are not.
 *
 * <h2>7. fold</h2>
 * {@code {"pairs":"陸陆…"}}: the character map, two code points each, without those of {@code manifest.fold.pairs}; pruned to entries
 * whose target occurs in the folded corpus. Needed only when a query has a Han character that is neither in GB 2312 (the 6,763
 * of rows 16–87, which {@code TextDecoder("gb18030")} lists at no cost), nor in {@code known}, nor first of a pair already
 * known. Texts need no map: each text shard brings the pairs of its own characters.
 *
 * <h2>8. text-N, block-N, report-N, unit-N</h2>
 * <pre>
 * text-N:
 * { "first": 120,                             // id of the first passage
 *   "ids": "stream",                          // ids minus first, ascending list; absent when they follow one another
 *   "fold": "陸陆…",                          // map entries of the characters displayed here
 *   "reports": [[0, "hubei-2026", "湖北省政府工作报告", "湖北省", "province", "2026", "workReport"], …],
 *                                             // from which of the passages here on: id and name of the report; or only its
 * ordinal where the
 *                                             // manifest has all reports, in inline report-0; then, where "reports" is a shard of its own,
 *                                             // region, level, year and kind
 *   "pages": ["c2.html", …],                 // below the folder of the passage's report, reports/&lt;id&gt;/
 *   "headings": [[-1, "二、今年工作"], …],   // trail nodes: index of the parent (-1 none), text
 *   "lengths": "stream",                        // in large corpora: for each passage its rank
 *   "page": "stream",                           // for each passage its page
 *   "blocks": "a1\na2…",                        // for each passage its block id
 *   "heading": "stream",                        // for each passage one more than its innermost heading, 0 for none
 *   "texts": ["…", …],
 *   "parts": [[passage, offset, "block id"], …],   // further blocks inside a text (the paragraph after its run-in heading):
 * a hit whose first match
 *                                               // begins at or after the offset has that block's address
 *   "places": [[passage, page, "block id"], …] }   // where else a text stands; both name passages by their place here, and
 * are absent when empty
 * </pre>
 * <p><b>Prominent</b> passages are among the best five of some frequent term or phrase. Most hits that are shown are, and
 * they have a sixth of the text: shards of their own make a hit cheap. In which tier a passage stands follows from the rank
 * that any posting of it tells.
 *
 * <p><b>Alphabet.</b> Texts of passages and headings, names of reports and the pairs of {@code fold} stand in text-N in other
 * characters, so that frequent ones take fewer bytes. {@code manifest.alphabet} lists letters as UTF-16 units in blocks, the
 * first of 93 and each further one of 256, each an ascending list. Letter i is written as the i-th of the characters U+0020,
 * U+0021, U+0023 …, which leave out U+0022, U+005C and U+007F–009F. A character among these that is no letter is written as
 * the letter that is none of these: the first as the first, and so on. All others are written as they are; without an
 * alphabet all are.
 *
 * <p>The address of a block is the folder of its report, its page, {@code #} and the block id. {@code headings} of a hit are
 * the chain from the outermost down.
 * <pre>
 * block-N:
 * { "types": "stream",    // runs: type, number of passages
 *   "places": "stream",   // passages with more than one place: passage minus first of the shard (ascending), number of places
 *   "units": "stream" }   // passages with units: passage minus first (ascending), n, then n unit numbers (ascending)
 * report-N: [["id", "name"], …]
 * unit-N:   ["市发改委", …]
 * </pre>
 *
 * <h2>9. Titles</h2>
 * The <b>key</b> of a string is its folded form without marks at either end. {@code titles} gives for each title the code
 * points of the title's key and those of the key of label and title together. A title is the query when the key of the query
 * equals one of the two; the client takes a literal hit whose length agrees for it and confirms with the text (the title stands at the
 * beginning of the passage, after its label).
 *
 * <h2>10. suggest, suggest-N and pinyin</h2>
 * <pre>
 * suggest:   {"firsts": "\n…"}        // first key of each suggest-N, joined by line feeds; the first is empty
 * suggest-N: [["key", "display", kind, places], …]    // ascending by key, then display
 * </pre>
 * {@code kind}: 0 heading, 1 unit, 2 place, 3 quoted term. Each suggestion stands under several keys: its folded text; its pinyin
 * ({@code gaoxinjishu}); its initials ({@code gxjs}); and, for "did you mean", {@code ~} and its folded text without the first character.
 * {@code pinyin}: {@code {"syllables":["a","ai",…],"chars":"阿啊…","codes":"stream"}}: for each character of the corpus its most
 * common syllable without tone; fetched only to look for homophones when nothing contains the query.
 */
package org.gongbao.shard;
