package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.transplant.Transplant;

/** What went wrong after one HSCT and what was done about it, in order of time. */
final class FailureStory {
    private record Told(LocalDate from, Paragraph paragraph) {}

    private final CaseFile file;
    private final Transplant hsct;

    FailureStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
    }

    List<Paragraph> paragraphs() {
        List<Told> told = new ArrayList<>();
        List<Entry> events = file.answers().of(RelapseForm.FORM, hsct.hsctSeq());
        for (Entry entry : events) {
            told.add(new Told(from(entry, RelapseForm.EVENT_DATE), event(entry.answers())));
        }
        InterventionStory interventions = new InterventionStory(file, hsct);
        List<Entry> withdrawals = file.answers().of(WithdrawalForm.FORM, hsct.hsctSeq());
        if (!withdrawals.isEmpty()) {
            told.add(new Told(
                    from(withdrawals.get(0), WithdrawalForm.TAPER_START_DATE), interventions.withdrawal(withdrawals)));
        }
        List<Entry> infusions = file.answers().of(DliForm.FORM, hsct.hsctSeq());
        if (!infusions.isEmpty()) {
            told.add(new Told(from(infusions.get(0), DliForm.DLI_DATE), interventions.lymphocytes(infusions)));
        }
        interventions.salvage().ifPresent(paragraph -> told.add(new Told(LocalDate.MAX, paragraph)));
        told.sort(Comparator.comparing(Told::from));
        return told.stream().map(Told::paragraph).toList();
    }

    private static LocalDate from(Entry entry, Item<ClinicalDate> item) {
        return entry.answers().get(item).map(ClinicalDate::imputed).orElse(LocalDate.MAX);
    }

    private Paragraph event(Answers answers) {
        EventType type = answers.get(RelapseForm.EVENT_TYPE).orElse(EventType.RELAPSE);
        return new Paragraph(
                Language.ENGLISH.say(type),
                Prose.joined(opening(type, answers), subtype(answers), findings(answers), response(answers)));
    }

    private String opening(EventType type, Answers answers) {
        String day = answers.get(RelapseForm.EVENT_DATE)
                .map(date -> "%s, %s (%s) after the %s HSCT,"
                        .formatted(
                                Prose.capital(Prose.when(date)),
                                Prose.day(hsct.dayOf(date.imputed())),
                                Prose.months(hsct.date(), date.imputed()),
                                Prose.ordinal(hsct.hsctSeq())))
                .orElse("On a day that was not recorded");
        String happened =
                switch (type) {
                    case RELAPSE -> "the leukaemia relapsed";
                    case AUTOLOGOUS_RECOVERY -> "autologous recovery was found";
                    case PRIMARY_GRAFT_FAILURE -> "primary graft failure was diagnosed";
                    case SECONDARY_GRAFT_FAILURE -> "secondary graft failure was diagnosed";
                    case POOR_GRAFT_FUNCTION -> "poor graft function was noted";
                    case PROGRESSION_TO_AML -> "the disease progressed to acute myeloid leukaemia";
                };
        List<String> ways = Prose.labels(answers, RelapseForm.DETECTION);
        return "%s %s%s.".formatted(day, happened, ways.isEmpty() ? "" : ", recognised " + Prose.series(ways));
    }

    private static String subtype(Answers answers) {
        return answers.get(RelapseForm.AR_SUBTYPE)
                .map(subtype -> switch (subtype) {
                    case AR_LEUKAEMIC -> "The recovered marrow was leukaemic.";
                    case AR_NON_LEUKAEMIC -> "The recovered marrow was not leukaemic.";
                    case AR_UNDETERMINED -> "Whether the recovered marrow was leukaemic was not determined.";
                })
                .orElse("");
    }

    private static String findings(Answers answers) {
        Findings findings = new Findings(answers)
                .expect(RelapseForm.WBC, "the white blood cell count", "white blood cells were %s")
                .expect(RelapseForm.MONO_ABS, "the monocyte count", "monocytes %s")
                .expect(RelapseForm.BLAST_PCT, "the share of marrow blasts", "marrow blasts %s")
                .expect(
                        RelapseForm.SPLEEN_CM,
                        "the size of the spleen",
                        "the spleen reached %s below the costal margin")
                .expect(RelapseForm.DONOR_PCT_AT_EVENT, "donor chimerism", "donor cells made up %s");
        if (findings.isEmpty()) {
            return "Blood counts, the size of the spleen and chimerism at that time were not recorded.";
        }
        String status = answers.get(RelapseForm.IS_STATUS_AT_EVENT)
                .map(each -> switch (each.code()) {
                    case "ON_FULL" -> "Immunosuppression was given in full dose at that time.";
                    case "TAPERING" -> "Immunosuppression was being tapered at that time.";
                    default -> "Immunosuppression had been stopped by then.";
                })
                .orElse("");
        return Prose.joined(Prose.capital(findings.told()) + ".", findings.missing(), status);
    }

    /** What was done, where the interventions have no entries of their own to tell it. */
    private String response(Answers answers) {
        boolean withdrawalTold =
                !file.answers().of(WithdrawalForm.FORM, hsct.hsctSeq()).isEmpty();
        boolean lymphocytesTold =
                !file.answers().of(DliForm.FORM, hsct.hsctSeq()).isEmpty();
        Optional<Boolean> withdrawn = answers.get(RelapseForm.IS_WITHDRAWN_FOR_EVENT);
        Optional<Boolean> infused = answers.get(RelapseForm.DLI_GIVEN_FOR_EVENT);
        if (!withdrawalTold && !lymphocytesTold && withdrawn.equals(infused)) {
            return done(
                    withdrawn,
                    "Immunosuppression was withdrawn and donor lymphocytes were given; the days, the doses and the "
                            + "effect were not recorded.",
                    "Immunosuppression was not withdrawn because of it, and no donor lymphocytes were given.",
                    "Whether immunosuppression was withdrawn or donor lymphocytes were given was not recorded.");
        }
        return Prose.joined(
                withdrawalTold
                        ? ""
                        : done(
                                withdrawn,
                                "Immunosuppression was withdrawn because of it; the days and the effect were not "
                                        + "recorded.",
                                "Immunosuppression was not withdrawn because of it.",
                                "Whether immunosuppression was withdrawn was not recorded."),
                lymphocytesTold
                        ? ""
                        : done(
                                infused,
                                "Donor lymphocytes were given; the days, the doses and the effect were not recorded.",
                                "No donor lymphocytes were given.",
                                "Whether donor lymphocytes were given was not recorded."));
    }

    private static String done(Optional<Boolean> answer, String yes, String no, String unknown) {
        return answer.map(done -> done ? yes : no).orElse(unknown);
    }
}
