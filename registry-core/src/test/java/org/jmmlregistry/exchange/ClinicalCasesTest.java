package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Derivations;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.diagnosis.CriteriaVerdict;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.RelapseRelation;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.outcome.Outcome;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Each case of {@code cases/} that a haematologist would have refused, as its page says; the names begin with its number. */
@OnEachDatabase
class ClinicalCasesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database, Registry.TODAY);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private static String file(String folder) {
        String name = "/cases/" + folder + "/input.csv";
        try (InputStream in = Objects.requireNonNull(ClinicalCasesTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private ImportPreview preview(String file) {
        return registry.in(
                stores -> stores.imports().preview(file.getBytes(StandardCharsets.UTF_8), Registry.DATA_MANAGER));
    }

    /** The cases of a file by their labels, after nothing in it was refused. */
    private Map<String, StoredCase> taken(String file) {
        ImportPreview preview = preview(file);
        assertEquals(List.of(), refusals(preview));
        assertInstanceOf(CsvImport.Result.Imported.class, registry.in(stores -> stores.imports()
                .confirm(preview, "known.csv", Registry.DATA_MANAGER)));
        return cases();
    }

    private Map<String, StoredCase> cases() {
        return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)).stream()
                .collect(Collectors.toMap(each -> each.label().orElseThrow(), each -> each, (a, b) -> a, TreeMap::new));
    }

    private static List<String> refusals(ImportPreview preview) {
        return preview.findings().stream()
                .filter(RowFinding::refuses)
                .map(finding -> finding.place() + " " + finding.check() + " " + finding.message())
                .toList();
    }

    /** The checks that ask something about a case beyond what its draft lacks. */
    private List<String> asked(StoredCase child) {
        return registry.in(stores -> stores.casebook().findings(child.id(), Registry.DATA_MANAGER)).stream()
                .filter(finding -> finding.severity() != Severity.TASK)
                .map(Finding::check)
                .sorted()
                .toList();
    }

    private static Entry entry(StoredCase child, String form, int hsct, int number) {
        return child.answers().entry(new EntryKey(form, hsct, number)).orElseThrow();
    }

    private static <T> Optional<T> derived(StoredCase child, Item<T> item, String form, int hsct, int number) {
        return Derivations.derive(item, entry(child, form, hsct, number), DAY);
    }

    private static Outcome.Observed after(Endpoint endpoint, CaseFile file) {
        return assertInstanceOf(Outcome.Observed.class, endpoint.after(1, file));
    }

    // --- 620

    @Test
    void case_620_a_child_never_transplanted_is_followed_and_may_die() {
        Map<String, StoredCase> children = taken(file("620-child-never-transplanted"));
        StoredCase regressing = children.get("N01");
        StoredCase dead = children.get("N02");

        assertEquals(
                List.of(),
                asked(regressing).stream()
                        .filter(check -> check.startsWith("F16"))
                        .toList());
        assertEquals(LastState.ALIVE_OBSERVED, LastState.of(regressing.file()));
        assertEquals(LastState.DEAD, LastState.of(dead.file()));
        assertEquals(Optional.of(VitalStatus.DEAD), derived(dead, PatientForm.VITAL_STATUS, "F01", 0, 1));
        assertEquals(
                Optional.of(RelapseRelation.RELAPSE_RELATED), derived(dead, DeathForm.RELAPSE_RELATED, "F17", 0, 1));
        assertEquals(
                Optional.of("2022-03-20"),
                derived(regressing, VisitForm.NEXT_VISIT_DUE, "F16", 0, 1).map(Object::toString),
                "the visit stands for the anniversary of 2021");
    }

