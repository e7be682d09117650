package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.report.Footer;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Since;
import org.jmmlregistry.study.StudyData;

/** What every page of a report on an answer says: how many are counted of whom, what is missing, and which data, question and software. */
record PageFoot(Answer answer) {

    private static final int MOST_LISTED = 4;

    private record Missing(EndpointAnswer.Compared endpoint, int children) {}

    Footer footer() {
        return new Footer(List.of(children(), data(), question()), List.of(Message.of("Restricted: small numbers")));
    }

    private Message children() {
        return Message.of(
                "n {n} · Missing: {missing} · {population}",
                answer.counted().children().size(),
                missing(),
                StudyReport.population(answer.asked()));
    }

    private Message missing() {
        List<Missing> missing = answer.endpoints().stream()
                .filter(EndpointAnswer.Compared.class::isInstance)
                .map(EndpointAnswer.Compared.class::cast)
                .map(each -> new Missing(each, notEvaluable(each)))
                .filter(each -> each.children() > 0)
                .sorted(Comparator.comparingInt(Missing::children).reversed())
                .toList();
        if (missing.isEmpty()) {
            return Message.of("nothing of these endpoints");
        }
        List<Message> said = new ArrayList<>();
        missing.stream()
                .limit(MOST_LISTED)
                .forEach(each -> said.add(
                        Message.of("{endpoint} {n}", each.endpoint().endpoint().abbreviation(), each.children())));
        if (missing.size() > MOST_LISTED) {
            said.add(Message.of(
                    "{n, plural, one {# endpoint more} other {# endpoints more}}", missing.size() - MOST_LISTED));
        }
        return Listed.of(said, ", ");
    }

    private static int notEvaluable(EndpointAnswer.Compared endpoint) {
        return endpoint.arms().stream()
                .mapToInt(arm -> arm.estimate().notEvaluable().size())
                .sum();
    }

    private static Message abbreviation(Measure measure) {
        return Message.verbatim(measure instanceof Endpoint endpoint ? endpoint.abbreviation() : measure.code());
    }

    private Message data() {
        StudyData data = answer.data();
        Message read = data.frozen()
                .map(frozen -> Message.of(
                        "Cut-off {cutOff} · Snapshot {number}, frozen {time} by {author} · SHA-256 {fingerprint}…",
                        frozen.cutOff(),
                        String.valueOf(frozen.snapshot()),
                        RegistryTime.UTC.minute(frozen.frozenAt()),
                        frozen.frozenBy(),
                        Software.shortened(frozen.fingerprint())))
                .orElse(Message.of("Data as of {day}, not frozen: tomorrow the answer may be another", data.asOf()));
        return data.since()
                .map(Since::earlier)
                .flatMap(StudyData::frozen)
                .<Message>map(earlier -> Message.of(
                        "{data} · since snapshot {number}, cut-off {cutOff}",
                        read,
                        String.valueOf(earlier.snapshot()),
                        earlier.cutOff()))
                .orElse(read);
    }

    private Message question() {
        return Message.of(
                "Question {hash}… · Definitions: {versions} · JMML Registry {version}",
                Software.shortened(answer.asked().hash()),
                versions(),
                Software.version());
    }

    /** Which version most definitions have, and which others another one. */
    private Message versions() {
        Map<Integer, List<Message>> byVersion = new TreeMap<>();
        answer.asked().measures().forEach(each -> byVersion
                .computeIfAbsent(each.version(), version -> new ArrayList<>())
                .add(abbreviation(each)));
        int most = byVersion.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().size()))
                .orElseThrow()
                .getKey();
        List<Message> said = new ArrayList<>();
        said.add(Message.of("version {number}", String.valueOf(most)));
        byVersion.forEach((version, endpoints) -> {
            if (version != most) {
                said.add(Message.of(
                        "version {number} of {endpoints}", String.valueOf(version), Listed.of(endpoints, ", ")));
            }
        });
        return Listed.of(said, ", ");
    }
}
