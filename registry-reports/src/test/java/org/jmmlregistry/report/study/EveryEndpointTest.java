package org.jmmlregistry.report.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.face.Recomputed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each endpoint over two thousand generated children, by R from the exported rows, and the page that tells it; {@code
 * -Dendpoints.write=true} writes it anew.
 */
class EveryEndpointTest {

    private static final int CHILDREN = 2000;
    private static final int SEED = 2025;
    private static final Path PAGE = Path.of("..", "docs", "endpoints-by-r.md");

    private static Report report() {
        String all = Endpoints.all().stream().map(Endpoint::code).collect(Collectors.joining(", "));
        return StudyReport.of(Asked.answer(Asked.drawn(SEED, CHILDREN), "endpoints: " + all, "horizon: 600 months"));
    }

    private static List<String> byHand() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(EveryEndpointTest.class.getResourceAsStream("/endpoints/hand-cases.txt")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("[ /|]", 2)[0])
                    .toList();
        }
    }

    @Test
    void r_computes_every_figure_of_every_endpoint_as_the_page_tells(@TempDir Path folder) throws Exception {
        Report report = report();
        Map<String, Double> told = Recomputed.told(report);
        // counts by reason
        told.keySet().removeIf(figure -> figure.matches("\\S*NotEvaluable \\|.*"));
        Map<String, Double> byR = Recomputed.byR(report, folder);
        Recomputed.agree(told, byR, ".*");

        String page = page(told, byR);
        if (Boolean.getBoolean("endpoints.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    private static String page(Map<String, Double> told, Map<String, Double> byR) throws IOException {
        StringBuilder page = new StringBuilder(
                """
                # Every endpoint, by hand and by R

                By hand: children whose course and outcome are written down in `endpoints/hand-cases.txt`, with the event, one that competes, censored, at the edge of
                the window, two events on a day, and not evaluable among them (`EndpointCasesTest`). By R: the estimate over %s generated children (seed %s) after the first
                HSCT, read at the endpoint's first time, as the registry and as the exported script with survival and cmprsk compute it from the exported rows; all %s figures
                of these curves, their limits and their follow-up agree to 1e-9. `EveryEndpointTest` compares them in each build and keeps this page.

                | Endpoint | Version | By hand | Followed | Had it | Read | Registry | R |
                |---|---|---|---|---|---|---|---|
                """
                        .formatted(CHILDREN, SEED, told.size()));
        List<String> byHand = byHand();
        for (Endpoint endpoint : Endpoints.all()) {
            String row = Curves.key(endpoint, 1) + " | All children | ";
            String read = row + Curves.key(endpoint.readAt().get(0)) + ".probability";
            assertTrue(told.containsKey(read), read);
            long tried = byHand.stream().filter(endpoint.code()::equals).count();
            assertTrue(tried >= 6, endpoint.code());
            page.append(String.format(
                    Locale.ROOT,
                    "| %s, %s | %d | %d | %.0f | %.0f | %s | %.9f | %.9f |%n",
                    endpoint.words(),
                    endpoint.code(),
                    endpoint.version(),
                    tried,
                    told.get(row + "children"),
                    told.get(row + "events"),
                    endpoint.readAt().get(0).words(),
                    told.get(read),
                    byR.get(read)));
        }
        return page.toString();
    }
}
