package org.jmmlregistry.web.narrative;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.dictionary.Answer;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.chronicle.Chronicle;
import org.jmmlregistry.report.chronicle.Row;
import org.jmmlregistry.report.chronicle.Source;
import org.jmmlregistry.report.chronicle.Told;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.web.narrative.NarrativeRequest.Version;

/** A narrative sentence by sentence. */
@Schema(name = "Narrative")
public record NarrativeBody(
        @Schema(description = "INSIDE or OUTSIDE") String form,
        @Schema(description = "Its number; missing for what is known now") Optional<Long> snapshot,
        @Schema(description = "What the days are counted from") String origin,
        List<Day> days) {

    /** What is told of a day. */
    @Schema(name = "NarrativeDay")
    public record Day(
            @Schema(description = "Counted from the origin; missing where the day is not recorded") Optional<Long> day,
            @Schema(description = "As far as it is known; never for readers outside") Optional<String> date,
            List<Sentence> sentences) {}

    /** A sentence with the answers behind it. */
    @Schema(name = "NarrativeSentence")
    public record Sentence(String text, String matter, List<Behind> items) {}

    /** An answer. */
    @Schema(name = "NarrativeItem")
    public record Behind(
            Optional<String> entry,
            @Schema(description = "Form and code, such as F13.event_date") String item,
            String label,
            @Schema(description = "As it is exported; dates never for readers outside") Optional<String> value,
            Optional<String> absence) {}

    static NarrativeBody of(Version version, Language language) {
        Chronicle chronicle = version.chronicle();
        return new NarrativeBody(
                chronicle.audience().name(),
                version.snapshot(),
                language.say(chronicle.days().origin()),
                chronicle.rows().stream()
                        .map(row -> day(row, chronicle, language))
                        .toList());
    }

    private static Day day(Row row, Chronicle chronicle, Language language) {
        boolean inside = chronicle.audience() == Audience.INSIDE;
        return new Day(
                row.when().flatMap(when -> chronicle.days().number(when.imputed())),
                row.when().filter(when -> inside).map(Object::toString),
                row.sentences().stream()
                        .map(told -> sentence(told, chronicle, language))
                        .toList());
    }

    static Sentence sentence(Told told, Chronicle chronicle, Language language) {
        return new Sentence(
                language.sentence(told),
                language.say(told.matter()),
                told.sources().stream()
                        .map(source -> behind(source, chronicle, language))
                        .toList());
    }

    private static Behind behind(Source source, Chronicle chronicle, Language language) {
        Optional<Answer> answer = source.answer(chronicle.file());
        boolean hidden =
                chronicle.audience() == Audience.OUTSIDE && source.item().kind() == Kind.DATE;
        return new Behind(
                source.entry().map(Object::toString),
                source.form().code() + "." + source.item().code(),
                language.say(source.item()),
                answer.filter(Answer.Given.class::isInstance)
                        .filter(given -> !hidden)
                        .map(given -> AnswerText.write(given).value()),
                answer.filter(Answer.Missing.class::isInstance)
                        .map(missing -> ((Answer.Missing) missing).why().name()));
    }
}
