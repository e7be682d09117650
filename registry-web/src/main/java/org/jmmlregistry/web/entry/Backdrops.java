package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.centre.Centres;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.language.CurrentLanguage;

/** Brings together what the page of a form shows besides its controls. */
@ApplicationScoped
public class Backdrops {

    private final Casebook casebook;
    private final Centres centres;
    private final Queries queries;
    private final CurrentLanguage language;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Backdrops() {
        this(null, null, null, null, null);
    }

    @Inject
    public Backdrops(Casebook casebook, Centres centres, Queries queries, CurrentLanguage language, Clock clock) {
        this.casebook = casebook;
        this.centres = centres;
        this.queries = queries;
        this.language = language;
        this.clock = clock;
    }

    /** How those who fill a form write dates and numbers. */
    Notation notation() {
        return language.notation();
    }

    Backdrop ofNewCase(Caller caller) {
        boolean writes = caller.may(Right.WRITE_CASES);
        EntryKey patient = new EntryKey(PatientForm.FORM.code(), 0, 1);
        return new Backdrop(
                Offered.ofNewCase(centres.list(caller)),
                false,
                writes,
                Optional.empty(),
                new Backdrop.Lines(
                        new Entry(patient, Answers.none(), CaseAnswers.none()), List.of(), List.of()));
    }

    Backdrop of(EntryKey key, StoredCase stored, Caller caller) {
        List<Centre> known = centres.list(caller);
        Offered offered = Offered.of(key, stored, known);
        boolean numberKept = key.form().equals(PatientForm.FORM.code()) && casebook.keepsNumber(stored.id(), caller);
        List<Query> asked = queries.of(stored.id(), caller);
        CaseAnswers answers = stored.answers();
        Backdrop.Lines lines = new Backdrop.Lines(
                answers.entry(key).orElseGet(() -> new Entry(key, Answers.none(), answers)),
                ComputedLine.of(key, stored, RegistryTime.here().today(clock)),
                stored.entry(key).stream()
                        .flatMap(entry -> AnsweredLine.of(entry, offered, numberKept, asked).stream())
                        .toList());
        return new Backdrop(offered, numberKept, caller.may(Right.WRITE_CASES), stored.againstChange(key), lines);
    }
}
