package org.jmmlregistry.casebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jmmlregistry.patient.RegistryId;

/** The last running number that was given to a case. */
@Entity
@Table(name = "case_number")
class CaseNumber {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_number")
    private int lastNumber;

    protected CaseNumber() {}

    /** The pseudonym that the next case will have. */
    RegistryId coming() {
        return RegistryId.of(lastNumber + 1);
    }

    RegistryId next() {
        lastNumber++;
        return RegistryId.of(lastNumber);
    }
}
