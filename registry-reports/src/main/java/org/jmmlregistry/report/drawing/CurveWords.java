package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.Curves;

/** What curves say at the marks of their axis, for who does not see them. */
record CurveWords(Curves curves, TimeAxis axis, Language language) {

    static String of(Curves curves, TimeAxis axis, Language language) {
        return new CurveWords(curves, axis, language).said();
    }

    private String said() {
        List<String> told = new ArrayList<>();
        for (Curves.Line line : curves.lines()) {
            Optional<Estimated> estimated = line.estimated();
            if (estimated.isEmpty()) {
                continue;
            }
            told.add(language.say(Message.of(
                    "{name}, {n, plural, one {# child} other {# children}}, {events, plural, one {# event} other {#"
                            + " events}}: {readings}",
                    line.named().name(),
                    estimated.get().n(),
                    estimated.get().events(),
                    readings(line, estimated.get()))));
        }
        return String.join(". ", told);
    }

    private String readings(Curves.Line line, Estimated curve) {
        double last = line.drawnUpTo().orElse(0.0);
        List<String> readings = new ArrayList<>();
        for (int mark : axis.marks()) {
            double days = axis.days(mark);
            if (mark > 0 && days <= last && curve.isDefinedAt(days)) {
                Estimated.Reading at = curve.readOn(days);
                readings.add(language.say(
                        curves.axis().unit() == ReadingTime.Unit.DAY
                                ? Message.of(
                                        "{probability} on day {day} with {n} at risk",
                                        Numbers.probability(at.value().orElseThrow()),
                                        mark,
                                        at.atRisk())
                                : Message.of(
                                        "{probability} at {months} months with {n} at risk",
                                        Numbers.probability(at.value().orElseThrow()),
                                        mark,
                                        at.atRisk())));
            }
        }
        return String.join(", ", readings);
    }
}
