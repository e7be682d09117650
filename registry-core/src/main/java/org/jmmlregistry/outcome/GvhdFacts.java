package org.jmmlregistry.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.AcuteGvhdForm;
import org.jmmlregistry.followup.ChronicGvhdForm;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.NihSeverity;
import org.jmmlregistry.language.Message;

/** GVHD after each HSCT by what it reached at its worst, dated by its onset, and what is not known of it. */
final class GvhdFacts {

    private static final List<Happening> ACUTE = List.of(
            Happening.ACUTE_GVHD_II_IV, Happening.ACUTE_GVHD_III_IV, Happening.ACUTE_GVHD_III_IV_OF_ANY_TRIGGER);
    private static final List<Happening> CHRONIC = List.of(
            Happening.CHRONIC_GVHD,
            Happening.CHRONIC_GVHD_MODERATE,
            Happening.CHRONIC_GVHD_SEVERE,
            Happening.CHRONIC_GVHD_TREATED);

    /** An episode, and whether it reached what is asked; empty if that is not known. */
    private record Episode(Entry entry, Item<ClinicalDate> onset, Optional<Boolean> reached) {

        Optional<ClinicalDate> date() {
            return entry.get(onset);
        }
    }

    private final Lifting lifting;
    private final int hsct;

    private GvhdFacts(Lifting lifting, int hsct) {
        this.lifting = lifting;
        this.hsct = hsct;
    }

    static void lift(Lifting lifting) {
        for (int hsct : lifting.hscts().keySet()) {
            GvhdFacts after = new GvhdFacts(lifting, hsct);
            after.acute();
            after.afterDli();
            after.chronic();
        }
    }

