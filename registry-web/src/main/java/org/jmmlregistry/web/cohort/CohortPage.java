package org.jmmlregistry.web.cohort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.EmptyCohort;
import org.jmmlregistry.cohort.EndpointCurve;
import org.jmmlregistry.cohort.Population;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.cohort.SecondHscts;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.drawing.Drawing;
import org.jmmlregistry.report.drawing.SurvivalDrawing;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.DamagedSnapshot;
import org.jmmlregistry.snapshot.NoSnapshot;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.SnapshotLine;
import org.jmmlregistry.snapshot.Snapshots;

/** Children after a second HSCT: which population, which snapshot, and the figures. */
@Named
@RequestScoped
public class CohortPage {

    private static final String FOUNDING = "CHANG2004";
    private static final String EVERYONE = "ALL";

    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private String series = FOUNDING;
    private String number = "";
    private String complaint = "";
    private Optional<SecondHsctAnalysis> analysis = Optional.empty();
    private List<SnapshotLine> lines = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CohortPage() {
        this(null, null);
    }

    @Inject
    public CohortPage(Snapshots snapshots, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** Analyses the population in the snapshot that the address names, or in the latest. */
    public void load() {
        caller.get().require(Right.REPORTS);
        lines = snapshots.list(caller.get());
        if (lines.isEmpty()) {
            return;
        }
        try {
            Snapshot snapshot = snapshots.load(wanted(), caller.get());
            number = String.valueOf(snapshot.data().snapshot());
            analysis = Optional.of(SecondHscts.analyse(snapshot.data(), snapshot.files(), population()));
        } catch (EmptyCohort | NoSnapshot | DamagedSnapshot nothing) {
            complaint = String.valueOf(nothing.getMessage());
        }
    }

    private long wanted() {
        return number.matches("\\d{1,9}")
                ? Long.parseLong(number)
                : lines.get(0).data().snapshot();
    }

    private Population population() {
        return isEveryone() ? new Population.Everyone() : new Population.Series(series);
    }

    public boolean isAnalysed() {
        return analysis.isPresent();
    }

    public SecondHsctAnalysis getAnalysis() {
        return analysis.orElseThrow();
    }

    public List<EndpointCurve> getCurves() {
        return getAnalysis().curves();
    }

    public Drawing drawing(EndpointCurve curve) {
        return SurvivalDrawing.draw(
                Language.ENGLISH.say(curve.endpoint()) + " after the second HSCT",
                "Months after the second HSCT",
                List.of(new SurvivalDrawing.Group("All", curve.curve())));
    }

    public List<SnapshotLine> getLines() {
        return lines;
    }

    /** The snapshot that is shown, as a line of the list. */
    public SnapshotLine getShown() {
        return lines.stream()
                .filter(line -> String.valueOf(line.data().snapshot()).equals(number))
                .findFirst()
                .orElseThrow();
    }

    /** What the address of the report says. */
    public String getReportQuery() {
        return isEveryone() ? "snapshot=" + number : "series=%s&snapshot=%s".formatted(series, number);
    }

    public boolean isEveryone() {
        return series.equals(EVERYONE);
    }

    public String getComplaint() {
        return complaint;
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series == null || !series.matches("[A-Za-z0-9_-]{1,40}") ? FOUNDING : series;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number == null ? "" : number;
    }
}
