package org.jmmlregistry.index;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;

/** How an answer is held against what is sought. */
public enum Comparison implements Coded {
    IS("is"),
    AT_LEAST("is at least"),
    AT_MOST("is at most"),
    CONTAINS("contains"),
    ABSENT("is absent");

    private final String label;

    Comparison(String label) {
        this.label = label;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String english() {
        return label;
    }

    /**
     * Those by which the answers to an item can be sought. Of what belongs to the identity store there are only dates here, to
     * the month; that one is absent is kept with the identities.
     */
    public static List<Comparison> of(Item<?> item) {
        if (item.isIdentity()) {
            return item.kind() == Kind.DATE ? List.of(IS, AT_LEAST, AT_MOST) : List.of();
        }
        return of(item.kind());
    }

    private static List<Comparison> of(Kind kind) {
        return switch (kind) {
            case DATE, NUMBER, INTEGER -> List.of(IS, AT_LEAST, AT_MOST, ABSENT);
            case CODE, CODES, YES_NO -> List.of(IS, ABSENT);
            case STRING, STRINGS, TEXT -> List.of(IS, CONTAINS, ABSENT);
        };
    }

    /** Reads a name, in capitals or not. */
    public static Optional<Comparison> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
