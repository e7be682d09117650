package org.jmmlregistry.casefile;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.ClinicalDate.Precision;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.HsctResponse;
import org.jmmlregistry.transplant.TransplantForm;

/** The state of the disease at a visit after an HSCT against chimerism, best response and events under the same HSCT. */
final class VisitStatusChecks {

    private static final Set<String> INTERVENTIONS = Set.of("F12a", "F12b", "F12c");

    private VisitStatusChecks() {}

    static Stream<Concern> disagreements(Course course) {
        return course.all().of(VisitForm.FORM).stream()
                .filter(visit -> visit.key().hsctSeq() > 0)
                .flatMap(visit -> visit.get(VisitForm.DISEASE_STATUS).stream()
                        .flatMap(status -> disagreement(course, visit, status).stream())
                        .map(sentence -> Concern.about(visit, VisitForm.DISEASE_STATUS, sentence)));
    }

    private static Optional<Message> disagreement(Course course, Entry visit, VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR ->
                againstChimerism(course, visit, status)
                        .or(() -> againstLeukaemia(course, visit))
                        .or(() -> againstLostGraft(course, visit));
            case CR_MIXED, CR_UNSPECIFIED ->
                againstChimerism(course, visit, status).or(() -> againstLeukaemia(course, visit));
            case RELAPSE ->
                DiseaseAfterHsct.persistence(visit)
                        .map(VisitStatusChecks::noRelapse)
                        .filter(sentence -> !hasEvent(visit, EventType.RELAPSE, EventType.PROGRESSION_TO_AML))
                        .or(() -> unless(hasEvent(visit, EventType.RELAPSE, EventType.PROGRESSION_TO_AML)));
            case AR -> unless(hasEvent(visit, EventType.AUTOLOGOUS_RECOVERY));
            case GF -> unless(hasEvent(visit, EventType.PRIMARY_GRAFT_FAILURE, EventType.SECONDARY_GRAFT_FAILURE));
            case PROGRESSIVE, OBSERVED_STABLE -> againstNoDisease(visit);
            case NE, REGRESSED -> Optional.empty();
        };
    }

    private static Optional<Message> unless(boolean recorded) {
        return recorded
                ? Optional.empty()
                : Optional.of(Message.of(
                        "No such event is recorded under this HSCT; please enter it (F13) or correct the status."));
    }

    private static Message noRelapse(HsctResponse response) {
        return Message.of(
                "The best response after this HSCT is “{response}”; disease that never went away does not relapse but is stable or progressive.",
                response);
    }

    /** Disease after an HSCT either never went away or came back, and one of the two is recorded. */
    private static Optional<Message> againstNoDisease(Entry visit) {
        return DiseaseAfterHsct.shortOfRemission(visit.inCase(), visit.key().hsctSeq())
                                .isPresent()
                        || DiseaseAfterHsct.leukaemic(visit).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(
                        Message.of(
                                "Whether this disease never went away or came back is not recorded; please enter the best response after this HSCT (F08) or the relapse (F13)."));
    }

    private static Optional<Message> againstChimerism(Course course, Entry visit, VisitStatus status) {
        return switch (status) {
            case CR_FULL_DONOR ->
                notFull(course, visit)
                        ? Optional.of(Message.of("The last chimerism before this visit was not full donor."))
                        : Optional.empty();
            case CR_MIXED ->
                allFull(lastSamples(course, visit, each -> true))
                        ? Optional.of(Message.of("The last chimerism before this visit was full donor."))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** A lineage may be mixed in a full donor; all cells together may not, unless every later sample is full. */
    private static boolean notFull(Course course, Entry visit) {
        List<Entry> ofAllCells = lastSamples(course, visit, DonorChimerism::isOfAllCells);
        return !ofAllCells.isEmpty() && !allFull(ofAllCells) && !allFull(lastSamples(course, visit, each -> true));
    }

    private static boolean allFull(List<Entry> samples) {
        return !samples.isEmpty()
                && samples.stream().allMatch(sample -> DonorChimerism.donorPct(sample)
                        .filter(DonorChimerism::isFull)
                        .isPresent());
    }

    /** The samples of a kind, of the last day by the visit on which any of that kind was taken. */
    private static List<Entry> lastSamples(Course course, Entry visit, Predicate<Entry> kind) {
        return visit.get(VisitForm.VISIT_DATE)
                .map(day -> GraftChecks.samples(course, visit.key().hsctSeq(), day).stream()
                        .filter(kind)
                        .toList())
                .map(GraftChecks::newest)
                .orElse(List.of());
    }

    /**
     * A remission after leukaemia came back under the same HSCT needs something since that brought it about, where it is certain
     * which was first; on the day itself it can hardly be.
     */
    private static Optional<Message> againstLeukaemia(Course course, Entry visit) {
        return DiseaseAfterHsct.leukaemic(visit)
                .filter(event -> isBefore(event, visit))
                .max(Comparator.comparing(
                        event -> event.get(RelapseForm.EVENT_DATE).orElseThrow().imputed()))
                .filter(event -> !treatedSince(course, event))
                .map(event -> Message.of(
                        "Remission is recorded after “{event}” under the same HSCT, but no treatment of it.",
                        event.get(RelapseForm.EVENT_TYPE).orElseThrow()))
                .or(() -> DiseaseAfterHsct.leukaemic(visit)
                        .filter(event -> isOnDayOf(event, visit))
                        .findFirst()
                        .map(event -> Message.of(
                                "Remission is recorded on the day of “{event}”; please check the status or the day.",
                                event.get(RelapseForm.EVENT_TYPE).orElseThrow())));
    }

    /** A graft that failed, or gave way to the child's own marrow, does not come back in full by itself. */
    private static Optional<Message> againstLostGraft(Course course, Entry visit) {
        return visit.inCase().of(RelapseForm.FORM, visit.key().hsctSeq()).stream()
                .filter(event -> event.get(RelapseForm.EVENT_TYPE)
                        .filter(type -> DiseaseEvent.isGraftLost(type, event.get(RelapseForm.AR_SUBTYPE)))
                        .isPresent())
                .filter(event -> isBefore(event, visit))
                .filter(event -> !treatedSince(course, event) && !boostedSince(course, event))
                .findFirst()
                .map(event -> Message.of(
                        "Full donor chimerism is recorded after “{event}” under the same HSCT, but nothing that brought the donor's cells back.",
                        event.get(RelapseForm.EVENT_TYPE).orElseThrow()));
    }

    private static boolean boostedSince(Course course, Entry event) {
        return course.all().of(TransplantForm.FORM, event.key().hsctSeq()).stream()
                .filter(TransplantForm::isBoost)
                .anyMatch(boost -> !SignsOfDisease.isBefore(boost, TransplantForm.HSCT_DATE, event));
    }

    private static boolean isBefore(Entry event, Entry visit) {
        return event.has(
                RelapseForm.EVENT_DATE, date -> visit.has(VisitForm.VISIT_DATE, day -> date.certainlyBefore(day)));
    }

    private static boolean isOnDayOf(Entry event, Entry visit) {
        Optional<ClinicalDate> day = visit.get(VisitForm.VISIT_DATE).filter(date -> date.precision() == Precision.DAY);
        return day.isPresent() && event.get(RelapseForm.EVENT_DATE).equals(day);
    }

    /** An intervention without a date may have come after the event. */
    private static boolean treatedSince(Course course, Entry event) {
        return course.all().entries().stream()
                .filter(entry -> entry.key().hsctSeq() == event.key().hsctSeq()
                        && INTERVENTIONS.contains(entry.key().form()))
                .anyMatch(entry -> Forms.form(entry.key().form())
                        .flatMap(Form::datedBy)
                        .flatMap(entry::get)
                        .filter(date -> event.has(RelapseForm.EVENT_DATE, date::certainlyBefore))
                        .isEmpty());
    }

    private static boolean hasEvent(Entry visit, EventType... types) {
        return visit.inCase().of(RelapseForm.FORM, visit.key().hsctSeq()).stream()
                .anyMatch(event -> event.is(RelapseForm.EVENT_TYPE, (Object[]) types));
    }
}
