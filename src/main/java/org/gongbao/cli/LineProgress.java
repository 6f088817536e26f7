package org.gongbao.cli;

import java.io.PrintWriter;
import org.gongbao.build.Phase;
import org.gongbao.build.ProgressListener;

/** Progress for logs: one plain line when a phase begins. */
final class LineProgress implements ProgressListener {

    private final PrintWriter err;

    LineProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(Phase phase, int steps) {
        err.println(phase.activity() + (steps > 0 ? " (" + steps + ")" : ""));
        err.flush();
    }
}
