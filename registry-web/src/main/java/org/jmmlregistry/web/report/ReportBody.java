package org.jmmlregistry.web.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.catalogue.ReportType;

/** A report of the catalogue, as an answer names it. */
@Schema(name = "Report")
public record ReportBody(
        @Schema(description = "What its addresses begin with") String report, String title, String lead) {

    static ReportBody of(ReportType type, Language language) {
        return new ReportBody(type.name(), language.say(type.title()), language.say(type.lead()));
    }
}
