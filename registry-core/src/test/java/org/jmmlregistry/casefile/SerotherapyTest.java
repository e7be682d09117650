package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.transplant.Serotherapy;
import org.jmmlregistry.transplant.TransplantForm;
import org.junit.jupiter.api.Test;

/** The dose of an antibody is held against the range of that antibody. */
class SerotherapyTest {

    private static boolean isRefused(Serotherapy agent, String dose) {
        EntryKey key = new EntryKey(TransplantForm.FORM.code(), 1, 1);
        Answers answers = Answers.none()
                .with(TransplantForm.SEROTHERAPY, agent)
                .with(TransplantForm.SEROTHERAPY_DOSE, new BigDecimal(dose));
        Entry entry =
                CaseAnswers.none().with(key, answers).of(TransplantForm.FORM).get(0);
        List<Check> broken = TransplantForm.FORM.checks().stream()
                .filter(check -> check.id().equals("F07.serotherapy_dose/agent"))
                .filter(check -> check.violated().test(entry))
                .toList();
        return !broken.isEmpty();
    }

    @Test
    void horse_atg_of_160_mg_per_kg_is_taken_and_the_same_dose_of_rabbit_atg_refused() {
        assertEquals(false, isRefused(Serotherapy.ATG_H, "160"));
        assertEquals(true, isRefused(Serotherapy.ATG_T, "160"));
        assertEquals(true, isRefused(Serotherapy.ATG_F, "160"));
    }

    @Test
    void a_dose_of_horse_atg_that_no_child_gets_is_refused() {
        assertEquals(true, isRefused(Serotherapy.ATG_H, "2.5"));
        assertEquals(true, isRefused(Serotherapy.ATG_H, "400"));
    }
}
