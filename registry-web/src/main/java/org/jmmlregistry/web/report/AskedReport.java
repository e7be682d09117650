package org.jmmlregistry.web.report;

import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.cohort.Cohort;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.catalogue.ReportType;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.proof.MadeDocument;
import org.jmmlregistry.security.Scope;

/** A report that was asked for, the names of its files, and what the trail says of it: both name the kinds of case in it. */
record AskedReport(ReportType type, Study study, Report report) {

    String file() {
        return "%s-%s-%s-%s"
                .formatted(
                        type.name(),
                        population(),
                        study.cohort().kinds(),
                        study.data().cutOff());
    }

    String children() {
        return file() + "-children.csv";
    }

    private String population() {
        Cohort cohort = study.cohort();
        return cohort.population() instanceof Population.Series series ? series.code() : ReportChoice.EVERYONE;
    }

    /** The report as a draft on paper. */
    MadeDocument document(Language language, Scope centres) {
        return Documents.cohort(type, study, report, language, centres);
    }

    /** {@code CHANG2004 INVENTED}. */
    private Optional<String> counted() {
        return Optional.of(population() + " " + study.cohort().kinds());
    }

    Message noted(String face) {
        return Noted.report(type.name(), face, counted(), study.data().snapshot());
    }

    Message notedChildren() {
        return Noted.children(type.name(), counted(), study.data().snapshot());
    }
}
