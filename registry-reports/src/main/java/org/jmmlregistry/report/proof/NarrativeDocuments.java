package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/** The narrative of a child. */
record NarrativeDocuments(Snapshots snapshots, Casebook casebook) implements DocumentKind {

    static String question(RegistryId child, long snapshot, Audience audience) {
        return "case: %s\nsnapshot: %s\nform: %s\n".formatted(child, snapshot, audience.code());
    }

    /** @throws Refused if the child is not in the snapshot */
    static Told told(RegistryId child, Snapshot of, Audience audience) {
        return new Told(
                NarrativeReport.of(
                        of.file(child)
                                .orElseThrow(() -> new Refused(
                                        Refused.Kind.NOT_FOUND, of.data().without(child))),
                        of.data(),
                        audience),
                Optional.of(of.data()),
                of.data().cutOff(),
                Set.of(child));
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        return told(child(lines), snapshots.load(lines.number("snapshot"), caller), audience(lines));
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        RegistryId child = child(lines);
        StoredCase stored = casebook.find(child, caller);
        Audience audience = audience(lines);
        against(stored, audience).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        FrozenData frozen = snapshots.data(lines.number("snapshot"), caller);
        CaseFile file = CaseFiles.upTo(frozen.cutOff(), child, stored.answers());
        return told(child, new Snapshot(frozen, List.of(file)), audience);
    }

    /** Why there may be no narrative; consent counts as it is now, whatever it was when the data were frozen. */
    static Optional<Message> against(StoredCase stored, Audience audience) {
        Consent consent = Consent.of(stored.answers());
        return switch (audience) {
            case INSIDE -> consent.againstNarrative();
            case OUTSIDE -> consent.againstPublication();
        };
    }

    /** One that was made before there were two forms is for those inside. */
    static Audience audience(Lines lines) {
        return lines.first("form").flatMap(Audience::of).orElse(Audience.INSIDE);
    }

    static RegistryId child(Lines lines) {
        String name = lines.required("case");
        return RegistryId.parse(name).orElseThrow(() -> Refused.notFound("There is no case {id}.", name));
    }
}
