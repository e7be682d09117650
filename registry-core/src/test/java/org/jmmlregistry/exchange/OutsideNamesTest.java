package org.jmmlregistry.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.diagnosis.GeneticsForm;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

/** What an item is called elsewhere names the same thing. */
class OutsideNamesTest {

    private static Stream<Item<?>> items() {
        return Forms.all().stream().flatMap(form -> form.items().stream());
    }

    private static String outside(Item<?> item, String system) {
        return item.outsideCodes().getOrDefault(system, "");
    }

    /** The numbers change from version to version of a form. */
    @Test
    void a_form_of_the_cibmtr_is_named_without_the_numbers_of_its_questions() {
        assertEquals(
                List.of(),
                items().map(item -> outside(item, "CIBMTR"))
                        .filter(name -> name.matches(".*\\bQ ?[0-9].*"))
                        .toList());
    }

    @Test
    void acute_gvhd_has_the_code_of_acute_gvhd_and_not_that_of_any_gvhd() {
        assertEquals("402355000", outside(AcuteGvhdForm.AGVHD_PRESENT, "SNOMED CT"));
    }

    @Test
    void the_karyotype_has_the_code_of_a_variant_in_iscn() {
        assertEquals("81291-7", outside(GeneticsForm.KARYOTYPE_ISCN, "LOINC"));
    }

    /** 882-1 is a person's blood group, 26498-6 a share of myelocytes in percent. */
    @Test
    void a_code_of_another_scale_stands_at_no_item() {
        assertEquals("", outside(TransplantForm.ABO_MATCH, "LOINC"));
        assertEquals("", outside(DiagnosisForm.MYELO_PRECURSORS, "LOINC"));
    }

    @Test
    void no_question_of_yes_or_no_has_the_code_of_a_measurement() {
        assertEquals(
                Set.of(),
                items().filter(item -> item.kind() == Kind.YES_NO)
                        .map(Item::outsideCodes)
                        .filter(names -> names.containsKey("LOINC"))
                        .map(Map::toString)
                        .collect(Collectors.toSet()));
    }
}
