package org.jmmlregistry.followup;

import static org.jmmlregistry.dictionary.Check.hard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Check;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;

/**
 * What a visit asks of one infection besides that it occurred.
 *
 * @param code among the infections of the visit
 * @param kind of a virus that can reactivate without disease
 */
public record InfectionDetail(String code, Optional<Item<InfectionKind>> kind, Item<ClinicalDate> date) {

    public static List<InfectionDetail> all() {
        return List.of(
                new InfectionDetail("CMV", Optional.of(VisitForm.INFECTION_CMV_KIND), VisitForm.INFECTION_CMV_DATE),
                new InfectionDetail("ADV", Optional.of(VisitForm.INFECTION_ADV_KIND), VisitForm.INFECTION_ADV_DATE),
                new InfectionDetail("EBV", Optional.of(VisitForm.INFECTION_EBV_KIND), VisitForm.INFECTION_EBV_DATE),
                new InfectionDetail("BACTERIAL", Optional.empty(), VisitForm.INFECTION_BACTERIAL_DATE),
                new InfectionDetail("FUNGAL", Optional.empty(), VisitForm.INFECTION_FUNGAL_DATE),
                new InfectionDetail("OTHER", Optional.empty(), VisitForm.INFECTION_OTHER_DATE));
    }

    public static Optional<InfectionDetail> of(String code) {
        return all().stream().filter(each -> each.code.equals(code)).findFirst();
    }

    /** Whether an item is the day of an infection: one that is reported under an HSCT may have been found before it. */
    public static boolean isDay(Item<?> item) {
        return all().stream().anyMatch(each -> each.date == item);
    }

    static Check[] checks() {
        List<Check> checks = new ArrayList<>();
        checks.add(hard(
                "F16.infections/details",
                VisitForm.INFECTIONS,
                "A day or kind is given of an infection that is not among those chosen; choose it or take that out.",
                visit -> all().stream().anyMatch(each -> each.isGiven(visit) && !each.isChosen(visit))));
        all().forEach(each -> checks.add(hard(
                "F16." + each.date.code() + "/visit",
                each.date,
                "An infection that is reported at this contact cannot have been found after it.",
                visit -> visit.both(each.date, VisitForm.VISIT_DATE, ClinicalDate::certainlyAfter))));
        return checks.toArray(Check[]::new);
    }

    private boolean isGiven(Entry visit) {
        return visit.get(date).isPresent() || kind.flatMap(visit::get).isPresent();
    }

    private boolean isChosen(Entry visit) {
        return visit.has(VisitForm.INFECTIONS, found -> found.stream()
                .anyMatch(each -> each.code().equals(code)));
    }
}
