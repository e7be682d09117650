package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.index.CaseSearch;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** The export of the answers as they stand now, in the layouts that the import takes. */
@ApplicationScoped
@Transactional
public class CsvExport {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final Casebook casebook;
    private final CaseSearch search;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CsvExport() {
        this(null, null);
    }

    @Inject
    public CsvExport(Casebook casebook, CaseSearch search) {
        this.casebook = casebook;
        this.search = search;
    }

    /** How many cases an export has, and how many it leaves out for want of consent. */
    public CaseSearch.Exportable extent(Caller caller) {
        caller.require(Right.EXPORT);
        return search.exportable(caller);
    }

    /**
     * Writes all cases whose family agreed to research, and all that are not real children's unless a consent in them says no.
     * The stream stays open; only a part of the cases is in memory at any time.
     */
    public void write(ExportLayout layout, OutputStream out, Caller caller) throws IOException {
        caller.require(Right.EXPORT);
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CSVPrinter rows = new CSVPrinter(writer, FORMAT);
        rows.printRecord(layout.heading());
        try {
            casebook.eachCase(caller, stored -> print(stored, layout, rows));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        writer.flush();
    }

    private static void print(StoredCase stored, ExportLayout layout, CSVPrinter rows) {
        if (Consent.of(stored.answers()).opensExport()) {
            layout.rows(stored).forEach(row -> {
                try {
                    rows.printRecord(row);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}
