package org.jmmlregistry.report.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jmmlregistry.casefile.Completeness;
import org.jmmlregistry.casefile.ExpectedEntries;
import org.jmmlregistry.casefile.ExpectedEntry;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.study.Subject;

/** A child with what is expected of it and how its entries are filled. */
record QualityChild(Subject subject, List<ExpectedEntry> expected, List<Entry> entries) {

    private static final Message NO_CENTRE = Message.of("no centre");

    static QualityChild of(Subject subject, LocalDate day) {
        return new QualityChild(subject, ExpectedEntries.of(subject.file().answers(), day), entries(subject));
    }

    /** A child that is not real was asked for no consent. */
    private static List<Entry> entries(Subject subject) {
        boolean real = subject.file().patient().label() == DataLabel.REAL;
        return subject.file().answers().entries().stream()
                .filter(entry -> real || !entry.key().form().equals(ConsentForm.FORM.code()))
                .toList();
    }

    Message centre() {
        return subject.centre().map(Message::verbatim).orElse(NO_CENTRE);
    }

    RegistryId id() {
        return subject.file().id();
    }

    static Completeness filled(List<Entry> entries) {
        return entries.stream().map(Completeness::of).reduce(Completeness.NONE, Completeness::plus);
    }

    /** What is asked of each of some children, all in one list. */
    static <T> List<T> flat(List<QualityChild> some, Function<QualityChild, List<T>> of) {
        return some.stream().flatMap(child -> of.apply(child).stream()).toList();
    }
}
