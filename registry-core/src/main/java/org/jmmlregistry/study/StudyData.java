package org.jmmlregistry.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.WaitingQuery;

/**
 * The children that a question is put to, as they were known on a day.
 *
 * @param frozen the snapshot that holds them; empty if they are those of now
 * @param asOf the cut-off of the snapshot, or today
 * @param readAt when they were read
 * @param waiting the queries about them that wait for somebody
 * @param since an earlier snapshot with which they are compared; empty if they stand by themselves
 */
public record StudyData(
        Optional<FrozenData> frozen,
        LocalDate asOf,
        Instant readAt,
        List<Subject> subjects,
        List<WaitingQuery> waiting,
        Optional<Since> since)
        implements Worded {

    public StudyData {
        subjects = List.copyOf(subjects);
        waiting = List.copyOf(waiting);
    }

    /** Of which nobody asked anything. */
    public StudyData(Optional<FrozenData> frozen, LocalDate asOf, Instant readAt, List<Subject> subjects) {
        this(frozen, asOf, readAt, subjects, List.of(), Optional.empty());
    }

    /** The codes of the series that its children belong to. */
    public List<String> series() {
        return subjects.stream()
                .flatMap(subject -> subject.file().patient().series().stream())
                .map(SeriesNumber::series)
                .distinct()
                .sorted()
                .toList();
    }

    /** The same of other children. */
    StudyData with(List<Subject> others) {
        return new StudyData(frozen, asOf, readAt, others);
    }

    StudyData since(Since other) {
        return new StudyData(frozen, asOf, readAt, subjects, waiting, Optional.of(other));
    }

    @Override
    public Message words() {
        return since.flatMap(other -> other.earlier().frozen())
                .map(other -> Message.of(
                        "{data}, since snapshot {number}, cut-off {day}",
                        byThemselves(),
                        other.snapshot(),
                        other.cutOff()))
                .orElseGet(this::byThemselves);
    }

    private Message byThemselves() {
        return frozen.map(data -> Message.of("snapshot {number}, cut-off {day}", data.snapshot(), data.cutOff()))
                .orElse(Message.of("the data as of {day}, not frozen: tomorrow the answer may be another", asOf));
    }
}
