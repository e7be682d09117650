package org.jmmlregistry.report.narrative;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.phrase.Ages;
import org.jmmlregistry.report.phrase.CellDose;
import org.jmmlregistry.report.phrase.Donors;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.ConditioningChange;
import org.jmmlregistry.transplant.DonorType;
import org.jmmlregistry.transplant.GraftSource;
import org.jmmlregistry.transplant.Indication;
import org.jmmlregistry.transplant.ProphylaxisChange;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.StatusBeforeHsct;
import org.jmmlregistry.transplant.Transplant;
import org.jmmlregistry.transplant.TransplantForm;

/** How one HSCT was done. */
final class TransplantStory {
    private static final List<Item<?>> GIVEN = List.of(
            TransplantForm.HSCT_DATE,
            TransplantForm.INFUSION_KIND,
            PatientForm.BIRTH_DATE,
            TransplantForm.INDICATION,
            TransplantForm.DONOR_TYPE,
            TransplantForm.SAME_DONOR_AS_PREV,
            TransplantForm.STEM_CELL_SOURCE);

    private final CaseFile file;
    private final Transplant hsct;
    private final String sex;
    private final Optional<Entry> infusion;
    private final Answers answers;
    private final Answers again;

    TransplantStory(CaseFile file, Transplant hsct) {
        this.file = file;
        this.hsct = hsct;
        this.sex = file.patient().sex().code();
        this.infusion = file.answers().of(TransplantForm.FORM, hsct.hsctSeq()).stream()
                .filter(BoostStory::isHsct)
                .findFirst();
        this.answers = infusion.map(Entry::answers).orElse(Answers.none());
        this.again = file.answers().of(SecondHsctForm.FORM, hsct.hsctSeq()).stream()
                .findFirst()
                .map(Entry::answers)
                .orElse(Answers.none());
    }

    Paragraph told() {
        Gaps gaps = new Gaps();
        List<Sentence> told = new ArrayList<>();
        GraftStory graft = new GraftStory(answers);
        told.add(given(gaps));
        told.addAll(graft.matched());
        graft.disease().ifPresent(told::add);
        status().ifPresent(told::add);
        PreparationStory preparation = new PreparationStory(file, hsct, answers);
        told.addAll(preparation.conditioning(gaps));
        graft.serotherapy().ifPresent(told::add);
        comparison().ifPresent(told::add);
        preparation.prophylaxis(gaps).ifPresent(told::add);
        doses(gaps).ifPresent(told::add);
        told.addAll(gaps.sentences());
        List<Sentence> rest = new ArrayList<>(Remainder.of(told, SecondHsctForm.FORM, again));
        rest.addAll(Remainder.of(told, TransplantForm.FORM, answers));
        told.addAll(rest);
        return new Paragraph(
                Ordinals.title(hsct.hsctSeq()),
                told.stream().map(each -> infusion.map(each::of).orElse(each)).toList());
    }

    private Sentence given(Gaps gaps) {
        gaps.expect(answers, TransplantForm.INFUSION_KIND, Message.of("whether the graft was an HSCT or a boost"));
        Message received = Message.of(
                "{when}, {sex, select, F {she} other {he}} received {hsct}",
                Ordinals.dayZero(hsct, timing()),
                sex,
                Ordinals.hsct(hsct.hsctSeq()));
        Message because = answers.get(TransplantForm.INDICATION)
                .flatMap(TransplantStory::reason)
                .map(reason -> Message.of("{received} for {reason}", received, reason))
                .orElse(received);
        Message from = gaps.expect(answers, TransplantForm.DONOR_TYPE, Message.of("the donor"))
                .map(type -> donor(because, donor(type)))
                .or(() -> answers.get(TransplantForm.SAME_DONOR_AS_PREV)
                        .map(change -> donor(because, Message.in("from", "whose kind was not recorded"))))
                .orElse(because);
        Message sentence = gaps.expect(answers, TransplantForm.STEM_CELL_SOURCE, Message.of("the source of the graft"))
                .filter(source -> source != GraftSource.UCB || !isCordBlood())
                .map(source -> Message.of("{received}; the graft was {graft}.", from, Donors.graft(source)))
                .orElse(Message.of("{received}.", from));
        List<Item<?>> items = new ArrayList<>(GIVEN);
        if (isTimedFromDiagnosis()) {
            items.add(DiagnosisForm.DX_DATE);
        }
        return new Sentence(sentence, items);
    }

