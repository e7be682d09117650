package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.proof.Issuing;

/** One entry as PDF; a resource of its own because it lies below another one's address. */
@Path("cases/{id}/forms/{form}/{hsctSeq}/{repeatNo}.pdf")
@RequestScoped
public class FilledFormResource {

    private final Casebook casebook;
    private final Caller caller;
    private final Clock clock;
    private final Issuing issuing;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FilledFormResource() {
        this(null, null, null, null);
    }

    @Inject
    public FilledFormResource(Casebook casebook, Caller caller, Clock clock, Issuing issuing) {
        this.casebook = casebook;
        this.caller = caller;
        this.clock = clock;
        this.issuing = issuing;
    }

    @GET
    @Produces({Download.PDF, "application/problem+json"})
    @Operation(summary = "One entry as it stands, on paper")
    public Response filled(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo) {
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        StoredCase stored = casebook.open(CaseAddress.known(id), Optional.of(key), "PDF", caller);
        StoredEntry entry = CaseAddress.entry(stored, key);
        return issuing.pdf(
                Documents.form(stored, entry, RegistryTime.here().today(clock), issuing.language()),
                Event.on(Event.Action.REPORT, stored.id().text())
                        .entry(key.toString())
                        .in(Noted.form(key.toString()).toString()),
                "%s-%s-%s-%s".formatted(stored.id(), form, hsctSeq, repeatNo));
    }
}
