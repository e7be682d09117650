package org.jmmlregistry.web.narrative;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.chronicle.Chronicle;
import org.jmmlregistry.report.chronicle.Comparison;
import org.jmmlregistry.report.chronicle.Row;
import org.jmmlregistry.report.chronicle.Told;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.narrative.NarrativeRequest.Version;
import org.jspecify.annotations.Nullable;

/** The narrative of a child on a page, and what is new in it since another version. */
@Named
@RequestScoped
public class NarrativePage {

    private final NarrativeRequest narratives;
    private final Snapshots snapshots;
    private final Provider<Caller> caller;
    private final CurrentLanguage language;

    private String id = "";
    private String number = "";
    private String form = Audience.INSIDE.code();
    private String against = "";
    private Optional<Message> complaint = Optional.empty();
    private Optional<Version> version = Optional.empty();
    private Optional<Comparison> comparison = Optional.empty();
    private Optional<Hands> hands = Optional.empty();
    private List<SnapshotDetails.Line> lines = List.of();

    /** A day of the narrative. */
    public record Day(String day, String date, List<Said> sentences) {}

    /** A sentence with what stands behind it. */
    public record Said(String text, List<SourceLine> behind) {}

    /** A sentence that is not what it was; the text is empty where there was or is none. */
    public record Changed(Message kind, String day, String before, String after) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected NarrativePage() {
        this(null, null, null, null);
    }

    @Inject
    public NarrativePage(
            NarrativeRequest narratives, Snapshots snapshots, Provider<Caller> caller, CurrentLanguage language) {
        this.narratives = narratives;
        this.snapshots = snapshots;
        this.caller = caller;
        this.language = language;
    }

    public void load() {
        try {
            RegistryId known = CaseAddress.known(id);
            Audience audience = NarrativeRequest.audience(form);
            complaint = narratives.against(known, audience);
            if (complaint.isPresent()) {
                return;
            }
            lines = snapshots.list(caller.get());
            if (lines.isEmpty() && number.isEmpty()) {
                number = NarrativeRequest.NOW;
            }
            Version shown = narratives.version(known, number, audience);
            version = Optional.of(shown);
            number = shown.name();
            hands = Optional.of(narratives.hands(known, shown));
            if (!against.isEmpty()) {
                Version other = narratives.version(known, against, audience);
                comparison = Optional.of(Comparison.of(other.chronicle(), shown.chronicle()));
            }
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
        }
    }

    public boolean isTold() {
        return version.isPresent();
    }

    private Chronicle chronicle() {
        return version.orElseThrow().chronicle();
    }

    public boolean isInside() {
        return form.equals(Audience.INSIDE.code());
    }

    public List<Day> getDays() {
        return chronicle().rows().stream().map(this::day).toList();
    }

    private Day day(Row row) {
        return new Day(
                row.when()
                        .flatMap(when -> chronicle().days().of(when))
                        .map(language.language()::say)
                        .orElse("–"),
                row.when().filter(when -> isInside()).map(Object::toString).orElse("–"),
                row.sentences().stream().map(this::said).toList());
    }

    private Said said(Told told) {
        return new Said(
                language.language().sentence(told),
                isInside()
                        ? told.sources().stream()
                                .map(source -> SourceLine.of(source, chronicle().file(), hands.orElseThrow()))
                                .toList()
                        : List.of());
    }

    /** What the days are counted from. */
    public Message getOrigin() {
        return chronicle().days().origin();
    }

    public boolean isCompared() {
        return comparison.isPresent();
    }

    public List<Changed> getChanges() {
        return comparison.orElseThrow().changes().stream()
                .map(change -> new Changed(
                        change.kind().words(),
                        change.when()
                                .flatMap(when -> chronicle().days().of(when))
                                .map(language.language()::say)
                                .orElse("–"),
                        change.before().map(language.language()::sentence).orElse(""),
                        change.after().map(language.language()::sentence).orElse("")))
                .toList();
    }

    public int getUnchanged() {
        return comparison.orElseThrow().unchanged();
    }

    public List<SnapshotDetails.Line> getLines() {
        return lines;
    }

    public List<Audience> getForms() {
        return Arrays.asList(Audience.values());
    }

    /** The address of its PDF; only what was frozen has one. */
    public Optional<String> getPdf() {
        return version.flatMap(Version::frozen)
                .map(data -> "api/cases/%s/narrative.pdf?snapshot=%s&form=%s".formatted(id, data.snapshot(), form));
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null || form.isBlank() ? Audience.INSIDE.code() : form;
    }

    public String getAgainst() {
        return against;
    }

    public void setAgainst(@Nullable String against) {
        this.against = against == null ? "" : against;
    }
}
