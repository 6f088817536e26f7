/**
 * Finds what each element of a document is, in passes from a list of {@link org.gongbao.parse.structure.part.Part}s to a list of
 * parts.
 *
 * <p>Place in the flow: after {@code extract}, {@code office} and {@code metadata}, before {@code outline}. Within the package,
 * left to right; each uses only what is left of it. The order in which the passes run is another one: {@code StructureReader}
 * tells it.
 *
 * <pre>{@code
 * part ─┬→ table
 *       ├→ line ────┐
 *       ├→ noise ───┼→ front, join, heading ─→ lead, task
 *       └→ sitting ─┘
 * }</pre>
 *
 * <p>Invariant: a pass may join, divide, move or name parts, but each character stays in exactly one part or is dropped under
 * a named rule.
 */
package org.gongbao.parse.structure;
