package org.jmmlregistry.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Worded;
import org.junit.jupiter.api.Test;

/**
 * The page of endpoints under docs is what the catalogue says. After a change of a definition write it anew and read the
 * difference: {@code mvn -pl registry-core test -Dtest=EndpointsPageTest -Dendpoints.write=true}.
 */
class EndpointsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "endpoints.md");

    private static final String RULES =
            """
            # Endpoints

            Written by `EndpointsPageTest` from the catalogue `Endpoints`, which is what the registry computes. A definition that was
            printed keeps its version; a change of meaning is a new one.

            ## What holds for all

            - **Clock.** Whole days from the origin, which is day 0: an event on day 0 has time 0. A month has 30.4375 days. A date of
              which only the month or the year is known counts with the day that analysis takes for it, and how many children have one
              is said.
            - **After an HSCT.** What is recorded under it or a later one. A boost is no HSCT. A later HSCT neither censors nor ends
              anything unless it competes or is the event. What is dated before day 0 of its own HSCT has no known date.
            - **Censoring** at the last day on which the child was known to be alive, or at the horizon if that is earlier.
            - **One day, several events**: recovery, response or GVHD, relapse, autologous recovery, graft failure, DLI, next HSCT, death;
              the first of them that the endpoint knows is what happened.
            - **Relapse** is relapse or progression to AML. For LFS, RI, NRM (family A) and GRFS it is also autologous recovery that is
              leukaemic or of which that is not determined; the reading without the undetermined stands beside. A death of the
              disease without a recorded relapse is a relapse on its day. Poor graft function is no failure.
            - **Not evaluable** is a value with a reason, counted and named, and does not depend on what followed: who lacks the form of
              acute GVHD is left out whether it died on day 9 or lives. An event of unknown date leaves the child out of every
              endpoint that knows the event; under a later HSCT only if nothing had ended the endpoint before. Beside such an estimate
              stand its bounds: as if none, and as if each of those left out had had the event on its last day.
            - **GVHD** has the grade that was entered, otherwise that of its stages or organs, and is dated by the onset of the first
              episode that reaches it at its worst; the day on which it was reached is not collected. An episode without a grade leaves
              the child out unless another had reached the grade by then.
            - **Conventions.** A child never in remission is free of events from day 0 until one. Disease that never went away after
              an HSCT (best response less than complete remission, F08) is therefore no event by itself: until relapse, progression to
              AML or death the child counts as free of them, and a death in it of another cause is a death without relapse, though
              F17 relates it to the disease. GRFS counts neither graft failure nor autologous recovery as such.

            ## The endpoints

            | code | endpoint | version | counts from | event | competing | horizon | read at, headline first | not evaluable |
            |---|---|---|---|---|---|---|---|---|
            """;

    private static String page() {
        StringBuilder page = new StringBuilder(RULES);
        Endpoints.all().forEach(endpoint -> page.append(row(endpoint)));
        StateModel states = StateModel.CURRENT_LEUKAEMIA_FREE_SURVIVAL;
        page.append(line(
                states.code(),
                states.words().toString(),
                String.valueOf(states.version()),
                Origin.HSCT.words().toString(),
                "free, failed, free again, failed again, …, dead",
                "",
                "",
                list(states.readAt()),
                "last seen before day 0; HSCT, failure or death of unknown date"));
        page.append("\n## As printed\n");
        Endpoints.all().forEach(endpoint -> page.append(definition(endpoint)));
        page.append(paragraph(states.code(), states.version(), states.definition()));
        page.append(paragraph(states.code() + ", strict reading", states.version(), new StateModel(true).definition()));
        page.append("\n## Earlier versions\n");
        Endpoints.earlier().forEach(endpoint -> page.append(definition(endpoint)));
        return page.toString();
    }

    private static String row(Endpoint endpoint) {
        return line(
                endpoint.code(),
                endpoint.words() + (endpoint.hasShare() ? "; share too" : ""),
                String.valueOf(endpoint.version()),
                endpoint.origin().words().toString(),
                list(endpoint.events()),
                list(endpoint.competing()),
                endpoint.horizon().map(days -> "day " + days).orElse(""),
                list(endpoint.readAt()),
                endpoint.printed().notEvaluable().toString());
    }

    private static String line(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String list(List<? extends Worded> several) {
        return several.stream().map(each -> each.words().toString()).collect(Collectors.joining(", "));
    }

    private static String definition(Endpoint endpoint) {
        return paragraph(endpoint.code(), endpoint.version(), endpoint.definition());
    }

    private static String paragraph(String code, int version, Worded definition) {
        return "\n**%s, version %s.** %s\n".formatted(code, version, definition.words());
    }

    @Test
    void the_page_under_docs_is_that_of_the_catalogue() throws IOException {
        if (Boolean.getBoolean("endpoints.write")) {
            Files.writeString(PAGE, page());
        }
        assertEquals(Files.readString(PAGE), page());
    }
}
