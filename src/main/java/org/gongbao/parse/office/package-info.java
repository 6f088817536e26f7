/**
 * Reads who answers for a task: tails such as （牵头单位：…；责任单位：…） or （…负责）, and the lists of offices in them.
 *
 * <p>Place in the flow: after {@code grammar}. The text of a task → its own words, its tail, and the
 * {@link org.gongbao.model.UnitName}s that lead or take part, with shared endings written out (武昌、洪山区政府 are two).
 *
 * <p>Invariant: own words and tail together are the text that was given; a bracket of the task's own words stays in them.
 */
package org.gongbao.parse.office;
