package org.jmmlregistry.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which date of a case cannot lie before which other: what is refused, and after it what is only doubted. The dates are told
 * by form and item, since every form counts on their order.
 */
final class DateOrder {

    /** The second lies so many days after the first, or later. */
    record Rule(Placement.Dated first, Placement.Dated second, int days) {}

    private static final String BIRTH = "F01.birth_date";
    private static final String LAST_CONTACT = "F01.last_contact_date";
    private static final String DIAGNOSIS = "F03.dx_date";
    private static final String LABORATORY = "F03.lab_date";
    private static final String THERAPY = "F05.start_date";
    private static final String THERAPY_END = "F05.stop_date";
    private static final String SPLENECTOMY = "F06.splenectomy_date";
    private static final String HSCT = "F07.hsct_date";
    private static final String DEATH = "F17.death_date";

    /** The date that places an entry under an HSCT in time, by form. */
    static final Map<String, String> PLACING = Map.ofEntries(
            Map.entry("F08", "anc_recovery_date"),
            Map.entry("F09", "chim_date"),
            Map.entry("F10", "onset_date"),
            Map.entry("F11", "onset_date"),
            Map.entry("F12a", "taper_start_date"),
            Map.entry("F12b", "dli_date"),
            Map.entry("F12c", "salvage_start"),
            Map.entry("F12d", "assess_date"),
            Map.entry("F13", "event_date"),
            Map.entry("F16", "visit_date"),
            Map.entry("F17", "death_date"));

    /** The earlier date of the same entry, by the later one. */
    static final Map<String, String> WITHIN_ENTRY = Map.ofEntries(
            Map.entry("F05.stop_date", "start_date"),
            Map.entry("F05.response_date", "start_date"),
            Map.entry("F08.plt50_date", "plt20_date"),
            Map.entry("F10.max_grade_date", "onset_date"),
            Map.entry("F10.steroid_stop_date", "steroid_start_date"),
            Map.entry("F10.resolved_date", "onset_date"),
            Map.entry("F11.max_severity_date", "onset_date"),
            Map.entry("F12a.stop_date", "taper_start_date"),
            Map.entry("F12a.response_date", "stop_date"),
            Map.entry("F12b.agvhd_dli_onset", "dli_date"),
            Map.entry("F12b.dli_response_date", "dli_date"),
            Map.entry("F12c.salvage_stop", "salvage_start"));

    private final List<Placement.Dated> dates;
    private final List<Placement.Dated> hscts;

    DateOrder(List<Placement.Dated> dates) {
        this.dates = dates;
        this.hscts = all(HSCT)
                .filter(each -> !each.isAmong("infusion_kind", "BOOST"))
                .toList();
    }

    /** The rules of which a partial date is part, those first that are refused. */
    List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        beginning(rules);
        hscts(rules);
        windows(rules);
        end(rules);
        withinEntries(rules);
        doubted(rules);
        return rules;
    }

    private void beginning(List<Rule> rules) {
        for (Placement.Dated birth : all(BIRTH).toList()) {
            Stream.of(DIAGNOSIS, LABORATORY, HSCT).flatMap(this::all).forEach(each -> add(rules, birth, each, 0));
        }
        for (Placement.Dated first : under(1)) {
            all(DIAGNOSIS).forEach(each -> add(rules, each, first, 0));
            Stream.of(THERAPY, THERAPY_END).flatMap(this::all).forEach(each -> add(rules, each, first, 0));
            all(SPLENECTOMY)
                    .filter(each -> each.isAmong("splenectomy_reason", "PRE_HSCT_TUMOUR_LOAD"))
                    .forEach(each -> add(rules, each, first, 0));
        }
    }

    private void hscts(List<Rule> rules) {
        for (Placement.Dated hsct : hscts) {
            under(hsct.key().hsctSeq() + 1).forEach(next -> add(rules, hsct, next, 1));
        }
    }

    private void windows(List<Rule> rules) {
        for (Placement.Dated each : dates) {
            int seq = each.key().hsctSeq();
            if (seq > 0 && !each.name().equals(HSCT) && !each.key().form().equals("F15")) {
                under(seq).forEach(hsct -> add(rules, hsct, each, 0));
                if (each.item().code().equals(PLACING.get(each.key().form()))) {
                    under(seq + 1).forEach(next -> add(rules, each, next, 0));
                }
            }
        }
    }

    private void end(List<Rule> rules) {
        for (String end : List.of(DEATH, LAST_CONTACT)) {
            for (Placement.Dated last : all(end).toList()) {
                dates.stream()
                        .filter(each -> !each.name().equals(LAST_CONTACT))
                        .forEach(each -> add(rules, each, last, 0));
            }
        }
        all(LAST_CONTACT).forEach(contact -> all(DEATH).forEach(death -> add(rules, contact, death, 0)));
    }

    private void withinEntries(List<Rule> rules) {
        for (Placement.Dated later : dates) {
            Optional.ofNullable(WITHIN_ENTRY.get(later.name())).stream()
                    .flatMap(code -> dates.stream()
                            .filter(each -> each.key().equals(later.key())
                                    && each.item().code().equals(code)))
                    .forEach(earlier -> add(rules, earlier, later, 0));
        }
    }

    private void doubted(List<Rule> rules) {
        all(BIRTH).forEach(birth -> dates.forEach(each -> add(rules, birth, each, 0)));
        all(DIAGNOSIS).forEach(diagnosis -> all(THERAPY).forEach(start -> add(rules, diagnosis, start, 0)));
        for (Placement.Dated first : under(1)) {
            all("F15.sm_date").forEach(each -> add(rules, first, each, 0));
        }
    }

    private static void add(List<Rule> rules, Placement.Dated first, Placement.Dated second, int days) {
        boolean partial = first.date().isPartial() || second.date().isPartial();
        if (partial && !first.equals(second)) {
            rules.add(new Rule(first, second, days));
        }
    }

    private Stream<Placement.Dated> all(String name) {
        return dates.stream().filter(each -> each.name().equals(name));
    }

    private List<Placement.Dated> under(int hsctSeq) {
        return hscts.stream().filter(each -> each.key().hsctSeq() == hsctSeq).toList();
    }
}
