package org.jmmlregistry.report.chronicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.diagnosis.PriorTherapyForm;
import org.jmmlregistry.diagnosis.SpleenForm;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.MalignancyForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

/** Rules that no narrative of 300 generated children, of the founding cohort or of the girl may break. */
class NarrativeRulesTest {

    /** What a committee decides by: it may not be left out where it was answered. */
    private static final Set<Item<?>> DECIDES = Set.of(
            DiagnosisForm.DX_CODE,
            DiagnosisForm.DX_DATE,
            DiagnosisForm.DX_CRITERIA_SET,
            DiagnosisForm.DX_CRITERIA_MET,
            DiagnosisForm.SYNDROME,
            DiagnosisForm.SPLEEN_CM_BCM,
            GeneticsForm.GENE,
            GeneticsForm.HGVS_C,
            GeneticsForm.HGVS_P,
            GeneticsForm.ORIGIN,
            GeneticsForm.KARYO_CLASS,
            SpleenForm.SPLENECTOMY_DONE,
            PriorTherapyForm.AGENTS,
            PriorTherapyForm.BEST_RESPONSE,
            TransplantForm.HSCT_DATE,
            TransplantForm.DONOR_TYPE,
            TransplantForm.STEM_CELL_SOURCE,
            TransplantForm.HLA_MATCH_N,
            TransplantForm.CMV_RECIPIENT,
            TransplantForm.CMV_DONOR,
            TransplantForm.CONDITIONING_INTENSITY,
            TransplantForm.GVHD_PROPHYLAXIS,
            TransplantForm.SEROTHERAPY,
            TransplantForm.INDICATION,
            ConditioningForm.AGENT,
            ConditioningForm.DOSE_TOTAL,
            EngraftmentForm.ANC_RECOVERY,
            EngraftmentForm.PLT20_RECOVERY,
            EngraftmentForm.VOD,
            EngraftmentForm.TMA,
            ChimerismForm.CHIM_DATE,
            ChimerismForm.DONOR_PCT,
            AcuteGvhdForm.AGVHD_PRESENT,
            AcuteGvhdForm.OVERALL_GRADE,
            AcuteGvhdForm.SKIN_STAGE,
            AcuteGvhdForm.LIVER_STAGE,
            AcuteGvhdForm.LGI_STAGE,
            AcuteGvhdForm.STEROID_START_DATE,
            AcuteGvhdForm.RESPONSE_D28,
            AcuteGvhdForm.SECOND_LINE,
            ChronicGvhdForm.CGVHD_PRESENT,
            ChronicGvhdForm.NIH_GLOBAL,
            ChronicGvhdForm.THERAPY,
            ChronicGvhdForm.LAST_STATUS,
            RelapseForm.EVENT_TYPE,
            RelapseForm.EVENT_DATE,
            RelapseForm.AR_SUBTYPE,
            RelapseForm.MUTATION_PRESENT,
            WithdrawalForm.WITHDRAWAL_REASON,
            WithdrawalForm.TAPER_START_DATE,
            WithdrawalForm.STOP_DATE,
            WithdrawalForm.RESPONSE,
            DliForm.DLI_DATE,
            DliForm.CD3_DOSE,
            DliForm.DLI_RESPONSE,
            DliForm.AGVHD_AFTER_DLI,
            SecondHsctForm.STATUS_AT_HSCT2,
            VisitForm.DISEASE_STATUS,
            VisitForm.INFECTIONS,
            VisitForm.LATE_EFFECTS,
            MalignancyForm.SM_TYPE,
            DeathForm.DEATH_DATE,
            DeathForm.COD_PRIMARY,
            DeathForm.COD_CONTRIBUTING,
            DeathForm.AUTOPSY_DONE);

    private static final Set<Item<?>> DONOR_SHARES = Set.of(
            ChimerismForm.DONOR_PCT,
            ChimerismForm.DONOR_PCT_2,
            RelapseForm.DONOR_PCT_AT_EVENT,
            WithdrawalForm.DONOR_PCT_BEFORE,
            WithdrawalForm.DONOR_PCT_AFTER);

    /** They are told as an age or as an interval, which is looked for in tests of its own. */
    private static final Set<Item<?>> TOLD_AS_AN_INTERVAL = Set.of(PatientForm.BIRTH_DATE);

