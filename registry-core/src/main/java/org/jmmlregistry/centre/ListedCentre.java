package org.jmmlregistry.centre;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** A centre as it is kept. */
@Entity
@Table(name = "centre")
class ListedCentre {

    @Id
    private String code = "";

    private String name = "";

    @Column(name = "built_in")
    private boolean builtIn;

    private boolean retired;

    @Version
    private int version;

    protected ListedCentre() {}

    ListedCentre(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void rename(String other) {
        name = other;
    }

    void retire(boolean now) {
        retired = now;
    }

    Centre centre() {
        return new Centre(code, name, builtIn, retired);
    }
}
