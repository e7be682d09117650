package org.jmmlregistry.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.dictionary.Absence;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.PseudoLanguage;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.report.form.BlankForm;
import org.jmmlregistry.report.form.FilledForm;
import org.jmmlregistry.report.narrative.Narrative;
import org.jmmlregistry.report.narrative.Paragraph;
import org.jmmlregistry.report.secondhsct.EarlyLateReport;
import org.jmmlregistry.report.study.Asked;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.study.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is printed, in a language that is not English. */
class OtherLanguageTest {

    private static final Language OTHER = PseudoLanguage.language();

    /** Units, names of cases and of a hash. */
    private static final Set<String> NAMES = Set.of("cm", "kg", "mg", "dL", "mL", "Gy", "INDEX", "SHA", "UTC");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

    /** The codes of forms, items, choices and absences. */
    private static final Set<String> CODES = words(Stream.concat(
            Forms.all().stream().flatMap(form -> Stream.concat(Stream.of(form.code()), codes(form))),
            Stream.of(Absence.values()).map(Absence::code)));

    private static Stream<String> codes(Form form) {
        return form.items().stream()
                .flatMap(item -> Stream.concat(
                        Stream.of(item.code()), item.choices().stream().map(Coded::code)));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> WORD.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    static Stream<CaseFile> files() {
        return Stream.concat(DemonstrationCases.files().stream(), FullCases.files().stream());
    }

    static Stream<Form> forms() {
        return Forms.all().stream();
    }

    private static void assertOther(String shown, Set<String> names) {
        Set<String> plain = new TreeSet<>(PseudoLanguage.plainWords(shown, NAMES));
        plain.removeAll(names);
        assertEquals(Set.of(), plain, shown);
    }

    private static void assertPrinted(Report report, Set<String> names) throws IOException {
        String text = PdfText.of(report, OTHER).text();
        assertFalse(text.isBlank());
        assertOther(text, names);
        assertOther(PageFace.of(report, OTHER).replaceAll("<[^>]*>|&[a-z]+;", " "), names);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_narrative_and_the_drawings_of_a_course_hold_no_plain_english(CaseFile file) {
        for (Paragraph paragraph : Narrative.of(file)) {
            assertOther(OTHER.say(paragraph.title()), Set.of());
            assertOther(paragraph.text(OTHER), Set.of());
        }
        assertDrawn(TimelineDrawing.draw(file, OTHER));
        ChimerismDrawing.draw(file, OTHER).ifPresent(OtherLanguageTest::assertDrawn);
    }

    private static void assertDrawn(Drawing drawing) {
        assertOther(drawing.alternative(), Set.of());
        assertOther(drawing.svg().replaceAll("<[^>]*>", " "), Set.of());
    }

    /** The title of a paper is what its authors called it. */
    private static Set<String> citation() {
        return words(Stream.of(PublishedSeries.of("CHANG2004").orElseThrow().citation()));
    }

    @Test
    void the_report_on_one_case_holds_no_plain_english() throws IOException {
        FrozenData data = DemonstrationCases.data();
        assertPrinted(NarrativeReport.of(DemonstrationCases.named("INDEX"), data, Audience.INSIDE), citation());
        for (CaseFile file : FullCases.files().subList(0, 5)) {
            assertPrinted(NarrativeReport.of(file, data, Audience.INSIDE), Set.of());
        }
    }

    @Test
    void the_report_on_second_hscts_holds_no_plain_english() throws IOException {
        Answer answer = Asked.answer(Asked.frozen(DemonstrationCases.files()), "endpoints: OS_FAILURE", Asked.SERIES);
        Set<String> typed = words(answer.asked().text().lines());
        typed.addAll(citation());
        typed.addAll(Set.of("LFS", "NRM", "RI"));
        assertPrinted(EarlyLateReport.of(answer), typed);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_blank_form_holds_no_plain_english(Form form) throws IOException {
        assertPrinted(BlankForm.of(form), CODES);
    }

    @Test
    void a_filled_form_holds_no_plain_english() throws IOException {
        CaseFile file = FullCases.files().get(0);
        StoredCase stored = new StoredCase(
                file.id(),
                Optional.empty(),
                Optional.empty(),
                file.answers().byKey().entrySet().stream()
                        .map(each -> new StoredEntry(
                                each.getKey(),
                                each.getValue(),
                                EntryStatus.DRAFT,
                                1,
                                Instant.parse("2004-03-01T09:00:00Z"),
                                "data.manager"))
                        .toList());
        List<StoredEntry> entries = stored.entries();
        for (StoredEntry entry : entries) {
            assertPrinted(FilledForm.of(stored, entry, LocalDate.of(2004, 3, 2), OTHER), CODES);
        }
    }
}
