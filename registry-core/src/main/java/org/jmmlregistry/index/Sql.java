package org.jmmlregistry.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Part of a statement, with the values for its question marks.
 *
 * @param compound whether it is several queries with a word between them
 */
record Sql(String text, List<?> parameters, boolean compound) {

    /** What holds of every row. */
    static final Sql ALWAYS = Sql.of("1 = 1");

    /** No part at all. */
    static final Sql NOTHING = Sql.of("");

    Sql {
        parameters = List.copyOf(parameters);
    }

    Sql(String text, List<?> parameters) {
        this(text, parameters, false);
    }

    static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** A text in which each {@code #} stands for one of the parts, in order. */
    static Sql with(String text, Sql... parts) {
        StringBuilder whole = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        int used = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '#') {
                whole.append(parts[used].text());
                parameters.addAll(parts[used].parameters());
                used++;
            } else {
                whole.append(text.charAt(at));
            }
        }
        if (used != parts.length) {
            throw new IllegalArgumentException("parts: %s for \"%s\"".formatted(parts.length, text));
        }
        return new Sql(whole.toString(), parameters);
    }

    /** Rows of any of the queries. */
    static Sql union(List<Sql> queries) {
        return joined(queries, " UNION ");
    }

    /** Rows of all of the queries. */
    static Sql intersection(List<Sql> queries) {
        return joined(queries, " INTERSECT ");
    }

    /** Rows of the query that none of the others has. */
    Sql except(Sql... others) {
        return joined(Stream.concat(Stream.of(this), Stream.of(others)).toList(), " EXCEPT ");
    }

    private static Sql joined(List<Sql> queries, String word) {
        return queries.size() == 1
                ? queries.get(0)
                : new Sql(
                        queries.stream().map(Sql::operand).collect(Collectors.joining(word)),
                        queries.stream()
                                .flatMap(query -> query.parameters().stream())
                                .toList(),
                        true);
    }

    /** A query among others; Derby takes no brackets around it where it is the first. */
    private String operand() {
        return compound ? "SELECT * FROM (" + text + ") part" : text;
    }

    /** A column that is one of some values. */
    static Sql among(String column, List<?> values) {
        return new Sql(column + " IN (?" + ", ?".repeat(values.size() - 1) + ")", values);
    }
}
