package org.jmmlregistry.web.cases;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.LastState;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.SeriesNumber;
import org.jmmlregistry.web.http.EntryPlace;

/**
 * A case as one line of the list; empty text where nothing is recorded.
 *
 * @param early whether the second HSCT was given within six months of the first; empty without a second
 * @param answers those that were sought, if any were
 */
public record CaseLine(
        String id,
        String label,
        String seriesCode,
        String series,
        boolean membershipUnknown,
        DataLabel kind,
        String sex,
        String ageAtFirst,
        int transplants,
        String failure,
        Optional<Boolean> early,
        LastState state,
        List<Found> answers) {

    /** An answer that fits what is sought, and where it stands. */
    public record Found(String item, String answer, String place, String address) {}

    static CaseLine of(CaseSummary summary) {
        CaseSummary.Child child = summary.child();
        CaseSummary.CourseFacts course = summary.course();
        return new CaseLine(
                summary.id().text(),
                summary.label().orElse(""),
                child.series().map(SeriesNumber::series).orElse(""),
                child.series().map(SeriesNumber::toString).orElse(""),
                child.membershipUnknown(),
                child.kind(),
                Language.ENGLISH.say(child.sex()),
                course.ageAtFirst().isPresent()
                        ? Numbers.months(course.ageAtFirst().getAsDouble()).toString()
                        : "",
                course.transplants(),
                course.failure().orElse(""),
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
                            Language.ENGLISH.say(match.item()),
                            Language.ENGLISH.say(AnswerText.inWords(match.item(), match.answer())),
                            place.text(),
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

    public String kindName() {
        return switch (kind) {
            case REAL -> "Real";
            case SYNTHETIC -> "Synthetic";
            case ILLUSTRATIVE -> "Illustrative";
            case LITERATURE -> "Literature";
        };
    }

    public boolean hasSecond() {
        return early.isPresent();
    }

    public boolean isEarly() {
        return early.orElse(false);
    }
}
