package org.jmmlregistry.exchange;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.language.Message;

/**
 * What an import would do, and what stands against it.
 *
 * @param token what the confirmation must name; it fits this file and this state of its cases only
 * @param how the file was read
 */
public record ImportPreview(String token, Message how, IntakePlan intake, List<RowFinding> findings) {

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

    /** What would be imported without what is refused. */
    public IntakePlan rest() {
        return intake.without(leftOut().cases());
    }

    /** Whether something of it would be imported without what is refused. */
    public boolean hasRest() {
        return refused() && !rest().changesNothing();
    }
}
