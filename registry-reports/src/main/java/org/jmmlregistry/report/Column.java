package org.jmmlregistry.report;

import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * A column of a table.
 *
 * @param key its name for programs: in CSV, JSON and R
 * @param heading empty in a table without headings
 * @param weight its share of the width of the table, in relation to the weights of the others
 */
public record Column(String key, Optional<Message> heading, Side side, int weight, Cell.Tone tone) {

    /** On which side of the column its cells stand. */
    public enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    public Column {
        if (!key.matches("[a-z][A-Za-z0-9]*")) {
            throw new IllegalArgumentException("key: letters and digits, not \"" + key + "\"");
        }
        if (weight < 1) {
            throw new IllegalArgumentException("weight: at least 1, not " + weight);
        }
    }
}
