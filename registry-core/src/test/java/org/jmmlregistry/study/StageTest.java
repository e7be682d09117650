package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups are known when a clock starts, and which form only later. */
class StageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "F03.dx_code | 1 | KNOWN_AT_START",
                "F01.sex_at_birth | 1 | KNOWN_AT_START",
                "F07.donor_type | 1 | KNOWN_AT_START",
                "F07.donor_type of HSCT 2 | 1 | AFTER_START",
                "F07.donor_type of HSCT 2 | 2 | SURVIVED_TO_START",
                "F07.donor_type of HSCT 1 | 2 | KNOWN_AT_START",
                "F07.interval_prev_hsct_d cut at 180 | 2 | SURVIVED_TO_START",
                "F14.prior_dli | 2 | SURVIVED_TO_START",
                "F08.anc_recovery | 1 | AFTER_START",
                "F08.anc_recovery of HSCT 1 | 2 | SURVIVED_TO_START",
                "F17.cod_primary | 1 | AFTER_START",
                "F17.cod_primary | 9 | AFTER_START",
                "F01.vital_status | 1 | AFTER_START",
                "F06.splenectomy_done | 1 | KNOWN_AT_START",
                "year of HSCT cut at 2010 | 2 | KNOWN_AT_START",
                "centre | 1 | KNOWN_AT_START",
                "event RELAPSE | 1 | AFTER_START",
                "whether (F03.syndrome is NF1) | 1 | KNOWN_AT_START",
                "whether (kind is REAL) | 1 | KNOWN_AT_START",
                "whether (F07.donor_type is MUD) | 1 | AFTER_START",
                "whether (same entry (F07.donor_type is MUD and HSCT is 1)) | 1 | KNOWN_AT_START",
                "whether (same entry (F07.donor_type is MUD and HSCT is not 2)) | 1 | AFTER_START",
                "whether (same entry (F07.donor_type is MUD or HSCT is 1)) | 1 | AFTER_START",
                "whether (F12b.dli_date is given) | 1 | AFTER_START",
                "whether (same entry (F12b.dli_date is given and HSCT is 1)) | 2 | SURVIVED_TO_START",
                "whether (not same entry (F12b.dli_date is given and HSCT is 1)) | 1 | AFTER_START",
                "whether (F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1)) | 1 | AFTER_START",
                "whether (F07.hsct_date where (HSCT is 2) within 6 months after F07.hsct_date where (HSCT is 1)) | 2 | SURVIVED_TO_START",
                "whether (F13.event_date where (HSCT is 1) within 6 months after F07.hsct_date where (HSCT is 1)) | 2 | SURVIVED_TO_START",
                "whether (F13.event_date within 6 months after F07.hsct_date where (HSCT is 1) under the same HSCT) | 2 | SURVIVED_TO_START"
            })
    void groups_are_held_against_the_day_on_which_the_clock_starts(String grouping, int hsct, Formation expected) {
        assertEquals(expected, Formation.of(Grouping.read(grouping).known(hsct), Stage.dayOf(hsct)));
    }
}
