package org.jmmlregistry.savedcohort;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** A cohort, which stays the same in all its versions. */
@Entity
@Table(name = "saved_cohort")
class StoredCohort {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_cohort_seq")
    @SequenceGenerator(name = "saved_cohort_seq", sequenceName = "saved_cohort_seq", allocationSize = 50)
    private long id;

    @Column(name = "first_author")
    private String firstAuthor = "";

    protected StoredCohort() {}

    StoredCohort(String author) {
        firstAuthor = author;
    }

    long number() {
        return id;
    }

    String firstAuthor() {
        return firstAuthor;
    }
}
