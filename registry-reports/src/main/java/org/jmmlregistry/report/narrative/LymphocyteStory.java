package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.Cytoreduction;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliIndication;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.GvhdGrade;
import org.jmmlregistry.followup.OverallResponse;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** Donor lymphocytes after one HSCT. */
final class LymphocyteStory {
    /** What a further infusion says only if it differs from the first. */
    private static final List<Item<?>> SAID_ONCE =
            List.of(DliForm.DLI_INDICATION, DliForm.PRIOR_THERAPY, DliForm.DONOR_SAME_AS_HSCT);

    private final Assessments assessments;
    private final Transplant hsct;

    LymphocyteStory(CaseFile file, Transplant hsct) {
        this.assessments = new Assessments(file, hsct);
        this.hsct = hsct;
    }

    Paragraph told(List<Entry> infusions) {
        List<Sentence> told = new ArrayList<>();
        for (int each = 0; each < infusions.size(); each++) {
            told.addAll(infusion(infusions, each + 1));
        }
        return new Paragraph(Message.of("Donor lymphocytes"), told);
    }

    private static Message cause(List<Entry> infusions, int number) {
        return infusions.size() == 1 ? Message.of("the donor lymphocytes") : Ordinals.ofInfusion(number);
    }

    private List<Sentence> infusion(List<Entry> infusions, int number) {
        Entry entry = infusions.get(number - 1);
        Answers answers = entry.answers();
        Effects effects = new Effects(hsct, answers);
        Message when = Message.of("on {day}", effects.day(DliForm.DLI_DATE));
        Message given = infusions.size() == 1
                ? Message.of("Donor lymphocytes were given {when}", when)
                : Ordinals.infusion(number, when);
        List<Item<?>> items = new ArrayList<>(List.of(DliForm.DLI_DATE, DliForm.CD3_DOSE));
        Message dosed = dosed(answers, given);
        if (number == 1) {
            dosed = from(answers, dosed(answers, prepared(answers, because(answers, given))));
            items.addAll(SAID_ONCE);
        } else {
            Answers first = infusions.get(0).answers();
            SAID_ONCE.stream()
                    .filter(item ->
                            answers.get(item).isPresent() && answers.get(item).equals(first.get(item)))
                    .forEach(items::add);
        }
        List<Sentence> told = new ArrayList<>();
        told.add(new Sentence(Message.of("{infusion}.", dosed), items));
        Message cause = cause(infusions, number);
        Optional<Assessments.Assessed> effect = answers.get(DliForm.DLI_RESPONSE)
                .map(response -> assessments.assessed(
                        entry,
                        new Assessments.Effect(
                                cause, inWords(response), DliForm.DLI_RESPONSE, DliForm.DLI_RESPONSE_DATE),
                        overall(response)));
        told.add(effect.map(Assessments.Assessed::sentence)
                .orElse(Sentence.of(
                        Message.of("The effect of {cause} was not recorded.", cause), DliForm.DLI_RESPONSE)));
        told.addAll(gvhd(effects, answers, cause));
        List<Sentence> whole = new ArrayList<>(Sentence.of(entry, Remainder.behindFirst(told, DliForm.FORM, answers)));
        whole.addAll(effect.map(Assessments.Assessed::others).orElseGet(() -> assessments.of(entry.key(), cause)));
        return whole;
    }

    private static Optional<OverallResponse> overall(DliResponse response) {
        return switch (response) {
            case CR -> Optional.of(OverallResponse.CR);
            case PR -> Optional.of(OverallResponse.PR);
            case CHIM_RESPONSE -> Optional.empty();
            case SD -> Optional.of(OverallResponse.SD);
            case PD -> Optional.of(OverallResponse.PD);
            case NO_RESPONSE -> Optional.of(OverallResponse.NO_RESPONSE);
            case NE -> Optional.of(OverallResponse.NE);
        };
    }

