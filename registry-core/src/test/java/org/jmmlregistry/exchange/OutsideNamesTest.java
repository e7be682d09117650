package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

/** What an item is called elsewhere names the same thing. */
class OutsideNamesTest {

    private static Stream<Item<?>> items() {
        return Forms.all().stream().flatMap(form -> form.items().stream());
    }

    private static List<String> outside(Item<?> item, CodeSystem system) {
        return item.outsideCodes().stream()
                .filter(code -> code.system() == system)
                .map(OutsideCode::toString)
                .toList();
    }

    @Test
    void acute_gvhd_has_the_code_of_acute_gvhd_and_not_that_of_any_gvhd() {
        assertEquals(List.of("SNOMED CT 402355000"), outside(AcuteGvhdForm.AGVHD_PRESENT, CodeSystem.SNOMED_CT));
    }

    @Test
    void the_karyotype_has_the_code_of_a_variant_in_iscn() {
        assertEquals(List.of("LOINC 81291-7"), outside(GeneticsForm.KARYOTYPE_ISCN, CodeSystem.LOINC));
    }

    /** 882-1 is a person's blood group, 26498-6 a share of myelocytes in percent. */
    @Test
    void a_code_of_another_scale_stands_at_no_item() {
        assertEquals(List.of(), outside(TransplantForm.ABO_MATCH, CodeSystem.LOINC));
        assertEquals(List.of(), outside(DiagnosisForm.MYELO_PRECURSORS, CodeSystem.LOINC));
    }

    @Test
    void no_question_of_yes_or_no_has_the_code_of_a_measurement() {
        assertEquals(
                List.of(),
                items().filter(item -> item.kind() == Kind.YES_NO)
                        .flatMap(item -> outside(item, CodeSystem.LOINC).stream())
                        .toList());
    }

    /** The share of cells with monosomy 7 is no procedure, a count per kilogram no count, a pseudonym no research id. */
    @Test
    void a_code_of_something_near_by_stands_at_no_item() {
        assertEquals(List.of(), GeneticsForm.FISH_MINUS7_PCT.outsideCodes());
        assertEquals(List.of(), TransplantForm.TNC_DOSE.outsideCodes());
        assertEquals(List.of(), PatientForm.REGISTRY_ID.outsideCodes());
        assertEquals(List.of(), PatientForm.ANCESTRY.outsideCodes());
    }

    /** Another diagnosis or syndrome of the same list has none of these codes. */
    @Test
    void a_code_of_one_diagnosis_belongs_to_that_choice_alone() {
        assertEquals(List.of("JMML = ICD-O-3 9946/3"), outside(DiagnosisForm.DX_CODE, CodeSystem.ICD_O_3));
        assertEquals(List.of("JMML = ICD-10 C93.3"), outside(DiagnosisForm.DX_CODE, CodeSystem.ICD_10));
        assertEquals(
                List.of("NF1 = ORPHA 636", "NOONAN = ORPHA 648"), outside(DiagnosisForm.SYNDROME, CodeSystem.ORPHA));
    }
}
