package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.diagnosis.CriteriaVerdict;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.followup.RelapseForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as leukaemia seen again at an event, on children whose cells came back. */
class SignsOfDiseaseTest {

    private static final String FULL_DONOR = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2015-12-02 donor_pct=99 + ";
    private static final String MIXED = "F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2015-12-02 donor_pct=40 + ";
    private static final String QUIET = " spleen_cm=0 mono_abs=0.2 blast_pct=0";

    private static String rule(String course) {
        return Cases.derive(RelapseForm.EVENT_TYPE_RULE, "F13/1/1", course)
                .map(type -> type.code())
                .orElse("");
    }

    private static String subtype(String course) {
        boolean disputed =
                Cases.findings(course, "F13.ar_subtype/rule").findAny().isPresent();
        return disputed ? "disputed" : "agreed";
    }

    @ParameterizedTest(name = "{0} | {1} is {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    CBL_SYNDROME | gene=CBL hgvs_c=c.1111T>C origin=GERMLINE sample_type=PB | SECONDARY_GRAFT_FAILURE
                    NF1 | gene=NF1 hgvs_c=c.2041C>T origin=GERMLINE sample_type=PB | SECONDARY_GRAFT_FAILURE
                    NOONAN | gene=PTPN11 hgvs_c=c.218C>T origin=GERMLINE sample_type=BM | SECONDARY_GRAFT_FAILURE
                    NONE | gene=PTPN11 hgvs_c=c.218C>T origin=GERMLINE sample_type=BM | SECONDARY_GRAFT_FAILURE
                    NONE | gene=CBL hgvs_c=c.1111T>C sample_type=BUCCAL | SECONDARY_GRAFT_FAILURE
                    CBL_SYNDROME | gene=CBL hgvs_c=c.1111T>C sample_type=PB | SECONDARY_GRAFT_FAILURE
                    NF1 | gene=NONE_FOUND sample_type=PB | SECONDARY_GRAFT_FAILURE
                    NONE | gene=PTPN11 hgvs_c=c.226G>A origin=SOMATIC sample_type=BM | RELAPSE
                    NONE | gene=PTPN11 hgvs_c=c.226G>A sample_type=BM | RELAPSE
                    NOONAN | gene=KRAS hgvs_c=c.35G>A origin=SOMATIC sample_type=BM | RELAPSE
                    NONE | gene=GATA2 hgvs_c=c.1061C>T origin=GERMLINE sample_type=BM | RELAPSE
                    """)
    void a_driver_that_the_child_was_born_with_is_no_sign_of_disease(String syndrome, String variant, String rule) {
        String course = "F03/0/1 syndrome=" + syndrome + " + F04/0/1 assay=SINGLE_GENE " + variant + " + " + FULL_DONOR
                + "F13/1/1 event_date=2016-01-14 event_type=" + rule + " donor_pct_at_event=40 pancytopenia=Y"
                + " mutation_present=Y" + QUIET;

        assertEquals(rule, rule(course));
        assertEquals(Optional.of(false), Cases.derive(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1", course));
    }

    @ParameterizedTest(name = "beside a germline PTPN11 variant {0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gene=NRAS origin=SOMATIC sample_type=BM sample_date=2016-01-14 | RELAPSE
                    gene=NRAS origin=SOMATIC sample_type=BM sample_date=2016-02-10 | RELAPSE
                    gene=NRAS origin=SOMATIC sample_type=BM | RELAPSE
                    gene=NRAS sample_type=BM sample_date=2016-01-14 | RELAPSE
                    gene=NRAS origin=SOMATIC sample_type=BM sample_date=2018-05-02 | SECONDARY_GRAFT_FAILURE
                    gene=NRAS origin=SOMATIC sample_type=BM sample_date=2016-01-14 acmg_class=3 | SECONDARY_GRAFT_FAILURE
                    gene=PTPN11 hgvs_c=c.218C>T sample_type=BM sample_date=2016-01-14 | SECONDARY_GRAFT_FAILURE
                    """)
    void a_driver_that_was_acquired_by_the_event_makes_a_mutation_a_sign_of_disease(String variant, String rule) {
        String course =
                "F03/0/1 syndrome=NOONAN + F04/0/1 gene=PTPN11 hgvs_c=c.218C>T origin=GERMLINE sample_type=BUCCAL"
                        + " + F04/0/2 " + variant + " + " + FULL_DONOR
                        + "F13/1/1 event_date=2016-01-14 donor_pct_at_event=40 pancytopenia=Y mutation_present=Y"
                        + QUIET;

        assertEquals(rule, rule(course));
    }

