package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.cohort.PublishedSeries;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.outside.OutsideRefusal;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.study.Readers;
import org.jmmlregistry.web.http.UrlPart;
import org.jspecify.annotations.Nullable;

/** Every report that can be made, with what it says and where it is, over one snapshot. */
@Named
@RequestScoped
public class CataloguePage {

    /**
     * A report and its page.
     *
     * @param outside the page of the one for readers outside; empty if there is none
     */
    public record Offered(Message title, Message lead, String address, Optional<String> outside) {}

    private final Snapshots snapshots;
    private final CaseSearch search;
    private final Provider<Caller> caller;

    private String number = "";
    private List<FrozenData> frozen = List.of();
    private List<Offered> reports = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CataloguePage() {
        this(null, null, null);
    }

    @Inject
    public CataloguePage(Snapshots snapshots, CaseSearch search, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.search = search;
        this.caller = caller;
    }

    /** Over the snapshot that the address names, otherwise the latest; without a snapshot the children of now are counted. */
    public void load() {
        caller.get().require(Right.REPORTS);
        List<FrozenData> all = SeriesQuestion.frozen(snapshots, caller.get());
        frozen = all.stream()
                .dropWhile(data ->
                        !number.isEmpty() && !String.valueOf(data.snapshot()).equals(number))
                .toList();
        frozen = frozen.isEmpty() ? all : frozen;
        reports = offered();
    }

    private List<Offered> offered() {
        List<Offered> offered = new ArrayList<>();
        for (StudyKind kind : StudyKind.values()) {
            offered.add(ofStudy(kind));
            if (kind == StudyKind.EARLY_LATE) {
                search.series(caller.get()).forEach(code -> PublishedSeries.of(code)
                        .ifPresent(series -> offered.add(ofSeries(code, series))));
            }
        }
        return offered;
    }

    private Offered ofStudy(StudyKind kind) {
        String address = "study.xhtml?report=%s&data=%s&endpoints=%s"
                .formatted(
                        kind.text(),
                        UrlPart.of(kind.data(frozen).text()),
                        UrlPart.of(String.join(", ", kind.endpoints())));
        return new Offered(
                kind.words(),
                kind.lead(),
                address,
                OutsideRefusal.isOffered(kind)
                        ? Optional.of(address + "&readers=" + Readers.OUTSIDE.text())
                        : Optional.empty());
    }

    private Offered ofSeries(String code, PublishedSeries series) {
        StudyKind kind = StudyKind.EARLY_LATE;
        return new Offered(
                Message.of("Second HSCT in the series {code}", code),
                Message.of(
                        "The founding table, each figure beside the one that was printed: {citation}",
                        series.citation()),
                "study.xhtml?report=" + kind.text() + "&"
                        + SeriesQuestion.parameters(code, kind.data(frozen).text()),
                Optional.empty());
    }

    public List<Offered> getReports() {
        return reports;
    }

    /** The number of the snapshot; nothing if there is none. */
    public @Nullable String getSnapshot() {
        return frozen.isEmpty() ? null : String.valueOf(frozen.get(0).snapshot());
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null || !number.matches("\\d{1,9}") ? "" : number;
    }
}
