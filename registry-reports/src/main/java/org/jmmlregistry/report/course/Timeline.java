package org.jmmlregistry.report.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.casefile.CaseFile;
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
    public OptionalLong dayAfter(int hsctSeq, LocalDate day) {
        return file.transplant(hsctSeq)
                .filter(hsct -> !day.isBefore(hsct.date()))
                .map(hsct -> OptionalLong.of(hsct.dayOf(day)))
                .orElse(OptionalLong.empty());
    }

    /** Where a day stands after the last HSCT before it: {@code day 75 after HSCT 1}; empty before the first. */
    public Optional<Message> dayInWords(LocalDate day) {
        return file.transplants().stream()
                .filter(hsct -> day.isAfter(hsct.date()))
                .reduce((earlier, later) -> later)
                .map(hsct -> Message.of("day {day} after HSCT {number}", hsct.dayOf(day), hsct.hsctSeq()));
    }
}
