package org.jmmlregistry.job;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.NotPermitted;

/** Does one work from its claim to its end, and says how it ended. */
public final class Execution {

    private static final Logger LOG = System.getLogger(Execution.class.getName());

    private final Works works;
    private final JobTransactions steps;
    private final AtomicBoolean leaving = new AtomicBoolean();

    public Execution(Works works, JobTransactions steps) {
        this.works = works;
        this.steps = steps;
    }

    JobTransactions steps() {
        return steps;
    }

    /** What runs is to break off at its next step. */
    void leave() {
        leaving.set(true);
    }

    void run(String id) {
        try {
            steps.run(store -> store.claim(id)).ifPresent(this::run);
        } catch (RuntimeException lost) {
            // the row stands as it was, and whoever looks next finds it
            LOG.log(Level.WARNING, "A work in the background is left for later", lost);
        }
    }

    private void run(Claim claim) {
        Optional<Message> failure = Optional.empty();
        try {
            done(claim);
        } catch (WorkStopped stopped) {
            steps.run(store -> store.stop(claim, stopped.why()));
        } catch (Refused refused) {
            failure = Optional.of(refused.why());
        } catch (NotPermitted refused) {
            failure = Optional.of(Message.of(
                    "The account {name} does not have the right for this ({right}); nothing was made.",
                    claim.caller().name(),
                    refused.right().name()));
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError unforeseen) {
            failure = Optional.of(unforeseen(claim, unforeseen));
        }
        failure.ifPresent(why -> steps.run(store -> store.fail(claim, why)));
    }

    private void done(Claim claim) {
        Work work = works.named(claim.order().kind());
        work.require(claim.order().parameters(), claim.caller());
        Outcome outcome = work.run(new Task(claim, steps, leaving::get));
        outcome.file().ifPresent(file -> steps.run(store -> store.keep(claim, file, outcome)));
        steps.run(store -> store.end(claim, outcome));
    }

    private static Message unforeseen(Claim claim, Throwable thrown) {
        LOG.log(Level.ERROR, "Work in the background " + claim.id(), thrown);
        if (thrown instanceof OutOfMemoryError) {
            return Message.of(
                    "The registry had too little memory for it, and nothing was made. Ask for fewer children, or have the administrator give the registry more.");
        }
        return StorageTrouble.of(thrown)
                .map(StorageTrouble::sentence)
                .orElse(Message.of(
                        "Something went wrong that should not have; nothing was made. Please quote the number {id} when you report it.",
                        claim.id()));
    }
}
