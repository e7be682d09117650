package org.jmmlregistry.web.narrative;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.report.chronicle.Source;

/** Who entered the answers of a child and who verified its forms, up to a time. */
final class Hands {

    private static final Set<String> SEEN = Set.of(EntryStatus.VERIFIED.name(), EntryStatus.LOCKED.name());

    private final List<TrailLine> lines;

    /** @param trail of the child, the latest first */
    Hands(List<TrailLine> trail, Instant until) {
        this.lines = trail.stream().filter(line -> !line.at().isAfter(until)).toList();
    }

    /** The line of the trail by which an answer came to be what it is; empty if nobody gave one. */
    Optional<TrailLine> entered(Source source) {
        return source.entry()
                .flatMap(key -> of(
                        key,
                        line -> (line.action() == Event.Action.ENTER || line.action() == Event.Action.REVISE)
                                && line.item()
                                        .filter(source.item().code()::equals)
                                        .isPresent()));
    }

    /** The line by which the form was verified in which it stands; empty if it is not, or was changed since. */
    Optional<TrailLine> verified(Source source) {
        return source.entry()
                .filter(key -> of(key, line -> line.action() == Event.Action.STATUS)
                        .flatMap(TrailLine::after)
                        .filter(SEEN::contains)
                        .isPresent())
                .flatMap(key -> of(
                        key,
                        line -> line.action() == Event.Action.STATUS
                                && line.after()
                                        .filter(EntryStatus.VERIFIED.name()::equals)
                                        .isPresent()));
    }

    private Optional<TrailLine> of(EntryKey key, Predicate<TrailLine> wanted) {
        return lines.stream()
                .filter(line -> line.entry().filter(key.toString()::equals).isPresent() && wanted.test(line))
                .findFirst();
    }
}