    private boolean isTimedFromDiagnosis() {
        return file.transplant(hsct.hsctSeq() - 1).isEmpty() && sinceDiagnosis().isPresent();
    }

    /** Whether the words for the donor say already what the graft was. */
    private boolean isCordBlood() {
        return answers.is(TransplantForm.DONOR_TYPE, DonorType.UCB_UNREL)
                || answers.is(TransplantForm.DONOR_TYPE, DonorType.UCB_REL);
    }

    private Message timing() {
        Optional<Message> age = Ages.at(file.patient(), hsct.recorded());
        Optional<Message> interval = file.transplant(hsct.hsctSeq() - 1)
                .map(previous -> Optional.of(Ordinals.between(previous, hsct)))
                .orElseGet(this::sinceDiagnosis);
        return age.flatMap(old -> interval.map(later -> Message.of("{age}, {interval}", old, later)))
                .or(() -> age)
                .or(() -> interval)
                .orElse(Message.of("at an age that was not recorded"));
    }

    private Optional<Message> sinceDiagnosis() {
        return file.answers()
                .first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE)
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(date -> -hsct.dayOf(date.earliest()))
                .map(days -> hsct.recorded().isPartial()
                        ? Message.of(
                                "{count, plural, one {{days} day} other {{days} days}} (imputed) after diagnosis",
                                days,
                                String.valueOf(days))
                        : Message.of(
                                "{count, plural, one {{days} day} other {{days} days}} after diagnosis",
                                days,
                                String.valueOf(days)));
    }

    /** Empty if it is the reason for which every child is given a first HSCT. */
    private static Optional<Message> reason(Indication indication) {
        return switch (indication) {
            case PRIMARY -> Optional.empty();
            case RELAPSE -> Optional.of(Message.in("HSCT for", "relapse"));
            case AUTOLOGOUS_RECOVERY -> Optional.of(Message.in("HSCT for", "autologous recovery"));
            case PRIMARY_GF -> Optional.of(Message.in("HSCT for", "primary graft failure"));
            case SECONDARY_GF -> Optional.of(Message.in("HSCT for", "secondary graft failure"));
            case POOR_GRAFT_FUNCTION -> Optional.of(Message.in("HSCT for", "poor graft function"));
            case SECONDARY_AML -> Optional.of(Message.in("HSCT for", "progression to AML"));
            case PERSISTENT -> Optional.of(Message.in("HSCT for", "persistent disease"));
            case OTHER -> Optional.of(Message.in("HSCT for", "other reason"));
        };
    }

    private Message donor(Message received, Message donor) {
        return answers.get(TransplantForm.SAME_DONOR_AS_PREV)
                .map(change -> switch (change) {
                    case SAME -> Message.of("{received} from the same donor, {donor}", received, donor);
                    case DIFFERENT -> Message.of("{received} from another donor, {donor}", received, donor);
                })
                .orElse(Message.of("{received} from {donor}", received, donor));
    }

    private Message donor(DonorType type) {
        return switch (type) {
            case HLA_ID_SIBLING -> Message.in("from", "an HLA-identical sibling");
            case SYNGENEIC -> Message.in("from", "an identical twin");
            case HLA_MATCHED_OTHER_REL -> Message.in("from", "an HLA-matched other relative");
            case HAPLO_REL -> Message.in("from", "a haploidentical relative");
            case MISMATCHED_REL -> Message.in("from", "a mismatched relative");
            case MUD -> Message.in("from", "a matched unrelated donor");
            case MMUD -> Message.in("from", "a mismatched unrelated donor");
            case UCB_UNREL -> Message.in("from", "unrelated cord blood");
            case UCB_REL -> Message.in("from", "related cord blood");
            case AUTOLOGOUS -> Message.in("from", "{sex, select, F {her} other {his}} own cells", sex);
        };
    }

    private Optional<Sentence> status() {
        return again.get(SecondHsctForm.STATUS_AT_HSCT2)
                .map(this::inWords)
                .map(words -> Sentence.of(words, SecondHsctForm.STATUS_AT_HSCT2));
    }

    private Message inWords(StatusBeforeHsct status) {
        return switch (status) {
            case CR -> Message.of("{sex, select, F {She} other {He}} went into it in complete remission.", sex);
            case MIXED_CHIM -> Message.of("{sex, select, F {She} other {He}} went into it with mixed chimerism.", sex);
            case RELAPSE_TREATED ->
                Message.of("{sex, select, F {She} other {He}} went into it in treated relapse.", sex);
            case RELAPSE_UNTREATED ->
                Message.of("{sex, select, F {She} other {He}} went into it in untreated relapse.", sex);
            case PERSISTENT ->
                Message.of("{sex, select, F {She} other {He}} went into it with persistent disease.", sex);
            case APLASIA -> Message.of("{sex, select, F {She} other {He}} went into it in aplasia.", sex);
        };
    }

    private Optional<Sentence> comparison() {
        List<Message> changes = new ArrayList<>();
        again.get(SecondHsctForm.CONDITIONING_CHANGE)
                .map(TransplantStory::inWords)
                .ifPresent(changes::add);
        again.get(SecondHsctForm.GVHD_PROPH_CHANGE)
                .map(TransplantStory::inWords)
                .ifPresent(changes::add);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of(
                        Ordinals.comparedWith(hsct.hsctSeq() - 1, changes),
                        SecondHsctForm.CONDITIONING_CHANGE,
                        SecondHsctForm.GVHD_PROPH_CHANGE));
    }

    private static Message inWords(ConditioningChange change) {
        return switch (change) {
            case SAME -> Message.of("the conditioning was the same");
            case INTENSIFIED -> Message.of("the conditioning was intensified");
            case REDUCED -> Message.of("the conditioning was reduced");
            case TBI_ADDED -> Message.of("total body irradiation was added");
        };
    }

    private static Message inWords(ProphylaxisChange change) {
        return switch (change) {
            case SAME -> Message.of("GVHD prophylaxis was the same");
            case REDUCED -> Message.of("GVHD prophylaxis was reduced");
            case INCREASED -> Message.of("GVHD prophylaxis was increased");
        };
    }

    private Optional<Sentence> doses(Gaps gaps) {
        List<Message> doses = new ArrayList<>();
        dose(TransplantForm.TNC_DOSE, cells -> Message.of("{cells} nucleated cells", cells))
                .ifPresent(doses::add);
        dose(TransplantForm.CD34_DOSE, cells -> Message.of("{cells} CD34+ cells", cells))
                .ifPresent(doses::add);
        dose(TransplantForm.CD3_DOSE, cells -> Message.of("{cells} CD3+ cells", cells))
                .ifPresent(doses::add);
        if (doses.isEmpty()) {
            gaps.lacks(Message.of("the cell dose"), TransplantForm.TNC_DOSE, TransplantForm.CD34_DOSE);
            return Optional.empty();
        }
        return Optional.of(Sentence.of(
                Message.of("The graft contained {doses} per kilogram.", doses),
                TransplantForm.TNC_DOSE,
                TransplantForm.CD34_DOSE,
                TransplantForm.CD3_DOSE));
    }

    private Optional<Message> dose(Item<BigDecimal> item, Function<Message, Message> told) {
        return answers.get(item).map(cells -> CellDose.of(item, cells)).map(told);
    }
}
