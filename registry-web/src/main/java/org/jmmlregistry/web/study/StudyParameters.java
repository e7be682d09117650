package org.jmmlregistry.web.study;

import jakarta.ws.rs.QueryParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.web.study.StudyQuestion.Field;
import org.jspecify.annotations.Nullable;

/** A question as the parameters of an address: the whole text, or field by field. */
public class StudyParameters {

    static final String DESCRIPTION =
            "q: the whole specification as text, line by line (data, children, kinds, HSCT, endpoints, groups, clock, horizon, level, "
                    + "seed, covariates, described, readers); or these by themselves, of which those left out are the usual: data: “now”, “snapshot 4” or, of "
                    + "what changed, “snapshot 4 since snapshot 2”; children: a criterion; kinds: REAL, LITERATURE, INVENTED, SYNTHETIC, ILLUSTRATIVE or ALL; hsct: its number; endpoints: codes, "
                    + "several with commas or as several parameters; groups: an item such as F07.donor_type, “centre”, “year of HSCT cut "
                    + "at 2010”, “whether (…)” or “event DLI”; clock: “start”, “landmark 6 months” or “each day”; horizon in months; level "
                    + "of the limits; seed; covariates: of a regression of each endpoint, items such as F03.age_at_dx_m or anything that "
                    + "groups; described: the same for a table of the children by group; several with semicolons or as several parameters; readers: "
                    + "“inside”, or “outside” for a report without counts of 1 to 4 children and without any from which one follows.";

    @QueryParam("q")
    private @Nullable String q;

    @QueryParam("data")
    private @Nullable String data;

    @QueryParam("children")
    private @Nullable String children;

    @QueryParam("kinds")
    private @Nullable String kinds;

    @QueryParam("hsct")
    private @Nullable String hsct;

    @QueryParam("endpoints")
    private @Nullable List<String> endpoints;

    @QueryParam("groups")
    private @Nullable String groups;

    @QueryParam("clock")
    private @Nullable String clock;

    @QueryParam("horizon")
    private @Nullable String horizon;

    @QueryParam("level")
    private @Nullable String level;

    @QueryParam("seed")
    private @Nullable String seed;

    @QueryParam("covariates")
    private @Nullable List<String> covariates;

    @QueryParam("described")
    private @Nullable List<String> described;

    @QueryParam("readers")
    private @Nullable String readers;

    /** @throws org.jmmlregistry.language.Refused with the line that cannot be understood */
    Specification specification() {
        if (q != null && !q.isBlank()) {
            return Specification.read(q);
        }
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.DATA, text(data));
        fields.put(Field.CHILDREN, text(children));
        fields.put(Field.KINDS, text(kinds));
        fields.put(Field.HSCT, text(hsct));
        fields.put(Field.ENDPOINTS, several(Field.ENDPOINTS, endpoints));
        fields.put(Field.GROUPS, text(groups));
        fields.put(Field.CLOCK, text(clock));
        fields.put(Field.HORIZON, text(horizon));
        fields.put(Field.LEVEL, text(level));
        fields.put(Field.SEED, text(seed));
        fields.put(Field.COVARIATES, several(Field.COVARIATES, covariates));
        fields.put(Field.DESCRIBED, several(Field.DESCRIBED, described));
        fields.put(Field.READERS, text(readers));
        return new StudyQuestion(fields).specification();
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "");
    }

    private static String several(Field field, @Nullable List<String> written) {
        return String.join(field.between(), Objects.requireNonNullElse(written, List.<String>of()));
    }
}
