package org.gongbao.model;

/**
 * A line of the printed table of contents.
 *
 * @param label number as printed, or the empty string
 * @param title the heading it announces
 * @param page page number as printed, or the empty string
 * @param line 1-based line in the source
 * @param block id of the heading it was matched with, or the empty string
 */
public record TocEntry(String label, String title, String page, int line, String block) {}
