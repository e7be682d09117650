package org.jmmlregistry.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.LeftOut;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/**
 * Puts questions to a snapshot or to the cases as they are now, of the children of whom the caller may know. Data that were loaded
 * are kept as long as memory allows, those of now until something changes; two who ask for the same wait for one load.
 */
@ApplicationScoped
public class Studies {

    private final Casebook casebook;
    private final Snapshots snapshots;
    private final Trail trail;
    private final Clock clock;
    private final KeptData kept;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Studies() {
        this(null, null, null, null);
    }

    @Inject
    public Studies(Casebook casebook, Snapshots snapshots, Trail trail, Clock clock) {
        this.casebook = casebook;
        this.snapshots = snapshots;
        this.trail = trail;
        this.clock = clock;
        this.kept = new KeptData();
    }

    /**
     * What the data say to a question.
     *
     * @throws Refused if there is no such snapshot, none of its children is of a series that is asked for, or they cannot be divided as asked
     */
    public Answer answer(Specification asked, Caller caller) {
        StudyData data = data(asked.data(), caller);
        asked.children().ifPresent(criterion -> refuseUnknown(criterion.series(), data));
        return Answer.of(asked, data);
    }

    private static void refuseUnknown(List<String> series, StudyData data) {
        List<String> known = data.series();
        for (String code : series) {
            if (!known.contains(code)) {
                throw known.isEmpty()
                        ? Refused.malformed("The data have no case of the series “{series}”, nor of any other.", code)
                        : Refused.malformed(
                                "The data have no case of the series “{series}”; they have those of {known}.",
                                code,
                                known);
            }
        }
    }

    /** The children of whom the caller may know. */
    public StudyData data(DataChoice choice, Caller caller) {
        caller.require(Right.REPORTS);
        if (choice instanceof DataChoice.Compared of) {
            return since(frozen(of.number(), caller), of, caller);
        }
        return choice instanceof DataChoice.InSnapshot of ? frozen(of.number(), caller) : now(caller);
    }

    private StudyData since(StudyData later, DataChoice.Compared of, Caller caller) {
        StudyData earlier = frozen(of.since(), caller);
        if (later.asOf().isBefore(earlier.asOf())) {
            throw Refused.notPossible(
                    "Snapshot {number} was cut off before snapshot {since} was, so that nothing can have come since.",
                    of.number(),
                    of.since());
        }
        return later.since(new Since(earlier, snapshots.compare(of.since(), of.number(), caller)));
    }

    /**
     * What is known now of the time up to a day, put to a question that was asked of the data of that day.
     *
     * @param day up to which the data told, where none were frozen
     * @throws Refused if the snapshot that was asked is not there
     */
    public Answer answerNow(Specification asked, LocalDate day, Caller caller) {
        caller.require(Right.REPORTS);
        return Answer.of(asked, knownNow(asked.data(), day, caller));
    }

    private StudyData knownNow(DataChoice choice, LocalDate day, Caller caller) {
        if (choice instanceof DataChoice.Compared of) {
            return since(knownNow(of.number(), caller), of, caller);
        }
        return choice instanceof DataChoice.InSnapshot of ? knownNow(of.number(), caller) : load(day, caller);
    }

    private StudyData knownNow(long snapshot, Caller caller) {
        return load(snapshots.now(snapshots.data(snapshot, caller), caller));
    }

    private StudyData frozen(long number, Caller caller) {
        // which of them a centre may know of is said by where they are now
        long changes = caller.scope().all() ? 0 : trail.mark().changes();
        KeptData.Key key =
                new KeptData.Key(number, caller.scope(), snapshots.count(number, caller), changes, Optional.empty());
        return kept.get(key, () -> load(snapshots.load(number, caller)));
    }

    private static StudyData load(Snapshot snapshot) {
        LocalDate cutOff = snapshot.data().cutOff();
        return new StudyData(
                Optional.of(snapshot.data()),
                cutOff,
                snapshot.data().frozenAt(),
                snapshot.files().stream()
                        .map(file -> Subject.of(file, centre(file), cutOff))
                        .toList(),
                snapshot.waiting(),
                Optional.empty());
    }

    private static Optional<String> centre(CaseFile file) {
        return file.answers().first(PatientForm.FORM, PatientForm.CENTRE_CODE);
    }

    private StudyData now(Caller caller) {
        LocalDate today = RegistryTime.here().today(clock);
        long changes = trail.mark().changes();
        kept.forgetBefore(changes);
        return kept.get(KeptData.Key.ofNow(caller.scope(), changes, today), () -> load(today, caller));
    }

    /** Those that a snapshot of the day would hold. */
    private StudyData load(LocalDate today, Caller caller) {
        List<StoredCase> cases = new ArrayList<>();
        casebook.eachCase(caller, stored -> {
            if (LeftOut.at(today, stored.answers()).isEmpty()) {
                cases.add(stored);
            }
        });
        // JSON is looked for once, by the class loader of this thread; those of the pool would not find it in a server
        AnswersJson.caseAnswers("{}");
        List<CaseFile> files = cases.parallelStream()
                .map(stored -> CaseFiles.upTo(today, stored.id(), stored.answers()))
                .toList();
        List<Subject> subjects = new ArrayList<>();
        for (int each = 0; each < files.size(); each++) {
            subjects.add(Subject.of(files.get(each), cases.get(each).centre(), today));
        }
        return new StudyData(
                Optional.empty(),
                today,
                clock.instant(),
                subjects,
                snapshots.waiting(cases, files, caller),
                Optional.empty());
    }
}
