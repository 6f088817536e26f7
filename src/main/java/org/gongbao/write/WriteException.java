package org.gongbao.write;

import java.util.Objects;
import org.gongbao.model.Problem;

/** The site cannot be written; the folder that was there before is untouched. */
public final class WriteException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    /** Makes one with what is wrong, for printing, and what threw it. */
    public WriteException(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = Objects.requireNonNull(problem);
    }

    /** Returns what is wrong, for printing. */
    public Problem problem() {
        return problem;
    }
}
