package org.jmmlregistry.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.security.Caller;

/** The whole trail as CSV, one row an entry, written while it is read, so that any size takes the same memory. */
@ApplicationScoped
@Transactional
public class TrailCsv {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setHeader(
                    "seq",
                    "recorded_at",
                    "who",
                    "address",
                    "action",
                    "case",
                    "entry",
                    "item",
                    "before",
                    "after",
                    "reason",
                    "source",
                    "hash")
            .get();

    private final Trail trail;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TrailCsv() {
        this(null);
    }

    @Inject
    public TrailCsv(Trail trail) {
        this.trail = trail;
    }

    /** Writes all entries; the stream stays open. Free text is guarded against spreadsheets as in an export of answers. */
    public void write(OutputStream out, Caller caller) throws IOException {
        CSVPrinter rows = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), FORMAT);
        try {
            trail.each(caller, line -> print(line, rows));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        rows.flush();
    }

    private static void print(TrailLine line, CSVPrinter rows) {
        try {
            rows.printRecord(
                    line.seq(),
                    line.at(),
                    line.who(),
                    line.by().address(),
                    line.action(),
                    line.caseId().orElse(""),
                    line.entry().orElse(""),
                    line.item().orElse(""),
                    FormulaGuard.set(line.before().orElse("")),
                    FormulaGuard.set(line.after().orElse("")),
                    FormulaGuard.set(line.reason()),
                    FormulaGuard.set(line.event().source()),
                    line.hash());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
