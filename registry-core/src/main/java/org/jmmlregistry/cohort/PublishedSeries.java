package org.jmmlregistry.cohort;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jmmlregistry.statistics.Proportion;

/**
 * What a paper printed about its series, kept as values beside the code so that a report can set them against the figures
 * computed from the data.
 */
public final class PublishedSeries {

    private final Properties printed;

    private PublishedSeries(Properties printed) {
        this.printed = printed;
    }

    /** The published figures of a series; empty if none are kept. */
    public static Optional<PublishedSeries> of(String seriesCode) {
        String file = "/published/" + seriesCode.toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = PublishedSeries.class.getResourceAsStream(file)) {
            if (in == null || !seriesCode.matches("[A-Za-z0-9_-]+")) {
                return Optional.empty();
            }
            Properties printed = new Properties();
            printed.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return Optional.of(new PublishedSeries(printed));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("published figures of " + seriesCode, unreadable);
        }
    }

    public String citation() {
        return text("citation");
    }

    private String text(String key) {
        return Optional.ofNullable(printed.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("published figures have no " + key));
    }

    /** Each printed figure with the one computed from the data. */
    List<ReproducedFigure> against(SecondHsctAnalysis.Computed computed) {
        List<ReproducedFigure> figures = new ArrayList<>();
        figures.add(figure("withSecondHsct", String.valueOf(computed.withSecondHsct())));
        figures.add(figure("alive", share(computed.aliveDiseaseFree())));
        figures.add(figure("alive.median", Numbers.wholeMonths(computed.all().medianMonths())));
        figures.add(figure(
                "earlyFailure", String.valueOf(computed.earlyFailure().alive().n())));
        figures.add(figure("autologousRecovery", String.valueOf(computed.autologousRecovery())));
        figures.add(figure("earlyRelapse", String.valueOf(computed.earlyRelapse())));
        figures.add(figure("earlyFailure.alive", share(computed.earlyFailure().alive())));
        figures.add(figure(
                "earlyFailure.median",
                Numbers.wholeMonths(computed.earlyFailure().medianMonths())));
        figures.add(figure("early", String.valueOf(computed.early().alive().n())));
        figures.add(figure("early.alive", share(computed.early().alive())));
        figures.add(
                figure("early.followUp", Numbers.wholeMonths(computed.early().survivorMonths())));
        return List.copyOf(figures);
    }

    private ReproducedFigure figure(String key, String computed) {
        return new ReproducedFigure(text(key + ".label"), text(key), computed);
    }

    private static String share(Proportion share) {
        return Numbers.counted(share) + " (" + Numbers.percent(share) + ")";
    }
}
