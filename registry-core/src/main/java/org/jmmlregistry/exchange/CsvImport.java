package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.casebook.Intake;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Notation;
import org.jmmlregistry.exchange.table.TableFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Sha256;

/**
 * The import of a CSV file or a workbook in two steps: a preview with findings row by row, then the same file again with the
 * preview's token. One row that is refused, and nothing is written, unless somebody says that the cases concerned are to be left
 * out.
 */
@ApplicationScoped
@Transactional
public class CsvImport {

    private static final int TOKEN_LENGTH = 32;

    /**
     * How people write where a file comes from.
     *
     * @param language of its labels, beside English
     * @param notation of its dates and numbers, as far as the file does not say itself
     */
    public record Writing(Language language, Notation notation) {

        static final Writing ENGLISH = new Writing(Language.ENGLISH, Notation.of(Locale.ENGLISH));
    }

    /** What came of a confirmation. */
    public sealed interface Result {
        /** Everything was written, or all that is not refused. */
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

    /** The same where English is spoken. */
    public ImportPreview preview(byte[] file, Caller caller) {
        return preview(file, Writing.ENGLISH, caller);
    }

    /**
     * Says what a file would do.
     *
     * @param writing how people write where it comes from
     * @throws Refused if the file is no import file
     */
    public ImportPreview preview(byte[] file, Writing writing, Caller caller) {
        caller.require(Right.IMPORT);
        TableFile tables = TableFile.of(file);
        FileCases cases = FileCases.read(
                tables, new CellWords(List.of(Language.ENGLISH, writing.language())), writing.notation());
        return preview(file, tables.how(), cases, intake.plan(cases.cases(), caller));
    }

    /** Writes what a preview has shown, all of it or nothing, if nothing of it has changed since. */
    public Result confirm(ImportPreview preview, String source, Caller caller) {
        Optional<Message> refusal = preview.refusal();
        if (refusal.isPresent()) {
            return new Result.NotImported(preview, refusal.get());
        }
        return write(preview, source, caller);
    }

    /** Writes what a preview has shown but for the cases that are refused, if nothing of the others has changed since. */
    public Result confirmRest(ImportPreview preview, String source, Caller caller) {
        return preview.restRefusal()
                .<Result>map(why -> new Result.NotImported(preview, why))
                .orElseGet(() -> write(preview, source, caller));
    }

    private Result write(ImportPreview preview, String source, Caller caller) {
        return intake.write(preview.rest(), source, caller) ? new Result.Imported(preview) : changed(preview);
    }

    /**
     * The same for whoever did not keep the preview.
     *
     * @param token that of the preview
     * @throws Refused if the file is no import file
     */
    public Result confirm(byte[] file, String token, String source, Caller caller) {
        ImportPreview preview = preview(file, caller);
        return preview.refused() ? confirm(preview, source, caller) : confirm(preview, token, source, caller);
    }

    /** Writes what a preview shows but for what is refused, if it is the preview that the token is of. */
    public Result confirm(ImportPreview preview, String token, String source, Caller caller) {
        return preview.token().equals(token) ? confirmRest(preview, source, caller) : changed(preview);
    }

    private static Result changed(ImportPreview preview) {
        return new Result.NotImported(
                preview,
                Message.of("Nothing was imported: the registry has changed since the preview. Look at it again."));
    }

    private static ImportPreview preview(byte[] file, Message how, FileCases cases, IntakePlan taken) {
        List<RowFinding> findings = new ArrayList<>(cases.findings());
        taken.cases()
                .forEach(each -> each.findings().forEach(finding -> findings.add(atRow(cases, each.label(), finding))));
        findings.addAll(new ComputedValues(taken).differing(cases.computed()));
        findings.sort(Comparator.comparing(RowFinding::refuses).reversed().thenComparingLong(RowFinding::row));
        return new ImportPreview(token(file, taken), how, taken, List.copyOf(findings));
    }

    private static RowFinding atRow(FileCases cases, String label, Finding finding) {
        String place = label + " " + finding.entry()
                + finding.item().map(item -> " " + item).orElse("");
        return new RowFinding(
                cases.row(label, finding), label, place, finding.check(), finding.severity(), finding.message());
    }

    private static String token(byte[] file, IntakePlan taken) {
        return Sha256.of(file).substring(0, TOKEN_LENGTH) + "-" + taken.state().substring(0, TOKEN_LENGTH);
    }
}
