package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.FindingInWords;
import org.jmmlregistry.web.http.Paging;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** Cases and their entries, with answers by item code. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private static final String SOURCE = "REST";
    private static final String MISSING = "Cases-Missing";

    private final Casebook casebook;
    private final CaseSearch search;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CaseResource() {
        this(null, null, null, null);
    }

    @Inject
    public CaseResource(Casebook casebook, CaseSearch search, Caller caller, CurrentLanguage language) {
        this.casebook = casebook;
        this.search = search;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Operation(
            summary = "The cases, a line each, those of a series first",
            description =
                    "q: part of the pseudonym, the label or the number in a series. series: the code of a series, "
                            + "blank for the cases of none. item, how and value: an item with its form (F07.hsct_date), IS, "
                            + "IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, CONTAINS, GIVEN or ABSENT, and a value as a form "
                            + "takes it; for ONE_OF and BETWEEN several with semicolons between them, for ABSENT the code of a "
                            + "reason, or none. criterion: conditions in words, such as F07.donor_type is MUD and not kind is "
                            + "SYNTHETIC, or same entry (F13.event_type is RELAPSE and HSCT is 1), or F13.event_date within 6 "
                            + "months after F07.hsct_date under the same HSCT; what is said of item and criterion must both hold. "
                            + Paging.DESCRIBED
                            + " Cases-Missing says how many cases are not in it yet, "
                            + "which is 0 but for a moment after a restore or an upgrade.")
    @APIResponse(
            responseCode = "200",
            description = "The part of the list",
            headers = {
                @Header(name = Paging.TOTAL, schema = @Schema(type = SchemaType.INTEGER)),
                @Header(name = Paging.NEXT, schema = @Schema(type = SchemaType.STRING)),
                @Header(name = MISSING, schema = @Schema(type = SchemaType.INTEGER))
            },
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CaseBody.class)))
    public Response cases(
            @QueryParam("q") @Nullable String text,
            @QueryParam("series") @Nullable String series,
            @BeanParam SoughtAnswer answer,
            @BeanParam Paging paging) {
        Sought sought =
                new Sought(Objects.requireNonNullElse(text, ""), Optional.ofNullable(series), answer.criterion());
        CaseSearch.Found found = search.find(sought, paging.wanted(), caller);
        if (sought.criterion().isPresent()) {
            search.note(sought, found, SOURCE, caller);
        }
        return paging.answer(found.page(), CaseBody::line)
                .header(MISSING, search.missing(caller))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register a case with its patient form")
    @APIResponseSchema(value = SavedBody.class, responseCode = "201")
    public Response register(NewCaseBody body) {
        EntryKey key = new EntryKey(PatientForm.FORM.code(), 0, 1);
        EntrySave save = body.form()
                .save(RegistryId.of(1), key, PatientForm.FORM, SOURCE)
                .in(language.notation());
        return Response.status(Response.Status.CREATED)
                .entity(saved(casebook.register(body.label(), save, caller)))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case with all its entries")
    public CaseBody one(@PathParam("id") String id) {
        return CaseBody.whole(casebook.open(CaseAddress.known(id), Optional.empty(), SOURCE, caller));
    }

    @GET
    @Path("{id}/forms/{form}/{hsctSeq}/{repeatNo}")
    @Operation(summary = "One entry")
    @APIResponseSchema(EntryBody.class)
    public Response entry(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo) {
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        StoredEntry entry =
                CaseAddress.entry(casebook.open(CaseAddress.known(id), Optional.of(key), SOURCE, caller), key);
        return Response.ok(EntryBody.of(entry))
                .tag(String.valueOf(entry.version()))
                .build();
    }

    @PUT
    @Path("{id}/forms/{form}/{hsctSeq}/{repeatNo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save one entry whole",
            description =
                    "Answers that are left out are taken away. If the entry was changed since the version that the "
                            + "body names, nothing is written and the answer is 409 with \"current\", the entry as it stands now "
                            + "(as GET gives it), and, where the trail can tell, \"changed\", the codes of the items that changed "
                            + "since. Bring yours in there and save again with its version. An item of \"changed\" that \"current\" "
                            + "shows as before belongs to the identity store and is never shown. Without \"current\" the entry is "
                            + "gone, or another one was taken out of its place, as a finding TAKEN_OUT says.")
    public SavedBody save(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            SaveBody body) {
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        EntrySave save = body.save(CaseAddress.known(id), key, Forms.form(form).orElseThrow(), SOURCE)
                .in(language.notation());
        try {
            return saved(casebook.save(save, caller));
        } catch (StaleEntry stale) {
            Optional<StoredEntry> current = current(save);
            throw new RefusedRequest(
                    Response.Status.CONFLICT.getStatusCode(),
                    stale.why(),
                    problem -> problem.with(current.map(EntryBody::of), changed(stale, current)));
        }
    }

    /** What a program needs to merge; it is read through the same door as any other look at the entry. */
    private Optional<StoredEntry> current(EntrySave save) {
        return casebook.open(save.id(), Optional.of(save.key()), SOURCE, caller).entry(save.key());
    }

    private static Optional<List<String>> changed(StaleEntry stale, Optional<StoredEntry> current) {
        return stale.changed()
                .filter(any ->
                        current.map(StoredEntry::version).equals(stale.stored().map(StoredEntry::version)))
                .map(List::copyOf);
    }

    private SavedBody saved(SaveResult result) {
        if (result instanceof SaveResult.Refused refused) {
            boolean takenOut = refused.findings().stream()
                    .anyMatch(finding -> finding.check().equals(Casebook.TAKEN_OUT));
            throw new RefusedRequest(
                    takenOut ? Response.Status.CONFLICT.getStatusCode() : Problem.UNPROCESSABLE,
                    Message.of("Nothing was saved: the entry has findings that must be put right."),
                    problem -> problem.with(FindingInWords.of(refused.findings(), language.language())));
        }
        return SavedBody.of((SaveResult.Saved) result, language.language());
    }
}
