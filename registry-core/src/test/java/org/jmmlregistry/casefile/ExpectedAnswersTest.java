package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that are questioned, unless another answer of the same entry explains them. */
class ExpectedAnswersTest {

    private static long asked(String entry, String check) {
        return Cases.findings(entry, check).count();
    }

    @ParameterizedTest
    @CsvSource({
        "CR_FULL_DONOR, 1",
        "CR_MIXED, 1",
        "CR_UNSPECIFIED, 1",
        "GF, 1",
        "NE, 1",
        "REGRESSED, 1",
        "RELAPSE, 0",
        "AR, 0",
        "OBSERVED_STABLE, 0",
        "PROGRESSIVE, 0"
    })
    void many_monocytes_surprise_at_a_visit_unless_the_disease_is_there(String status, long questions) {
        String visit = "F16/1/1 visit_date=2001-09-01 mono_abs=1.4 disease_status=" + status;

        assertEquals(questions, asked(visit, "F16.mono_abs/soft"));
    }

    @ParameterizedTest
    @CsvSource({"mono_abs=1.4, 1", "mono_abs=1.4 disease_status:UNK, 1", "mono_abs=0.99, 0"})
    void many_monocytes_surprise_at_a_visit_that_does_not_tell_of_the_disease(String answers, long questions) {
        assertEquals(questions, asked("F16/1/1 visit_date=2001-09-01 " + answers, "F16.mono_abs/soft"));
    }

    @ParameterizedTest
    @CsvSource({
        "birth_weight_g=2499, 1",
        "birth_weight_g=2499 gestational_age_w=37, 1",
        "birth_weight_g=2499 gestational_age_w=36, 0",
        "birth_weight_g=2500 gestational_age_w=40, 0"
    })
    void a_low_birth_weight_surprises_unless_the_child_was_born_early(String answers, long questions) {
        assertEquals(questions, asked("F01/0/1 " + answers, "F01.birth_weight_g/soft"));
    }
}
