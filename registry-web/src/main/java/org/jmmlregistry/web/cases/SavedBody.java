package org.jmmlregistry.web.cases;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.web.http.FindingInWords;

/** What was saved, and what there is to look at. */
@Schema(name = "Saved")
public record SavedBody(
        String id,
        @Schema(description = "Form, number of the HSCT and repeat, as in F07/1/1") String entry,
        int version,
        List<FindingInWords> findings) {

    static SavedBody of(SaveResult.Saved saved, Language language) {
        return new SavedBody(
                saved.id().text(),
                saved.key().toString(),
                saved.version(),
                FindingInWords.of(saved.findings(), language));
    }
}
