package org.jmmlregistry.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A data set of the references: a header and rows of texts. */
record Table(List<String> header, List<List<String>> rows) {

    static Table resource(String name) {
        try (InputStream in = Table.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> all = lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.replace("\"", "").split(",")))
                    .toList();
            return new Table(all.get(0), all.subList(1, all.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int n() {
        return rows.size();
    }

    List<String> texts(String column) {
        int at = header.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " among " + header);
        }
        return rows.stream().map(row -> row.get(at)).toList();
    }

    double[] numbers(String column) {
        return texts(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    int[] integers(String column) {
        return texts(column).stream().mapToInt(Integer::parseInt).toArray();
    }

    Table where(String column, String value) {
        List<String> texts = texts(column);
        return where(row -> texts.get(row).equals(value));
    }

    Table where(IntPredicate chosen) {
        return new Table(
                header,
                IntStream.range(0, rows.size())
                        .filter(chosen)
                        .mapToObj(rows::get)
                        .toList());
    }
}