    @Test
    void a_driver_that_was_acquired_later_alone_is_none_that_the_child_was_born_with() {
        assertEquals(
                "RELAPSE",
                rule("F04/0/1 gene=NRAS origin=SOMATIC sample_type=BM sample_date=2018-05-02 + " + FULL_DONOR
                        + "F13/1/1 event_date=2016-01-14 donor_pct_at_event=40 mutation_present=Y" + QUIET));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    spleen_cm=9 mono_abs=0.8 blast_pct=2 | Whether there was disease is not known (mutation, karyotype, spleen, monocytes, blasts); without it what was found speaks for “Secondary graft failure”. Please have the event adjudicated.
                    spleen_cm=0 mono_abs=0.2 blast_pct=0 mutation_present=N | What was found speaks for “Secondary graft failure”; please have the event adjudicated.
                    """)
    void where_disease_is_not_known_the_question_says_so(String found, String sentence) {
        String course = FULL_DONOR
                + "F13/1/1 event_date=2016-06-14 event_type=RELAPSE donor_pct_at_event=30 pancytopenia=Y " + found;

        assertEquals(
                List.of(sentence),
                Cases.findings(course, "EC-F13-1")
                        .map(finding -> finding.message().toString())
                        .toList());
        assertEquals(Optional.of(true), Cases.derive(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1", course));
    }

    /** No earlier sample counts as none above 95 %, and people decide; the sample of the event itself is not an earlier one. */
    @ParameterizedTest(name = "first sample on {0}: people decide {1}")
    @CsvSource({"2015-12-02, true", "2015-12-20, true", "2015-11-28, false"})
    void an_autologous_recovery_without_an_earlier_sample_is_one_that_people_decide(String day, boolean flagged) {
        String course =
                "F03/0/1 syndrome=NF1 + F04/0/1 gene=NF1 origin=GERMLINE + F08/1/1 anc_recovery=YES + F09/1/1 chim_date="
                        + day + " donor_pct=3 + F13/1/1 event_date=2015-12-02 event_type=AUTOLOGOUS_RECOVERY"
                        + " ar_subtype=AR_NON_LEUKAEMIC donor_pct_at_event=3 pancytopenia=N mutation_present=Y" + QUIET;

        assertEquals("AUTOLOGOUS_RECOVERY", rule(course));
        assertEquals("agreed", subtype(course));
        assertEquals(Optional.of(flagged), Cases.derive(RelapseForm.ADJUDICATION_NEEDED, "F13/1/1", course));
    }

    @ParameterizedTest(name = "{0}, then {1}, is {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    47,XY,+21c | 47,XY,+21c[8]//46,XX[12] | SECONDARY_GRAFT_FAILURE
                    47,XY,+21c | 47,XY,+21[20] | SECONDARY_GRAFT_FAILURE
                    46,XY | 46,XY,inv(9)(p12q13)c[20] | SECONDARY_GRAFT_FAILURE
                    47,XXYc | 47,XXYc[20] | SECONDARY_GRAFT_FAILURE
                    46,XY | 46,XY[8]//47,XX,+8[12] | SECONDARY_GRAFT_FAILURE
                    46,XY | //46,XX[20] | SECONDARY_GRAFT_FAILURE
                    46,XY | 46,XY[3]//46,XX[17] | SECONDARY_GRAFT_FAILURE
                    46,XY | mos 47,XY,+21[5]/46,XY[15] | SECONDARY_GRAFT_FAILURE
                    45,XY,-7 | 45,XY,-7[8]//46,XX[12] | RELAPSE
                    47,XY,+21c | 47,XY,+21c[3]/48,idem,+8[5]//46,XX[12] | RELAPSE
                    47,XY,+21c | 46,XY,-7,+21c[20] | RELAPSE
                    """)
    void a_karyotype_that_the_child_or_its_donor_was_born_with_is_no_sign_of_disease(
            String before, String found, String rule) {
        String course = "F04/0/1 karyotype_iscn=" + word(before) + " + " + FULL_DONOR
                + "F13/1/1 event_date=2016-01-14 donor_pct_at_event=40 pancytopenia=Y mutation_present=N karyotype_at_event="
                + word(found) + QUIET;

        assertEquals(rule, rule(course));
    }

