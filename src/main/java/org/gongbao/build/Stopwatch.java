package org.gongbao.build;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Measures how long each phase of one build takes, and tells a listener. Used by one thread. */
final class Stopwatch {

    private final ProgressListener progress;
    private final long start = System.nanoTime();
    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    private Phase current;
    private long began;

    Stopwatch(ProgressListener progress) {
        this.progress = progress;
    }

    /** Ends the phase that is running and begins another of so many steps, -1 when that is not known. */
    void begin(Phase phase, int steps) {
        end();
        current = phase;
        began = System.nanoTime();
        progress.begin(phase, steps);
    }

    /** Ends the phase that is running, if one is. */
    void end() {
        if (current != null) {
            phases.merge(current, Duration.ofNanos(System.nanoTime() - began), Duration::plus);
            progress.end(current);
            current = null;
        }
    }

    Map<Phase, Duration> phases() {
        return Map.copyOf(phases);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
