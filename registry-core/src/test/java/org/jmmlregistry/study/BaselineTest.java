package org.jmmlregistry.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What children were like in each group, by hand. */
class BaselineTest {

    private static final String HSCT = " + F07/1/1 hsct_date=2000-01-01 donor_type=";

    private static final StudyData DATA = Children.of(
            "last_contact_date=2002-01-01 + F03/0/1 wbc=10 bm_cellularity=HYPER" + HSCT + "MUD",
            "last_contact_date=2002-01-01 + F03/0/1 wbc=20 bm_cellularity=HYPER" + HSCT + "MUD",
            "last_contact_date=2002-01-01 + F03/0/1 wbc:UNK bm_cellularity=NORMO" + HSCT + "MUD",
            "last_contact_date=2002-01-01 + F03/0/1 wbc=40 bm_cellularity:NOTDONE" + HSCT + "HAPLO_REL");

    private static Baseline baseline(String... more) {
        return Children.answer(DATA, "endpoints: OS", "described: F03.wbc; F03.bm_cellularity", String.join("\n", more))
                .baseline()
                .orElseThrow();
    }

    @Test
    void a_number_has_its_quartiles_and_who_lacks_it_is_counted_by_the_reason() {
        Baseline.Amounts wbc =
                assertInstanceOf(Baseline.Amounts.class, baseline().lines().get(0));

        assertEquals(3, wbc.byGroup().get(0).known());
        assertEquals(20, wbc.byGroup().get(0).quartiles().orElseThrow().median());
        assertEquals("{Unknown=1}", wbc.byGroup().get(0).missing().toString());
        assertTrue(wbc.difference().isEmpty(), "one group differs from nothing");
    }

    @Test
    void each_answer_has_its_share_among_those_known_and_the_rest_stand_by_their_reason() {
        List<Baseline.Line> lines = baseline("groups: F07.donor_type").lines();
        Baseline.Answers normo = assertInstanceOf(Baseline.Answers.class, lines.get(1));
        Baseline.Answers hyper = assertInstanceOf(Baseline.Answers.class, lines.get(2));
        Baseline.Missing missing = assertInstanceOf(Baseline.Missing.class, lines.get(3));

        assertEquals(
                List.of("NORMO", "HYPER"),
                List.of(normo.answer().code(), hyper.answer().code()));
        assertEquals(
                List.of(0, 2), hyper.byGroup().stream().map(share -> share.k()).toList());
        assertEquals(
                List.of(0, 3), hyper.byGroup().stream().map(share -> share.n()).toList());
        assertEquals(List.of(1, 0), missing.byGroup());
    }

    @Test
    void two_groups_have_a_standardised_difference() {
        StudyData data = Children.of(
                "last_contact_date=2002-01-01 + F03/0/1 wbc=10" + HSCT + "MUD",
                "last_contact_date=2002-01-01 + F03/0/1 wbc=20" + HSCT + "MUD",
                "last_contact_date=2002-01-01 + F03/0/1 wbc=30" + HSCT + "HAPLO_REL",
                "last_contact_date=2002-01-01 + F03/0/1 wbc=40" + HSCT + "HAPLO_REL");
        Baseline.Line wbc = Children.answer(data, "endpoints: OS", "described: F03.wbc", "groups: F07.donor_type")
                .baseline()
                .orElseThrow()
                .lines()
                .get(0);

        // means 35 (HAPLO_REL stands first) and 15, both variances 50
        assertEquals(20 / Math.sqrt(50), wbc.difference().orElseThrow().orElseThrow(), 1e-12);
    }

    @Test
    void cut_points_of_the_children_themselves_are_the_same_in_each_group() {
        Baseline baseline = Children.answer(
                        DATA, "endpoints: OS", "groups: F07.donor_type", "described: F03.wbc in quartiles")
                .baseline()
                .orElseThrow();
        int known = baseline.lines().stream()
                .filter(Baseline.Answers.class::isInstance)
                .map(Baseline.Answers.class::cast)
                .mapToInt(line ->
                        line.byGroup().stream().mapToInt(share -> share.k()).sum())
                .sum();

        assertEquals(3, known);
    }
}
