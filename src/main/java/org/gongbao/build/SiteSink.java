package org.gongbao.build;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.gongbao.check.LinkChecker;
import org.gongbao.model.Problem;
import org.gongbao.model.SiteFile;
import org.gongbao.write.OutputTree;
import org.gongbao.write.WriteException;

/**
 * Where every stage puts its files: each is written to the stage and its links are followed, on threads of its own and
 * with only a few files waiting.
 */
final class SiteSink implements AutoCloseable {

    private static final int WAITING_PER_JOB = 8;

    private final OutputTree tree;
    private final LinkChecker links;
    private final ExecutorService threads;
    private final Semaphore room;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    SiteSink(OutputTree tree, LinkChecker links, int jobs) {
        this.tree = tree;
        this.links = links;
        this.room = new Semaphore(jobs * WAITING_PER_JOB);
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "gongbao-writer");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes a file; blocks while too many are waiting. A file after a failure is let go, {@link #finish} tells. */
    void put(SiteFile file) {
        if (failure.get() != null) {
            return;
        }
        room.acquireUninterruptibly();
        threads.execute(() -> {
            try {
                tree.put(file);
                links.accept(file);
            } catch (WriteException | RuntimeException | Error e) {
                failure.compareAndSet(null, e);
            } finally {
                room.release();
            }
        });
    }

    /**
     * Waits for the last file and returns the links that lead nowhere.
     *
     * @throws WriteException when a file could not be written
     */
    List<Problem> finish() throws WriteException {
        threads.shutdown();
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                continue;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing", e);
        }
        refuseAfterFailure();
        return new ArrayList<>(links.finish());
    }

    /**
     * Ends a build that has nowhere to write to before it goes on to its next phase.
     *
     * @throws WriteException when a file could not be written
     */
    void refuseAfterFailure() throws WriteException {
        Throwable thrown = failure.get();
        if (thrown instanceof WriteException write) {
            throw write;
        }
        if (thrown != null) {
            throw new IllegalStateException("cannot write the site", thrown);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
