package org.jmmlregistry.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.patient.Sex;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * A case as one line of the list; empty where nothing is recorded.
 *
 * @param early whether the second HSCT was given within six months of the first; empty without a second, and where partial
 *     dates leave it open
 * @param answers those that were sought, if any were
 */
public record CaseLine(
        String id,
        String label,
        String seriesCode,
        String series,
        boolean membershipUnknown,
        DataLabel kind,
        Sex sex,
        Optional<Message> ageAtFirst,
        int transplants,
        Optional<FirstFailure.Manner> failure,
        Optional<Boolean> early,
        LastState state,
        List<Found> answers) {

    /** An answer that fits what is sought, and where it stands. */
    public record Found(Worded item, Message answer, EntryPlace place, String address) {}

    public static CaseLine of(CaseSummary summary) {
        CaseSummary.Child child = summary.child();
        CaseSummary.CourseFacts course = summary.course();
        return new CaseLine(
                summary.id().text(),
                summary.label().orElse(""),
                child.series().map(SeriesNumber::series).orElse(""),
                child.series().map(SeriesNumber::toString).orElse(""),
                child.membershipUnknown(),
                child.kind(),
                child.sex(),
                course.ageAtFirst().isPresent()
                        ? Optional.of(Message.of(
                                "{years} y", Numbers.months(course.ageAtFirst().getAsDouble())))
                        : Optional.empty(),
                course.transplants(),
                course.failure(),
                course.secondEarly(),
                course.state(),
                List.of());
    }

    /** The line with the answers for which the case was found. */
    CaseLine with(List<CaseSearch.Match> matches) {
        List<Found> found = matches.stream()
                .map(match -> {
                    EntryPlace place = new EntryPlace(match.entry());
                    return new Found(
                            match.item(),
                            AnswerWords.of(match.item(), match.answer()),
                            place,
                            "id=%s&%s".formatted(id, place.query()));
                })
                .toList();
        return new CaseLine(
                id,
                label,
                seriesCode,
                series,
                membershipUnknown,
                kind,
                sex,
                ageAtFirst,
                transplants,
                failure,
                early,
                state,
                found);
    }

    /** The word after which the style of the badge is named. */
    public String kindClass() {
        return kind.code().toLowerCase(Locale.ROOT);
    }

    public Message kindName() {
        return switch (kind) {
            case REAL -> Message.in("kind of case", "Real");
            case SYNTHETIC -> Message.in("kind of case", "Synthetic");
            case ILLUSTRATIVE -> Message.in("kind of case", "Illustrative");
            case LITERATURE -> Message.in("kind of case", "Literature");
        };
    }

    public boolean hasSecond() {
        return transplants > 1;
    }

    public boolean isEarly() {
        return early.orElse(false);
    }

    public boolean isLate() {
        return !early.orElse(true);
    }
}
