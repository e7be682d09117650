package org.jmmlregistry.web.cases;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.cases.AnswerSearch.Choice;

/** An item of a form whose answers can be sought, and what a page offers to seek them by. */
public record SoughtItem(Form form, Item<?> item) {

    /** Before the code of a reason, where that an answer is absent for a reason is one of the comparisons. */
    public static final String ABSENT_FOR = "ABSENT.";

    /** Those of a form. */
    public static Stream<SoughtItem> of(Form form) {
        return form.items().stream()
                .filter(each -> !Comparison.of(each).isEmpty())
                .map(each -> new SoughtItem(form, each));
    }

    /** As in {@code F07.hsct_date}. */
    public String address() {
        return form.code() + "." + item.code();
    }

    /** How its answers can be compared. */
    public List<Choice> comparisons(String chosen) {
        List<Comparison> possible = Comparison.of(item);
        return Stream.concat(
                        possible.stream()
                                .map(each -> new Choice(
                                        each.code(), each, each.code().equals(chosen))),
                        Arrays.stream(Absence.values())
                                .filter(why -> possible.contains(Comparison.ABSENT))
                                .map(why -> new Choice(
                                        ABSENT_FOR + why.code(), absent(why), chosen.equals(ABSENT_FOR + why.code()))))
                .toList();
    }

    private static Message absent(Absence why) {
        return switch (why) {
            case NASK -> Message.of("is absent: not asked");
            case NOTDONE -> Message.of("is absent: not done");
            case UNK -> Message.of("is absent: unknown");
            case NA -> Message.of("is absent: not applicable");
            case PENDING -> Message.of("is absent: pending");
        };
    }

    /** The values that it can have; empty if they are not counted up. */
    public List<Choice> values(Collection<String> chosen) {
        return switch (item.kind()) {
            case YES_NO ->
                List.of(
                        new Choice("Y", AnswerText.yesOrNo(true), chosen.contains("Y")),
                        new Choice("N", AnswerText.yesOrNo(false), chosen.contains("N")));
            case CODE, CODES ->
                item.choices().stream()
                        .map(each -> new Choice(each.code(), each, chosen.contains(each.code())))
                        .toList();
            default -> List.of();
        };
    }

    /** What a value should look like; empty where values are chosen. */
    public Optional<Message> hint() {
        return switch (item.kind()) {
            case DATE -> Optional.of(Message.of("Year, month or day: 2003, 2003-02 or 2003-02-28"));
            case NUMBER, INTEGER ->
                Optional.of(item.unitInWords()
                        .map(unit -> Message.of("A number, in {unit}", unit))
                        .orElse(Message.of("A number")));
            case CODE, CODES, YES_NO -> Optional.empty();
            case STRING, STRINGS, TEXT -> Optional.of(Message.of("Capitals do not matter"));
        };
    }
}