    /** The written form of a case parts its answers by blanks. */
    private static String word(String iscn) {
        return iscn.replace(" ", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//46,XX[20]",
                "46,XY[20]//",
                "46,XY[3]//46,XX[17]",
                "45,XX,-7[2]/46,XX[3]//46,XY[15]",
                "// 46,XX[20]",
                "mos 47,XX,+21[15]/46,XX[5]",
                "chi 46,XX[25]//46,XY[10]",
                "47,XY,+21c"
            })
    void every_form_of_a_chimera_and_a_constitution_is_taken(String iscn) {
        assertEquals(List.of(), findings("F13/1/1", RelapseForm.KARYOTYPE_AT_EVENT, iscn));
        assertEquals(List.of(), findings("F04/0/1", GeneticsForm.KARYOTYPE_ISCN, iscn));
    }

    private static List<Finding> findings(String entry, Item<String> item, String text) {
        EntryKey key = EntryKey.parse(entry).orElseThrow();
        Form form = Forms.form(key.form()).orElseThrow();
        return form.read(key, Map.of(item.code(), Written.value(text))).findings();
    }

    @Test
    void a_constitutional_karyotype_is_not_asked_as_new_but_an_abnormality_beside_it_is() {
        String before = "F04/0/1 karyotype_iscn=47,XY,+21c + F13/1/1 karyotype_at_event=";

        assertEquals(
                0,
                Cases.findings(before + "47,XY,+21c[8]//46,XX[12]", "F13.karyotype_at_event/new")
                        .count());
        assertEquals(
                1,
                Cases.findings(before + "48,XY,+8,+21c[8]", "F13.karyotype_at_event/new")
                        .count());
    }

    @Test
    void a_constitutional_karyotype_is_no_clonal_criterion_of_the_diagnosis() {
        String diagnosis =
                "F03/0/1 dx_criteria_set=IJWG1998 mono_abs=2 bm_blast_pct=5 spleen_cm_bcm=4 bcr_abl1=NEG wbc=8"
                        + " myelo_precursors=Y gmcsf_hypersens=NEG + F04/0/1 karyo_class=OTHER_ABN karyotype_iscn=";

        assertEquals(Optional.of(CriteriaVerdict.MET), verdict(diagnosis + "46,XY,del(7)(q22)"));
        assertEquals(Optional.of(CriteriaVerdict.INCOMPLETE), verdict(diagnosis + "47,XY,+21c"));
    }

    private static Optional<CriteriaVerdict> verdict(String course) {
        return Cases.derive(DiagnosisForm.DX_CRITERIA_MET, "F03/0/1", course);
    }

    @ParameterizedTest(name = "{0} before, {1} cm at the event: {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    F07/1/1 spleen_at_hsct_cm=6 | 2 | AR_NON_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm=6 | 2 | AR_LEUKAEMIC | disputed
                    F07/1/1 spleen_at_hsct_cm=6 | 6 | AR_NON_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm=1 | 2 | AR_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm=0 | 1 | AR_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm:NA | 4 | AR_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm:NA | 2 | AR_NON_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm:NA | 2 | AR_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm:NA | 0 | AR_NON_LEUKAEMIC | agreed
                    F07/1/1 spleen_at_hsct_cm=6 + F13/1/2 event_type=POOR_GRAFT_FUNCTION event_date=2015-11-25 spleen_cm=1 | 2 | AR_LEUKAEMIC | agreed
                    """)
    void a_spleen_is_a_sign_if_it_is_larger_than_it_last_was(
            String before, String spleen, String entered, String opinion) {
        String course = before + " + F08/1/1 anc_recovery=YES + F09/1/1 chim_date=2015-11-26 donor_pct=3"
                + " + F13/1/1 event_type=AUTOLOGOUS_RECOVERY ar_subtype=" + entered + " event_date=2015-12-02"
                + " donor_pct_at_event=3 mutation_present=N mono_abs=1.2 blast_pct=0 spleen_cm=" + spleen;

        assertEquals(opinion, subtype(course));
    }

    @Test
    void a_spleen_measured_in_relapse_may_have_been_smaller_since() {
        String relapse = MIXED + "F13/1/2 event_type=RELAPSE event_date=2016-02-01 spleen_cm=8 + ";
        String later = "F13/1/1 event_date=2017-01-14 donor_pct_at_event=40 mutation_present=N mono_abs=3 blast_pct=0";

        assertEquals("", rule(relapse + later + " spleen_cm=5"));
        assertEquals("RELAPSE", rule(relapse + later + " spleen_cm=9"));
    }
}
