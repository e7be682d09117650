package org.jmmlregistry.casefile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that the casebook is held against. */
final class Specification {

    private Specification() {}

    static List<Map<String, String>> items() {
        return rows("/specification/dictionary.csv");
    }

    static List<Map<String, String>> checks() {
        return rows("/specification/checks.csv");
    }

    static Optional<String> severity(String check) {
        return checks().stream()
                .filter(row -> row.get("id").equals(check))
                .map(row -> row.get("severity"))
                .findFirst();
    }

    static List<Map<String, String>> rows(String resource) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (BufferedReader reader = open(resource)) {
            return format.parse(reader).stream().map(CSVRecord::toMap).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stream<String> lines(String resource) {
        try (BufferedReader reader = open(resource)) {
            return reader.lines().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedReader open(String resource) {
        return new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Specification.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8));
    }
}
