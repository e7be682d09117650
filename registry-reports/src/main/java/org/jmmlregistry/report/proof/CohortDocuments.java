package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.catalogue.ReportType;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/** A report of the catalogue. */
record CohortDocuments(ReportType type, Snapshots snapshots) implements DocumentKind {

    @Override
    public Told then(String question, Language language, Caller caller) {
        CohortQuestion asked = CohortQuestion.read(question);
        return told(asked, snapshots.load(asked.snapshot(), caller));
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        CohortQuestion asked = CohortQuestion.read(question);
        return told(asked, snapshots.now(snapshots.data(asked.snapshot(), caller), caller));
    }

    private Told told(CohortQuestion asked, Snapshot of) {
        return Told.of(type.of(asked.put(of)), of.data());
    }
}
