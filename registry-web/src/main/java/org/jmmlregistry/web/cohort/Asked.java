package org.jmmlregistry.web.cohort;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.web.cases.AnswerSearch.Choice;
import org.jmmlregistry.web.cases.SoughtItem;

/** What a condition can be about. */
sealed interface Asked {

    /** As a program names it. */
    String code();

    /** How it can be compared. */
    List<Choice> comparisons(String chosen);

    /** The values that it can have; empty if they are not counted up. */
    List<Choice> values(List<String> chosen);

    /** The answers to an item. */
    record OfItem(SoughtItem item) implements Asked {

        @Override
        public String code() {
            return item.address();
        }

        @Override
        public List<Choice> comparisons(String chosen) {
            return item.comparisons(chosen);
        }

        @Override
        public List<Choice> values(List<String> chosen) {
            return item.values(chosen);
        }

        boolean isDate() {
            return item.item().kind() == Kind.DATE;
        }

        /** Whether its entries hang off an HSCT. */
        boolean hasHsct() {
            return item.form().repeat() != Form.Repeat.ONCE && item.form().repeat() != Form.Repeat.REPEATED;
        }
    }

    /** What a case is beside its answers. */
    record OfCase(CaseAttribute.Attribute attribute) implements Asked {

        static String code(CaseAttribute.Attribute attribute) {
            return attribute.name().toLowerCase(Locale.ROOT);
        }

        @Override
        public String code() {
            return code(attribute);
        }

        @Override
        public List<Choice> comparisons(String chosen) {
            return choices(
                    attribute == CaseAttribute.Attribute.KIND
                            ? List.of(Comparison.IS, Comparison.IS_NOT, Comparison.ONE_OF)
                            : List.of(Comparison.IS, Comparison.IS_NOT, Comparison.ONE_OF, Comparison.GIVEN),
                    chosen);
        }

        @Override
        public List<Choice> values(List<String> chosen) {
            return attribute == CaseAttribute.Attribute.KIND
                    ? Arrays.stream(DataLabel.values())
                            .map(each -> new Choice(each.code(), each, chosen.contains(each.code())))
                            .toList()
                    : List.of();
        }
    }

    /** The number of the HSCT that an entry hangs off. */
    record OfHsct() implements Asked {

        static final String CODE = "HSCT";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public List<Choice> comparisons(String chosen) {
            return choices(
                    List.of(
                            Comparison.IS,
                            Comparison.IS_NOT,
                            Comparison.ONE_OF,
                            Comparison.AT_LEAST,
                            Comparison.AT_MOST,
                            Comparison.BETWEEN),
                    chosen);
        }

        @Override
        public List<Choice> values(List<String> chosen) {
            return List.of();
        }
    }

    private static List<Choice> choices(List<Comparison> possible, String chosen) {
        return possible.stream()
                .map(each -> new Choice(each.code(), each, each.code().equals(chosen)))
                .toList();
    }

    /** Its name where it is no item. */
    default Message name() {
        return this instanceof OfCase of ? of.attribute().words() : Message.of("number of the HSCT");
    }
}
