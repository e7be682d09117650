package org.jmmlregistry.web.study;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.study.StudyKind;

/** A report that can be made on an answer, as a program reads it. */
@Schema(name = "StudyReport")
public record StudyKindBody(
        @Schema(description = "What stands before .pdf, .csv, .json and .R in its addresses") String name,
        String title,
        String lead,
        @Schema(description = "The endpoints with which it is asked where nobody says more") List<String> endpoints) {

    static StudyKindBody of(StudyKind kind, Language language) {
        return new StudyKindBody(kind.text(), language.say(kind), language.say(kind.lead()), kind.endpoints());
    }
}
