package org.jmmlregistry.web.report;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jmmlregistry.criterion.CaseAttribute;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.SeriesMembership;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.web.http.UrlPart;
import org.jspecify.annotations.Nullable;

/** The report on second HSCTs as an address asks for it: of a series or of all children, of which kinds, in which data. */
final class SeriesQuestion {

    private static final StudyKind KIND = StudyKind.EARLY_LATE;
    private static final String EVERYONE = "ALL";
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private SeriesQuestion() {}

    /** The known members of a series in these data. */
    static String parameters(String series, String data) {
        Criterion members = new Criterion(
                        Formula.one(new CaseAttribute(CaseAttribute.Attribute.SERIES, Comparison.IS, List.of(series))))
                .and(Criterion.of(
                        PatientForm.FORM, PatientForm.SERIES_MEMBERSHIP, Comparison.IS, SeriesMembership.YES.code()));
        return usual(data) + "&children=" + UrlPart.of(members.text());
    }

    private static String usual(String data) {
        return "data=%s&endpoints=%s".formatted(UrlPart.of(data), String.join(",", KIND.endpoints()));
    }

    /** What was asked with the parameters of earlier versions; whatever none of them understood asks the usual. */
    static String moved(
            @Nullable String series,
            @Nullable String kind,
            @Nullable String snapshot,
            Snapshots snapshots,
            Caller caller) {
        String data = Optional.ofNullable(snapshot)
                .filter(number -> NUMBER.matcher(number).matches())
                .map(number -> "snapshot " + number)
                .orElseGet(() -> KIND.data(frozen(snapshots, caller)).text());
        String asked = Optional.ofNullable(series)
                .filter(code -> !code.equals(EVERYONE) && CODE.matcher(code).matches())
                .map(code -> parameters(code, data))
                .orElseGet(() -> usual(data));
        return Optional.ofNullable(kind)
                .filter(code -> !code.isBlank())
                .map(code -> asked + "&kinds=" + UrlPart.of(code))
                .orElse(asked);
    }

    /** The latest first. */
    static List<FrozenData> frozen(Snapshots snapshots, Caller caller) {
        return snapshots.list(caller).stream().map(SnapshotDetails.Line::data).toList();
    }
}
