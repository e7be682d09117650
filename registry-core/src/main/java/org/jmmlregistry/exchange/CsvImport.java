package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jmmlregistry.casebook.Intake;
import org.jmmlregistry.casebook.IntakePreview;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Sha256;

/**
 * The import of a CSV file in two steps: a preview with findings row by row, then the same file again with the preview's
 * token. All or nothing: one row that is refused, and nothing is written.
 */
@ApplicationScoped
@Transactional
public class CsvImport {

    private static final int TOKEN_LENGTH = 32;

    /** What came of a confirmation. */
    public sealed interface Result {
        /** Everything was written. */
        record Imported(ImportPreview preview) implements Result {}

        /** Nothing was written: a row is refused, or the registry has changed since the preview. */
        record NotImported(ImportPreview preview, String why) implements Result {}
    }

    private final Intake intake;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CsvImport() {
        this(null);
    }

    @Inject
    public CsvImport(Intake intake) {
        this.intake = intake;
    }

    /** @throws UnreadableFile if the file is no import file */
    public ImportPreview preview(byte[] file, Caller caller) {
        CsvCases cases = CsvCases.read(file);
        return preview(file, cases, intake.preview(cases.cases(), caller));
    }

    /** @throws UnreadableFile if the file is no import file */
    public Result confirm(byte[] file, String token, String source, Caller caller) {
        CsvCases cases = CsvCases.read(file);
        intake.hold();
        ImportPreview preview = preview(file, cases, intake.preview(cases.cases(), caller));
        if (preview.refused()) {
            return new Result.NotImported(
                    preview,
                    "Nothing was imported: %d finding(s) must be put right first.".formatted(preview.refusing()));
        }
        if (!preview.token().equals(token)) {
            return new Result.NotImported(
                    preview, "Nothing was imported: the registry has changed since the preview. Look at it again.");
        }
        intake.take(cases.cases(), source, caller);
        return new Result.Imported(preview);
    }

    private ImportPreview preview(byte[] file, CsvCases cases, IntakePreview taken) {
        List<RowFinding> findings = new ArrayList<>(cases.findings());
        taken.cases()
                .forEach(each -> each.findings().forEach(finding -> findings.add(atRow(cases, each.label(), finding))));
        findings.sort(Comparator.comparing(RowFinding::refuses).reversed().thenComparingLong(RowFinding::row));
        return new ImportPreview(token(file), taken, List.copyOf(findings));
    }

    private static RowFinding atRow(CsvCases cases, String label, Finding finding) {
        String place = label + " " + finding.entry()
                + finding.item().map(item -> " " + item).orElse("");
        return new RowFinding(
                cases.row(label, finding),
                place,
                finding.check(),
                finding.severity(),
                Language.ENGLISH.say(finding.message()));
    }

    private String token(byte[] file) {
        return Sha256.of(file).substring(0, TOKEN_LENGTH) + "-" + intake.state();
    }
}
