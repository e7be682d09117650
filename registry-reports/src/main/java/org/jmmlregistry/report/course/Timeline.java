package org.jmmlregistry.report.course;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;

/** The course of one child: every dated event, in order of time. Events without a date are left to the narrative. */
public final class Timeline {
    private final CaseFile file;
    private final List<CourseEvent> events;

    private Timeline(CaseFile file, List<CourseEvent> events) {
        this.file = file;
        this.events = events;
    }

    public static Timeline of(CaseFile file) {
        DatedEvents events = new DatedEvents(file);
        new HsctEvents(file, events).gather();
        new LaterEvents(file, events).gather();
        return new Timeline(file, events.sorted());
    }

    /** All events. */
    public List<CourseEvent> events() {
        return events;
    }

    /** The events that a timeline shows. */
    public List<CourseEvent> mainEvents() {
        return events.stream().filter(event -> event.kind().isMain()).toList();
    }

    /** Days after an HSCT; empty before it and if there was none. */
    public OptionalLong dayAfter(int hsctSeq, CourseEvent event) {
        return file.transplant(hsctSeq)
                .filter(hsct -> !event.date().isBefore(hsct.date()))
                .map(hsct -> OptionalLong.of(hsct.dayOf(event.date())))
                .orElse(OptionalLong.empty());
    }

    /** Whether the days from an HSCT to a date rest on a day that is not known. */
    public boolean isImputed(int hsctSeq, ClinicalDate date) {
        return date.isPartial()
                || file.transplant(hsctSeq)
                        .filter(hsct -> hsct.recorded().isPartial())
                        .isPresent();
    }

    /** Where an event stands after the last HSCT before it: {@code day 75 after HSCT 1}; empty before the first. */
    public Optional<Message> dayInWords(CourseEvent event) {
        return file.transplants().stream()
                .filter(hsct -> event.date().isAfter(hsct.date()))
                .reduce((earlier, later) -> later)
                .map(hsct -> isImputed(hsct.hsctSeq(), event.when())
                        ? Message.of(
                                "day {day} (imputed) after HSCT {number}", hsct.dayOf(event.date()), hsct.hsctSeq())
                        : Message.of("day {day} after HSCT {number}", hsct.dayOf(event.date()), hsct.hsctSeq()));
    }
}
