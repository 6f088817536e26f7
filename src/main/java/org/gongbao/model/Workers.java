package org.gongbao.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Works on several things at once and hands the results over in the order of the things.
 *
 * <p>At most a few results per thread wait to be handed over, so memory does not grow with the number of things.
 */
public final class Workers implements AutoCloseable {

    private static final int WAITING_PER_JOB = 4;

    private final int jobs;
    private final ExecutorService threads;

    /** Starts so many threads, at least 1; they end with {@link #close}. */
    public Workers(int jobs) {
        this.jobs = jobs;
        this.threads = Executors.newFixedThreadPool(jobs, task -> {
            Thread thread = new Thread(task, "gongbao-worker");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Applies a function to each thing; {@code receiver} is called by this thread, in order.
     *
     * @throws RuntimeException what the function throws, when the turn of its thing comes
     */
    public <T, R> void forEach(List<T> things, Function<T, R> work, Consumer<R> receiver) {
        Deque<Future<R>> ahead = new ArrayDeque<>();
        for (T thing : things) {
            ahead.add(threads.submit(() -> work.apply(thing)));
            if (ahead.size() >= jobs * WAITING_PER_JOB) {
                receiver.accept(take(ahead.remove()));
            }
        }
        while (!ahead.isEmpty()) {
            receiver.accept(take(ahead.remove()));
        }
    }

    /**
     * Does work whose parallel streams keep to so many threads, while this thread waits: the tasks of a stream run in the pool
     * that starts it (ForkJoinPool, JDK 17).
     */
    public static <R> R within(int jobs, Supplier<R> work) {
        ForkJoinPool pool = new ForkJoinPool(jobs);
        try {
            return pool.submit(work::get).join();
        } finally {
            pool.shutdown();
        }
    }

    private static <R> R take(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException runtime) {
                throw runtime;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
