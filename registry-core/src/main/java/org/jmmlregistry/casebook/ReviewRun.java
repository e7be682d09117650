package org.jmmlregistry.casebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jmmlregistry.query.Reconciled;

/** A batch review as it is kept. */
@Entity
@Table(name = "review_run")
class ReviewRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "review_run_seq")
    @SequenceGenerator(name = "review_run_seq", sequenceName = "review_run_seq", allocationSize = 50)
    private long id;

    @Column(name = "run_at")
    private LocalDateTime runAt = LocalDateTime.MIN;

    @Column(name = "run_by")
    private String runBy = "";

    private int cases;
    private int findings;
    private int opened;
    private int settled;

    protected ReviewRun() {}

    ReviewRun(BatchReview.Result found) {
        this.runAt = LocalDateTime.ofInstant(found.at(), ZoneOffset.UTC);
        this.runBy = found.by();
        this.cases = found.cases();
        this.findings = found.findings();
        this.opened = found.queries().opened();
        this.settled = found.queries().settled();
    }

    BatchReview.Result result() {
        return new BatchReview.Result(
                runAt.toInstant(ZoneOffset.UTC), runBy, cases, findings, new Reconciled(opened, settled));
    }
}
