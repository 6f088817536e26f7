/**
 * Composes the stages into one build.
 *
 * <p>Place in the flow: above all stages, below {@code cli}. Input
 *
 * <p>Invariant:  settings and paths; output: a summary and problems.:it holds no rule of its own about documents, pages or search.
 */
package org.gongbao.build;
