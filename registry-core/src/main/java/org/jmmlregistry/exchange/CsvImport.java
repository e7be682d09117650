package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Intake;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
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

        /** Nothing was written: a row is refused, or a case of the file has changed since the preview. */
        record NotImported(ImportPreview preview, Message why) implements Result {}
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

    /** @throws Refused if the file is no import file */
    public ImportPreview preview(byte[] file, Caller caller) {
        CsvCases cases = CsvCases.read(file);
        return preview(file, cases, intake.plan(cases.cases(), caller));
    }

    /** Writes what a preview has shown, if nothing of it has changed since. */
    public Result confirm(ImportPreview preview, String source, Caller caller) {
        Optional<Message> refusal = preview.refusal();
        if (refusal.isPresent()) {
            return new Result.NotImported(preview, refusal.get());
        }
        return intake.write(preview.intake(), source, caller) ? new Result.Imported(preview) : changed(preview);
    }

    /**
     * The same for whoever did not keep the preview.
     *
     * @param token that of the preview
     * @throws Refused if the file is no import file
     */
    public Result confirm(byte[] file, String token, String source, Caller caller) {
        ImportPreview preview = preview(file, caller);
        return preview.refused() || preview.token().equals(token) ? confirm(preview, source, caller) : changed(preview);
    }

    private static Result changed(ImportPreview preview) {
        return new Result.NotImported(
                preview,
                Message.of("Nothing was imported: the registry has changed since the preview. Look at it again."));
    }

    private static ImportPreview preview(byte[] file, CsvCases cases, IntakePlan taken) {
        List<RowFinding> findings = new ArrayList<>(cases.findings());
        taken.cases()
                .forEach(each -> each.findings().forEach(finding -> findings.add(atRow(cases, each.label(), finding))));
        findings.sort(Comparator.comparing(RowFinding::refuses).reversed().thenComparingLong(RowFinding::row));
        return new ImportPreview(token(file, taken), taken, List.copyOf(findings));
    }

    private static RowFinding atRow(CsvCases cases, String label, Finding finding) {
        String place = label + " " + finding.entry()
                + finding.item().map(item -> " " + item).orElse("");
        return new RowFinding(cases.row(label, finding), place, finding.check(), finding.severity(), finding.message());
    }

    private static String token(byte[] file, IntakePlan taken) {
        return Sha256.of(file).substring(0, TOKEN_LENGTH) + "-" + taken.state().substring(0, TOKEN_LENGTH);
    }
}
