package org.jmmlregistry.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** The largest relative deviation from the references seen by method, written to target/deviations.csv when tests end. */
final class Deviations {

    private static final Map<String, Double> LARGEST = new ConcurrentSkipListMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Deviations::write));
    }

    private Deviations() {}

    static void record(String what, double deviation) {
        LARGEST.merge(what, deviation, Math::max);
    }

    private static void write() {
        String lines = LARGEST.entrySet().stream()
                .map(entry -> String.format(Locale.ROOT, "\"%s\",%.2g", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("\n", "quantity,largest relative deviation\n", "\n"));
        try {
            Path folder = Path.of("target");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("deviations.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
