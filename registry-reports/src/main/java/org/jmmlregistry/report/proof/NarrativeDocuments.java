package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.narrative.NarrativeReport;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/** The narrative of a child. */
record NarrativeDocuments(Snapshots snapshots, Casebook casebook) implements DocumentKind {

    static String question(RegistryId child, long snapshot) {
        return "case: %s\nsnapshot: %s\n".formatted(child, snapshot);
    }

    /** @throws Refused if the child is not in the snapshot */
    static Told told(RegistryId child, Snapshot of) {
        return new Told(
                NarrativeReport.of(
                        of.file(child)
                                .orElseThrow(() -> new Refused(
                                        Refused.Kind.NOT_FOUND, of.data().without(child))),
                        of.data()),
                Optional.of(of.data()),
                of.data().cutOff(),
                Optional.of(child));
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        return told(child(lines), snapshots.load(lines.number("snapshot"), caller));
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        RegistryId child = child(lines);
        StoredCase stored = casebook.find(child, caller);
        Consent.of(stored.answers()).againstNarrative().ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        FrozenData frozen = snapshots.data(lines.number("snapshot"), caller);
        CaseFile file = CaseFiles.upTo(frozen.cutOff(), child, stored.answers());
        return told(child, new Snapshot(frozen, List.of(file)));
    }

    static RegistryId child(Lines lines) {
        String name = lines.required("case");
        return RegistryId.parse(name).orElseThrow(() -> Refused.notFound("There is no case {id}.", name));
    }
}
