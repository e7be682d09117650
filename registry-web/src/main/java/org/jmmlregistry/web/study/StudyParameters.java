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
                    + "seed); or these by themselves, of which those left out are the usual: data: “now” or “snapshot 4”; children: a "
                    + "criterion; kinds: REAL, LITERATURE, INVENTED, SYNTHETIC, ILLUSTRATIVE or ALL; hsct: its number; endpoints: codes, "
                    + "several with commas or as several parameters; groups: an item such as F07.donor_type, “centre”, “year of HSCT cut "
                    + "at 2010”, “whether (…)” or “event DLI”; clock: “start”, “landmark 6 months” or “each day”; horizon in months; level "
                    + "of the limits; seed.";

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
        fields.put(Field.ENDPOINTS, String.join(", ", Objects.requireNonNullElse(endpoints, List.<String>of())));
        fields.put(Field.GROUPS, text(groups));
        fields.put(Field.CLOCK, text(clock));
        fields.put(Field.HORIZON, text(horizon));
        fields.put(Field.LEVEL, text(level));
        fields.put(Field.SEED, text(seed));
        return new StudyQuestion(fields).specification();
    }

    private static String text(@Nullable String written) {
        return Objects.requireNonNullElse(written, "");
    }
}
