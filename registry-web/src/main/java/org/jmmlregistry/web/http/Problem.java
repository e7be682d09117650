package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.language.Language;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param detail a sentence for people
 * @param findings what is wrong in particular
 * @param current what somebody else has written in the meantime
 * @param changed the codes of the items in which it differs
 */
@Schema(description = "What could not be done and why, as RFC 9457 has it.")
public record Problem(
        String type,
        String title,
        int status,
        @Schema(description = "A sentence for people") String detail,
        @Schema(description = "What is wrong in particular") Optional<List<FindingInWords>> findings,
        @Schema(ref = "Entry", description = "The entry as somebody else has written it in the meantime")
                Optional<Record> current,
        @Schema(description = "The codes of the items that somebody else has changed") Optional<List<String>> changed) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static final int UNPROCESSABLE = 422;
    static final int NO_ROOM = 507;

    /** Those that Jakarta REST has no name for. */
    private static final Map<Integer, String> TITLES =
            Map.of(UNPROCESSABLE, "Unprocessable Content", NO_ROOM, "Insufficient Storage");

    public static Problem of(int status, String detail) {
        return new Problem(
                "about:blank", title(status), status, detail, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Problem of(Response.Status status, String detail) {
        return of(status.getStatusCode(), detail);
    }

    /** The request is sound, but disk or database cannot do their part. */
    public static Problem of(StorageTrouble trouble, Language language) {
        return of(status(trouble), language.say(trouble.sentence()));
    }

    static int status(StorageTrouble trouble) {
        return trouble == StorageTrouble.FULL ? NO_ROOM : Response.Status.SERVICE_UNAVAILABLE.getStatusCode();
    }

    /** The same with findings, where there are any. */
    public Problem with(List<FindingInWords> wrong) {
        return new Problem(
                type, title, status, detail, Optional.of(wrong).filter(list -> !list.isEmpty()), current, changed);
    }

    /** The same with what somebody else has written in the meantime. */
    public Problem with(Optional<Record> theirs, Optional<List<String>> differing) {
        return new Problem(type, title, status, detail, findings, theirs, differing);
    }

    private static String title(int status) {
        return Optional.ofNullable(Response.Status.fromStatusCode(status))
                .map(Response.Status::getReasonPhrase)
                .orElse(TITLES.getOrDefault(status, "Problem"));
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
