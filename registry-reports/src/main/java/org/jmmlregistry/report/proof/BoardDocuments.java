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
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.board.BoardSheet;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/** The board sheet of a child, which takes the same consent as a narrative for those who treat it. */
record BoardDocuments(Snapshots snapshots, Casebook casebook) implements DocumentKind {

    private static final String ASKED = "asked";

    static String question(RegistryId child, long snapshot, Optional<String> asked) {
        return "case: %s\nsnapshot: %s\n".formatted(child, snapshot)
                + asked.map(text -> ASKED + ": " + text + "\n").orElse("");
    }

    /** @throws Refused if the child is not in the snapshot */
    static Told told(RegistryId child, Snapshot of, Optional<String> asked, Language language) {
        CaseFile file = of.file(child)
                .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, of.data().without(child)));
        return new Told(
                BoardSheet.of(file, of.data(), asked, language),
                Optional.of(of.data()),
                of.data().cutOff(),
                Set.of(child));
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        return told(
                NarrativeDocuments.child(lines),
                snapshots.load(lines.number("snapshot"), caller),
                lines.first(ASKED),
                language);
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        RegistryId child = NarrativeDocuments.child(lines);
        StoredCase stored = casebook.find(child, caller);
        NarrativeDocuments.against(stored, Audience.INSIDE).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        FrozenData frozen = snapshots.data(lines.number("snapshot"), caller);
        CaseFile file = CaseFiles.upTo(frozen.cutOff(), child, stored.answers());
        return told(child, new Snapshot(frozen, List.of(file)), lines.first(ASKED), language);
    }
}
