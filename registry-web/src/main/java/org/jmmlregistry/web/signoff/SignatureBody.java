package org.jmmlregistry.web.signoff;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.language.Language;

/** A signature as the REST resources write it. */
@Schema(name = "Signature")
public record SignatureBody(
        String by,
        Instant at,
        Signature.Meaning meaning,
        @Schema(description = "What was signed, in words") String statement,
        @Schema(description = "Of the answers that were signed") String digest) {

    static SignatureBody of(Signature signature, Language language) {
        return new SignatureBody(
                signature.by(),
                signature.at(),
                signature.meaning(),
                language.say(signature.meaning()),
                signature.digest());
    }
}
