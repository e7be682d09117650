package org.jmmlregistry.report.course;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.course.CourseEvent.Kind;

/** The events of a course while they are gathered. */
final class DatedEvents {
    private final CaseFile file;
    private final List<CourseEvent> events = new ArrayList<>();

    DatedEvents(CaseFile file) {
        this.file = file;
    }

    /** In order of time. */
    List<CourseEvent> sorted() {
        return events.stream()
                .sorted(Comparator.comparing(CourseEvent::date).thenComparing(CourseEvent::kind))
                .toList();
    }

    void add(CourseEvent event) {
        events.add(event);
    }

    void add(Form form, Item<ClinicalDate> dated, Kind kind, Message what) {
        for (Entry entry : file.answers().of(form)) {
            add(entry, dated, kind, what, Optional.empty());
        }
    }

    void add(
            Form form, Item<ClinicalDate> dated, Kind kind, Message what, Function<Answers, Optional<Message>> detail) {
        for (Entry entry : file.answers().of(form)) {
            add(entry, dated, kind, what, detail.apply(entry.answers()));
        }
    }

    void add(Entry entry, Item<ClinicalDate> dated, Kind kind, Message what, Optional<Message> detail) {
        entry.answers().get(dated).ifPresent(date -> events.add(new CourseEvent(date, kind, what, detail)));
    }

    static <C> Message listed(List<C> choices, Function<C, Message> phrase) {
        return Listed.of(choices.stream().map(phrase).toList(), ", ");
    }
}
