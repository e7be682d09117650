package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.catalogue.Catalogue;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.UrlPart;

/** Every report that can be made, with what it says and where it is, over the latest snapshot. */
@Named
@RequestScoped
public class CataloguePage {

    /** A report and its page. */
    public record Offered(Message title, Message lead, String address) {}

    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    private List<Offered> reports = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CataloguePage() {
        this(null, null);
    }

    @Inject
    public CataloguePage(Snapshots snapshots, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** Without a snapshot the children of now are counted. */
    public void load() {
        caller.get().require(Right.REPORTS);
        List<FrozenData> frozen = snapshots.list(caller.get()).stream()
                .map(SnapshotDetails.Line::data)
                .toList();
        reports = Stream.concat(
                        Arrays.stream(StudyKind.values()).map(kind -> ofStudy(kind, frozen)),
                        Catalogue.all().stream()
                                .map(type ->
                                        new Offered(type.title(), type.lead(), "report.xhtml?report=" + type.name())))
                .toList();
    }

    private static Offered ofStudy(StudyKind kind, List<FrozenData> frozen) {
        return new Offered(
                kind.words(),
                kind.lead(),
                "study.xhtml?report=%s&data=%s&endpoints=%s"
                        .formatted(
                                kind.text(),
                                UrlPart.of(kind.data(frozen).text()),
                                UrlPart.of(String.join(", ", kind.endpoints()))));
    }

    public List<Offered> getReports() {
        return reports;
    }
}
