package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.followup.DeathForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.RelapseRelation;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.VitalStatus;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What interventions, events, visits and death lead to, on worked examples. */
class CourseDerivationsTest {

    @Test
    void days_off_immunosuppression_count_from_the_last_stop_before_the_dli() {
        assertEquals(
                Optional.of(28),
                Cases.derive(
                        DliForm.IS_OFF_DAYS,
                        "F12b/1/1",
                        "F12a/1/1 stop_date=1999-10-01 + F12a/1/2 stop_date=1999-11-08 + F12a/1/3 stop_date=2000-01-08 + F12b/1/1 dli_date=1999-12-06"));
    }

    @Test
    void a_withdrawal_or_dli_under_the_hsct_before_was_tried() {
        String second = " + F07/2/1 hsct_date=2000-02-24 + F14/2/1 conditioning_change=SAME";

        assertEquals(
                Optional.of(true),
                Cases.derive(SecondHsctForm.PRIOR_IS_WITHDRAWAL, "F14/2/1", "F12a/1/1 gvhd_after=0" + second));
        assertEquals(
                Optional.of(false),
                Cases.derive(SecondHsctForm.PRIOR_DLI, "F14/2/1", "F13/1/1 dli_given_for_event=N" + second));
        assertEquals(
                Optional.empty(),
                Cases.derive(SecondHsctForm.PRIOR_DLI, "F14/2/1", "F13/1/1 event_type=RELAPSE" + second));
    }

    private static Optional<EventType> typeByRule(String graft, String event) {
        return Cases.derive(RelapseForm.EVENT_TYPE_RULE, "F13/1/1", event(graft, event));
    }

