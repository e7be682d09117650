package org.jmmlregistry.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A data set of the references: a header and rows of texts. */
record ReferenceRows(List<String> header, List<List<String>> rows) {

    static ReferenceRows read(String text) {
        List<List<String>> all = text.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.replace("\"", "").split(",")))
                .toList();
        return new ReferenceRows(all.get(0), all.subList(1, all.size()));
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

    /** 1 where a column has the value, otherwise 0. */
    double[] indicator(String column, String value) {
        return texts(column).stream()
                .mapToDouble(text -> text.equals(value) ? 1 : 0)
                .toArray();
    }

    int[] isCause(int wanted) {
        return Arrays.stream(integers("cause"))
                .map(cause -> cause == wanted ? 1 : 0)
                .toArray();
    }

    /** All rows if the group is called all. */
    ReferenceRows ofGroup(String column, String group) {
        return group.equals("all") ? this : where(column, group);
    }

    ReferenceRows where(String column, String value) {
        List<String> texts = texts(column);
        return where(row -> texts.get(row).equals(value));
    }

    private ReferenceRows where(IntPredicate chosen) {
        return new ReferenceRows(
                header,
                IntStream.range(0, rows.size())
                        .filter(chosen)
                        .mapToObj(rows::get)
                        .toList());
    }
}
