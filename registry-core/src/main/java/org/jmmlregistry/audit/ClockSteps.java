package org.jmmlregistry.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/** Where the times of the trail run backwards, as after a clock was set back. Two servers may differ by a second. */
final class ClockSteps {

    private static final Duration OF_TWO_SERVERS = Duration.ofSeconds(1);

    private Optional<Instant> before = Optional.empty();
    private long first;
    private int steps;

    /** The entries in their order. */
    void next(long seq, Instant recorded) {
        if (before.filter(last -> recorded.isBefore(last.minus(OF_TWO_SERVERS))).isPresent()) {
            first = steps == 0 ? seq : first;
            steps++;
        }
        before = Optional.of(recorded);
    }

    List<Message> remarks() {
        return steps == 0
                ? List.of()
                : List.of(Message.of(
                        "The clock was set back {steps, plural, one {once} other {# times}}, first before entry {first}. The"
                                + " order of the entries holds all the same.",
                        steps,
                        first));
    }
}
