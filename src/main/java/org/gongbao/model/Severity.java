package org.gongbao.model;

import java.util.Locale;

/** How much a {@link Problem} matters: an error stops the build, a warning and a notice do not. */
public enum Severity {
    /** The build must not publish. */
    ERROR,
    /** Something a person should look at; an error under {@code --strict}. */
    WARNING,
    /** Something worth knowing, such as a file that was passed over; never stops a build. */
    NOTICE;

    /** Returns the lower-case word used in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
