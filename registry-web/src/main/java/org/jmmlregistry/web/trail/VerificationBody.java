package org.jmmlregistry.web.trail;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.language.Language;

/** What came of reading the whole trail. */
@Schema(name = "TrailVerification")
public record VerificationBody(
        long entries,
        @Schema(description = "The hash of the last entry") String head,
        @Schema(
                        implementation = Fault.class,
                        nullable = true,
                        description = "The entry that is broken first, null if none is")
                Optional<JsonValue> fault,
        @Schema(description = "What is no fault of the chain and is to be known, such as a clock that was set back")
                List<String> remarks) {

    private static final JsonProvider JSON = JsonProvider.provider();

    @Schema(name = "TrailFault")
    record Fault(long seq, String sentence) {}

    static VerificationBody of(TrailVerification read, Language language) {
        JsonValue fault = read.fault()
                .<JsonValue>map(broken -> JSON.createObjectBuilder()
                        .add("seq", broken.seq())
                        .add("sentence", language.say(broken.sentence()))
                        .build())
                .orElse(JsonValue.NULL);
        return new VerificationBody(
                read.entries(),
                read.hash(),
                Optional.of(fault),
                read.remarks().stream().map(language::say).toList());
    }
}
