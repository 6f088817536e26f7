/**
 * Finds the documents in the seeds folder and decodes their bytes.
 *
 * <p>Place in the flow: first. Input: a folder; output: sorted {@link org.gongbao.source.Seed}s and, one at a time,
 * their {@link org.gongbao.source.SourceText}. This package, {@code write} and {@code cli} are the only ones that
 * touch the outside world.
 *
 * <p>Invariant: decoding is strict. A text never contains a replacement character that the file does not.
 */
package org.gongbao.source;
