package org.jmmlregistry.web.account;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.security.Role;

/** The account of whoever asks. */
@Schema(name = "Account")
public record AccountBody(
        String name,
        List<Role> roles,
        @Schema(description = "Whether you see the cases of all centres") boolean allCentres,
        @Schema(description = "The codes of your centres, if not of all") List<String> centres) {

    /** The old password and the one that takes its place. */
    @Schema(name = "PasswordChange")
    public record Password(String old, @JsonbProperty("new") @Schema(name = "new") String changed) {

        /** Says nothing of either. */
        @Override
        public String toString() {
            return "Password";
        }
    }
}
