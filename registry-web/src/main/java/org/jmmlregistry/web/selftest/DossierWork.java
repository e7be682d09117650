package org.jmmlregistry.web.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jmmlregistry.job.Outcome;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.Task;
import org.jmmlregistry.job.Work;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.dossier.Dossier;
import org.jmmlregistry.report.dossier.SelfTest;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Computes the dossier; what it shows is that of this server. */
public record DossierWork(DossierDesk desk) implements Work {

    public static final String NAME = "dossier";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message title(Parameters parameters) {
        return Message.of("Proof of methods and self-test");
    }

    @Override
    public void require(Parameters parameters, Caller caller) {
        caller.require(Right.SELF_TEST);
        parameters.allow(Set.of());
    }

    @Override
    public Outcome run(Task task) {
        AtomicInteger steps = new AtomicInteger();
        try {
            Dossier dossier = desk.test().run(what -> task.progress(steps.getAndIncrement(), SelfTest.STEPS, what));
            return Outcome.change(() -> {
                desk.keep(dossier);
                return dossier.isWell()
                        ? Message.of("All is well; the page Dossier tells it.")
                        : Message.of("Not all is well; the page Dossier says what.");
            });
        } catch (IOException noRoom) {
            throw new UncheckedIOException("the data folder cannot be worked in", noRoom);
        }
    }
}
