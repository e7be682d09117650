package org.jmmlregistry.web.narrative;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.chronicle.Chronicle;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.snapshot.SnapshotRequest;
import org.jspecify.annotations.Nullable;

/** The version of a child's narrative that a request names. */
@Dependent
public class NarrativeRequest {

    /** The word for what is known now, in place of the number of a snapshot. */
    static final String NOW = "now";

    /** More lines than the trail has of any child. */
    private static final int EVERY_LINE = 1_000_000;

    private final SnapshotRequest requested;
    private final Casebook casebook;
    private final Trail trail;
    private final Caller caller;

    /**
     * A version of a narrative.
     *
     * @param frozen the snapshot of which it tells; empty if it tells what is known now
     */
    public record Version(Chronicle chronicle, Optional<FrozenData> frozen) {

        /** The time up to which it knows what was entered. */
        Instant until() {
            return frozen.map(FrozenData::frozenAt).orElse(Instant.MAX);
        }

        /** Its number; empty if it tells what is known now. */
        Optional<Long> snapshot() {
            return frozen.map(FrozenData::snapshot);
        }

        /** As an address names it. */
        String name() {
            return snapshot().map(String::valueOf).orElse(NOW);
        }
    }

    @Inject
    NarrativeRequest(SnapshotRequest requested, Casebook casebook, Trail trail, Caller caller) {
        this.requested = requested;
        this.casebook = casebook;
        this.trail = trail;
        this.caller = caller;
    }

    /** @throws Refused if the text names no form of a narrative */
    static Audience audience(@Nullable String form) {
        return form == null || form.isBlank()
                ? Audience.INSIDE
                : Audience.of(form).orElseThrow(() -> Refused.malformed("\"form\" must be inside or outside."));
    }

    /** Why there is no narrative; consent counts as it is now, whatever it was when the data were frozen. */
    Optional<Message> against(RegistryId id, Audience audience) {
        caller.require(Right.REPORTS);
        return Documents.againstNarrative(casebook.find(id, caller), audience);
    }

    /** @throws RefusedRequest if there may be no narrative */
    void require(RegistryId id, Audience audience) {
        against(id, audience).ifPresent(why -> {
            throw new RefusedRequest(Response.Status.CONFLICT, why);
        });
    }

    /** Who entered and who verified what a version tells. */
    Hands hands(RegistryId id, Version version) {
        return new Hands(
                trail.page(TrailFilter.ofCase(id.text()), Long.MAX_VALUE, EVERY_LINE, caller), version.until());
    }

    /** @param number of a snapshot, {@value #NOW}, or nothing for the latest snapshot */
    Version version(RegistryId id, @Nullable String number, Audience audience) {
        require(id, audience);
        if (NOW.equals(number)) {
            return new Version(Chronicle.of(casebook.find(id, caller).file(), audience), Optional.empty());
        }
        Snapshot snapshot = requested.snapshot(number);
        CaseFile file = snapshot.file(id)
                .orElseThrow(() ->
                        new Refused(Refused.Kind.NOT_FOUND, snapshot.data().without(id)));
        return new Version(Chronicle.of(file, audience), Optional.of(snapshot.data()));
    }
}