    private static Stream<CaseFile> children() {
        return Stream.concat(Generated.files().stream(), DemonstrationCases.files().stream());
    }

    /** Looks at all narratives; a rule names what breaks it. */
    private static void holds(BiConsumer<Chronicle, List<String>> rule) {
        List<String> broken = new ArrayList<>();
        children().forEach(child -> {
            List<String> found = new ArrayList<>();
            rule.accept(Chronicle.of(child, Audience.INSIDE), found);
            found.forEach(each -> broken.add(child.id() + ": " + each));
        });
        assertEquals(List.of(), broken.stream().limit(20).toList(), broken.size() + " broken");
    }

    private static String said(Told told) {
        return Language.ENGLISH.sentence(told);
    }

    private static List<String> words(Chronicle chronicle) {
        return chronicle.sentences().map(NarrativeRulesTest::said).toList();
    }

    private static boolean isGiven(Source source, CaseFile file) {
        return source.answer(file).filter(Answer.Given.class::isInstance).isPresent();
    }

    @Test
    void time_never_runs_back() {
        holds((chronicle, broken) -> {
            LocalDate reached = LocalDate.MIN;
            for (Row row : chronicle.rows()) {
                LocalDate day = row.when().map(ClinicalDate::imputed).orElse(reached);
                if (day.isBefore(reached) && !row.when().orElseThrow().isPartial()) {
                    broken.add(day + " behind " + reached);
                }
                reached = day.isAfter(reached) ? day : reached;
            }
        });
    }

    @Test
    void a_response_never_stands_before_what_it_answers() {
        Map<Item<?>, Item<?>> causes = Map.of(
                DliForm.DLI_RESPONSE, DliForm.CD3_DOSE,
                WithdrawalForm.RESPONSE, WithdrawalForm.TAPER_START_DATE,
                AcuteGvhdForm.RESPONSE_D28, AcuteGvhdForm.AGVHD_PRESENT);
        holds((chronicle, broken) -> {
            Set<String> before = new HashSet<>();
            chronicle.sentences().forEach(told -> {
                for (Source source : told.sources()) {
                    Optional.ofNullable(causes.get(source.item()))
                            .filter(cause -> isGiven(source, chronicle.file()))
                            .map(cause -> new Source(source.form(), cause, source.entry()).code())
                            .filter(cause -> !before.contains(cause))
                            .ifPresent(cause -> broken.add(said(told)));
                }
                told.sources().forEach(source -> before.add(source.code()));
            });
        });
    }

    @Test
    void the_first_hsct_stands_before_all_that_followed_it() {
        holds((chronicle, broken) -> {
            List<String> words = words(chronicle);
            for (int hsct = 1; hsct < chronicle.file().transplants().size(); hsct++) {
                String opens = hsct == 1 ? "received a first HSCT" : "received a second HSCT";
                if (words.stream().noneMatch(each -> each.contains(opens))) {
                    broken.add("no sentence: " + opens);
                }
            }
        });
    }

    @Test
    void what_is_not_recorded_is_said_once() {
        holds((chronicle, broken) -> {
            Set<String> missing = new HashSet<>();
            chronicle.sentences().filter(told -> isOnlySilence(said(told))).forEach(told -> told.sources().stream()
                    .filter(source -> !isGiven(source, chronicle.file()))
                    .map(source -> source.code() + " " + told.matter())
                    .filter(each -> !missing.add(each))
                    .forEach(each -> broken.add(each + ": " + said(told))));
        });
    }

    private static boolean isOnlySilence(String sentence) {
        return sentence.matches("[^;:]* (was|were) not recorded\\.");
    }

    @Test
    void what_is_said_not_to_be_recorded_is_not() {
        holds((chronicle, broken) -> chronicle
                .sentences()
                .filter(told -> isOnlySilence(said(told)) && !said(told).contains("recorded as"))
                .filter(told -> told.sources().stream().allMatch(source -> isGiven(source, chronicle.file()))
                        && !told.sources().isEmpty())
                .forEach(told -> broken.add(said(told))));
    }

    @Test
    void no_sentence_is_said_twice() {
        holds((chronicle, broken) -> {
            Set<String> said = new HashSet<>();
            for (Row row : chronicle.rows()) {
                row.sentences().stream()
                        .map(told -> row.when().map(Object::toString).orElse("") + said(told))
                        .filter(each -> !said.add(each))
                        .forEach(broken::add);
            }
        });
    }

