package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.index.CohortCounts;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The export of the answers as they stand now, in the layouts that the import takes, as CSV or as a workbook. */
@ApplicationScoped
@Transactional
public class CsvExport {

    /** No more children than this are opened one by one; of more the whole registry is gone through. */
    private static final int FEW = 200;

    private final Casebook casebook;
    private final CaseSearch search;
    private final CohortCounts counts;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CsvExport() {
        this(null, null, null, null);
    }

    @Inject
    public CsvExport(Casebook casebook, CaseSearch search, CohortCounts counts, Clock clock) {
        this.casebook = casebook;
        this.search = search;
        this.counts = counts;
        this.clock = clock;
    }

    /** How many cases an export has, and how many it leaves out for want of consent. */
    public CaseSearch.Exportable extent(Caller caller) {
        caller.require(Right.EXPORT);
        return search.exportable(caller);
    }

    /** The same of the cases of a cohort, or of all cases if none is named. */
    public CaseSearch.Exportable extent(Optional<Criterion> cohort, Caller caller) {
        CaseSearch.Exportable all = extent(caller);
        return cohort.map(criterion -> search.exportable(children(criterion, caller), all.missing(), caller))
                .orElse(all);
    }

    private Set<RegistryId> children(Criterion cohort, Caller caller) {
        return counts.children(cohort, CohortCounts.Which.HOLDING, caller);
    }

    /** The same in the standard dialect. */
    public void write(ExportLayout layout, OutputStream out, Caller caller) throws IOException {
        write(layout, Dialect.STANDARD, Optional.empty(), out, caller);
    }

    /**
     * Writes all cases whose family agreed to research, and all that are not real children's unless a consent in them says no.
     * The stream stays open; only a part of the cases is in memory at any time.
     *
     * @param cohort whose cases alone are written; all if none is named
     * @throws Refused if the dialect's characters lack one that an answer has; what was written until then is no export
     */
    public void write(ExportLayout layout, Dialect dialect, Optional<Criterion> cohort, OutputStream out, Caller caller)
            throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(dialect.separator().sign())
                .setRecordSeparator(dialect.characters().lineEnd())
                .get();
        Writer writer = new OutputStreamWriter(out, dialect.characters().charset());
        writer.write(dialect.characters().mark());
        CSVPrinter rows = new CSVPrinter(writer, format);
        rows.printRecord(layout.heading(dialect.computed()));
        CellText text = new CellText(dialect);
        CharsetEncoder encoder = dialect.characters().charset().newEncoder();
        each(cohort, caller, stored -> layout.rows(stored, today(), dialect.computed())
                .forEach(row -> {
                    List<String> cells = row.cells().stream().map(text::of).toList();
                    for (int column = 0; column < cells.size(); column++) {
                        requireWritable(cells.get(column), row, column, encoder);
                    }
                    try {
                        rows.printRecord(cells);
                    } catch (IOException gone) {
                        throw new UncheckedIOException(gone);
                    }
                }));
        writer.flush();
    }

    /**
     * Finds out, before anything is written, whether everything can be.
     *
     * @throws Refused if the dialect's characters lack one that an answer has; the sentence names case, item and character
     */
    public void check(ExportLayout layout, Dialect dialect, Optional<Criterion> cohort, Caller caller) {
        caller.require(Right.EXPORT);
        if (dialect.characters() == Dialect.Characters.WINDOWS_1252) {
            try {
                write(layout, dialect, cohort, OutputStream.nullOutputStream(), caller);
            } catch (IOException never) {
                throw new UncheckedIOException(never);
            }
        }
    }

    /**
     * Writes the same cases as a workbook: a sheet for each form with entries, and one that explains the columns. The stream
     * stays open.
     *
     * @param dialect of which labels and computed items count
     * @throws Refused if there are more cases than a workbook can hold
     */
    public void writeWorkbook(
            List<Form> forms, Dialect dialect, Optional<Criterion> cohort, OutputStream out, Caller caller)
            throws IOException {
        requireFitting(extent(cohort, caller));
        WorkbookExport workbook = new WorkbookExport(forms, dialect, today(), out);
        each(cohort, caller, workbook::add);
        workbook.finish();
    }

    /** @throws Refused if there are more cases than a workbook can hold */
    public void requireFitting(CaseSearch.Exportable extent) {
        WorkbookExport.requireFitting(extent.cases());
    }

    private LocalDate today() {
        return RegistryTime.here().today(clock);
    }

    private void each(Optional<Criterion> cohort, Caller caller, Consumer<StoredCase> work) throws IOException {
        caller.require(Right.EXPORT);
        Optional<Set<RegistryId>> children = cohort.map(criterion -> children(criterion, caller));
        Consumer<StoredCase> exported = stored -> {
            boolean wanted = children.map(ids -> ids.contains(stored.id())).orElse(true);
            if (wanted && Consent.of(stored.answers()).opensExport()) {
                work.accept(stored);
            }
        };
        try {
            if (children.filter(ids -> ids.size() <= FEW).isPresent()) {
                children.get().forEach(id -> exported.accept(casebook.find(id, caller)));
            } else {
                casebook.eachCase(caller, exported);
            }
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
    }

    private static void requireWritable(String text, ExportLayout.Row row, int column, CharsetEncoder encoder) {
        if (!encoder.canEncode(text)) {
            int sign = text.codePoints()
                    .filter(each -> !encoder.canEncode(Character.toString(each)))
                    .findFirst()
                    .orElseThrow();
            throw Refused.notPossible(
                    "Windows-1252 does not have the character “{sign}” ({code}), which stands in {item} of {entry} of the case {id}. Choose UTF-8 or a workbook.",
                    Character.toString(sign),
                    String.format(Locale.ROOT, "U+%04X", sign),
                    row.item(column),
                    row.entry(),
                    row.id());
        }
    }
}
