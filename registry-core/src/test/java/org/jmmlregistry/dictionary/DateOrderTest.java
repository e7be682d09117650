package org.jmmlregistry.dictionary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.junit.jupiter.api.Test;

/** The order in which dates are placed is the one that the forms tell and their checks demand. */
class DateOrderTest {

    private static Stream<Form> underHsct() {
        return Forms.all().stream()
                .filter(form -> form.repeat().standsUnderHsct() && !form.code().equals("F07"));
    }

    @Test
    void each_form_under_an_hsct_is_placed_by_its_own_date() {
        Map<String, String> placing = new TreeMap<>();
        underHsct().forEach(form -> form.datedBy().ifPresent(item -> placing.put(form.code(), item.code())));

        assertEquals(placing, new TreeMap<>(DateOrder.PLACING));
    }

    @Test
    void each_order_that_a_check_demands_of_two_clinical_dates_of_a_form_is_kept() {
        TreeSet<String> checked = Forms.all().stream()
                .flatMap(form -> form.checks().stream()
                        .filter(check -> check.id().endsWith("/order"))
                        .filter(check -> check.items().get(0).kind() == Kind.DATE
                                && !check.items().get(0).isPlanned())
                        .map(check -> check.id().replace("/order", "")))
                .collect(Collectors.toCollection(TreeSet::new));
        checked.add("F05.stop_date"); // refused by EC-F05-1, which looks at the HSCT as well

        assertEquals(checked, new TreeSet<>(DateOrder.WITHIN_ENTRY.keySet()));
        DateOrder.WITHIN_ENTRY.forEach((later, earlier) -> {
            Form form = Forms.form(later.substring(0, later.indexOf('.'))).orElseThrow();
            assertEquals(Kind.DATE, form.item(earlier).orElseThrow().kind());
        });
    }
}