    @Test
    void it_stayed_full_in_three_samples_at_least() {
        holds((chronicle, broken) -> chronicle
                .sentences()
                .filter(told -> said(told).contains("stayed so"))
                .forEach(told -> {
                    List<BigDecimal> shares = told.sources().stream()
                            .filter(source -> source.item() == ChimerismForm.DONOR_PCT)
                            .flatMap(source -> chronicle
                                    .file()
                                    .answers()
                                    .entry(source.entry().orElseThrow())
                                    .flatMap(entry -> entry.get(ChimerismForm.DONOR_PCT))
                                    .stream())
                            .toList();
                    if (shares.size() < 3 || shares.stream().anyMatch(share -> share.intValue() < 95)) {
                        broken.add(said(told) + shares);
                    }
                }));
    }

    @Test
    void a_child_is_alive_or_dead_in_the_end() {
        holds((chronicle, broken) -> {
            boolean died = words(chronicle).stream().anyMatch(each -> each.matches("(She|He) died .*"));
            boolean alive = words(chronicle).stream().anyMatch(each -> each.startsWith("At the last contact"));
            if (died != chronicle.file().isDead() || died == alive) {
                broken.add("died " + died + ", alive " + alive);
            }
        });
    }

    @Test
    void acute_gvhd_occurred_or_did_not() {
        holds((chronicle, broken) -> {
            Set<String> yes = entries(chronicle, "Acute GVHD of .* began .*");
            Set<String> no = entries(chronicle, "There was no acute GVHD after .*");
            yes.stream().filter(no::contains).forEach(broken::add);
        });
    }

    /** Neither before the time in which it could have happened is over, which the next HSCT ends, nor in the middle of it. */
    @Test
    void what_never_happened_after_an_hsct_is_said_when_its_time_is_over() {
        List<Integer> read = new ArrayList<>();
        holds((chronicle, broken) -> {
            List<Row> rows = chronicle.rows();
            for (int each = 0; each < rows.size(); each++) {
                Row row = rows.get(each);
                List<String> never = row.sentences().stream()
                        .map(NarrativeRulesTest::said)
                        .filter(words ->
                                words.matches(".*(There was no|did not recover|never fell).* after the .* HSCT\\."))
                        .toList();
                read.add(never.size());
                boolean over = each == rows.size() - 1
                        || row.sentences().stream().anyMatch(told -> said(told).contains("received a "));
                if (!over) {
                    broken.addAll(never);
                }
            }
        });
        assertTrue(read.stream().mapToInt(Integer::intValue).sum() > 300, "read: " + read.size());
    }

    @Test
    void what_was_also_recorded_is_listed_once_in_a_place() {
        holds((chronicle, broken) -> chronicle.rows().forEach(row -> {
            boolean before = false;
            for (Told told : row.sentences()) {
                boolean also = said(told).startsWith("Also recorded:");
                if (also && before) {
                    broken.add(said(told));
                }
                before = also;
            }
        }));
    }

    @Test
    void no_sentence_begins_with_the_date_in_its_margin() {
        holds((chronicle, broken) -> chronicle.rows().forEach(row -> row.when()
                .map(when -> Language.ENGLISH.say(LongDate.when(when)))
                .ifPresent(date -> row.sentences().stream()
                        .map(NarrativeRulesTest::said)
                        .filter(words -> words.toLowerCase(Locale.ROOT).startsWith(date.toLowerCase(Locale.ROOT)))
                        .forEach(broken::add))));
    }

