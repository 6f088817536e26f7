/**
 * Knows what is printed around a document and is none of it: chrome of pages, running headers and page numbers, texts printed
 * twice, facts and buttons of portals, notes at the foot of pages.
 *
 * <p>Place in the flow: after {@code part}, before halves are joined.
 *
 * <p>Invariant: nothing is dropped but under a named rule of the ledger.
 */
package org.gongbao.parse.structure.noise;
