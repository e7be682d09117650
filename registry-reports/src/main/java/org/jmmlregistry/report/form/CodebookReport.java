package org.jmmlregistry.report.form;

import java.util.Locale;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.exchange.Codebook;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;

/** The codebook on paper: what {@link Codebook} says, form by form, and every check. */
public final class CodebookReport {

    private static final Message TITLE = Message.of("Codebook");

    private static final Message NOTHING = Message.verbatim("");

    private CodebookReport() {}

    /** Every item of every form, and every check, in the words of a language. */
    public static Report in(Language language) {
        int items = Forms.all().stream().mapToInt(form -> form.items().size()).sum();
        Report.Text report = Report.titled(
                        new Report.Imprint(
                                TITLE,
                                Message.of("JMML Registry · Codebook"),
                                Message.of("No patient data"),
                                Message.of("Codebook · JMML Registry {version}", Software.version()),
                                Software.released()),
                        Message.of("JMML Registry"),
                        TITLE)
                .paragraph(
                        Message.of(
                                "{forms} forms with {items} items, and {checks} checks.",
                                Forms.all().size(),
                                items,
                                Codebook.checkLines(language).size()),
                        Message.of(
                                "Every answer may instead be an absence (NASK, NOTDONE, UNK, NA, PENDING), unless the item "
                                        + "says “never absent”."),
                        Message.of("Required: R always, c(…) under a condition, O optional."),
                        Message.of("Hard limits and checks refuse an answer, soft ones save and question it."),
                        Message.of("Units are UCUM."));
        for (Form form : Forms.all()) {
            report.chapter(Message.of("{code} {form}", form.code(), form))
                    .note(Message.of("Filled {repeat}.", form.repeat()))
                    .add(items(form, language));
        }
        return report.chapter(Message.of("Checks"))
                .note(Message.of(
                        "A refused entry is not saved; a questioned one is saved and asked about; a task is work for "
                                + "somebody."))
                .add(checks(language))
                .report();
    }

    private static Table items(Form form, Language language) {
        return Table.of(form.code().toLowerCase(Locale.ROOT), Codebook.lines(form, language))
                .look(Table.Look.LISTING)
                .words("item", Message.of("Item"), 112, CodebookReport::name)
                .words(
                        "answer",
                        Message.of("Answer"),
                        156,
                        line -> lines(
                                line.unit().isEmpty()
                                        ? Message.verbatim(line.type())
                                        : Message.of("{type}, in {unit}", line.type(), line.unit()),
                                Message.verbatim(line.codes())))
                .words(
                        "limits",
                        Message.of("Limits and checks"),
                        122,
                        line -> lines(hard(line.hard()), soft(line.soft())))
                .words(
                        "requirement",
                        Message.of("Required · outside"),
                        91,
                        line -> lines(Message.verbatim(line.required()), Message.verbatim(line.outside())))
                .table();
    }

    private static Cell name(Codebook.Line line) {
        return Cell.words(Message.verbatim(line.label()), Cell.Tone.STRONG).detailed(Message.verbatim(line.item()));
    }

    private static Message hard(String rule) {
        return rule.isEmpty() ? NOTHING : Message.of("hard: {rule}", rule);
    }

    private static Message soft(String rule) {
        return rule.isEmpty() ? NOTHING : Message.of("soft: {rule}", rule);
    }

    private static Cell lines(Message... parts) {
        return Cell.words(
                Listed.of(Stream.of(parts).filter(part -> !part.equals(NOTHING)).toList(), "\n"));
    }

    private static Table checks(Language language) {
        return Table.of("checks", Codebook.checkLines(language))
                .look(Table.Look.LISTING)
                .words("check", Message.of("Check"), 150, line -> Cell.verbatim(line.id()))
                .words("severity", Message.of("An answer is"), 60, line -> Cell.verbatim(line.severity()))
                .words("rule", Message.of("Rule"), 271, line -> Cell.verbatim(line.rule()))
                .table();
    }
}
