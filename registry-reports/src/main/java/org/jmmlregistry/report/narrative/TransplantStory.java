package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.ConditioningAgent;
import org.jmmlregistry.transplant.ConditioningForm;
import org.jmmlregistry.transplant.DonorChange;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.EngraftmentForm;
import org.jmmlregistry.transplant.GraftSource;
import org.jmmlregistry.transplant.Indication;
import org.jmmlregistry.transplant.Recovery;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** One HSCT: how it was done, and how the graft took. */
final class TransplantStory {
    private final CaseFile file;
    private final Transplant hsct;
    private final Child child;
    private final Answers answers;
    private final String name;

    TransplantStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
        this.child = Child.of(file.patient().sex());
        this.answers = first(TransplantForm.FORM);
        this.name = Prose.ordinal(hsct.hsctSeq()) + " HSCT";
    }

    private Answers first(Form form) {
        return file.answers().of(form, hsct.hsctSeq()).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
    }

    Paragraph transplant() {
        Gaps gaps = new Gaps();
        String text = Prose.joined(
                given(gaps),
                status(),
                conditioning(gaps),
                comparison(),
                prophylaxis(gaps),
                doses(gaps),
                gaps.sentence());
        return new Paragraph(Prose.capital(name), text);
    }

    private String given(Gaps gaps) {
        String donor = gaps.expect(answers, TransplantForm.DONOR_TYPE, "the donor")
                .map(this::donor)
                .orElse("");
        String graft = gaps.expect(answers, TransplantForm.STEM_CELL_SOURCE, "the source of the graft")
                .filter(source -> source != GraftSource.UCB && source != GraftSource.DOUBLE_UCB)
                .map(source -> "; the graft was " + Said.lower(Language.ENGLISH.say(source)))
                .orElse("");
        return "On %s (day 0), %s, %s received %s %s%s%s%s."
                .formatted(Prose.date(hsct.date()), timing(), child.subject(), "a", name, reason(), donor, graft);
    }

    private String timing() {
        List<String> parts = new ArrayList<>();
        file.patient().birth().ifPresent(birth -> parts.add(Prose.atAge(birth, hsct.date())));
        Optional<Transplant> previous = file.transplant(hsct.hsctSeq() - 1);
        if (previous.isPresent()) {
            LocalDate before = previous.get().date();
            parts.add("%d days (%s) after the %s"
                    .formatted(
                            previous.get().dayOf(hsct.date()),
                            Prose.months(before, hsct.date()),
                            Prose.ordinal(hsct.hsctSeq() - 1)));
        } else {
            file.answers()
                    .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                    .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                    .ifPresent(date -> parts.add("%d days after diagnosis".formatted(-hsct.dayOf(date.earliest()))));
        }
        return parts.isEmpty() ? "at an age that was not recorded" : String.join(", ", parts);
    }

    private String reason() {
        return answers.get(TransplantForm.INDICATION)
                .filter(indication -> indication != Indication.PRIMARY)
                .map(indication -> " for " + Said.lower(Language.ENGLISH.say(indication)))
                .orElse("");
    }

    private String donor(DonorType type) {
        String donor =
                switch (type) {
                    case AUTOLOGOUS -> child.possessive() + " own cells";
                    case UCB_UNREL, UCB_REL -> Said.lower(Language.ENGLISH.say(type));
                    default -> Prose.withArticle(Said.lower(Language.ENGLISH.say(type)));
                };
        return answers.get(TransplantForm.SAME_DONOR_AS_PREV)
                .map(change ->
                        change == DonorChange.SAME ? " from the same donor, " + donor : " from another donor, " + donor)
                .orElse(" from " + donor);
    }

    private String status() {
        return first(SecondHsctForm.FORM)
                .get(SecondHsctForm.STATUS_AT_HSCT2)
                .map(status -> switch (status.code()) {
                    case "CR" -> "in complete remission";
                    case "MIXED_CHIM" -> "with mixed chimerism";
                    case "RELAPSE_TREATED" -> "in treated relapse";
                    case "RELAPSE_UNTREATED" -> "in untreated relapse";
                    default -> "in aplasia";
                })
                .map(state -> "%s went into it %s.".formatted(child.opening(), state))
                .orElse("");
    }

    private String conditioning(Gaps gaps) {
        List<String> agents = file.answers().of(ConditioningForm.FORM, hsct.hsctSeq()).stream()
                .map(Entry::answers)
                .map(TransplantStory::agent)
                .toList();
        Optional<String> intensity = Prose.label(answers, TransplantForm.CONDITIONING_INTENSITY)
                .map(label -> label.replace("reduced intensity", "of reduced intensity"));
        if (agents.isEmpty()) {
            gaps.expect(Optional.empty(), intensity.isPresent() ? "its agents" : "the conditioning");
            return intensity.map(each -> "Conditioning was " + each + ".").orElse("");
        }
        return "Conditioning %s%s."
                .formatted(
                        intensity.map(each -> "was " + each + ", with ").orElse("consisted of "), Prose.series(agents));
    }

    private static String agent(Answers agent) {
        String drug = Prose.label(agent, ConditioningForm.AGENT).orElse("an agent that was not named");
        String dose = agent.get(ConditioningForm.DOSE_TOTAL)
                .map(total -> " " + Said.number(total)
                        + agent.get(ConditioningForm.DOSE_UNIT)
                                .map(unit -> " " + Language.ENGLISH.say(unit))
                                .orElse(""))
                .orElse(" (dose not recorded)");
        String route = agent.is(ConditioningForm.AGENT, ConditioningAgent.TBI)
                ? agent.get(ConditioningForm.TBI_FRACTIONS)
                        .map(fractions -> " in " + fractions + " fractions")
                        .orElse("")
                : agent.get(ConditioningForm.ROUTE)
                        .map(each -> switch (each) {
                            case IV -> " intravenously";
                            case PO -> " by mouth";
                            case RT -> "";
                        })
                        .orElse("");
        return drug + dose + route + days(agent);
    }

    private static String days(Answers agent) {
        Optional<Integer> from = agent.get(ConditioningForm.DAY_FROM);
        Optional<Integer> to = agent.get(ConditioningForm.DAY_TO);
        if (from.isEmpty() || to.isEmpty()) {
            return "";
        }
        return from.equals(to)
                ? " on " + Prose.day(from.get())
                : " on days %s to %s".formatted(signed(from.get()), signed(to.get()));
    }

    private static String signed(int day) {
        return Prose.day(day).substring("day ".length());
    }

    private String comparison() {
        Answers again = first(SecondHsctForm.FORM);
        List<String> changes = new ArrayList<>();
        again.get(SecondHsctForm.CONDITIONING_CHANGE)
                .map(change -> switch (change.code()) {
                    case "SAME" -> "the conditioning was the same";
                    case "INTENSIFIED" -> "the conditioning was intensified";
                    case "REDUCED" -> "the conditioning was reduced";
                    default -> "total body irradiation was added";
                })
                .ifPresent(changes::add);
        again.get(SecondHsctForm.GVHD_PROPH_CHANGE)
                .map(change -> switch (change.code()) {
                    case "SAME" -> "GVHD prophylaxis was the same";
                    case "REDUCED" -> "GVHD prophylaxis was reduced";
                    default -> "GVHD prophylaxis was increased";
                })
                .ifPresent(changes::add);
        return changes.isEmpty()
                ? ""
                : "Compared with the %s HSCT, %s.".formatted(Prose.ordinal(hsct.hsctSeq() - 1), Prose.series(changes));
    }

    private String prophylaxis(Gaps gaps) {
        List<String> drugs = Prose.labels(answers, TransplantForm.GVHD_PROPHYLAXIS);
        if (drugs.isEmpty()) {
            gaps.expect(Optional.empty(), "the drugs of GVHD prophylaxis");
            return "";
        }
        return drugs.equals(List.of("none"))
                ? "No GVHD prophylaxis was given."
                : "GVHD prophylaxis consisted of " + Prose.series(drugs) + ".";
    }

    private String doses(Gaps gaps) {
        List<String> doses = new ArrayList<>();
        dose(TransplantForm.TNC_DOSE, " nucleated cells").ifPresent(doses::add);
        dose(TransplantForm.CD34_DOSE, " CD34+ cells").ifPresent(doses::add);
        if (doses.isEmpty()) {
            gaps.expect(Optional.empty(), "the cell dose");
            return "";
        }
        return "The graft contained %s per kilogram.".formatted(Prose.series(doses));
    }

    private Optional<String> dose(Item<BigDecimal> item, String cells) {
        return Prose.measured(answers, item).map(dose -> dose.replace("/kg", "") + cells);
    }

    Paragraph engraftment() {
        Gaps gaps = new Gaps();
        Answers engraftment = first(EngraftmentForm.FORM);
        String neutrophils = recovery(
                gaps.expect(engraftment, EngraftmentForm.ANC_RECOVERY, "neutrophil recovery"),
                engraftment.get(EngraftmentForm.ANC_RECOVERY_DATE),
                "Neutrophils");
        String platelets = recovery(
                gaps.expect(engraftment, EngraftmentForm.PLT20_RECOVERY, "platelet recovery"),
                engraftment.get(EngraftmentForm.PLT20_DATE),
                "Platelets");
        ChimerismStory chimerism = new ChimerismStory(file.answers().of(ChimerismForm.FORM, hsct.hsctSeq()), hsct);
        GvhdStory gvhd = new GvhdStory(file, hsct);
        boolean nothing = neutrophils.isEmpty() && platelets.isEmpty() && chimerism.isEmpty() && gvhd.isEmpty();
        return new Paragraph(
                "Engraftment, chimerism and GVHD after the " + name,
                nothing
                        ? "Recovery of blood counts, chimerism and GVHD were not recorded."
                        : Prose.joined(neutrophils, platelets, gaps.sentence(), chimerism.told(), gvhd.told()));
    }

    private String recovery(Optional<Recovery> recovery, Optional<ClinicalDate> date, String cells) {
        return recovery.map(each -> switch (each) {
                    case YES ->
                        date.map(day -> "%s recovered on %s.".formatted(cells, Prose.day(hsct.dayOf(day.imputed()))))
                                .orElse("%s recovered; the day was not recorded.".formatted(cells));
                    case NO -> cells + " did not recover.";
                    case NEVER_BELOW -> cells + " never fell below the threshold.";
                    case PREV_REPORTED -> cells + " had recovered, as reported before.";
                    case TOO_EARLY -> "It was too early to judge the recovery of %s.".formatted(Said.lower(cells));
                })
                .orElse("");
    }
}
