package org.jmmlregistry.patient;

import java.util.Optional;

/** The published or study series that a case belongs to, and its number there: {@code CHANG2004:S07}. */
public record SeriesNumber(String series, String number) {

    public static Optional<SeriesNumber> parse(String text) {
        int colon = text.indexOf(':');
        return colon > 0 && colon < text.length() - 1
                ? Optional.of(new SeriesNumber(text.substring(0, colon), text.substring(colon + 1)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return series + ":" + number;
    }
}
