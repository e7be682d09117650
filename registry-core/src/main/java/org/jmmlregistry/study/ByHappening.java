package org.jmmlregistry.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Happening;

/**
 * By something that happens to some children after the clock started, such as donor lymphocytes or a second HSCT. Children are
 * never divided by it from the start: they are at a landmark, or on each day by what has happened until then.
 */
record ByHappening(Happening what) implements Grouping {

    @Override
    public Stage known(int hsctSeq) {
        return Stage.after(hsctSeq);
    }

    /** @throws Refused always: there is no such division at the start */
    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        throw Refused.notPossible(
                "“{event}” comes after the clock has started; choose a landmark, or compare on each day.", what);
    }

    /** Days from the start of an endpoint until it first happened; empty if it did not. */
    OptionalLong days(Subject subject, Endpoint endpoint, int hsctSeq, ClinicalDate start) {
        return subject.timeline().first(what, endpoint.origin(), hsctSeq).stream()
                .mapToLong(day -> day.imputed().toEpochDay() - start.imputed().toEpochDay())
                .findFirst();
    }

    /** Why it is not known of a child whether, or when, it happened; empty if it is. */
    Optional<Message> cannotTell(Subject subject, Endpoint endpoint, int hsctSeq) {
        return subject.timeline().cannotTell(what, endpoint.origin(), hsctSeq);
    }

    @Override
    public String text() {
        return "event " + what.name();
    }

    @Override
    public Message words() {
        return what.words();
    }
}