    private void acute() {
        List<Entry> entries = lifting.of(AcuteGvhdForm.FORM, hsct);
        if (entries.stream()
                .noneMatch(entry -> entry.get(AcuteGvhdForm.AGVHD_PRESENT).isPresent())) {
            Message why = Message.of("acute GVHD not recorded after HSCT {number}", hsct);
            ACUTE.forEach(what -> lifting.unknown(what, hsct, lifting.day0(hsct), why));
        }
        List<Episode> secondOrMore = new ArrayList<>();
        List<Episode> thirdOrMore = new ArrayList<>();
        List<Episode> ofAnyTrigger = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.is(AcuteGvhdForm.AGVHD_PRESENT, true)) {
                if (!isAfterDli(entry)) {
                    secondOrMore.add(acute(entry, GvhdGrade.II));
                    thirdOrMore.add(acute(entry, GvhdGrade.III));
                }
                ofAnyTrigger.add(acute(entry, GvhdGrade.III));
            }
        }
        lifting.of(DliForm.FORM, hsct)
                .forEach(dli -> reached(dli, GvhdGrade.III).ifPresent(ofAnyTrigger::add));
        add(Happening.ACUTE_GVHD_II_IV, secondOrMore);
        add(Happening.ACUTE_GVHD_III_IV, thirdOrMore);
        add(Happening.ACUTE_GVHD_III_IV_OF_ANY_TRIGGER, ofAnyTrigger);
    }

    private static boolean isAfterDli(Entry entry) {
        return entry.has(AcuteGvhdForm.TRIGGER, trigger -> trigger.code().equals("DLI"));
    }

    private static Episode acute(Entry entry, GvhdGrade least) {
        Optional<GvhdGrade> grade =
                entry.get(AcuteGvhdForm.OVERALL_GRADE).or(() -> AcuteGvhdForm.OVERALL_GRADE_RULE.derive(entry));
        return new Episode(entry, AcuteGvhdForm.ONSET_DATE, grade.map(each -> each.compareTo(least) >= 0));
    }

    /** The acute GVHD that a DLI entry tells of, if it reached a grade. */
    private static Optional<Episode> reached(Entry dli, GvhdGrade least) {
        return dli.get(DliForm.AGVHD_AFTER_DLI)
                .filter(grade -> grade.compareTo(least) >= 0)
                .map(grade -> new Episode(dli, DliForm.AGVHD_DLI_ONSET, Optional.of(true)));
    }

    /** Where both forms tell of it, the one that has a date does. */
    private void afterDli() {
        List<Episode> episodes = new ArrayList<>();
        for (Entry entry : lifting.of(AcuteGvhdForm.FORM, hsct)) {
            if (entry.is(AcuteGvhdForm.AGVHD_PRESENT, true) && isAfterDli(entry)) {
                episodes.add(acute(entry, GvhdGrade.II));
            }
        }
        boolean recorded = !episodes.isEmpty();
        boolean dated = episodes.stream()
                .anyMatch(each -> each.reached().orElse(false) && each.date().isPresent());
        for (Entry dli : lifting.of(DliForm.FORM, hsct)) {
            reached(dli, GvhdGrade.II)
                    .filter(each -> !dated || each.date().isPresent())
                    .ifPresent(episodes::add);
            if (!recorded && dli.get(DliForm.AGVHD_AFTER_DLI).isEmpty()) {
                long from = dli.get(DliForm.DLI_DATE)
                        .map(date -> date.imputed().toEpochDay())
                        .orElse(lifting.day0(hsct));
                lifting.unknown(
                        Happening.ACUTE_GVHD_AFTER_DLI,
                        hsct,
                        from,
                        Message.of("acute GVHD after DLI not recorded after HSCT {number}", hsct));
            }
        }
        add(Happening.ACUTE_GVHD_AFTER_DLI, episodes);
    }

    private void chronic() {
        List<Entry> entries = lifting.of(ChronicGvhdForm.FORM, hsct);
        if (entries.stream()
                .noneMatch(entry -> entry.get(ChronicGvhdForm.CGVHD_PRESENT).isPresent())) {
            Message why = Message.of("chronic GVHD not recorded after HSCT {number}", hsct);
            CHRONIC.forEach(what -> lifting.unknown(what, hsct, lifting.day0(hsct), why));
        }
        List<Entry> present = entries.stream()
                .filter(entry -> entry.is(ChronicGvhdForm.CGVHD_PRESENT, true))
                .toList();
        if (!present.isEmpty()) {
            for (Happening what : CHRONIC) {
                add(what, present.stream().map(entry -> chronic(entry, what)).toList());
            }
        }
    }

    private static Episode chronic(Entry entry, Happening what) {
        Optional<Boolean> reached =
                switch (what) {
                    case CHRONIC_GVHD_MODERATE -> moderate(entry);
                    case CHRONIC_GVHD_SEVERE -> severe(entry);
                    case CHRONIC_GVHD_TREATED -> entry.get(ChronicGvhdForm.SYSTEMIC_THERAPY);
                    default -> Optional.of(true);
                };
        return new Episode(entry, ChronicGvhdForm.ONSET_DATE, reached);
    }

    private static Optional<NihSeverity> severity(Entry entry) {
        return entry.get(ChronicGvhdForm.NIH_GLOBAL).or(() -> ChronicGvhdForm.NIH_GLOBAL_RULE.derive(entry));
    }

    private static Optional<Boolean> moderate(Entry entry) {
        Optional<Boolean> byNih = severity(entry).flatMap(severity -> switch (severity) {
            case MODERATE, SEVERE, AT_LEAST_MODERATE -> Optional.of(true);
            case MILD -> Optional.of(false);
            case AT_LEAST_MILD -> Optional.empty();
        });
        return either(byNih, extensive(entry));
    }

    private static Optional<Boolean> severe(Entry entry) {
        Optional<Boolean> byNih = severity(entry).flatMap(severity -> switch (severity) {
            case SEVERE -> Optional.of(true);
            case MILD, MODERATE -> Optional.of(false);
            case AT_LEAST_MILD, AT_LEAST_MODERATE -> Optional.empty();
        });
        return either(byNih, extensive(entry));
    }

    private static Optional<Boolean> extensive(Entry entry) {
        return entry.get(ChronicGvhdForm.SEATTLE).map(extent -> extent.code().equals("EXTENSIVE"));
    }

    /** Whether one of two classes says so; unknown only if neither says anything. */
    private static Optional<Boolean> either(Optional<Boolean> one, Optional<Boolean> other) {
        return one.filter(yes -> yes).or(() -> other).or(() -> one);
    }

    /** An episode of which it is not known what it reached matters unless another had reached it by then. */
    private void add(Happening what, List<Episode> episodes) {
        long known = Long.MAX_VALUE;
        for (Episode episode : episodes) {
            if (episode.reached().orElse(false)) {
                lifting.happened(what, name(what), episode.entry(), episode.onset());
                known = Math.min(known, day(episode).orElse(Long.MAX_VALUE));
            }
        }
        for (Episode episode : episodes) {
            long onset = day(episode).orElse(lifting.day0(hsct));
            if (episode.reached().isEmpty() && onset < known) {
                lifting.unknown(what, hsct, onset, notGraded(what));
            }
        }
    }

    private static Optional<Long> day(Episode episode) {
        return episode.date().map(date -> date.imputed().toEpochDay());
    }

    private static Message name(Happening what) {
        return CHRONIC.contains(what) ? Message.of("chronic GVHD") : Message.of("acute GVHD");
    }

    private Message notGraded(Happening what) {
        return switch (what) {
            case CHRONIC_GVHD_MODERATE, CHRONIC_GVHD_SEVERE ->
                Message.of("severity of chronic GVHD not recorded after HSCT {number}", hsct);
            case CHRONIC_GVHD_TREATED ->
                Message.of("systemic therapy of chronic GVHD not recorded after HSCT {number}", hsct);
            default -> Message.of("grade of acute GVHD not recorded after HSCT {number}", hsct);
        };
    }
}
