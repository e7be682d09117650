package org.jmmlregistry.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stored identity of one case. */
@Entity
@Table(name = "case_identity")
class CaseIdentity {

    @Id
    @Column(name = "case_id")
    private String caseId = "";

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "name_key")
    private @Nullable String nameKey;

    @Column(name = "hospital_number")
    private @Nullable String hospitalNumber;

    @Column(name = "birth_date")
    private @Nullable LocalDate birthDate;

    @Version
    private int version;

    protected CaseIdentity() {}

    CaseIdentity(String caseId) {
        this.caseId = caseId;
    }

    void become(Identity identity) {
        familyName = identity.familyName().orElse(null);
        givenName = identity.givenName().orElse(null);
        nameKey = identity.nameKey().orElse(null);
        hospitalNumber = identity.hospitalNumber().orElse(null);
        birthDate = identity.birthDate().orElse(null);
    }

    String caseId() {
        return caseId;
    }

    Identity identity() {
        return new Identity(
                Optional.ofNullable(familyName),
                Optional.ofNullable(givenName),
                Optional.ofNullable(hospitalNumber),
                Optional.ofNullable(birthDate));
    }
}
