package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.chronicle.NarrativeReport;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;

/** The narratives of several children in one file, which its question names one by one. */
record NarrativesDocuments(Snapshots snapshots, Casebook casebook) implements DocumentKind {

    private static final String CASE = "case";
    private static final String LEFT_OUT = "left out";

    static String question(SeveralNarratives of) {
        StringBuilder text = new StringBuilder();
        of.criterion().ifPresent(which -> line(text, "children", which.text().replaceAll("\\s+", " ")));
        line(text, "snapshot", String.valueOf(of.data().frozen().orElseThrow().snapshot()));
        line(text, "form", of.audience().code());
        of.told().forEach(child -> line(text, CASE, child.id().text()));
        of.leftOut().forEach(each -> line(text, LEFT_OUT, each.child().id().text()));
        return text.toString();
    }

    private static void line(StringBuilder text, String word, String said) {
        text.append(word).append(": ").append(said).append('\n');
    }

    static Told told(SeveralNarratives of) {
        return told(
                of.told(),
                of.leftOut().stream()
                        .map(SeveralNarratives.WithoutConsent::child)
                        .toList(),
                of.data().frozen().orElseThrow(),
                of.audience());
    }

    private static Told told(List<CaseFile> children, List<CaseFile> leftOut, FrozenData data, Audience audience) {
        return new Told(
                NarrativeReport.ofAll(children, leftOut, data, audience),
                Optional.of(data),
                data.cutOff(),
                children.stream().map(CaseFile::id).collect(Collectors.toSet()));
    }

    @Override
    public Told then(String question, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        Snapshot of = snapshots.load(lines.number("snapshot"), caller);
        Map<RegistryId, CaseFile> files =
                of.files().stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return told(
                found(lines.all(CASE), files, of.data()),
                found(lines.all(LEFT_OUT), files, of.data()),
                of.data(),
                NarrativeDocuments.audience(lines));
    }

    private static List<CaseFile> found(List<String> names, Map<RegistryId, CaseFile> files, FrozenData data) {
        return names.stream()
                .map(name -> child(name))
                .map(id -> Optional.ofNullable(files.get(id))
                        .orElseThrow(() -> new Refused(Refused.Kind.NOT_FOUND, data.without(id))))
                .toList();
    }

    private static RegistryId child(String name) {
        return RegistryId.parse(name).orElseThrow(() -> Refused.notFound("There is no case {id}.", name));
    }

    @Override
    public Told now(String question, LocalDate asOf, Language language, Caller caller) {
        Lines lines = Lines.read(question);
        Audience audience = NarrativeDocuments.audience(lines);
        FrozenData frozen = snapshots.data(lines.number("snapshot"), caller);
        Map<RegistryId, Optional<Message>> against = SeveralNarratives.against(audience, casebook, caller);
        List<CaseFile> children = new ArrayList<>();
        for (String name : lines.all(CASE)) {
            RegistryId id = child(name);
            against.getOrDefault(id, Optional.empty()).ifPresent(why -> {
                throw new Refused(
                        Refused.Kind.NOT_POSSIBLE,
                        audience == Audience.INSIDE
                                ? Message.of("{child}: {why}", id.text(), why)
                                : Message.of("One of the children: {why}", why));
            });
            children.add(now(id, frozen, caller));
        }
        return told(
                children,
                lines.all(LEFT_OUT).stream()
                        .map(name -> now(child(name), frozen, caller))
                        .toList(),
                frozen,
                audience);
    }

    private CaseFile now(RegistryId id, FrozenData frozen, Caller caller) {
        return CaseFiles.upTo(frozen.cutOff(), id, casebook.find(id, caller).answers());
    }
}
