package org.jmmlregistry.report.narrative;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.followup.VisitForm;
import org.jmmlregistry.followup.VisitStatus;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.report.phrase.Responses;

/** The visits of a child: the one that tells the outcome, and the others before it. */
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

    Optional<Paragraph> before() {
        List<Sentence> told = visits.stream()
                .filter(visit -> last.filter(visit::equals).isEmpty())
                .sorted(Comparator.comparing(visit -> day(visit).orElse(LocalDate.MAX)))
                .flatMap(visit -> new VisitStory(visit.answers()).earlier(opening(visit)).stream())
                .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(Message.of("Follow-up"), told));
    }

    private static Optional<LocalDate> day(Entry visit) {
        return visit.get(VisitForm.VISIT_DATE).map(ClinicalDate::imputed);
    }

    private Sentence opening(Entry visit) {
        Message when = visit.get(VisitForm.VISIT_DATE)
                .map(date -> file.transplant(visit.key().hsctSeq())
                        .map(hsct -> Message.of("{date}, {day}", LongDate.when(date), Ordinals.after(hsct, date)))
                        .orElse(LongDate.when(date)))
                .orElse(Message.of("on a day that was not recorded"));
        Message state = visit.get(VisitForm.DISEASE_STATUS)
                .map((VisitStatus status) -> Responses.of(status))
                .orElse(Message.in("status of the disease", "not recorded"));
        Message words = visit.get(VisitForm.ALIVE)
                .map(alive -> alive
                        ? Message.of("{when}, the child was alive; the status of the disease was {state}.", when, state)
                        : Message.of(
                                "{when}, the child was reported dead; the status of the disease was {state}.",
                                when,
                                state))
                .orElse(Message.of("{when}, the status of the disease was {state}.", when, state));
        return Sentence.of(words, VisitForm.VISIT_DATE, VisitForm.ALIVE, VisitForm.DISEASE_STATUS);
    }
}
