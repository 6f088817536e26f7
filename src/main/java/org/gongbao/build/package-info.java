/**
 * Composes the stages into one build.
 *
 * <p>Place in the flow: above all stages, below {@code cli}. Input: paths and settings; output: a summary and problems.
 *
 * <p>Invariant: it holds no rule of its own about documents, pages or search; an error stops before anything is swapped.
 */
package org.gongbao.build;
