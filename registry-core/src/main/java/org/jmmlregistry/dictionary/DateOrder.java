package org.jmmlregistry.dictionary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Two dates of the same entry, of which the second lies so many days after the first, or later. */
    private record Within(String form, String first, String second, int days) {}

    private static final List<Within> WITHIN_ENTRY = List.of(
            new Within("F05", "start_date", "stop_date", 0),
            new Within("F05", "start_date", "response_date", 0),
            new Within("F08", "plt20_date", "plt50_date", 0),
            new Within("F10", "onset_date", "steroid_start_date", -2),
            new Within("F10", "onset_date", "max_grade_date", 0),
            new Within("F10", "steroid_start_date", "steroid_stop_date", 0),
            new Within("F10", "onset_date", "resolved_date", 0),
            new Within("F11", "onset_date", "max_severity_date", 0),
            new Within("F12a", "taper_start_date", "stop_date", 0),
            new Within("F12a", "stop_date", "response_date", 0),
            new Within("F12b", "dli_date", "agvhd_dli_onset", 0),
            new Within("F12b", "dli_date", "dli_response_date", 0),
            new Within("F12c", "salvage_start", "salvage_stop", 0),
            new Within("F16", "infection_cmv_date", "visit_date", 0),
            new Within("F16", "infection_adv_date", "visit_date", 0),
            new Within("F16", "infection_ebv_date", "visit_date", 0),
            new Within("F16", "infection_bacterial_date", "visit_date", 0),
            new Within("F16", "infection_fungal_date", "visit_date", 0),
            new Within("F16", "infection_other_date", "visit_date", 0));

    private static final String VOD = "F08.vod_onset_date";

    /** VOD may begin during the conditioning. */
    private static final int DAYS_OF_CONDITIONING = 28;

    /** The days of infections since the contact before, which may lie before the HSCT under which the visit stands. */
    private static final Set<String> INFECTIONS = Set.of(
            "F16.infection_cmv_date",
            "F16.infection_adv_date",
            "F16.infection_ebv_date",
            "F16.infection_bacterial_date",
            "F16.infection_fungal_date",
            "F16.infection_other_date");

    private final List<Placement.Dated> dates;
    private final Map<String, List<Placement.Dated>> byName;
    private final List<Placement.Dated> hscts;

    DateOrder(List<Placement.Dated> dates) {
        this.dates = dates;
        this.byName = dates.stream().collect(Collectors.groupingBy(Placement.Dated::name));
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
            boolean boost = each.name().equals(HSCT) && !hscts.contains(each);
            boolean mayPrecede = (each.name().equals(HSCT) && !boost)
                    || each.key().form().equals("F15")
                    || INFECTIONS.contains(each.name());
            if (seq > 0 && !mayPrecede) {
                int least = each.name().equals(VOD) ? -DAYS_OF_CONDITIONING : 0;
                under(seq).forEach(hsct -> add(rules, hsct, each, least));
                if (boost || each.item().code().equals(PLACING.get(each.key().form()))) {
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
        for (Within order : WITHIN_ENTRY) {
            all(order.form() + "." + order.first()).forEach(first -> all(order.form() + "." + order.second())
                    .filter(second -> second.key().equals(first.key()))
                    .forEach(second -> add(rules, first, second, order.days())));
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
        return byName.getOrDefault(name, List.of()).stream();
    }

    private List<Placement.Dated> under(int hsctSeq) {
        return hscts.stream().filter(each -> each.key().hsctSeq() == hsctSeq).toList();
    }
}