    @Test
    void case_620_the_order_of_dates_holds_without_an_hsct() {
        String file = file("620-child-never-transplanted");
        String seenDead = file
                + """
                N02,F16,0,1,visit_date,2019-03-01,
                N02,F16,0,1,visit_type,UNSCHEDULED,
                N02,F16,0,1,alive,Y,
                N02,F16,0,1,disease_status,PROGRESSIVE,
                """;

        assertTrue(refusals(preview(seenDead)).stream().anyMatch(each -> each.contains("EC-F17-2")));
        assertTrue(
                refusals(preview(file.replace("N01,F16,0,1,disease_status,NE", "N01,F16,0,1,disease_status,GF")))
                        .stream()
                        .anyMatch(each -> each.contains("F16.disease_status/hsct")));
        assertTrue(
                refusals(preview(file.replace("N01,F16,0,1,visit_type,ANNUAL", "N01,F16,0,1,visit_type,D100"))).stream()
                        .anyMatch(each -> each.contains("F16.visit_type/hsct")));
        assertTrue(refusals(preview(file + "N02,F17,0,2,death_date,2019-02-11,\n")).stream()
                .anyMatch(each -> each.contains("PLACE")));
    }

    @Test
    void case_620_a_visit_before_the_first_hsct_keeps_number_0_and_one_after_it_does_not() {
        String file = file("620-child-never-transplanted");
        String hsct =
                """
                N01,F07,1,1,hsct_date,2021-06-01,
                N01,F07,1,1,infusion_kind,NEW_HSCT,
                N01,F07,1,1,indication,PRIMARY,
                N01,F01,0,1,last_contact_date,2021-06-02,
                """;
        String transplanted = file.replace("N01,F01,0,1,last_contact_date,2021-03-02,\n", "") + hsct;

        StoredCase child = taken(transplanted).get("N01");

        assertEquals(Optional.empty(), derived(child, VisitForm.NEXT_VISIT_DUE, "F16", 0, 1));
        assertEquals(LastState.ALIVE_STATUS_UNKNOWN, LastState.of(child.file()), "nothing is known since the HSCT");
        List<String> late = refusals(preview(
                transplanted.replace("N01,F16,0,1,visit_date,2021-03-02", "N01,F16,0,1,visit_date,2021-06-02")));
        assertTrue(
                late.stream().anyMatch(each -> each.contains("PLACE") && each.contains("after the first HSCT")),
                late::toString);
        String dead = transplanted.replace("N01,F16", "N02,F16").replace("N01,F07", "N02,F07");
        assertTrue(refusals(preview(dead)).stream()
                .anyMatch(each -> each.contains("PLACE") && each.contains("death belongs under the last one")));
    }

    // --- 621

    @Test
    void case_621_a_known_year_or_month_is_no_negative_interval() {
        String file = file("621-year-known-day-not");

        assertEquals(
                List.of("Y01 F13/1/1 months_from_hsct EC-X10"),
                refusals(preview(file.replace("event_date,2004", "event_date,2003"))).stream()
                        .filter(each -> each.contains("EC-X10"))
                        .map(each -> each.substring(0, each.indexOf("EC-X10") + 6))
                        .toList());

        Map<String, StoredCase> children = taken(file);

        assertEquals(
                Optional.of("0.0"),
                derived(children.get("Y01"), RelapseForm.MONTHS_FROM_HSCT, "F13", 1, 1)
                        .map(Object::toString));
        assertEquals(
                Optional.empty(),
                derived(children.get("Y02"), DiagnosisForm.HBF_RAISED_RULE, "F03", 0, 1),
                "an age of which the completions disagree limits nothing");
        assertEquals(Optional.of(0), derived(children.get("Y03"), TransplantForm.INTERVAL_DX_HSCT_D, "F07", 1, 1));
        assertEquals(Optional.of(0), derived(children.get("Y02"), DiagnosisForm.AGE_AT_DX_M, "F03", 0, 1));
    }

    // --- 622, 623

    @Test
    void case_622_an_infant_dosed_per_kilogram_is_not_asked_about() {
        StoredCase infant = taken(file("622-infant-dosed-per-kilogram")).get("W01");

        assertEquals(List.of(), asked(infant));
    }

    @Test
    void case_623_a_boost_says_why_it_was_given() {
        StoredCase girl = taken(file("623-boost-of-first-graft")).get("B01");

        assertEquals(1, girl.file().transplants().size(), "a boost is no HSCT");
        assertEquals(List.of(), asked(girl));
        assertTrue(refusals(preview(file("623-boost-of-first-graft")
                        .replace("1,2,indication,POOR_GRAFT_FUNCTION", "1,2,indication,PRIMARY")))
                .stream()
                .anyMatch(each -> each.contains("F07.indication")));
    }

