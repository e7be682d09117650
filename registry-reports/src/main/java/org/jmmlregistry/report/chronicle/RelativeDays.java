package org.jmmlregistry.report.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.diagnosis.DiagnosisForm;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** Days counted from the first HSCT, or from the diagnosis of a child without one. */
public final class RelativeDays {

    private final Optional<ClinicalDate> zero;
    private final boolean transplanted;

    RelativeDays(CaseFile file) {
        Optional<ClinicalDate> hsct = file.transplants().stream().findFirst().map(Transplant::recorded);
        this.transplanted = hsct.isPresent();
        this.zero = hsct.or(() -> file.answers().first(DiagnosisForm.FORM, DiagnosisForm.DX_DATE))
                .or(file::seen);
    }

    /** {@code −175}; with a mark if one of the two days is not known. Empty if there is no day to count from. */
    public Optional<Message> of(ClinicalDate date) {
        return zero.map(from -> {
            Message day = Figures.day(ChronoUnit.DAYS.between(from.imputed(), date.imputed()));
            return date.isPartial() || from.isPartial() ? Message.of("about {day}", day) : day;
        });
    }

    /** The same as a number, for programs. */
    public Optional<Long> number(LocalDate day) {
        return zero.map(from -> ChronoUnit.DAYS.between(from.imputed(), day));
    }

    /** What the days are counted from. */
    public Message origin() {
        return transplanted
                ? Message.of("Days are counted from the first HSCT.")
                : Message.of("Days are counted from the diagnosis.");
    }

    /** The same words with days in place of dates. */
    Message instead(Message words) {
        if (words.context().equals(Ordinals.DATE_AND_DAY)) {
            return Message.of("on {day}", words.arguments().get(1));
        }
        if (words.context().equals(Ordinals.DAY_OF_HSCT)) {
            return Message.of(
                    "{when}, {timing}",
                    argument(words.arguments().get(0)),
                    argument(words.arguments().get(1)));
        }
        return LongDate.read(words)
                .map(date -> LongDate.isWhen(words) ? Message.of("on {day}", day(date)) : day(date))
                .orElseGet(() -> new Message(
                        words.context(),
                        words.pattern(),
                        words.arguments().stream().map(this::argument).toList()));
    }

    private Message day(ClinicalDate date) {
        return of(date).map(day -> Message.of("day {day}", day)).orElse(Message.of("a day that is not told"));
    }

    private Object argument(Object said) {
        if (said instanceof Message message) {
            return instead(message);
        }
        return said instanceof List<?> several
                ? several.stream().map(this::argument).toList()
                : said;
    }
}
