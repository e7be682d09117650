package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.followup.SalvageForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.followup.WithdrawalReason;
import org.jmmlregistry.followup.WithdrawalResponse;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.transplant.Transplant;

/** Withdrawal of immunosuppression, donor lymphocytes and salvage therapy after one HSCT. */
final class InterventionStory {
    private final CaseFile file;
    private final Transplant hsct;
    private final Child child;

    InterventionStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
        this.child = Child.of(file.patient().sex());
    }

    Paragraph withdrawal(List<Entry> entries) {
        List<String> told =
                entries.stream().map(Entry::answers).map(this::withdrawal).toList();
        return new Paragraph("Withdrawal of immunosuppression", String.join(" ", told));
    }

    private String withdrawal(Answers answers) {
        List<String> drugs = Prose.labels(answers, WithdrawalForm.IS_DRUG);
        String drug = drugs.isEmpty() ? "immunosuppression" : Prose.series(drugs);
        String because = answers.get(WithdrawalForm.WITHDRAWAL_REASON)
                .map(reason -> reason == WithdrawalReason.PLANNED_TAPER
                        ? "As planned, "
                        : "Because of " + Said.lower(Language.ENGLISH.say(reason))
                                + Prose.measured(answers, WithdrawalForm.DONOR_PCT_BEFORE)
                                        .map(before -> " (donor cells " + before + ")")
                                        .orElse("")
                                + ", ")
                .orElse("For a reason that was not recorded, ");
        String taper = day(answers, WithdrawalForm.TAPER_START_DATE)
                .map(day -> "was tapered from " + day)
                .orElse("was tapered from a day that was not recorded");
        String stop = day(answers, WithdrawalForm.STOP_DATE)
                .map(day -> "stopped on " + day)
                .orElse("stopped on a day that was not recorded");
        String after = Prose.measured(answers, WithdrawalForm.DONOR_PCT_AFTER)
                .map(share -> "Afterwards donor cells made up %s.".formatted(share))
                .orElse("");
        return Prose.joined(
                because + drug + " " + taper + " and " + stop + ".",
                after,
                gvhd(answers.get(WithdrawalForm.GVHD_AFTER)),
                effect(
                        answers.get(WithdrawalForm.RESPONSE).map(InterventionStory::inWords),
                        day(answers, WithdrawalForm.RESPONSE_DATE),
                        "the withdrawal"));
    }

    private static String inWords(WithdrawalResponse response) {
        return switch (response) {
            case CR_CHIM -> "full donor chimerism was restored";
            case PARTIAL -> "there was a partial response";
            case NO_RESPONSE -> "there was no response";
            case PROGRESSION -> "the disease progressed";
            case NE -> "the effect could not be evaluated";
        };
    }

    private static String inWords(DliResponse response) {
        return switch (response) {
            case CR -> "there was a complete remission";
            case PR -> "there was a partial remission";
            case CHIM_RESPONSE -> "chimerism responded";
            case SD -> "the disease was stable";
            case PD -> "the disease progressed";
            case NO_RESPONSE -> "there was no response";
            case NE -> "the effect could not be evaluated";
        };
    }

    private static String gvhd(Optional<GvhdGrade> grade) {
        return grade.map(each -> each == GvhdGrade.NONE
                        ? "No acute GVHD followed."
                        : "Acute GVHD of %s followed.".formatted(Said.lower(Language.ENGLISH.say(each))))
                .orElse("Whether acute GVHD followed was not recorded.");
    }

    private static String effect(Optional<String> response, Optional<String> day, String of) {
        return response.map(words -> day.map(each -> "When assessed on " + each + ", " + words + ".")
                        .orElse(Prose.capital(words) + "."))
                .orElse("The effect of " + of + " was not recorded.");
    }

    Paragraph lymphocytes(List<Entry> entries) {
        List<String> told = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            told.add(infusion(entries.get(i).answers(), i + 1, entries.size()));
            file.answers().of(ResponseForm.FORM, hsct.hsctSeq()).stream()
                    .filter(isAbout(entries.get(i)))
                    .map(each -> chimerism(each.answers()))
                    .filter(words -> !words.isEmpty())
                    .forEach(told::add);
        }
        return new Paragraph("Donor lymphocytes", String.join(" ", told));
    }

    private static java.util.function.Predicate<Entry> isAbout(Entry intervention) {
        return entry -> entry.answers()
                .get(ResponseForm.FOR_INTERVENTION)
                .filter(intervention.key().toString()::equals)
                .isPresent();
    }

    private String infusion(Answers answers, int number, int of) {
        String which = of == 1
                ? "Donor lymphocytes were"
                : "The %s infusion%s was".formatted(Prose.ordinal(number), number == 1 ? " of donor lymphocytes" : "");
        String when = day(answers, DliForm.DLI_DATE)
                .map(day -> " given on " + day)
                .orElse(" given on a day that was not recorded");
        String why = Prose.label(answers, DliForm.DLI_INDICATION)
                .filter(reason -> number == 1)
                .map(reason -> " for " + reason)
                .orElse("");
        String dose = Prose.measured(answers, DliForm.CD3_DOSE)
                .map(cells -> ": " + cells.replace("/kg", "") + " CD3+ cells per kilogram")
                .orElse("; the dose was not recorded");
        String donor = answers.get(DliForm.DONOR_SAME_AS_HSCT)
                .filter(same -> number == 1)
                .map(same -> same ? " from the donor of the HSCT" : " from another donor")
                .orElse("");
        String before = answers.get(DliForm.PRIOR_THERAPY)
                .filter(therapy -> number == 1)
                .map(therapy -> therapy.code().equals("NONE")
                        ? ", without chemotherapy before it"
                        : ", after " + Said.lower(Language.ENGLISH.say(therapy)))
                .orElse("");
        return Prose.joined(
                which + when + why + before + dose + donor + ".",
                gvhd(answers.get(DliForm.AGVHD_AFTER_DLI)),
                effect(
                        answers.get(DliForm.DLI_RESPONSE).map(InterventionStory::inWords),
                        day(answers, DliForm.DLI_RESPONSE_DATE),
                        "the infusion"));
    }

    private String chimerism(Answers assessment) {
        return assessment
                .get(ResponseForm.RESP_CHIMERISM)
                .map(each -> switch (each.code()) {
                    case "FULL" -> "full donor chimerism had been reached";
                    case "MIXED_IMPROVED" -> "mixed chimerism had improved";
                    case "MIXED_STABLE" -> "mixed chimerism had not changed";
                    case "MIXED_WORSE" -> "mixed chimerism had become worse";
                    case "ABSENT" -> "no donor cells were left";
                    default -> "chimerism could not be evaluated";
                })
                .map(words -> "By then %s.".formatted(words))
                .orElse("");
    }

    Optional<Paragraph> salvage() {
        List<String> told = file.answers().of(SalvageForm.FORM, hsct.hsctSeq()).stream()
                .map(Entry::answers)
                .map(this::salvage)
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new Paragraph("Salvage therapy", String.join(" ", told)));
    }

    private String salvage(Answers answers) {
        List<String> agents = Prose.labels(answers, SalvageForm.SALVAGE_AGENT);
        return "%s received %s%s; %s."
                .formatted(
                        child.opening(),
                        agents.isEmpty() ? "a therapy that was not specified" : Prose.series(agents),
                        day(answers, SalvageForm.SALVAGE_START)
                                .map(day -> " from " + day)
                                .orElse(""),
                        Prose.label(answers, SalvageForm.SALVAGE_RESPONSE)
                                .map(best -> "the best response was " + best)
                                .orElse("the response was not recorded"));
    }

    private Optional<String> day(Answers answers, Item<ClinicalDate> item) {
        return answers.get(item).map(date -> Prose.day(hsct.dayOf(date.imputed())));
    }
}
