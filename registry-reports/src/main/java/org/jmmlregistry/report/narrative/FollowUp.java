package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.narrative.Sentence.Place;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.report.phrase.Responses;
import org.jmmlregistry.transplant.Transplant;

/** The visits of a child: the one that tells the outcome, and the others at their place in the course. */
final class FollowUp {
    private final CaseFile file;
    private final List<Entry> visits;
    private final Optional<Entry> last;

    FollowUp(CaseFile file) {
        this.file = file;
        this.visits = file.answers().of(VisitForm.FORM).stream()
                .filter(visit -> !visit.answers().isEmpty())
                .toList();
        this.last = file.isDead()
                ? Optional.empty()
                : visits.stream()
                        .filter(visit -> day(visit).equals(file.lastSeen()))
                        .reduce((earlier, later) -> later);
    }

    /** The visit on the day on which the child was last known to be alive. */
    Optional<Entry> last() {
        return last;
    }

    /** The visits before the first HSCT; none of a child without one, whose visits all are follow-up. */
    Optional<Paragraph> beforeHsct() {
        return file.transplants().isEmpty()
                ? Optional.empty()
                : told(Message.of("Follow-up before HSCT"), visit -> place(visit) == 0);
    }

    /** The visits between an HSCT and the next. */
    Optional<Paragraph> after(Transplant hsct) {
        return hsct.hsctSeq() == lastHsct()
                ? Optional.empty()
                : told(Message.of("Follow-up"), visit -> place(visit) == hsct.hsctSeq());
    }

    /** The visits after the last HSCT, and those that have no place. */
    Optional<Paragraph> afterAll() {
        return told(Message.of("Follow-up"), visit -> place(visit) == lastHsct());
    }

    private int lastHsct() {
        return file.transplants().stream().mapToInt(Transplant::hsctSeq).max().orElse(0);
    }

    /** The HSCT after which a visit is told; what stands before the first and came later is told at the end. */
    private int place(Entry visit) {
        int hsctSeq = visit.key().hsctSeq();
        boolean placed = hsctSeq == 0
                ? file.transplants().stream()
                        .allMatch(
                                hsct -> day(visit).filter(hsct.date()::isBefore).isEmpty())
                : file.transplant(hsctSeq).isPresent();
        return placed ? hsctSeq : lastHsct();
    }

    private Optional<Paragraph> told(Message title, Predicate<Entry> wanted) {
        List<Sentence> told = visits.stream()
                .filter(visit -> last.filter(visit::equals).isEmpty() && wanted.test(visit))
                .sorted(Comparator.comparing(visit -> day(visit).orElse(LocalDate.MAX)))
                .flatMap(visit -> Sentence.of(visit, new VisitStory(visit.answers()).earlier(opening(visit))).stream())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(title, told));
    }

    private static Optional<LocalDate> day(Entry visit) {
        return visit.get(VisitForm.VISIT_DATE).map(ClinicalDate::imputed);
    }

    private Sentence opening(Entry visit) {
        Message when = visit.get(VisitForm.VISIT_DATE)
                .map(date -> file.transplant(visit.key().hsctSeq())
                        .map(hsct -> Ordinals.dated(hsct, date))
                        .orElse(LongDate.when(date)))
                .orElse(Message.of("on a day that was not recorded"));
        Message state = Responses.status(visit).orElse(Message.in("status of the disease", "not recorded"));
        Message words = visit.get(VisitForm.ALIVE)
                .map(alive -> alive
                        ? Message.of("{when}, the child was alive; the status of the disease was {state}.", when, state)
                        : Message.of(
                                "{when}, the child was reported dead; the status of the disease was {state}.",
                                when,
                                state))
                .orElse(Message.of("{when}, the status of the disease was {state}.", when, state));
        return Sentence.of(words, VisitForm.VISIT_DATE, VisitForm.ALIVE, VisitForm.DISEASE_STATUS)
                .at(visit.get(VisitForm.VISIT_DATE).isPresent() ? Place.OWN_DAY : Place.LAST);
    }
}
