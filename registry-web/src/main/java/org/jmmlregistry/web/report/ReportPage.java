package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.catalogue.Catalogue;
import org.jmmlregistry.report.catalogue.ReportType;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** A report of the catalogue on a page: which one, over which population, from which snapshot. */
@Named
@RequestScoped
public class ReportPage {

    private static final String FOUNDING = "CHANG2004";

    private final Snapshots snapshots;
    private final Provider<Caller> caller;
    private final CurrentLanguage language;

    private String name = Catalogue.all().get(0).name();
    private String series = FOUNDING;
    private String kind = "";
    private String number = "";
    private Optional<Message> complaint = Optional.empty();
    private Optional<Report> report = Optional.empty();
    private List<SnapshotDetails.Line> lines = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReportPage() {
        this(null, null, null);
    }

    @Inject
    public ReportPage(Snapshots snapshots, Provider<Caller> caller, CurrentLanguage language) {
        this.snapshots = snapshots;
        this.caller = caller;
        this.language = language;
    }

    /** Makes the report over the population in the snapshot that the address names, or in the latest. */
    public void load() {
        caller.get().require(Right.REPORTS);
        lines = snapshots.list(caller.get());
        if (lines.isEmpty()) {
            return;
        }
        try {
            Snapshot snapshot = snapshots.load(wanted(), caller.get());
            number = String.valueOf(snapshot.data().snapshot());
            report = Optional.of(getType().of(ReportChoice.study(series, kind, snapshot)));
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
        }
    }

    private long wanted() {
        return number.matches("\\d{1,9}")
                ? Long.parseLong(number)
                : lines.get(0).data().snapshot();
    }

    public List<ReportType> getTypes() {
        return Catalogue.all();
    }

    public ReportType getType() {
        return Catalogue.named(name);
    }

    public boolean isMade() {
        return report.isPresent();
    }

    /** Its blocks as HTML; every text in them is escaped. */
    public String getBlocks() {
        return PageFace.of(report.orElseThrow(), language.language());
    }

    /** What kinds of case are counted, as every page on paper says it. */
    public Message getBanner() {
        return report.orElseThrow().imprint().banner();
    }

    public boolean isConfidential() {
        return report.flatMap(Report::basis)
                .filter(basis -> basis.composition().isConfidential())
                .isPresent();
    }

    public List<CaseKinds> getAllKinds() {
        return Arrays.asList(CaseKinds.values());
    }

    public List<SnapshotDetails.Line> getLines() {
        return lines;
    }

    /** The snapshot that is shown, as a line of the list. */
    public SnapshotDetails.Line getShown() {
        return lines.stream()
                .filter(line -> String.valueOf(line.data().snapshot()).equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** The address of a file of the report, without its ending, and what follows it. */
    public String file(String ending) {
        return "api/reports/%s%s?series=%s&kind=%s&snapshot=%s".formatted(name, ending, series, kind, number);
    }

    public boolean isEveryone() {
        return series.equals(ReportChoice.EVERYONE);
    }

    /** Why there is no report; empty if there is one. */
    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        if (name != null
                && Catalogue.all().stream().anyMatch(type -> type.name().equals(name))) {
            this.name = name;
        }
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(@Nullable String series) {
        this.series = series == null || !series.matches("[A-Za-z0-9_-]{1,40}") ? FOUNDING : series;
    }

    public String getKind() {
        return kind;
    }

    /** Empty for the usual kinds; what is none is named when the report is made. */
    public void setKind(@Nullable String kind) {
        this.kind = kind == null || !kind.matches("[A-Z]{1,20}") ? "" : kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }
}
