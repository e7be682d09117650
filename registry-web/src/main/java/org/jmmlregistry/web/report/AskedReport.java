package org.jmmlregistry.web.report;

import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.catalogue.ReportType;

/** A report that was asked for, the names of its files, and what the trail says of it. */
record AskedReport(ReportType type, Study study, Report report) {

    String file() {
        return "%s-%s-%s"
                .formatted(type.name(), series().orElse("all"), study.data().cutOff());
    }

    String children() {
        return file() + "-children.csv";
    }

    /** Among whom it counts; empty if among all. */
    private Optional<String> series() {
        return study.cohort().population() instanceof Population.Series series
                ? Optional.of(series.code())
                : Optional.empty();
    }

    Message noted(String face) {
        return Noted.report(type.name(), face, series(), study.data().snapshot());
    }

    Message notedChildren() {
        return Noted.children(type.name(), series(), study.data().snapshot());
    }
}
