package org.jmmlregistry.web.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

class AskedWhenTest {

    private static AskedWhen under(int hsct, Item<?> item) {
        return AskedWhen.of(item, new Entry(new EntryKey("F07", hsct, 1), Answers.none(), CaseAnswers.none()));
    }

    @Test
    void what_no_condition_limits_is_always_asked() {
        assertEquals(AskedWhen.ALWAYS, under(1, VisitForm.WEIGHT_KG));
    }

    @Test
    void the_answers_of_the_form_that_decide_it_are_named_for_the_page() {
        AskedWhen dose = under(1, TransplantForm.SEROTHERAPY_DOSE);
        assertEquals("serotherapy isnot NONE", dose.rule());
        assertTrue(dose.because().orElseThrow().toString().startsWith("Asked because “Serotherapy” is given"));
        assertTrue(dose.asked().orElseThrow().toString().startsWith("Asked if “Serotherapy” is given"));
    }

    @Test
    void what_an_hsct_asks_and_a_boost_does_not_needs_no_reason() {
        AskedWhen spleen = under(1, TransplantForm.SPLEEN_AT_HSCT_CM);
        assertEquals("infusion_kind unless BOOST", spleen.rule());
        assertTrue(spleen.because().isEmpty());
    }

    @Test
    void what_the_case_decides_is_decided_before_the_page_is_shown() {
        assertEquals(
                "never; infusion_kind unless BOOST",
                under(1, TransplantForm.SAME_DONOR_AS_PREV).rule());
        assertEquals(
                "infusion_kind unless BOOST",
                under(2, TransplantForm.SAME_DONOR_AS_PREV).rule());
    }

    @Test
    void what_answers_and_case_decide_together_is_shown_and_not_counted() {
        Entry consent = new Entry(new EntryKey("F02", 0, 1), Answers.none(), CaseAnswers.none());
        assertEquals("", AskedWhen.of(ConsentForm.ASSENT_MINOR, consent).rule());
        assertFalse(AskedWhen.isNeeded(ConsentForm.ASSENT_MINOR, consent));
        assertTrue(AskedWhen.isNeeded(ConsentForm.WITHDRAWAL_DATE, consent));
    }
}
