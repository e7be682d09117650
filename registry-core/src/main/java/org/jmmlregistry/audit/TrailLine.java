package org.jmmlregistry.audit;

import java.time.Instant;
import java.util.Optional;

/** A trail entry as people read it. */
public record TrailLine(long seq, Instant at, Who by, Event event, String hash) {

    private static final String HIDDEN = "(identity)";

    /** Who it was, and from which network address; the address is empty for the registry itself. */
    public record Who(String name, String address) {}

    public String who() {
        return by.name();
    }

    public Event.Action action() {
        return event.action();
    }

    public Optional<String> caseId() {
        return event.caseId();
    }

    public Optional<String> entry() {
        return event.entry();
    }

    public Optional<String> item() {
        return event.item();
    }

    public Optional<String> before() {
        return event.before();
    }

    public Optional<String> after() {
        return event.after();
    }

    /** The version that a form came to by it; empty if it gave none, or was written before versions were. */
    public Optional<Integer> version() {
        return event.version();
    }

    public String reason() {
        return event.reason();
    }

    /** The line for somebody who may not know which child it is: that the identity changed, and not to what. */
    TrailLine withoutIdentity() {
        return event.action() == Event.Action.IDENTIFY
                ? new TrailLine(
                        seq,
                        at,
                        by,
                        event.from(event.before().map(value -> HIDDEN))
                                .to(event.after().map(value -> HIDDEN)),
                        hash)
                : this;
    }

    /** The line for somebody who may not read cases: that something was done with one, and not what. */
    TrailLine withoutContent() {
        return event.caseId()
                .map(id -> new TrailLine(seq, at, by, Event.on(event.action(), id), hash))
                .orElse(this);
    }
}
