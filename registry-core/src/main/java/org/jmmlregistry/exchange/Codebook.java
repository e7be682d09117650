package org.jmmlregistry.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Language;

/** The casebook on paper: every item of every form, and every check, as tables for clinicians and statisticians. */
public final class Codebook {

    private static final int LONGEST_LIST = 60;

    /** An item as the casebook describes it, in words; empty where there is nothing to say. */
    public record Line(
            String form,
            String item,
            String label,
            String type,
            String unit,
            String codes,
            String hard,
            String soft,
            String required,
            String outside) {}

    /** A check as the casebook describes it. */
    public record CheckLine(String id, String severity, String rule) {}

    private Codebook() {}

    /** One row an item: what is asked, in which unit, among which codes, what is refused and doubted, and who must answer. */
    public static String items() {
        return csv(
                List.of("form", "item", "label", "type", "unit", "codes", "hard", "soft", "required", "outside"),
                Forms.all().stream()
                        .flatMap(form -> lines(form).stream())
                        .map(line -> List.of(
                                line.form(),
                                line.item(),
                                line.label(),
                                line.type(),
                                line.unit(),
                                line.codes(),
                                line.hard(),
                                line.soft(),
                                line.required(),
                                line.outside())));
    }

    /** One row a check: its id, what it does, and its rule. */
    public static String checks() {
        return csv(
                List.of("check", "severity", "rule"),
                checkLines().stream().map(line -> List.of(line.id(), line.severity(), line.rule())));
    }

    /** Every check, of the forms first. */
    public static List<CheckLine> checkLines() {
        Stream<CheckLine> entry = Forms.all().stream()
                .flatMap(form -> form.checks().stream())
                .map(check -> new CheckLine(check.id(), severity(check.severity()), check.message()));
        Stream<CheckLine> cross = CrossChecks.rules().stream()
                .map(rule -> new CheckLine(rule.id(), severity(rule.severity()), rule.words()));
        return Stream.concat(entry, cross).toList();
    }

    /** Every item of a form. */
    public static List<Line> lines(Form form) {
        return form.items().stream().map(item -> line(form, item)).toList();
    }

    private static Line line(Form form, Item<?> item) {
        return new Line(
                form.code(),
                item.code(),
                Language.ENGLISH.say(item),
                type(item),
                item.unit(),
                codes(item),
                Stream.of(
                                Stream.of(item.hardRange().inWords()),
                                item.pattern().map(Object::toString).stream(),
                                messages(form, item, Severity.HARD))
                        .flatMap(words -> words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")),
                Stream.of(
                                Stream.of(item.softRange().inWords()),
                                item.unusualCodes().stream().map(code -> "not " + code),
                                messages(form, item, Severity.SOFT))
                        .flatMap(words -> words)
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining("; ")),
                item.requirement().inWords(),
                item.outsideCodes().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(name -> name.getKey() + " " + name.getValue())
                        .collect(Collectors.joining("; ")));
    }

    private static Stream<String> messages(Form form, Item<?> item, Severity severity) {
        return form.checks().stream()
                .filter(check -> check.severity() == severity && check.items().contains(item))
                .map(Check::id);
    }

    private static String type(Item<?> item) {
        return item.kind() == Kind.NUMBER
                ? "%s (%d digits, %d decimals)"
                        .formatted(Language.ENGLISH.say(item.kind()), item.digits(), item.decimals())
                : Language.ENGLISH.say(item.kind());
    }

    /** A list as long as that of all countries is given by its ends. */
    private static String codes(Item<?> item) {
        List<Coded> choices = item.choices();
        if (choices.size() > LONGEST_LIST) {
            return choices.get(0).code() + " … "
                    + choices.get(choices.size() - 1).code();
        }
        return choices.stream()
                .map(choice -> choice.code().equals(Language.ENGLISH.say(choice))
                        ? choice.code()
                        : choice.code() + " " + Language.ENGLISH.say(choice))
                .collect(Collectors.joining(" | "));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case HARD -> "refused";
            case SOFT -> "questioned";
            case TASK -> "task";
        };
    }

    private static String csv(List<String> header, Stream<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord(header);
            for (List<String> row : rows.toList()) {
                printer.printRecord(row);
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return text.toString();
    }
}