    private static Optional<Boolean> needsAdjudication(String graft, String event) {
        return Cases.derive(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1", event(graft, event));
    }

    private static String event(String graft, String event) {
        return graft + " + F13/1/1 event_date=2001-10-01 " + event;
    }

    @Test
    void pancytopenia_means_graft_failure_primary_without_recovery_and_secondary_after_it() {
        assertEquals(
                Optional.of(EventType.PRIMARY_GRAFT_FAILURE),
                typeByRule("F08/1/1 anc_recovery=NO", "pancytopenia=Y donor_pct_at_event=0"));
        assertEquals(
                Optional.of(EventType.SECONDARY_GRAFT_FAILURE),
                typeByRule("F08/1/1 anc_recovery=YES", "pancytopenia=Y donor_pct_at_event=0"));
    }

    private static final String NEVER_FULL = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2001-07-01 donor_pct=40";
    private static final String ONCE_FULL = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2001-07-01 donor_pct=97";
    private static final String NO_DISEASE = "mutation_present=N spleen_cm=0 mono_abs=0.3 wbc=5 blast_pct=1 ";

    @Test
    void recovered_blood_without_a_donor_that_never_was_is_autologous_recovery() {
        assertEquals(
                Optional.of(EventType.AUTOLOGOUS_RECOVERY), typeByRule(NEVER_FULL, "donor_pct_at_event=2 spleen_cm=4"));
    }

    @Test
    void disease_after_a_full_donor_is_relapse() {
        assertEquals(Optional.of(EventType.RELAPSE), typeByRule(ONCE_FULL, "donor_pct_at_event=2 mutation_present=Y"));
        assertEquals(
                Optional.of(false),
                needsAdjudication(ONCE_FULL, "event_type=RELAPSE donor_pct_at_event=2 mutation_present=Y"));
    }

    @Test
    void disease_with_a_mixed_donor_that_was_never_full_is_relapse_and_adjudicated() {
        assertEquals(
                Optional.of(EventType.RELAPSE),
                typeByRule(NEVER_FULL, "donor_pct_at_event=35 mono_abs=3.2 spleen_cm=4"));
        assertEquals(
                Optional.of(true),
                needsAdjudication(NEVER_FULL, "event_type=RELAPSE donor_pct_at_event=35 mono_abs=3.2 spleen_cm=4"));
    }

    @Test
    void a_lost_donor_without_disease_is_autologous_recovery_and_adjudicated() {
        assertEquals(
                Optional.of(EventType.AUTOLOGOUS_RECOVERY),
                typeByRule(ONCE_FULL, "donor_pct_at_event=1 " + NO_DISEASE));
        assertEquals(Optional.of(true), needsAdjudication(ONCE_FULL, "donor_pct_at_event=1 " + NO_DISEASE));
    }

    @Test
    void disease_in_donor_cells_has_no_name_and_is_adjudicated() {
        assertEquals(Optional.empty(), typeByRule(NEVER_FULL, "donor_pct_at_event=97 mutation_present=Y"));
        assertEquals(Optional.of(true), needsAdjudication(NEVER_FULL, "donor_pct_at_event=97 mutation_present=Y"));
    }

    @Test
    void an_event_without_chimerism_is_not_ruled_on() {
        assertEquals(Optional.empty(), typeByRule("F08/1/1 anc_recovery=YES", "mutation_present=Y"));
        assertEquals(Optional.empty(), needsAdjudication("F08/1/1 anc_recovery=YES", "mutation_present=Y"));
    }

    @Test
    void an_event_that_was_entered_otherwise_is_adjudicated() {
        assertEquals(
                Optional.of(true),
                needsAdjudication(NEVER_FULL, "event_type=RELAPSE donor_pct_at_event=2 spleen_cm=4"));
    }

    private static Optional<VitalStatus> status(String text, LocalDate asOf) {
        CaseAnswers all = Cases.of(text);
        Entry patient = all.entry(new EntryKey("F01", 0, 1)).orElseThrow();
        return Derivations.derive(PatientForm.VITAL_STATUS, patient, asOf);
    }

    @Test
    void death_goes_before_withdrawal_and_withdrawal_before_loss() {
        String patient = "F01/0/1 data_label=REAL last_contact_date=2020-01-15";
        LocalDate soon = LocalDate.of(2021, 7, 15);
        String withdrawn = " + F02/0/1 consent_status=WITHDRAWN_FUTURE";

        assertEquals(Optional.of(VitalStatus.ALIVE), status(patient, soon));
        assertEquals(Optional.of(VitalStatus.LTFU), status(patient, soon.plusDays(1)));
        assertEquals(Optional.of(VitalStatus.WITHDRAWN), status(patient + withdrawn, soon.plusDays(1)));
        assertEquals(
                Optional.of(VitalStatus.DEAD), status(patient + withdrawn + " + F17/1/1 death_date=2020-01-15", soon));
    }

    @Test
    void a_published_case_is_never_lost() {
        assertEquals(
                Optional.of(VitalStatus.ALIVE),
                status("F01/0/1 data_label=LITERATURE last_contact_date=2003-01-20", Cases.TODAY));
    }

    @ParameterizedTest(name = "{0} on {1}: next {2}")
    @CsvSource({
        "D30, 2001-06-28, 2001-09-09",
        "D100, 2001-09-12, 2001-12-01",
        "M6, 2001-11-28, 2002-06-01",
        "M12, 2002-05-20, 2003-06-01",
        "ANNUAL, 2005-05-20, 2006-06-01",
        "UNSCHEDULED, 2001-08-01, 2001-09-09"
    })
    void the_next_visit_is_the_next_time_point_of_the_schedule(String type, String day, String next) {
        assertEquals(
                date(next),
                Cases.derive(
                        VisitForm.NEXT_VISIT_DUE,
                        "F16/1/1",
                        "F07/1/1 hsct_date=2001-06-01 + F16/1/1 visit_type=" + type + " visit_date=" + day));
    }

    @Test
    void after_another_hsct_its_own_schedule_begins() {
        assertEquals(
                Optional.empty(),
                Cases.derive(
                        VisitForm.NEXT_VISIT_DUE,
                        "F16/1/1",
                        "F07/1/1 hsct_date=2001-06-01 + F16/1/1 visit_type=D30 visit_date=2001-07-01 + F07/2/1 hsct_date=2001-12-01"));
    }

    @Test
    void consent_is_renewed_at_the_eighteenth_birthday_as_far_as_it_is_known() {
        assertEquals(
                date("2018-03"),
                Cases.derive(
                        ConsentForm.RECONSENT_DUE,
                        "F02/0/1",
                        "F01/0/1 birth_date=2000-03 + F02/0/1 consent_status:NA"));
    }

    private static Optional<RelapseRelation> relation(String cause, String before) {
        return Cases.derive(
                DeathForm.RELAPSE_RELATED, "F17/1/1", "F17/1/1 death_date=2002-03-01 cod_primary=" + cause + before);
    }

    @Test
    void a_death_with_leukaemia_at_the_last_look_is_related_to_relapse_whatever_its_cause() {
        String relapse = " + F13/1/1 event_type=RELAPSE event_date=2001-10-01";

        assertEquals(Optional.of(RelapseRelation.RELAPSE_RELATED), relation("INFECTION", relapse));
        assertEquals(Optional.of(RelapseRelation.RELAPSE_RELATED), relation("ACCIDENT", relapse));
        assertEquals(Optional.of(RelapseRelation.RELAPSE_RELATED), relation("DISEASE", ""));
        assertEquals(
                Optional.of(RelapseRelation.RELAPSE_RELATED),
                relation(
                        "INFECTION",
                        " + F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_LEUKAEMIC event_date=2001-10-01"));
        assertEquals(
                Optional.of(RelapseRelation.RELAPSE_RELATED),
                relation("INFECTION", " + F16/1/1 visit_date=2002-01-01 disease_status=RELAPSE"));
    }

    @Test
    void a_death_after_a_relapse_that_was_overcome_is_not() {
        String relapse = " + F13/1/1 event_type=RELAPSE event_date=2001-10-01";

        assertEquals(Optional.of(RelapseRelation.TRANSPLANT_RELATED), relation("INFECTION", ""));
        assertEquals(Optional.of(RelapseRelation.OTHER), relation("ACCIDENT", ""));
        assertEquals(
                Optional.of(RelapseRelation.OTHER),
                relation("ACCIDENT", relapse + " + F16/1/1 visit_date=2002-01-01 disease_status=CR_FULL_DONOR"));
        assertEquals(
                Optional.of(RelapseRelation.TRANSPLANT_RELATED),
                relation("INFECTION", relapse + " + F07/1/1 hsct_date=2001-06-01 + F07/2/1 hsct_date=2002-01-01"));
        assertEquals(
                Optional.of(RelapseRelation.TRANSPLANT_RELATED),
                relation(
                        "INFECTION",
                        " + F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=AR_NON_LEUKAEMIC event_date=2001-10-01"));
    }

    @ParameterizedTest(name = "{0} after {1}: {2}")
    @CsvSource({
        "INFECTION, PROGRESSIVE, RELAPSE_RELATED",
        "HAEMORRHAGE, RELAPSE, RELAPSE_RELATED",
        "INFECTION, OBSERVED_STABLE, OTHER",
        "INFECTION, REGRESSED, OTHER",
        "INFECTION, CR_UNSPECIFIED, OTHER",
        "DISEASE, OBSERVED_STABLE, RELAPSE_RELATED"
    })
    void without_an_hsct_leukaemia_that_grows_is_what_a_child_dies_of(
            String cause, String status, RelapseRelation relation) {
        assertEquals(
                Optional.of(relation),
                Cases.derive(
                        DeathForm.RELAPSE_RELATED,
                        "F17/0/1",
                        "F16/0/1 visit_date=2000-05-01 disease_status=PROGRESSIVE + F16/0/2 visit_date=2001-05-01 disease_status="
                                + status + " + F16/0/3 visit_date=2001-06-01 disease_status=NE"
                                + " + F17/0/1 death_date=2002-03-01 cod_primary=" + cause));
    }

    private static Optional<ClinicalDate> date(String text) {
        return ClinicalDate.parse(text);
    }
}
