package org.jmmlregistry.report.chronicle;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;

/** What a narrative tells of all that a guideline asks, where, and what is left to be written. */
record Coverage(Chronicle chronicle, List<Point> points) {

    /** As many days as are named. */
    private static final int DAYS = 4;

    /** How a point stands. */
    enum Standing implements Worded {
        TOLD(Message.in("coverage", "told")),
        NOT_RECORDED(Message.in("coverage", "gap: not recorded")),
        TO_BE_WRITTEN(Message.in("coverage", "gap: to be written by the authors")),
        DOES_NOT_APPLY(Message.in("coverage", "does not apply"));

        private final Message words;

        Standing(Message words) {
            this.words = words;
        }

        @Override
        public Message words() {
            return words;
        }
    }

    Standing of(Point point) {
        if (!point.applies().test(chronicle)) {
            return Standing.DOES_NOT_APPLY;
        }
        return switch (point.known()) {
            case WHOLE -> Standing.TOLD;
            case NOTHING -> Standing.TO_BE_WRITTEN;
            case ITEMS -> rows(point).isEmpty() ? Standing.NOT_RECORDED : Standing.TOLD;
        };
    }

    private List<Row> rows(Point point) {
        return chronicle.rows().stream()
                .filter(row -> row.sentences().stream()
                        .flatMap(told -> told.sources().stream())
                        .anyMatch(source -> point.answers().test(source)
                                && source.answer(chronicle.file())
                                        .filter(Answer.Given.class::isInstance)
                                        .isPresent()))
                .toList();
    }

    /** The days on which it is told; the first of them where there are many. */
    private Message where(Point point) {
        if (of(point) != Standing.TOLD) {
            return Message.verbatim("–");
        }
        if (point.known() == Point.Known.WHOLE) {
            return Message.of("the whole narrative");
        }
        List<Message> days = rows(point).stream()
                .flatMap(row -> row.when().flatMap(chronicle.days()::of).stream())
                .distinct()
                .toList();
        if (days.isEmpty()) {
            return Message.of("without a day");
        }
        Message some = Message.oneAfterAnother(days.stream().limit(DAYS).toList());
        return days.size() > DAYS ? Message.of("day {days} and later", some) : Message.of("day {days}", some);
    }

    Table table(String name) {
        return Table.of(name, points)
                .look(Table.Look.LISTING)
                .words("number", Message.in("guideline", "No."), 30, point -> Cell.verbatim(point.number()))
                .words("asked", Message.of("Asked for"), 190, point -> Cell.words(point.asked()))
                .words("standing", Message.of("Told"), 151, point -> Cell.words(of(point)))
                .words("where", Message.of("Where"), 110, point -> Cell.words(where(point)))
                .table();
    }

    /** What the authors have to write themselves. */
    Optional<List<Message>> gaps() {
        List<Message> gaps = points.stream()
                .filter(point -> of(point) == Standing.TO_BE_WRITTEN)
                .map(point -> Message.of("[ to be written: {asked} ]", point.asked()))
                .toList();
        return gaps.isEmpty() ? Optional.empty() : Optional.of(gaps);
    }
}
