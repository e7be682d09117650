package org.jmmlregistry.report.catalogue;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.FrozenData;

/** What every report on a cohort says of itself: whose data it counts, from when, and which software made it. */
final class Furniture {

    private Furniture() {}

    static Report.Imprint imprint(Study study, Message name, Message runningHead) {
        FrozenData data = study.data();
        boolean real = study.labels().stream().allMatch(label -> label == DataLabel.REAL);
        return new Report.Imprint(
                name,
                runningHead,
                real ? Message.of("Restricted – small numbers") : Message.of("SYNTHETIC DATA – not real patients"),
                Message.of(
                        "Snapshot {number} · Data cut-off {cutOff} · JMML Registry {version} · Restricted: small numbers · "
                                + "SHA-256 {fingerprint}…",
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        Software.version(),
                        Software.shortened(data.fingerprint())),
                data.cutOff());
    }

    static Table facts(Study study) {
        FrozenData data = study.data();
        LocalDate frozen = data.frozenAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(new Table.Fact(Message.of("Population"), study.cohort().words()));
        facts.add(new Table.Fact(Message.of("Cases counted"), counted(study)));
        facts.add(new Table.Fact(Message.of("Data cut-off"), LongDate.of(data.cutOff())));
        facts.add(new Table.Fact(
                Message.of("Snapshot"),
                Message.of(
                        "No. {number}, frozen on {day} by {author}",
                        String.valueOf(data.snapshot()),
                        LongDate.of(frozen),
                        data.frozenBy())));
        facts.add(new Table.Fact(Message.of("Fingerprint (SHA-256)"), Message.verbatim(data.fingerprint())));
        facts.add(new Table.Fact(Message.of("Software"), Message.of("JMML Registry {version}", Software.version())));
        return Table.facts("facts", facts).table();
    }

    private static Message counted(Study study) {
        int n = study.counted().size();
        List<DataLabel> labels = study.labels();
        Message counted = labels.size() == 1
                ? all(labels.get(0), n)
                : Message.of(
                        "{n}; kinds of case: {kinds}.",
                        n,
                        labels.stream().map(Furniture::kind).toList());
        return study.uncounted().isEmpty()
                ? counted
                : Message.of(
                        "{counted} Not counted, because it is not known whether they belong: {names}.",
                        counted,
                        study.uncounted());
    }

    private static Message all(DataLabel label, int n) {
        return switch (label) {
            case REAL -> Message.of("{n}, all real patients.", n);
            case SYNTHETIC -> Message.of("{n}, all synthetic.", n);
            case ILLUSTRATIVE -> Message.of("{n}, all illustrative reconstructions.", n);
            case LITERATURE -> Message.of("{n}, all from the literature.", n);
        };
    }

    private static Message kind(DataLabel label) {
        return switch (label) {
            case REAL -> Message.in("one of several kinds", "real patient");
            case SYNTHETIC -> Message.in("one of several kinds", "synthetic case");
            case ILLUSTRATIVE -> Message.in("one of several kinds", "illustrative reconstruction");
            case LITERATURE -> Message.in("one of several kinds", "case from the literature");
        };
    }
}
