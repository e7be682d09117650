package org.jmmlregistry.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.language.Message;

/**
 * What an import would do, and what stands against it.
 *
 * @param token what the confirmation must name; it fits this file and this state of its cases only
 * @param how the file was read
 */
public record ImportPreview(String token, Message how, IntakePlan intake, List<RowFinding> findings) {

    private static final int MOST_ROWS_NAMED = 10;

    public boolean refused() {
        return findings.stream().anyMatch(RowFinding::refuses);
    }

    /** Why it cannot be imported as a whole; empty if it can. */
    public Optional<Message> refusal() {
        return !refused()
                ? Optional.empty()
                : Optional.of(Message.of(
                        "Nothing was imported: {n, plural, one {# finding} other {# findings}} must be put right first.",
                        refusing()));
    }

    public long refusing() {
        return findings.stream().filter(RowFinding::refuses).count();
    }

    /** What would be left out if the rest of it were imported. */
    public LeftOut leftOut() {
        return LeftOut.of(findings);
    }

    /** What would be imported without what is refused; nothing if a refused row may be of any case. */
    public IntakePlan rest() {
        LeftOut leftOut = leftOut();
        return leftOut.rows() == 0
                ? intake.without(leftOut.cases())
                : intake.without(
                        intake.cases().stream().map(IntakePlan.OfCase::label).collect(Collectors.toSet()));
    }

    /** Why not even the rest can be imported; empty if it can. */
    public Optional<Message> restRefusal() {
        List<Long> unplaced = leftOut().unplaced();
        if (!unplaced.isEmpty()) {
            return Optional.of(Message.of(
                    "Nothing was imported: {n, plural, one {a refused row names} other {# refused rows name}} no case of the file, so that nobody knows which case would lack an answer. Put {n, plural, one {it} other {them}} right first ({rows}).",
                    unplaced.size(),
                    unplaced.stream()
                            .limit(MOST_ROWS_NAMED)
                            .map(String::valueOf)
                            .toList()));
        }
        return refused() && rest().cases().isEmpty()
                ? Optional.of(Message.of("Nothing was imported: every case of the file is refused."))
                : Optional.empty();
    }

    /** Whether something of it would be imported without what is refused. */
    public boolean hasRest() {
        return refused() && !rest().changesNothing();
    }
}
