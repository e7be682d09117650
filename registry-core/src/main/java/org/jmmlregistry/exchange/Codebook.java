package org.jmmlregistry.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
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
import org.jmmlregistry.language.Message;
import org.jmmlregistry.terminology.OutsideCode;

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
                        .flatMap(form -> lines(form, Language.ENGLISH).stream())
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
                checkLines(Language.ENGLISH).stream().map(line -> List.of(line.id(), line.severity(), line.rule())));
    }

    /** Every check in the words of a language, of the forms first. */
    public static List<CheckLine> checkLines(Language language) {
        Stream<CheckLine> entry = Forms.all().stream()
                .flatMap(form -> form.checks().stream())
                .map(check -> new CheckLine(
                        check.id(), language.say(severity(check.severity())), language.say(check.message())));
        Stream<CheckLine> cross = CrossChecks.rules().stream()
                .map(rule -> new CheckLine(rule.id(), language.say(severity(rule.severity())), language.say(rule)));
        return Stream.concat(entry, cross).toList();
    }

    /** Every item of a form in the words of a language. */
    public static List<Line> lines(Form form, Language language) {
        return form.items().stream().map(item -> line(form, item, language)).toList();
    }

    private static Line line(Form form, Item<?> item, Language language) {
        return new Line(
                form.code(),
                item.code(),
                language.say(item),
                language.say(type(item)),
                item.unit(),
                codes(item, language),
                joined(Stream.of(
                        language.say(item.hardRange().inWords()).stream(),
                        language.say(item.writtenForm()).stream(),
                        messages(form, item, Severity.HARD))),
                joined(Stream.of(
                        item.expected().inWords().stream().map(language::say), messages(form, item, Severity.SOFT))),
                language.say(item.requirement()),
                item.outsideCodes().stream()
                        .sorted(Comparator.comparing(OutsideCode::system))
                        .map(OutsideCode::toString)
                        .collect(Collectors.joining("; ")));
    }

    private static String joined(Stream<Stream<String>> words) {
        return words.flatMap(each -> each).collect(Collectors.joining("; "));
    }

    private static Stream<String> messages(Form form, Item<?> item, Severity severity) {
        return form.checks().stream()
                .filter(check -> check.severity() == severity && check.items().contains(item))
                .map(Check::id);
    }

    private static Message type(Item<?> item) {
        return item.kind() == Kind.NUMBER
                ? Message.in(
                        "codebook",
                        "{kind} ({digits, plural, one {# digit} other {# digits}}, {decimals, plural, one {# decimal} other {# decimals}})",
                        item.kind(),
                        item.digits(),
                        item.decimals())
                : item.kind().words();
    }

    /** A list as long as that of all countries is given by its ends. */
    private static String codes(Item<?> item, Language language) {
        List<Coded> choices = item.choices();
        if (choices.size() > LONGEST_LIST) {
            return choices.get(0).code() + " … "
                    + choices.get(choices.size() - 1).code();
        }
        return choices.stream().map(choice -> choice(choice, language)).collect(Collectors.joining(" | "));
    }

    private static String choice(Coded choice, Language language) {
        String label = language.say(choice);
        return choice.code().equals(label) ? label : choice.code() + " " + label;
    }

    private static Message severity(Severity severity) {
        return switch (severity) {
            case HARD -> Message.in("severity", "refused");
            case SOFT -> Message.in("severity", "questioned");
            case TASK -> Message.in("severity", "task");
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
