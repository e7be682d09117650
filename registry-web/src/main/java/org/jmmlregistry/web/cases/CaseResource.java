package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casebook.AnswersJson;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.Sought;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.JsonBody;
import org.jmmlregistry.web.http.Paging;
import org.jmmlregistry.web.http.Problem;
import org.jmmlregistry.web.http.RefusedRequest;
import org.jspecify.annotations.Nullable;

/** Cases and their entries, with answers by item code. */
@Path("cases")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CaseResource {

    private static final String SOURCE = "REST";

    private final Casebook casebook;
    private final CaseSearch search;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CaseResource() {
        this(null, null, null);
    }

    @Inject
    public CaseResource(Casebook casebook, CaseSearch search, Caller caller) {
        this.casebook = casebook;
        this.search = search;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "The cases, a line each, those of a series first",
            description =
                    "q: part of the pseudonym, the label or the number in a series. series: the code of a series, "
                            + "blank for the cases of none. item, how and value: an item with its form (F07.hsct_date), IS, "
                            + "IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, CONTAINS, GIVEN or ABSENT, and a value as a form "
                            + "takes it; for ONE_OF and BETWEEN several with semicolons between them, for ABSENT the code of a "
                            + "reason, or none. criterion: conditions in words, such as F07.donor_type is MSD and not kind is "
                            + "SYNTHETIC, or same entry (F13.event_type is RELAPSE and HSCT is 1), or F13.event_date within 6 "
                            + "months after F07.hsct_date under the same HSCT; what is said of item and criterion must both hold. "
                            + Paging.DESCRIBED
                            + " Cases-Missing says how many cases are not in it yet, "
                            + "which is 0 but for a moment after a restore or an upgrade.")
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
        return paging.answer(found.page(), CaseJson.list(found.page().rows()).toString())
                .header("Cases-Missing", search.missing(caller))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Register a case with its patient form",
            description = "Body: {\"label\": \"...\", \"status\": \"DRAFT\", \"answers\": {\"sex_at_birth\": \"F\"}}")
    public Response register(String body) {
        JsonBody json = JsonBody.of(body);
        EntryKey key = new EntryKey(PatientForm.FORM.code(), 0, 1);
        EntrySave save = save(RegistryId.of(1), key, 0, PatientForm.FORM, json);
        return answer(casebook.register(json.text("label"), save, caller), Response.Status.CREATED);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case with all its entries")
    public Response one(@PathParam("id") String id) {
        return Response.ok(CaseJson.whole(casebook.open(CaseAddress.known(id), Optional.empty(), SOURCE, caller))
                        .toString())
                .build();
    }

    @GET
    @Path("{id}/forms/{form}/{hsctSeq}/{repeatNo}")
    @Operation(summary = "One entry")
    public Response entry(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo) {
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        StoredEntry entry =
                CaseAddress.entry(casebook.open(CaseAddress.known(id), Optional.of(key), SOURCE, caller), key);
        return Response.ok(CaseJson.entry(entry).toString())
                .tag(String.valueOf(entry.version()))
                .build();
    }

    @PUT
    @Path("{id}/forms/{form}/{hsctSeq}/{repeatNo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save one entry whole",
            description = "Body: {\"version\": 0, \"status\": \"DRAFT\", \"reason\": \"...\", \"answers\": "
                    + "{\"hsct_date\": \"1999-09-01\", \"donor_type\": {\"absent\": \"UNK\"}}}. The version is the one that "
                    + "was read, 0 for a new entry; answers that are left out are taken away. \"confirmed\": "
                    + "[\"EC-F01-3\"] says that a likely duplicate is another child. The reason is needed once the stored "
                    + "entry is complete. If the entry was changed since that version, nothing is written and the answer "
                    + "is 409 with \"current\", the entry as it stands now (as GET gives it: version, status, changedBy, "
                    + "changedAt, answers), and, where the trail can tell, \"changed\", the codes of the items that changed "
                    + "since. Bring yours in there and save again with its version. An item of \"changed\" that \"current\" "
                    + "shows as before belongs to the identity store and is never shown. Without \"current\" the entry is "
                    + "gone.")
    public Response save(
            @PathParam("id") String id,
            @PathParam("form") String form,
            @PathParam("hsctSeq") String hsctSeq,
            @PathParam("repeatNo") String repeatNo,
            String body) {
        EntryKey key = CaseAddress.key(form, hsctSeq, repeatNo);
        JsonBody json = JsonBody.of(body);
        EntrySave save = save(
                CaseAddress.known(id),
                key,
                json.number("version", 0),
                Forms.form(form).orElseThrow(),
                json);
        try {
            return answer(casebook.save(save, caller), Response.Status.OK);
        } catch (StaleEntry stale) {
            throw new RefusedRequest(
                    Problem.of(Response.Status.CONFLICT, String.valueOf(stale.getMessage()), current(stale, save)));
        }
    }

    /** What a program needs to merge; it is read through the same door as any other look at the entry. */
    private JsonObject current(StaleEntry stale, EntrySave save) {
        Optional<StoredEntry> current = casebook.open(save.id(), Optional.of(save.key()), SOURCE, caller)
                .entry(save.key());
        JsonObjectBuilder more = Json.createObjectBuilder();
        current.ifPresent(entry -> more.add("current", CaseJson.entry(entry)));
        stale.changed()
                .filter(any ->
                        current.map(StoredEntry::version).equals(stale.stored().map(StoredEntry::version)))
                .ifPresent(items -> more.add("changed", Json.createArrayBuilder(items)));
        return more.build();
    }

    private static EntrySave save(RegistryId id, EntryKey key, int version, Form form, JsonBody json) {
        return new EntrySave(
                        id,
                        key,
                        version,
                        written(form, json),
                        status(json),
                        json.text("reason").orElse(""),
                        SOURCE)
                .confirming(Set.copyOf(json.texts("confirmed")));
    }

    private static Map<String, Written> written(Form form, JsonBody json) {
        json.object("answers").keySet().stream()
                .filter(item -> form.item(item).isEmpty())
                .findFirst()
                .ifPresent(item -> {
                    throw new RefusedRequest(
                            Problem.unprocessable("The form %s has no item \"%s\".".formatted(form.code(), item)));
                });
        try {
            return AnswersJson.written(json.object("answers"));
        } catch (IllegalArgumentException notAnswers) {
            throw JsonBody.bad("The answers cannot be read (%s).".formatted(notAnswers.getMessage()));
        }
    }

    private static EntryStatus status(JsonBody json) {
        String text = json.text("status").orElse(EntryStatus.DRAFT.name());
        return switch (text) {
            case "DRAFT" -> EntryStatus.DRAFT;
            case "COMPLETE" -> EntryStatus.COMPLETE;
            default -> throw JsonBody.bad("\"status\" must be DRAFT or COMPLETE.");
        };
    }

    private static Response answer(SaveResult result, Response.Status status) {
        if (result instanceof SaveResult.Refused refused) {
            throw new RefusedRequest(Problem.unprocessable(
                    "Nothing was saved: the entry has findings that must be put right.",
                    Problem.findings(refused.findings())));
        }
        SaveResult.Saved saved = (SaveResult.Saved) result;
        return Response.status(status)
                .entity(Json.createObjectBuilder()
                        .add("id", saved.id().text())
                        .add("entry", saved.key().toString())
                        .add("version", saved.version())
                        .add("findings", Problem.findings(saved.findings()))
                        .build()
                        .toString())
                .build();
    }
}
