package org.gongbao.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.gongbao.build.Phase;
import org.gongbao.build.ProgressListener;

/** Progress for people: a bar on one line that redraws itself and disappears when its phase is done. */
final class BarProgress implements ProgressListener {

    private static final int WIDTH = 78;
    private static final String CLEAR_LINE = "\r\u001b[K";

    private final PrintWriter err;
    private volatile ProgressBar bar;

    BarProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void begin(Phase phase, int steps) {
        bar = new ProgressBarBuilder()
                .setTaskName(phase.activity())
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(100)
                .hideEta()
                // Draws by itself: the library's own way to the terminal would open it a second time.
                .setConsumer(new DelegatingProgressBarConsumer(this::draw, WIDTH))
                .build();
    }

    private void draw(String line) {
        err.print(CLEAR_LINE + line);
        err.flush();
    }

    @Override
    public void step() {
        ProgressBar current = bar;
        if (current != null) {
            current.step();
        }
    }

    @Override
    public void end(Phase phase) {
        if (bar != null) {
            bar.close();
            bar = null;
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}
