package org.jmmlregistry.web.narrative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.CaseAddress;

/** Whether the narrative of a case is there to be had: its link stands only where it leads somewhere. */
@Named
@RequestScoped
public class NarrativeOffer {

    private final Casebook casebook;
    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private final Map<String, Optional<Message>> told = new HashMap<>();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativeOffer() {
        this(null, null, null);
    }

    @Inject
    public NarrativeOffer(Casebook casebook, Snapshots snapshots, Provider<Caller> caller) {
        this.casebook = casebook;
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** Why there is no narrative of a case, for want of consent or of a snapshot with it; empty if there is one. */
    public Optional<Message> against(String id) {
        return told.computeIfAbsent(id, this::look);
    }

    private Optional<Message> look(String id) {
        RegistryId known = CaseAddress.known(id);
        return Documents.againstNarrative(casebook.find(known, caller.get()), Audience.INSIDE)
                .or(() -> snapshots.againstReport(known, caller.get()));
    }
}
