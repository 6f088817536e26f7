/**
 * Reads the minutes and records of sittings: who speaks, the items of business, the matters under them and what was settled.
 *
 * <p>Place in the flow: after {@code part}.
 *
 * <p>Invariant: lines are named, never joined or divided.
 */
package org.gongbao.parse.structure.sitting;
