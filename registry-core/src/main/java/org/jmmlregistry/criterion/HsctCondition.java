package org.jmmlregistry.criterion;

import java.util.List;
import java.util.regex.Pattern;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** The number of the HSCT that an entry hangs off; 0 before the first. */
public record HsctCondition(Comparison how, List<Integer> values) implements EntryCondition {

    private static final Pattern NUMBER = Pattern.compile("[0-9]");

    public HsctCondition {
        values = List.copyOf(values);
        if (!Comparison.OF_COUNTS.contains(how) || !how.takes(values.size())) {
            throw new IllegalArgumentException("values: not so many for " + how + ": " + values);
        }
    }

    /** @throws Refused if nothing can be asked like this */
    static HsctCondition read(Comparison how, List<String> texts) {
        if (!Comparison.OF_COUNTS.contains(how)) {
            throw Refused.malformed("The number of an HSCT cannot be compared by “{comparison}”.", how);
        }
        for (String text : texts) {
            if (!NUMBER.matcher(text).matches()) {
                throw Refused.malformed("The number of an HSCT is 0 to 9, and 0 before the first.");
            }
        }
        return new HsctCondition(how, texts.stream().map(Integer::valueOf).toList());
    }

    @Override
    public List<String> texts() {
        return values.stream().map(String::valueOf).toList();
    }

    @Override
    public Claim claim(KnownEntry entry) {
        int number = entry.hsctSeq();
        return Claim.of(
                switch (how) {
                    case IS, ONE_OF -> values.contains(number);
                    case IS_NOT -> !values.contains(number);
                    case AT_LEAST -> number >= values.get(0);
                    case AT_MOST -> number <= values.get(0);
                    case BETWEEN -> number >= values.get(0) && number <= values.get(1);
                    case CONTAINS, GIVEN, ABSENT -> throw new IllegalStateException("how: not " + how);
                });
    }

    @Override
    public Message words() {
        return ConditionWords.of(Message.of("number of the HSCT"), how, values);
    }
}
