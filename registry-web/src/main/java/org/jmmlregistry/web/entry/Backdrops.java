package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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

    /** What is asked of an HSCT beside its procedure; empty if nothing is. */
    Optional<Companion> companion(EntryKey key, StoredCase stored, Caller caller) {
        return Companion.place(key, stored).map(place -> new Companion(place, of(place, stored, caller)));
    }

    /** The entry as it stands in its case; an empty one where it is yet to come. */
    private static Entry in(CaseAnswers answers, EntryKey key) {
        return answers.entry(key)
                .or(() -> answers.with(key, Answers.none()).entry(key))
                .orElseThrow();
    }

    LocalDate today() {
        return RegistryTime.here().today(clock);
    }

    Instant instant() {
        return clock.instant();
    }

    /** The time of day, as it is said. */
    String now() {
        return RegistryTime.here().hour(clock.instant());
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
                new Backdrop.Lines(in(CaseAnswers.none(), patient), List.of(), List.of()));
    }

    Backdrop of(EntryKey key, StoredCase stored, Caller caller) {
        List<Centre> known = centres.list(caller);
        Offered offered = Offered.of(key, stored, known);
        boolean numberKept = key.form().equals(PatientForm.FORM.code()) && casebook.keepsNumber(stored.id(), caller);
        List<Query> asked = queries.of(stored.id(), caller);
        Entry inCase = in(stored.answers(), key);
        Backdrop.Lines lines = new Backdrop.Lines(
                inCase,
                ComputedLine.of(inCase, today()),
                stored.entry(key).stream()
                        .flatMap(entry -> AnsweredLine.of(entry, offered, numberKept, asked).stream())
                        .toList());
        return new Backdrop(offered, numberKept, caller.may(Right.WRITE_CASES), stored.againstChange(key), lines);
    }
}
