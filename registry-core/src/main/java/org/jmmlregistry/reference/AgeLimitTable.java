package org.jmmlregistry.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jmmlregistry.dictionary.AgeLimits;

/** A version of a table as it is kept; versions are added and never changed. */
@Entity
@Table(name = "age_limit_table")
class AgeLimitTable {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "age_limit_table_seq")
    @SequenceGenerator(name = "age_limit_table_seq", sequenceName = "age_limit_table_seq", allocationSize = 50)
    private long id;

    private String item = "";

    @Column(name = "version_name")
    private String version = "";

    @Lob
    private String content = "";

    @Column(name = "set_by")
    private String setBy = "";

    @Column(name = "set_at")
    private LocalDateTime setAt = LocalDateTime.MIN;

    protected AgeLimitTable() {}

    AgeLimitTable(String item, AgeLimits limits, String by, Instant at) {
        this.item = item;
        this.version = limits.version();
        this.content = LimitText.write(limits);
        this.setBy = by;
        this.setAt = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    AgeLimits limits() {
        return LimitText.read(version, content);
    }

    String item() {
        return item;
    }

    TableVersion version() {
        return new TableVersion(version, content, setBy, setAt.toInstant(ZoneOffset.UTC));
    }
}
