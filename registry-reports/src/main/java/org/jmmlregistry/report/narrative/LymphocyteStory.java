package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.ChimerismResponse;
import org.jmmlregistry.followup.Cytoreduction;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.DliIndication;
import org.jmmlregistry.followup.DliResponse;
import org.jmmlregistry.followup.ResponseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** Donor lymphocytes after one HSCT. */
final class LymphocyteStory {
    private final List<Entry> assessments;
    private final Transplant hsct;

    LymphocyteStory(CaseFile file, Transplant hsct) {
        this.assessments = file.answers().of(ResponseForm.FORM, hsct.hsctSeq());
        this.hsct = hsct;
    }

    Paragraph told(List<Entry> infusions) {
        List<Sentence> told = new ArrayList<>();
        for (int each = 0; each < infusions.size(); each++) {
            told.addAll(infusion(infusions.get(each).answers(), each + 1, infusions.size()));
            String key = infusions.get(each).key().toString();
            assessments.stream()
                    .map(Entry::answers)
                    .filter(assessment -> assessment.is(ResponseForm.FOR_INTERVENTION, key))
                    .flatMap(assessment -> assessment.get(ResponseForm.RESP_CHIMERISM).stream())
                    .forEach(response -> told.add(Sentence.of(inWords(response), ResponseForm.RESP_CHIMERISM)));
        }
        return new Paragraph(Message.of("Donor lymphocytes"), told);
    }

    private List<Sentence> infusion(Answers answers, int number, int of) {
        Effects effects = new Effects(hsct, answers);
        Message when = Message.of("on {day}", effects.day(DliForm.DLI_DATE));
        Message given =
                of == 1 ? Message.of("Donor lymphocytes were given {when}", when) : Ordinals.infusion(number, when);
        Message dosed = number == 1
                ? from(answers, dosed(answers, prepared(answers, because(answers, given))))
                : dosed(answers, given);
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(
                Message.of("{infusion}.", dosed),
                DliForm.DLI_DATE,
                DliForm.DLI_INDICATION,
                DliForm.PRIOR_THERAPY,
                DliForm.CD3_DOSE,
                DliForm.DONOR_SAME_AS_HSCT));
        told.add(effects.gvhd(DliForm.AGVHD_AFTER_DLI));
        told.add(Sentence.of(
                answers.get(DliForm.DLI_RESPONSE)
                        .map(response -> effects.assessed(inWords(response), DliForm.DLI_RESPONSE_DATE))
                        .orElse(Message.of("The effect of the infusion was not recorded.")),
                DliForm.DLI_RESPONSE,
                DliForm.DLI_RESPONSE_DATE));
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
                .map(Figures::plain)
                .map(cells -> Message.of("{infusion}: {cells} × 10⁶ CD3+ cells per kilogram", infusion, cells))
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

    private static Message inWords(ChimerismResponse response) {
        return switch (response) {
            case FULL -> Message.of("By then full donor chimerism had been reached.");
            case MIXED_IMPROVED -> Message.of("By then mixed chimerism had improved.");
            case MIXED_STABLE -> Message.of("By then mixed chimerism had not changed.");
            case MIXED_WORSE -> Message.of("By then mixed chimerism had become worse.");
            case ABSENT -> Message.of("By then no donor cells were left.");
            case NE -> Message.of("By then chimerism could not be evaluated.");
        };
    }
}
