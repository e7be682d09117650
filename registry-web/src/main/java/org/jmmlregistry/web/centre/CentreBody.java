package org.jmmlregistry.web.centre;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.centre.Centre;

/** A centre as the REST resources write it. */
@Schema(name = "Centre")
public record CentreBody(String code, String name, boolean builtIn, boolean retired) {

    static CentreBody of(Centre centre) {
        return new CentreBody(centre.code(), centre.name(), centre.builtIn(), centre.retired());
    }

    /** A centre to be added. */
    @Schema(name = "NewCentre")
    public record New(@Schema(description = "Stands in answers and stays") String code, String name) {}

    /** Another name. */
    @Schema(name = "CentreName")
    public record Name(String name) {}

    /** Where a case is to be moved, and why. */
    @Schema(name = "Move")
    public record Move(@Schema(description = "The code of the other centre") String centre, String reason) {}
}
