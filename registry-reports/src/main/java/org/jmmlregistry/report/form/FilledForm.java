package org.jmmlregistry.report.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.ImputedDays;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.Table.Fact;

/** One entry on paper as it stands in the casebook: every item with its value or absence in words. */
public final class FilledForm {

    private static final int LONGEST_IN_ROW = 800;
    private static final int MOST_LINES_IN_ROW = 15;

    private record Answered(Item<?> item, Cell value) {}

    private final StoredCase stored;
    private final StoredEntry entry;
    private final LocalDate today;
    private final Language language;
    private final Form form;
    private final DataLabel kind;

    private FilledForm(StoredCase stored, StoredEntry entry, LocalDate today, Language language) {
        this.language = language;
        this.stored = stored;
        this.entry = entry;
        this.today = today;
        this.form = Forms.form(entry.key().form())
                .orElseThrow(() -> new IllegalArgumentException("entry must be of a form of the casebook, was of "
                        + entry.key().form()));
        this.kind =
                stored.answers().first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL);
    }

    /**
     * One entry of a case as it stands, with what is computed from it.
     *
     * @param today the day of which derived items are asked
     * @param language in which it will be printed, which decides what is too long for a row
     */
    public static Report of(StoredCase stored, StoredEntry entry, LocalDate today, Language language) {
        return new FilledForm(stored, entry, today, language).report();
    }

    private Report.Imprint imprint() {
        return new Report.Imprint(
                Message.of(
                        "Form {code}: {entry}, case {id}",
                        form.code(),
                        name(),
                        stored.id().text()),
                Message.of("JMML Registry · {code} {form}", form.code(), form),
                Banner.ofCase(kind),
                Message.of(
                        "Case {id} · {entry} · version {version} · JMML Registry {software}",
                        stored.id().text(),
                        name(),
                        entry.version(),
                        Software.version()),
                changed());
    }

    private Message name() {
        return new EntryName(entry.key()).words();
    }

    private Report report() {
        Report.Text report = Report.titled(imprint(), Message.of("Form {code}, as recorded", form.code()), name())
                .add(Table.facts("facts", facts()).table())
                .note(Message.of("The answers as they stand in the casebook, in words and with their codes."))
                .add(answers(
                        "answers",
                        form.enteredItems().stream().map(this::answered).toList()));
        longTexts(report);
        List<Answered> computed = form.items().stream()
                .filter(Item::isDerived)
                .map(this::computed)
                .toList();
        if (!computed.isEmpty()) {
            report.heading(Message.of("Computed by the registry"))
                    .add(answers("computed", computed))
                    .note(Message.of("As of {day}.", LongDate.of(today)));
            if (form.items().stream().anyMatch(Derivations::isAge)) {
                Age.imputed(stored.answers().first(PatientForm.FORM, PatientForm.BIRTH_DATE))
                        .ifPresent(report::note);
            }
            ImputedDays.note(stored.answers()).ifPresent(report::note);
        }
        return report.report();
    }

    private static Table answers(String name, List<Answered> answers) {
        return Table.of(name, answers)
                .words("item", Message.of("Item"), 184, each -> Cell.words(each.item()))
                .detail(
                        "code",
                        Message.of("Code"),
                        110,
                        each -> Cell.verbatim(each.item().code()))
                .words("value", Message.of("Answer"), 187, Answered::value)
                .table();
    }

    /** A row stays on one page; what is too long for a row follows the table. */
    private void longTexts(Report.Text report) {
        for (Item<?> item : form.enteredItems()) {
            entry.answers()
                    .withoutIdentity()
                    .answer(item)
                    .map(answer -> said(item, answer))
                    .filter(this::isTooLong)
                    .ifPresent(text -> report.chapter(item.words()).paragraph(text));
        }
    }

    private boolean isTooLong(Message said) {
        String text = language.say(said);
        return text.length() > LONGEST_IN_ROW || text.lines().count() > MOST_LINES_IN_ROW;
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(Message.of("Case"), Message.verbatim(stored.id().text())));
        facts.add(new Fact(Message.of("Kind of data"), kind.words()));
        if (form.repeat().standsUnderHsct()) {
            facts.add(new Fact(
                    Message.of("HSCT number"), Message.of("{n}", entry.key().hsctSeq())));
        }
        if (form.repeat().isRepeated()) {
            facts.add(new Fact(
                    Message.of("Number of this form"),
                    Message.of("{n}", entry.key().repeatNo())));
        }
        facts.add(new Fact(
                Message.of("State"),
                Message.of(
                        "{state}, version {version}, last changed on {day} by {author}",
                        entry.status(),
                        entry.version(),
                        LongDate.of(changed()),
                        entry.changedBy())));
        return facts;
    }

    private LocalDate changed() {
        return RegistryTime.here().day(entry.changedAt());
    }

    private Answered answered(Item<?> item) {
        Optional<Cell> unread = Optional.ofNullable(entry.unread().get(item.code()))
                .map(typed ->
                        Cell.words(Message.of("“{text}”, which could not be read", typed.value()), Cell.Tone.OPEN));
        return unread.map(cell -> new Answered(item, cell)).orElseGet(() -> read(item));
    }

    private Answered read(Item<?> item) {
        return answered(
                item,
                entry.answers().withoutIdentity().answer(item),
                item.isIdentity()
                        ? Message.of("not among the answers; kept apart if known")
                        : Message.of("not answered"));
    }

    private Answered computed(Item<?> item) {
        Optional<Entry> seen = stored.answers().entry(entry.key());
        return answered(
                item,
                seen.flatMap(each -> Derivations.derive(item, each, today)).map(value -> new Answer.Given(value)),
                Message.of("cannot be told from what is recorded"));
    }

    private Answered answered(Item<?> item, Optional<? extends Answer> answer, Message otherwise) {
        return new Answered(
                item, answer.map(each -> value(item, each)).orElseGet(() -> Cell.words(otherwise, Cell.Tone.OPEN)));
    }

    private Cell.Words value(Item<?> item, Answer answer) {
        Message said = said(item, answer);
        return Cell.words(
                isTooLong(said) ? Message.of("a long text; see beneath the table") : said,
                answer instanceof Answer.Given ? Cell.Tone.PLAIN : Cell.Tone.ABSENT);
    }

    private static Message said(Item<?> item, Answer answer) {
        Message words = AnswerWords.withCodes(item, answer);
        return answer instanceof Answer.Given
                ? item.unitInWords()
                        .map(unit -> Message.of("{value} {unit}", words, unit))
                        .orElse(words)
                : words;
    }
}