    private static List<Sentence> gvhd(Effects effects, Answers answers, Message cause) {
        List<Sentence> told = new ArrayList<>();
        answers.get(DliForm.APLASIA_AFTER_DLI)
                .map(aplasia -> aplasia
                        ? Message.of("Marrow aplasia followed {cause}.", cause)
                        : Message.of("No marrow aplasia followed {cause}.", cause))
                .ifPresent(words -> told.add(Sentence.of(words, DliForm.APLASIA_AFTER_DLI)));
        Sentence followed = effects.gvhd(DliForm.AGVHD_AFTER_DLI, cause);
        told.add(answers.get(DliForm.AGVHD_DLI_ONSET).map(followed::on).orElse(followed));
        effects.known(DliForm.AGVHD_DLI_ONSET)
                .map(day -> Message.of("Acute GVHD after {cause} began on {day}.", cause, day))
                .filter(words -> !answers.is(DliForm.AGVHD_AFTER_DLI, GvhdGrade.NONE))
                .ifPresent(words -> told.add(Sentence.of(words, DliForm.AGVHD_DLI_ONSET)));
        return told;
    }

    private static Message because(Answers answers, Message infusion) {
        return answers.get(DliForm.DLI_INDICATION)
                .map(reason -> Message.of("{infusion} for {reason}", infusion, inWords(reason)))
                .orElse(infusion);
    }

    private static Message inWords(DliIndication indication) {
        return switch (indication) {
            case MIXED_CHIMERISM -> Message.in("donor lymphocytes for", "mixed chimerism");
            case MRD_POS -> Message.in("donor lymphocytes for", "minimal residual disease");
            case RELAPSE -> Message.in("donor lymphocytes for", "relapse");
            case AUTOLOGOUS_RECOVERY -> Message.in("donor lymphocytes for", "autologous recovery");
            case PROPHYLACTIC -> Message.in("donor lymphocytes for", "prophylaxis");
            case PRE_EMPTIVE -> Message.in("donor lymphocytes for", "pre-emptive");
            case INFECTION -> Message.in("donor lymphocytes for", "infection");
            case PTLD -> Message.in("donor lymphocytes for", "post-transplant lymphoproliferative disorder");
            case OTHER -> Message.in("donor lymphocytes for", "other reason");
        };
    }

    private static Message prepared(Answers answers, Message infusion) {
        return answers.get(DliForm.PRIOR_THERAPY)
                .map(therapy -> prepared(therapy, infusion))
                .orElse(infusion);
    }

    private static Message prepared(Cytoreduction therapy, Message infusion) {
        return switch (therapy) {
            case NONE -> Message.of("{infusion}, without chemotherapy before it", infusion);
            case CHEMO -> Message.of("{infusion}, after chemotherapy", infusion);
            case AZACITIDINE -> Message.of("{infusion}, after azacitidine", infusion);
            case FLAG -> Message.of("{infusion}, after FLAG", infusion);
            case OTHER -> Message.of("{infusion}, after other", infusion);
        };
    }

    private static Message dosed(Answers answers, Message infusion) {
        return answers.get(DliForm.CD3_DOSE)
                .map(dose -> CellDose.of(DliForm.CD3_DOSE, dose))
                .map(cells -> Message.of("{infusion}: {cells} CD3+ cells per kilogram", infusion, cells))
                .orElse(Message.of("{infusion}; the dose was not recorded", infusion));
    }

    private static Message from(Answers answers, Message infusion) {
        Optional<Boolean> same = answers.get(DliForm.DONOR_SAME_AS_HSCT);
        return same.map(is -> is
                        ? Message.of("{infusion} from the donor of the HSCT", infusion)
                        : Message.of("{infusion} from another donor", infusion))
                .orElse(infusion);
    }

    private static Message inWords(DliResponse response) {
        return switch (response) {
            case CR -> Message.of("there was a complete remission");
            case PR -> Message.of("there was a partial remission");
            case CHIM_RESPONSE -> Message.of("chimerism responded");
            case SD -> Message.of("the disease was stable");
            case PD -> Message.of("the disease progressed");
            case NO_RESPONSE -> Message.of("there was no response");
            case NE -> Message.of("the effect could not be evaluated");
        };
    }
}
