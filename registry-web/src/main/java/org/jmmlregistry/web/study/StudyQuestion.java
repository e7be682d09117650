package org.jmmlregistry.web.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.Grouping;
import org.jmmlregistry.study.Specification;

/**
 * A question field by field, as a form and an address hold it: each field is a line of the text of a specification. What is left
 * empty is the usual.
 */
record StudyQuestion(Map<Field, String> fields) {

    /** Overall survival of all children is asked for where nothing is said. */
    private static final String USUAL_ENDPOINT = "OS";

    /** What a form and an address call a field, and the line of the specification that it is. */
    enum Field {
        DATA("data", "data"),
        CHILDREN("children", "children"),
        KINDS("kinds", "kinds"),
        HSCT("hsct", "HSCT"),
        ENDPOINTS("endpoints", "endpoints"),
        GROUPS("groups", "groups"),
        CLOCK("clock", "clock"),
        HORIZON("horizon", "horizon"),
        LEVEL("level", "level"),
        SEED("seed", "seed"),
        COVARIATES("covariates", "covariates"),
        DESCRIBED("described", "described"),
        READERS("readers", "readers");

        private final String parameter;
        private final String line;

        Field(String parameter, String line) {
            this.parameter = parameter;
            this.line = line;
        }

        String parameter() {
            return parameter;
        }

        /** What stands between several. */
        String between() {
            return this == COVARIATES || this == DESCRIBED ? "; " : ", ";
        }
    }

    StudyQuestion {
        Map<Field, String> kept = new LinkedHashMap<>();
        fields.forEach((field, text) -> {
            if (!text.isBlank()) {
                kept.put(field, text.replaceAll("\\s+", " ").strip());
            }
        });
        fields = Map.copyOf(kept);
    }

    /** The fields of a question that is known. */
    static StudyQuestion of(Specification asked) {
        Map<Field, String> fields = new LinkedHashMap<>();
        fields.put(Field.DATA, asked.data().text());
        fields.put(Field.CHILDREN, asked.children().map(Criterion::text).orElse(""));
        fields.put(Field.KINDS, asked.kinds().map(CaseKinds::name).orElse(""));
        fields.put(Field.HSCT, String.valueOf(asked.hsctSeq()));
        fields.put(
                Field.ENDPOINTS,
                asked.measures().stream()
                        .map(each -> each.code() + " version " + each.version())
                        .collect(Collectors.joining(", ")));
        fields.put(Field.GROUPS, asked.grouping().map(Grouping::text).orElse(""));
        fields.put(Field.CLOCK, asked.clock().text());
        fields.put(Field.HORIZON, String.valueOf(asked.horizonMonths()));
        fields.put(Field.LEVEL, asked.level().toPlainString());
        fields.put(Field.SEED, String.valueOf(asked.seed()));
        fields.put(Field.COVARIATES, texts(Field.COVARIATES, asked.covariates()));
        fields.put(Field.DESCRIBED, texts(Field.DESCRIBED, asked.described()));
        fields.put(Field.READERS, asked.readers().text());
        return new StudyQuestion(fields);
    }

    private static String texts(Field field, List<Covariate> several) {
        return several.stream().map(Covariate::text).collect(Collectors.joining(field.between()));
    }

    String text(Field field) {
        return fields.getOrDefault(field, "");
    }

    /** The same, in which what is left empty says what another one says. */
    StudyQuestion orElse(StudyQuestion other) {
        Map<Field, String> all = new LinkedHashMap<>(other.fields);
        all.putAll(fields);
        return new StudyQuestion(all);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** @throws Refused with the line that cannot be understood, in a sentence */
    Specification specification() {
        StringBuilder text = new StringBuilder();
        for (Field field : Field.values()) {
            String said = field == Field.ENDPOINTS && text(field).isEmpty() ? USUAL_ENDPOINT : text(field);
            text.append(field.line).append(": ").append(said).append('\n');
        }
        return Specification.read(text.toString());
    }

    /** What is wrong with single fields; empty if each can be understood by itself. */
    Map<Field, Message> complaints() {
        Map<Field, Message> complaints = new LinkedHashMap<>();
        for (Field field : List.copyOf(fields.keySet())) {
            complaint(field).ifPresent(why -> complaints.put(field, why));
        }
        return complaints;
    }

    private Optional<Message> complaint(Field field) {
        try {
            String endpoint = field == Field.ENDPOINTS ? "" : "endpoints: " + USUAL_ENDPOINT + "\n";
            // on each day only events are compared, which is said of the whole
            String event = field == Field.CLOCK ? "groups: event DLI\nhorizon: 600\n" : "";
            Specification.read(endpoint + event + field.line + ": " + text(field));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused.why());
        }
    }
}
