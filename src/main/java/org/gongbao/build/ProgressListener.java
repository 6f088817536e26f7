package org.gongbao.build;

/** Is told how far a build is. Every method may be called from any thread, one phase at a time. */
public interface ProgressListener {

    /** Nobody listens. */
    ProgressListener NONE = new ProgressListener() { };

    /**
     * A phase begins.
     *
     * @param phase which
     * @param steps how many steps it has, or -1 when that is not known
     */
    default void begin(Phase phase, int steps) { }

    /** One step of the phase is done. */
    default void step() { }

    /** The phase is done. */
    default void end(Phase phase) { }
}