    // --- 624, 625

    @Test
    void case_624_pancytopenia_alone_does_not_name_the_event() {
        Map<String, StoredCase> children = taken(file("624-pancytopenia-names-everything-graft-failure"));

        assertEquals(
                List.of(EventType.RELAPSE, EventType.POOR_GRAFT_FUNCTION, EventType.AUTOLOGOUS_RECOVERY),
                children.values().stream()
                        .map(child -> derived(child, RelapseForm.EVENT_TYPE_RULE, "F13", 1, 1)
                                .orElseThrow())
                        .toList());
        children.values()
                .forEach(child -> assertEquals(
                        List.of(),
                        asked(child).stream()
                                .filter(check -> check.contains("F13"))
                                .toList()));
    }

    @Test
    void case_625_recovery_at_the_first_sample_and_later_leukaemia() {
        StoredCase boy = taken(file("625-recovery-seen-at-the-first-sample"))
                .values()
                .iterator()
                .next();

        assertEquals(
                Optional.of(EventType.AUTOLOGOUS_RECOVERY), derived(boy, RelapseForm.EVENT_TYPE_RULE, "F13", 1, 1));
        assertEquals(Optional.of(true), derived(boy, RelapseForm.ADJUDICATION_NEEDED, "F13", 1, 1));
        assertEquals(Optional.of(EventType.RELAPSE), derived(boy, RelapseForm.EVENT_TYPE_RULE, "F13", 1, 2));
        assertEquals(
                List.of(),
                asked(boy).stream()
                        .filter(check -> check.startsWith("EC-F13-1"))
                        .toList());
    }

    // --- 626, 627

    @Test
    void case_626_leukaemia_with_the_own_marrow_is_a_relapse_on_its_day() {
        String file = file("626-leukaemic-recovery-counted-leukaemia-free");
        CaseFile girl = taken(file).values().iterator().next().file();

        assertEquals(1, after(Endpoints.LEUKAEMIA_FREE_SURVIVAL, girl).cause());
        assertEquals(
                61,
                girl.transplant(1)
                        .orElseThrow()
                        .dayOf(after(Endpoints.LEUKAEMIA_FREE_SURVIVAL, girl)
                                .end()
                                .imputed()));
        assertEquals(LastState.ALIVE_WITH_DISEASE, LastState.of(girl));
    }

    @Test
    void case_627_graft_trouble_is_no_disease() {
        Map<String, StoredCase> children = taken(file("627-graft-trouble-is-no-disease"));

        assertEquals(
                LastState.ALIVE_DISEASE_FREE, LastState.of(children.get("G01").file()));
        assertEquals(
                LastState.ALIVE_GRAFT_FAILED, LastState.of(children.get("G02").file()));
    }

    // --- 628, 629

    @Test
    void case_628_the_verdict_is_that_of_the_publication() {
        Map<String, StoredCase> children = taken(file("628-criteria-stricter-than-published"));

        assertEquals(
                Map.of(
                        "K01", CriteriaVerdict.MET,
                        "K02", CriteriaVerdict.MET,
                        "K03", CriteriaVerdict.MET,
                        "K04", CriteriaVerdict.NOT_MET,
                        "K05", CriteriaVerdict.MET),
                children.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> derived(
                                each.getValue(), DiagnosisForm.DX_CRITERIA_MET, "F03", 0, 1)
                        .orElseThrow())));
    }

    @Test
    void case_629_mild_is_below_what_a_skin_score_of_two_allows() {
        StoredCase boy = taken(file("629-mild-with-a-skin-score-of-two"))
                .values()
                .iterator()
                .next();

        assertEquals(
                Optional.of(NihSeverity.AT_LEAST_MODERATE), derived(boy, ChronicGvhdForm.NIH_GLOBAL_RULE, "F11", 1, 1));
        assertTrue(asked(boy).contains("EC-F11-1"), () -> asked(boy).toString());
    }
}
