package org.jmmlregistry.criterion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;

/** How an answer is held against what is sought. */
public enum Comparison implements Coded {
    IS("is", 1, 1),
    IS_NOT("is not", 1, 1),
    ONE_OF("is one of", 1, Integer.MAX_VALUE),
    AT_LEAST("is at least", 1, 1),
    AT_MOST("is at most", 1, 1),
    BETWEEN("is between", 2, 2),
    CONTAINS("contains", 1, 1),
    GIVEN("is given", 0, 0),
    ABSENT("is absent", 0, 1);

    private static final List<Comparison> OF_CODES = List.of(IS, IS_NOT, ONE_OF, GIVEN, ABSENT);
    private static final List<Comparison> OF_NUMBERS =
            List.of(IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, GIVEN, ABSENT);
    private static final List<Comparison> OF_TEXTS = List.of(IS, IS_NOT, ONE_OF, CONTAINS, GIVEN, ABSENT);

    /** For what is always a number. */
    static final List<Comparison> OF_COUNTS = List.of(IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN);

    private static final List<Comparison> OF_IDENTITY_DATES =
            List.of(IS, IS_NOT, ONE_OF, AT_LEAST, AT_MOST, BETWEEN, GIVEN);

    private final String label;
    private final int fewest;
    private final int most;

    Comparison(String label, int fewest, int most) {
        this.label = label;
        this.fewest = fewest;
        this.most = most;
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public String english() {
        return label;
    }

    /** Whether it compares with so many values. */
    public boolean takes(int values) {
        return values >= fewest && values <= most;
    }

    /** Whether it compares with more than one value. */
    public boolean takesSeveral() {
        return most > 1;
    }

    /** Whether it asks only if an answer was given, which is always known. */
    public boolean asksForAnAnswer() {
        return this == GIVEN || this == ABSENT;
    }

    /**
     * Those by which the answers to an item can be sought. Of what belongs to the identity store there are only dates here, to
     * the month; that one is absent is kept with the identities.
     */
    public static List<Comparison> of(Item<?> item) {
        if (item.isIdentity()) {
            return item.kind() == Kind.DATE ? OF_IDENTITY_DATES : List.of();
        }
        return switch (item.kind()) {
            case DATE, NUMBER, INTEGER -> OF_NUMBERS;
            case CODE, CODES, YES_NO -> OF_CODES;
            case STRING, STRINGS, TEXT -> OF_TEXTS;
        };
    }

    /** Reads a name, in capitals or not. */
    public static Optional<Comparison> named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
