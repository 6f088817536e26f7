package org.gongbao.build;

/** A part of the build whose time is told apart. */
public enum Phase {
    SCAN("scan", "looking for documents"),
    PARSE("parse", "reading documents"),
    PLAN("plan", "planning pages"),
    RENDER("render", "rendering pages"),
    DATA("data", "writing open data"),
    INDEX("index", "building the search index"),
    SHARD("shard", "packing and proving the search index"),
    CHECK("check", "checking links"),
    WRITE("write", "swapping in the new site");

    private final String word;
    private final String activity;

    Phase(String word, String activity) {
        this.word = word;
        this.activity = activity;
    }

    /** Returns the name of the package that does it. */
    public String word() {
        return word;
    }

    /** Returns what is being done, for a progress line. */
    public String activity() {
        return activity;
    }
}
