package org.jmmlregistry.web.signoff;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.Signature.Meaning;

/** What a step of the sign-off needs; which members, the step says. */
@Schema(name = "SignOffStep")
public record StepBody(Optional<String> reason, Optional<Meaning> meaning, Optional<String> password) {

    /** Says nothing of the password. */
    @Override
    public String toString() {
        return "StepBody";
    }
}
