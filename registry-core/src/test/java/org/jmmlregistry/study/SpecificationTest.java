package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question as text: it reads back, has one hash, and what cannot be understood is refused with its line. */
class SpecificationTest {

    private static String refusal(String... lines) {
        return assertThrows(Refused.class, () -> Children.asking(lines)).why().toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoints: OS",
                "data: snapshot 4\nendpoints: OS, LFS, RI, NRM\nhorizon: 24 months",
                "endpoints: OS\nchildren: F07.donor_type is MUD and not F03.syndrome is NOONAN\nkinds: INVENTED\nHSCT: 2",
                "endpoints: OS\ngroups: F07.donor_type",
                "endpoints: OS\ngroups: F07.donor_type of HSCT 1\nHSCT: 2",
                "endpoints: OS\ngroups: F03.age_at_dx_m cut at 12, 24.5",
                "endpoints: OS\ngroups: F03.age_at_dx_m in quartiles",
                "endpoints: OS\ngroups: F03.age_at_dx_m in 3 equal widths",
                "endpoints: OS\ngroups: year of HSCT cut at 2005, 2010",
                "endpoints: OS\ngroups: centre",
                "endpoints: OS\ngroups: whether (F03.syndrome is NF1 or F03.syndrome is NOONAN)",
                "endpoints: OS\ngroups: event RELAPSE\nclock: each day\nlevel: 0.9\nseed: 20201130",
                "endpoints: OS\ngroups: event RELAPSE\nclock: landmark 6 months",
                "endpoints: OS\ncovariates: F03.age_at_dx_m; F07.donor_type; whether (F03.dx_criteria_override is \"a; b\")",
                "endpoints: OS\ndescribed: F03.age_at_dx_m; F03.wbc cut at 10, 20; F01.sex_at_birth"
            })
    void the_text_of_a_specification_reads_back_as_the_same(String text) {
        Specification read = Specification.read(text);
        Specification again = Specification.read(read.text());

        assertEquals(read.text(), again.text());
        assertEquals(read.hash(), again.hash());
    }

    @Test
    void what_is_left_out_is_the_usual_and_is_written_so_that_no_default_changes_it() {
        assertEquals(
                """
                data: now
                HSCT: 1
                endpoints: OS version 1
                clock: start
                horizon: 60 months
                level: 0.95
                seed: 1
                """,
                Children.asking("endpoints: OS").text());
    }

    @Test
    void the_order_of_lines_and_blanks_do_not_change_the_hash_and_everything_else_does() {
        Specification one = Children.asking("endpoints: OS", "horizon: 24 months", "HSCT: 2");

        assertEquals(
                one.hash(),
                Children.asking("HSCT: 2", "", "  horizon :24", "endpoints: OS").hash());
        assertEquals(
                one.hash(),
                Children.asking("HSCT: 2", "horizon: 24", "level: 0.950", "endpoints: OS")
                        .hash());
        assertNotEquals(one.hash(), one.upTo(36).hash());
        assertNotEquals(one.hash(), one.ofKinds(CaseKinds.ALL).hash());
        assertNotEquals(
                one.hash(), one.after(1, List.of(Endpoints.OVERALL_SURVIVAL)).hash());
        assertNotEquals(
                one.hash(), one.grouped(new ByCentre(), new Clock.FromStart()).hash());
        assertNotEquals(
                one.hash(),
                one.among(Optional.of(Criterion.read("F07.donor_type is MUD"))).hash());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoints: XYZ | XYZ",
                "endpoints: | names no endpoint",
                "endpoints: OS, OS | asked for once",
                "endpoints: OS version 99 | version 99",
                "HSCT: 10 | cannot be understood after “HSCT:”",
                "HSCT: 0 | 1 to 9",
                "horizon: 0 | 1 to 600",
                "horizon: soon | cannot be understood after “horizon:”",
                "level: 0.9999 | between",
                "level: 1.5 | cannot be understood after “level:”",
                "clock: landmark 60 months | before the horizon",
                "clock: landmark 0 months | 1 to 240",
                "clock: each day | choose an event",
                "clock: yesterday | cannot be understood after “clock:”",
                "data: snapshot 0 | 1 or more",
                "data: tomorrow | cannot be understood after “data:”",
                "kinds: SOME | REAL",
                "children: F07.nothing is 1 | no item",
                "groups: F99.x | no form",
                "groups: F07.nothing | no item",
                "groups: F03.age_at_dx_m | is a number",
                "groups: F03.age_at_dx_m cut at 24, 12 | does not come after",
                "groups: F03.age_at_dx_m cut at 12; 24 | no number at which to cut",
                "groups: F03.age_at_dx_m in thirds | how to cut",
                "groups: F03.age_at_dx_m in 99 equal widths | 2 to 12",
                "groups: F07.donor_type cut at 1 | is no number",
                "groups: F03.syndrome | several answers at once",
                "groups: F13.event_type | several entries",
                "groups: F03.dx_date | no list of answers",
                "groups: F01.local_mrn | kept apart",
                "groups: F03.syndrome of HSCT 1 | does not belong to an HSCT",
                "groups: event PARTY | no event",
                "groups: year of HSCT cut at 1066 | 1960 and 2100",
                "groups: whatever | names nothing that divides",
                "covariates: event DLI | another day",
                "covariates: F03.syndrome | several answers at once",
                "described: F03.wbc; | names nothing that divides",
                "colour: red | no line",
                "no colon | is no word, a colon"
            })
    void what_cannot_be_understood_is_refused_in_a_sentence(String line, String says) {
        String refused = line.startsWith("endpoints") ? refusal(line) : refusal("endpoints: OS", line);

        assertTrue(refused.contains(says), refused);
    }

    @Test
    void a_line_stands_once() {
        assertTrue(refusal("endpoints: OS", "HSCT: 1", "HSCT: 2").contains("two lines"));
    }

    @Test
    void ten_thousand_characters_and_a_hundred_brackets_are_refused_without_an_exception_of_another_kind() {
        assertTrue(refusal("endpoints: OS", "children: " + "(".repeat(101) + "F07.donor_type is MUD" + ")".repeat(101))
                .contains("deep"));
        assertTrue(refusal("endpoints: OS", "children: " + "x".repeat(10_001)).contains("characters"));
        assertTrue(refusal("endpoints: OS", "seed: " + "1".repeat(50_000)).contains("characters"));
    }
}
