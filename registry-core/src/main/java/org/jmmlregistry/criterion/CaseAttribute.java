package org.jmmlregistry.criterion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.DataLabel;

/** What a case is beside its answers: the kind of its data, its centre, its series. */
public record CaseAttribute(Attribute attribute, Comparison how, List<String> values) implements CaseCondition {

    /** What there is to know. */
    public enum Attribute implements Worded {
        KIND("kind of data"),
        CENTRE("centre"),
        SERIES("series");

        private final String label;

        Attribute(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("attribute of a case", label);
        }

        /** As it stands in the text of a criterion. */
        String text() {
            return switch (this) {
                case KIND -> "kind";
                case CENTRE -> "centre";
                case SERIES -> "series";
            };
        }

        List<Comparison> comparisons() {
            return this == KIND
                    ? List.of(Comparison.IS, Comparison.IS_NOT, Comparison.ONE_OF)
                    : List.of(Comparison.IS, Comparison.IS_NOT, Comparison.ONE_OF, Comparison.GIVEN);
        }
    }

    private static final int LONGEST = 200;

    /** @throws Refused if nothing can be asked like this */
    public CaseAttribute {
        values = values.stream().map(String::strip).toList();
        if (!attribute.comparisons().contains(how) || !how.takes(values.size())) {
            throw Refused.malformed(
                    "The {attribute} of a case cannot be compared like this; possible: {others}.",
                    attribute,
                    attribute.comparisons());
        }
        for (String value : values) {
            refuse(attribute, value);
        }
    }

    private static void refuse(Attribute attribute, String value) {
        FreeText.complaint(Message.of("The text to look for"), value, LONGEST).ifPresent(why -> {
            throw new Refused(Refused.Kind.MALFORMED, why);
        });
        if (value.isEmpty()) {
            throw Refused.malformed("Say which {attribute} to look for.", attribute);
        }
        if (attribute == Attribute.KIND && label(value).isEmpty()) {
            throw Refused.malformed(
                    "“{text}” is no kind of data; use one of {codes}.",
                    value,
                    Arrays.stream(DataLabel.values()).map(DataLabel::code).toList());
        }
    }

    private static Optional<DataLabel> label(String code) {
        return Arrays.stream(DataLabel.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }

    @Override
    public Claim claim(KnownCase of) {
        Optional<String> known =
                switch (attribute) {
                    case KIND -> Optional.of(of.kind().code());
                    case CENTRE -> of.centre();
                    case SERIES -> of.series();
                };
        if (how == Comparison.GIVEN) {
            return Claim.of(known.isPresent());
        }
        if (known.isEmpty() && attribute == Attribute.CENTRE) {
            return Claim.UNKNOWN;
        }
        boolean among = known.filter(values::contains).isPresent();
        return Claim.of(among == (how != Comparison.IS_NOT));
    }

    @Override
    public String text() {
        return CriterionText.comparison(attribute.text(), how, values);
    }

    @Override
    public Message words() {
        return ConditionWords.of(
                attribute,
                how,
                values.stream()
                        .map(value -> attribute == Attribute.KIND
                                ? label(value).orElseThrow().words()
                                : Message.verbatim(value))
                        .toList());
    }

    @Override
    public List<ItemCondition> items() {
        return List.of();
    }
}
