package org.jmmlregistry.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.pdf.Imprint;
import org.jmmlregistry.report.pdf.Manuscript;
import org.jmmlregistry.report.pdf.Template;
import org.jmmlregistry.report.pdf.Typeface;

/** One entry on paper as it stands in the casebook: every item with its value or absence in words. */
final class FilledForm {
    record Answered(String label, String detail, String value, String state) {}

    private static final int LONGEST_IN_ROW = 800;
    private static final int MOST_LINES_IN_ROW = 15;

    private final StoredCase stored;
    private final StoredEntry entry;
    private final LocalDate today;
    private final Wording words;
    private final Form form;
    private final DataLabel kind;

    FilledForm(StoredCase stored, StoredEntry entry, LocalDate today, Wording words) {
        this.stored = stored;
        this.entry = entry;
        this.today = today;
        this.words = words;
        this.form = Forms.form(entry.key().form())
                .orElseThrow(() -> new IllegalArgumentException("entry must be of a form of the casebook, was of "
                        + entry.key().form()));
        this.kind =
                stored.answers().first(PatientForm.FORM, PatientForm.DATA_LABEL).orElse(DataLabel.REAL);
    }

    Imprint imprint() {
        String version = String.valueOf(entry.version());
        return new Imprint(
                words.say(
                        "filled.document",
                        form.code(),
                        Language.ENGLISH.say(form),
                        stored.id().text()),
                words.say("form.runningHead", form.code(), Language.ENGLISH.say(form)),
                words.say(
                        switch (kind) {
                            case REAL -> "banner.confidential";
                            case SYNTHETIC -> "banner.synthetic";
                            case ILLUSTRATIVE -> "banner.illustrative";
                            case LITERATURE -> "banner.literature";
                        }),
                words.say("filled.footer", stored.id().text(), entry.key().toString(), version, Software.version()),
                words.locale(),
                changed());
    }

    Manuscript manuscript() {
        Manuscript report = new Manuscript();
        report.title(words.say("filled.kicker", form.code()), Language.ENGLISH.say(form))
                .table(Template.FACTS, facts())
                .note(words.say("filled.note"))
                .table(
                        Template.ANSWERS,
                        form.enteredItems().stream().map(this::answered).toList());
        if (form.enteredItems().stream().anyMatch(this::lacksLetters)) {
            report.note(words.say("filled.unknown", Typeface.UNKNOWN));
        }
        longTexts(report);
        List<Answered> computed = form.items().stream()
                .filter(Item::isDerived)
                .map(this::computed)
                .toList();
        if (!computed.isEmpty()) {
            report.heading(words.say("filled.computed"))
                    .table(Template.ANSWERS, computed)
                    .note(words.say("filled.computed.note", words.date(today)));
        }
        return report;
    }

    /** A row stays on one page; what is too long for a row follows the table. */
    private void longTexts(Manuscript report) {
        for (Item<?> item : form.enteredItems()) {
            entry.answers()
                    .withoutIdentity()
                    .answer(item)
                    .map(answer -> said(item, answer))
                    .filter(FilledForm::isTooLong)
                    .ifPresent(
                            text -> report.chapter(Language.ENGLISH.say(item)).paragraph(text));
        }
    }

    private boolean lacksLetters(Item<?> item) {
        return entry.answers()
                .answer(item)
                .map(AnswerText::inWordsWithCodes)
                .map(Language.ENGLISH::say)
                .filter(text -> !text.equals(Typeface.printable(text)))
                .isPresent();
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST_IN_ROW || text.lines().count() > MOST_LINES_IN_ROW;
    }

    private List<NarrativeReport.Fact> facts() {
        List<NarrativeReport.Fact> facts = new ArrayList<>();
        facts.add(fact(
                "case",
                stored.label()
                        .map(label -> words.say(
                                "filled.case.labelled", label, stored.id().text()))
                        .orElse(stored.id().text())));
        facts.add(fact("kind", Language.ENGLISH.say(kind)));
        if (form.repeat().belongsToHsct()) {
            facts.add(fact("hsct", String.valueOf(entry.key().hsctSeq())));
        }
        if (form.repeat().isRepeated()) {
            facts.add(fact("repeat", String.valueOf(entry.key().repeatNo())));
        }
        facts.add(fact(
                "state",
                words.say(
                        "filled.state.value",
                        Language.ENGLISH.say(entry.status()),
                        String.valueOf(entry.version()),
                        words.date(changed()),
                        entry.changedBy())));
        return facts;
    }

    private LocalDate changed() {
        return entry.changedAt().atZone(ZoneOffset.UTC).toLocalDate();
    }

    private NarrativeReport.Fact fact(String key, String value) {
        return new NarrativeReport.Fact(words.say("filled." + key), value);
    }

    private Answered answered(Item<?> item) {
        return answered(
                item,
                entry.answers().withoutIdentity().answer(item),
                words.say(item.isIdentity() ? "filled.identity" : "filled.open"));
    }

    private Answered computed(Item<?> item) {
        Optional<Entry> seen = stored.answers().entry(entry.key());
        return answered(
                item,
                seen.flatMap(each -> Derivations.derive(item, each, today)).map(value -> new Answer.Given(value)),
                words.say("filled.cannotTell"));
    }

    private Answered answered(Item<?> item, Optional<? extends Answer> answer, String otherwise) {
        String state = answer.map(each -> each instanceof Answer.Given ? "GIVEN" : "ABSENT")
                .orElse("OPEN");
        return new Answered(
                Language.ENGLISH.say(item),
                item.code(),
                answer.map(each -> said(item, each))
                        .map(text -> isTooLong(text) ? words.say("filled.below") : text)
                        .orElse(otherwise),
                state);
    }

    private static String said(Item<?> item, Answer answer) {
        String words = Typeface.printable(Language.ENGLISH.say(AnswerText.inWordsWithCodes(answer)));
        boolean measured = answer instanceof Answer.Given && item.unitInWords().isPresent();
        return measured
                ? "%s %s"
                        .formatted(
                                words, Language.ENGLISH.say(item.unitInWords()).orElse(""))
                : words;
    }
}
