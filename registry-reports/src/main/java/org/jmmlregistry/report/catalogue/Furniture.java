package org.jmmlregistry.report.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.cohort.Study;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.FrozenData;

/** What every report on a cohort says of itself: whose data it counts, from when, and which software made it. */
final class Furniture {

    /** Of the limits in reports on cohorts. */
    private static final double LEVEL = 0.95;

    private Furniture() {}

    static Report.Imprint imprint(Study study, Message name, Message runningHead) {
        FrozenData data = study.data();
        return new Report.Imprint(
                name,
                runningHead,
                Banner.of(study.composition()),
                Message.of(
                        "Snapshot {number} · Data cut-off {cutOff} · JMML Registry {version} · Restricted: small numbers · "
                                + "SHA-256 {fingerprint}…",
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        Software.version(),
                        Software.shortened(data.fingerprint())),
                data.cutOff());
    }

    static Basis.Source source(Study study) {
        FrozenData data = study.data();
        return new Basis.Source(Optional.of(data), data.cutOff(), study.cohort().words(), LEVEL, Optional.empty());
    }

    static Table facts(Study study) {
        FrozenData data = study.data();
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(new Table.Fact(Message.of("Population"), study.cohort().words()));
        facts.add(new Table.Fact(Message.of("Cases counted"), counted(study)));
        facts.add(new Table.Fact(Message.of("Data cut-off"), LongDate.of(data.cutOff())));
        facts.add(new Table.Fact(
                Message.of("Snapshot"),
                Message.of(
                        "No. {number}, frozen {time} by {author}",
                        String.valueOf(data.snapshot()),
                        RegistryTime.UTC.minute(data.frozenAt()),
                        data.frozenBy())));
        facts.add(new Table.Fact(Message.of("Fingerprint (SHA-256)"), Message.verbatim(data.fingerprint())));
        facts.add(new Table.Fact(Message.of("Software"), Message.of("JMML Registry {version}", Software.version())));
        return Table.facts("facts", facts).table();
    }

    private static Message counted(Study study) {
        Composition composition = study.composition();
        int n = study.counted().size();
        List<Message> said = new ArrayList<>();
        said.add(
                composition.kinds().size() == 1
                        ? all(composition.kinds().get(0), n)
                        : Message.of("{n}: {kinds}.", n, Banner.kinds(composition)));
        Composition others = study.ofOtherKinds();
        if (!others.isEmpty()) {
            said.add(Message.of("Not counted, because they are of another kind: {kinds}.", Banner.kinds(others)));
        }
        if (!study.uncounted().isEmpty()) {
            said.add(Message.of(
                    "Not counted, because it is not known whether they belong: {names}.", study.uncounted()));
        }
        List<String> repeated = study.repeatedNumbers();
        if (!repeated.isEmpty()) {
            said.add(Message.of(
                    "{n, plural, one {One number} other {# numbers}} of a series {n, plural, one {stands} other {stand}} for more than one of the cases counted, so that a child may count twice: {numbers}.",
                    repeated.size(),
                    repeated));
        }
        return said.stream()
                .reduce((before, next) -> Message.of("{sentence} {next}", before, next))
                .orElseThrow();
    }

    private static Message all(DataLabel label, int n) {
        return switch (label) {
            case REAL -> Message.of("{n}, all real patients.", n);
            case SYNTHETIC -> Message.of("{n}, all synthetic.", n);
            case ILLUSTRATIVE -> Message.of("{n}, all illustrative reconstructions.", n);
            case LITERATURE -> Message.of("{n}, all from the literature.", n);
        };
    }
}
