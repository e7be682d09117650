package org.jmmlregistry.report.narrative;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Months;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** The stretches of time in which nothing is recorded of a child. */
final class ContactStory {

    /** A child is seen once a year at least; a month more is no gap. */
    private static final int DAYS = 396;

    private record Dated(Entry entry, Item<?> item, ClinicalDate date) {}

    private final CaseFile file;

    ContactStory(CaseFile file) {
        this.file = file;
    }

    Optional<Paragraph> told() {
        List<Dated> dates = file.answers().entries().stream()
                .flatMap(ContactStory::dates)
                .sorted(Comparator.comparing((Dated each) -> each.date().earliest())
                        .thenComparing(each -> each.date().latest()))
                .toList();
        List<Sentence> told = new ArrayList<>();
        Optional<Dated> before = Optional.empty();
        for (Dated next : dates) {
            before.filter(from -> isGap(from, next)).ifPresent(from -> told.add(gap(from, next)));
            if (before.filter(from -> !next.date().latest().isAfter(from.date().latest()))
                    .isEmpty()) {
                before = Optional.of(next);
            }
        }
        return told.isEmpty() ? Optional.empty() : Optional.of(new Paragraph(Message.of("Contact"), told));
    }

    private static Stream<Dated> dates(Entry entry) {
        return Forms.form(entry.key().form()).stream()
                .flatMap(form -> form.enteredItems().stream())
                .filter(item -> item != PatientForm.BIRTH_DATE
                        && !item.isPlanned()
                        && Untold.why(item).isEmpty())
                .flatMap(item -> entry
                        .get(item)
                        .filter(ClinicalDate.class::isInstance)
                        .map(date -> new Dated(entry, item, (ClinicalDate) date))
                        .stream());
    }

    private static boolean isGap(Dated from, Dated to) {
        return ChronoUnit.DAYS.between(from.date().latest(), to.date().earliest()) > DAYS;
    }

    private Sentence gap(Dated from, Dated to) {
        long months = Math.round(Months.between(from.date().imputed(), to.date().imputed()));
        Message words = lastHsct(from)
                .map(hsct -> Ordinals.unseen(hsct, from.date(), to.date(), months))
                .orElse(Message.of(
                        "As far as recorded, the child was not seen between {from} and {to} ({months, plural, one {# month} other {# months}}).",
                        LongDate.of(from.date()),
                        LongDate.of(to.date()),
                        months));
        return Sentence.of(words, from.item(), to.item())
                .of(from.entry())
                .of(to.entry())
                .on(from.date());
    }

    private Optional<Transplant> lastHsct(Dated from) {
        return file.transplants().stream()
                .filter(hsct -> !from.date().imputed().isBefore(hsct.date()))
                .reduce((earlier, later) -> later);
    }
}
