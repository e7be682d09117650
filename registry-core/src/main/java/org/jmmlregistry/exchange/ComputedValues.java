package org.jmmlregistry.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.language.Message;

/** What a file says of items that the registry computes, held against what it computes. */
final class ComputedValues {

    private final Map<String, IntakePlan.OfCase> cases;
    private final LocalDate asOf;

    ComputedValues(IntakePlan plan) {
        cases = plan.cases().stream().collect(Collectors.toMap(IntakePlan.OfCase::label, Function.identity()));
        asOf = plan.day();
    }

    /** The items of a form that the registry computes, and that a file may tell beside the answers. */
    static List<Item<?>> of(Form form) {
        return form.items().stream()
                .filter(item -> item.isDerived() && Derivations.hasRule(item))
                .toList();
    }

    /** A finding for each value that is another one; none of them is ever taken in. */
    List<RowFinding> differing(List<FileCases.Told> told) {
        return told.stream().flatMap(this::differing).toList();
    }

    private Stream<RowFinding> differing(FileCases.Told told) {
        Optional<String> computed = Optional.ofNullable(cases.get(told.label()))
                .flatMap(each -> each.answers().entry(told.key()))
                .map(entry -> AnswerText.print(
                        told.item(),
                        Derivations.complete(Forms.form(entry.key().form()).orElseThrow(), entry, asOf)));
        if (computed.isEmpty()
                || plain(told.item(), computed.get()).equals(told.written().value())) {
            return Stream.empty();
        }
        Message differs = Message.of(
                "{item} is computed by the registry as “{ours}”; the file has “{theirs}”, which is left out.",
                told.item(),
                computed.get(),
                told.written().value());
        String place = told.label() + " " + told.key() + " " + told.item().code();
        return Stream.of(new RowFinding(told.row(), told.label(), place, "COMPUTED", Severity.SOFT, differs));
    }

    /** A computed value as it would be kept: without the zeros at the end of a fraction. */
    private static String plain(Item<?> item, String computed) {
        return AnswerText.read(item, Written.value(computed)) instanceof AnswerText.Reading.Read read
                ? AnswerText.write(read.answer()).value()
                : computed;
    }
}
