package org.jmmlregistry.job;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;

/** What a work is given: its parameters, in whose name it is done, and where to say how far it is. */
public final class Task {

    private static final long PAUSE = Duration.ofMillis(400).toNanos();

    private final Claim claim;
    private final JobTransactions steps;
    private final BooleanSupplier leaving;
    private long told = System.nanoTime() - PAUSE;

    /** @param leaving whether the registry is being stopped */
    Task(Claim claim, JobTransactions steps, BooleanSupplier leaving) {
        this.claim = claim;
        this.steps = steps;
        this.leaving = leaving;
    }

    public Parameters parameters() {
        return claim.order().parameters();
    }

    /** Whoever asked, with the rights that they have now. */
    public Caller caller() {
        return claim.caller();
    }

    /**
     * Says how far the work is, in a place where it can be broken off: if somebody cancelled it, or the registry is being stopped,
     * this does not return. It may be called as often as one likes.
     *
     * @param done so many steps
     * @param all of so many
     * @param what is done now
     */
    public void progress(int done, int all, Message what) {
        if (leaving.getAsBoolean()) {
            throw new WorkStopped(WorkStopped.Why.LEAVING);
        }
        if (System.nanoTime() - told >= PAUSE) {
            steps.run(store -> store.progress(claim, new BackgroundJob.Progress(done, all, what)));
            told = System.nanoTime();
        }
    }
}
