package org.jmmlregistry.web.http;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;

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

    public static Problem of(int status, Message detail, Language language) {
        return new Problem(
                "about:blank",
                language.say(title(status)),
                status,
                language.say(detail),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static Problem of(Response.Status status, Message detail, Language language) {
        return of(status.getStatusCode(), detail, language);
    }

    /** The request is sound, but disk or database cannot do their part. */
    public static Problem of(StorageTrouble trouble, Language language) {
        return of(status(trouble), trouble.sentence(), language);
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

    /** The statuses with which the registry answers, by their names. */
    private static Message title(int status) {
        return switch (status) {
            case 400 -> Message.of("Bad Request");
            case 401 -> Message.of("Unauthorized");
            case 403 -> Message.of("Forbidden");
            case 404 -> Message.of("Not Found");
            case 405 -> Message.of("Method Not Allowed");
            case 406 -> Message.of("Not Acceptable");
            case 409 -> Message.of("Conflict");
            case 413 -> Message.of("Request Entity Too Large");
            case 415 -> Message.of("Unsupported Media Type");
            case UNPROCESSABLE -> Message.of("Unprocessable Content");
            case 500 -> Message.of("Internal Server Error");
            case 503 -> Message.of("Service Unavailable");
            case NO_ROOM -> Message.of("Insufficient Storage");
            default -> Message.of("Problem");
        };
    }

    public Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
