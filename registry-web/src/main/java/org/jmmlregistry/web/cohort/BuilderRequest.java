package org.jmmlregistry.web.cohort;

import jakarta.faces.context.ExternalContext;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.savedcohort.CohortUsers;

/** What the address of the builder says, or its form when it is sent. */
final class BuilderRequest {

    private static final int LONGEST_TEXT = 5000;

    private final Map<String, String[]> parameters;

    BuilderRequest(ExternalContext outside) {
        parameters = outside.getRequestParameterValuesMap();
    }

    private Optional<String> text(String name, int longest) {
        return Optional.ofNullable(parameters.get(name))
                .filter(values -> values.length > 0)
                .map(values -> values[0].substring(0, Math.min(values[0].length(), longest)));
    }

    /** What a parameter says; blank if it is not there. */
    String text(String name) {
        return text(name, LONGEST_TEXT).orElse("");
    }

    boolean has(String name) {
        return !text(name).isBlank();
    }

    /** A criterion; one that is too long is kept so far that it is refused. */
    String criterion(String name) {
        return text(name, Criterion.LONGEST + 1).orElse("");
    }

    Optional<String> name() {
        return text("name", LONGEST_TEXT);
    }

    Optional<String> note() {
        return text("note", LONGEST_TEXT);
    }

    Optional<CohortUsers> users() {
        return text("users", LONGEST_TEXT).flatMap(code -> Arrays.stream(CohortUsers.values())
                .filter(each -> each.name().equals(code))
                .findFirst());
    }

    Optional<Draft> draft() {
        return Draft.read(parameters);
    }

    /** A number that is at least 1; 0 if there is none. */
    int number(String name) {
        String text = text(name);
        return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : 0;
    }

    /** What button was pressed, and of which line. */
    Pressed pressed() {
        String[] parts = text("do").split(":", 2);
        boolean ofLine = parts.length == 2 && parts[1].matches("[0-9]{1,4}");
        return new Pressed(parts[0], ofLine ? Integer.parseInt(parts[1]) : 0);
    }

    /** A button, and the place of its line. */
    record Pressed(String action, int line) {}
}
