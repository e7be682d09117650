package org.jmmlregistry.web.takenout;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.takenout.Barrier;

/** Whether an entry could be put back. */
@Schema(name = "PuttingBack")
public record PutBackOutlookBody(
        @Schema(description = "Why it does not come back as things stand, with the way out; it does if there are none")
                List<String> barriers) {

    static PutBackOutlookBody of(List<Barrier> barriers, Language language) {
        return new PutBackOutlookBody(
                barriers.stream().map(each -> language.say(each.why())).toList());
    }
}