    private static Set<String> entries(Chronicle chronicle, String sentence) {
        return chronicle
                .sentences()
                .filter(told -> said(told).matches(sentence))
                .flatMap(told -> told.sources().stream())
                .flatMap(source -> source.entry().stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
    }

    @Test
    void no_second_hsct_is_denied_to_whom_had_one() {
        holds((chronicle, broken) -> {
            boolean denied = words(chronicle).contains("No second HSCT was recorded.");
            if (denied != (chronicle.file().transplants().size() == 1)) {
                broken.add("denied: " + denied);
            }
        });
    }

    @Test
    void nothing_is_recorded_of_a_time_in_which_the_child_was_not_seen() {
        holds((chronicle, broken) -> {
            List<LocalDate> days = chronicle.rows().stream()
                    .flatMap(row -> row.when().stream())
                    .map(ClinicalDate::imputed)
                    .toList();
            for (Row row : chronicle.rows()) {
                for (Told told : row.sentences()) {
                    if (said(told).contains("was not seen between")) {
                        LocalDate from = row.when().orElseThrow().latest();
                        LocalDate next =
                                days.stream().filter(from::isBefore).findFirst().orElse(from);
                        if (ChronoUnit.DAYS.between(from, next) < 390) {
                            broken.add(said(told) + " " + from + " " + next);
                        }
                    }
                }
            }
        });
    }

    @Test
    void nothing_that_decides_is_left_out() {
        List<Integer> answered = new ArrayList<>();
        holds((chronicle, broken) -> {
            Set<String> told = chronicle
                    .sentences()
                    .flatMap(sentence -> sentence.sources().stream())
                    .map(Source::code)
                    .collect(Collectors.toSet());
            for (Entry entry : chronicle.file().answers().entries()) {
                for (Item<?> item : Forms.form(entry.key().form()).orElseThrow().items()) {
                    if (DECIDES.contains(item) && entry.answers().get(item).isPresent()) {
                        answered.add(1);
                        String code = entry.key() + "." + item.code();
                        if (!told.contains(code)) {
                            broken.add(code);
                        }
                    }
                }
            }
        });
        assertTrue(answered.size() > 10_000, "answered: " + answered.size());
    }

    /**
     * A number or a date that a sentence was made of can be read in it; several samples are told by the first and the last, and
     * the stage 0 of an organ by leaving it out; the date in the margin is read there.
     */
    @Test
    void the_numbers_and_dates_behind_a_sentence_stand_in_it() {
        List<Integer> read = new ArrayList<>();
        holds((chronicle, broken) -> chronicle.rows().forEach(row -> row.sentences().stream()
                .filter(told -> !said(told).contains("samples"))
                .forEach(told -> {
                    for (Source source : told.sources()) {
                        source.entry()
                                .flatMap(key -> chronicle.file().answers().entry(key))
                                .flatMap(entry -> entry.get(source.item()))
                                .filter(value -> !TOLD_AS_AN_INTERVAL.contains(source.item()))
                                .filter(value -> !(source.form() == AcuteGvhdForm.FORM && value.equals(0)))
                                .filter(value ->
                                        row.when().filter(value::equals).isEmpty())
                                .ifPresent(value -> {
                                    List<String> forms = forms(source.item(), value, chronicle.file());
                                    if (!forms.isEmpty()) {
                                        read.add(1);
                                    }
                                    if (!forms.isEmpty() && forms.stream().noneMatch(said(told)::contains)) {
                                        broken.add(source.code() + " = " + value + " in: " + said(told));
                                    }
                                });
                    }
                })));
        assertTrue(read.size() > 10_000, "read back: " + read.size());
    }

    /** How a number or a date may be written. */
    private static List<String> forms(Item<?> item, Object value, CaseFile file) {
        if (value instanceof ClinicalDate date) {
            List<String> forms = new ArrayList<>(List.of(Language.ENGLISH.say(LongDate.of(date))));
            for (Transplant hsct : file.transplants()) {
                forms.add("day " + Language.ENGLISH.say(Figures.day(hsct.dayOf(date.imputed()))));
                forms.add(Math.abs(hsct.dayOf(date.imputed())) + " days after diagnosis");
            }
            return forms;
        }
        if (value instanceof Integer number) {
            return List.of(String.valueOf(Math.abs(number)), Language.ENGLISH.say(Figures.day(number)));
        }
        return value instanceof BigDecimal number ? numbers(item, number) : List.of();
    }

    /** A dose of cells has one figure before the point, a share of donor cells is rounded. */
    private static List<String> numbers(Item<?> item, BigDecimal number) {
        if (item.unit().matches("10\\*\\d/kg")) {
            return List.of(Language.ENGLISH.say(CellDose.of(item, number)));
        }
        if (DONOR_SHARES.contains(item)) {
            return List.of(Language.ENGLISH.say(DonorShare.of(number)) + " %");
        }
        return List.of(
                Language.ENGLISH.say(Figures.plain(number)),
                Language.ENGLISH.say(Figures.plain(number.movePointRight(2))));
    }
}
