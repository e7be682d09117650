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
        hospitalNumber = identity.hospitalNumber().orElse(null);
        birthDate = identity.birthDate().orElse(null);
    }

    Identity identity() {
        return new Identity(Optional.ofNullable(hospitalNumber), Optional.ofNullable(birthDate));
    }
}
