/**
 * Builds the search index with Lucene and smartcn; the only package that imports Lucene.
 *
 * <p>Place in the flow: after {@code plan}, beside {@code render}. Input
 *
 * <p>Invariant:  a plan; output: term dictionary, posting lists, lexicon and block table.:the reference query defined here and the browser client score alike to the last bit.
 */
package org.gongbao.index;
