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
import java.util.OptionalDouble;
import java.util.Properties;
import org.jmmlregistry.language.Message;
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
    public List<ReproducedFigure> against(SecondHscts computed) {
        List<ReproducedFigure> figures = new ArrayList<>();
        figures.add(count("withSecondHsct", Message.of("Children with a second HSCT"), computed.size()));
        figures.add(share("alive", Message.of("Alive and disease-free"), computed.aliveDiseaseFree()));
        figures.add(months(
                "alive.median",
                Message.of("Median follow-up of the survivors after the second HSCT, months"),
                computed.all().medianMonths()));
        figures.add(count(
                "earlyFailure",
                Message.of("Autologous recovery or relapse within 6 months of the first HSCT"),
                computed.earlyFailure().size()));
        figures.add(count("autologousRecovery", Message.of("– autologous recovery"), computed.autologousRecovery()));
        figures.add(count("earlyRelapse", Message.of("– early relapse"), computed.earlyRelapse()));
        figures.add(share(
                "earlyFailure.alive",
                Message.of("– of these alive"),
                computed.earlyFailure().alive()));
        figures.add(months(
                "earlyFailure.median",
                Message.of("– their median survival after the second HSCT, months"),
                computed.earlyFailure().medianMonths()));
        figures.add(count(
                "early",
                Message.of("Second HSCT within 6 months of the first"),
                computed.early().size()));
        figures.add(share(
                "early.alive", Message.of("– of these alive"), computed.early().alive()));
        List<Double> followUp = computed.early().survivorMonths();
        figures.add(figure(
                "early.followUp",
                Message.of("– their follow-up after the second HSCT, months"),
                followUp,
                Numbers.wholeMonths(followUp)));
        return List.copyOf(figures);
    }

    private ReproducedFigure count(String key, Message label, int count) {
        return figure(key, label, List.of((double) count), Message.of("{count}", count));
    }

    private ReproducedFigure share(String key, Message label, Proportion share) {
        List<Double> numbers = new ArrayList<>(List.of((double) share.k(), (double) share.n()));
        share.estimate().value().ifPresent(value -> numbers.add(100 * value));
        return figure(key, label, numbers, Numbers.countedWithPercent(share));
    }

    private ReproducedFigure months(String key, Message label, OptionalDouble months) {
        return figure(key, label, months.stream().boxed().toList(), Numbers.wholeMonths(months));
    }

    private ReproducedFigure figure(String key, Message label, List<Double> numbers, Message print) {
        return new ReproducedFigure(label, text(key), numbers, print);
    }
}
