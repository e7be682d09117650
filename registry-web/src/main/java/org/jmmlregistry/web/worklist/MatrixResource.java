package org.jmmlregistry.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.index.ChildForms;
import org.jmmlregistry.index.WorkFilter;
import org.jmmlregistry.index.WorkSearch;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.Download;
import org.jspecify.annotations.Nullable;

/** The matrix of children and forms as a table. */
@Path("matrix.csv")
@RequestScoped
public class MatrixResource {

    private static final List<String> FIRST = List.of("case", "centre", "hscts", "closed");

    private final WorkSearch search;
    private final Caller caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MatrixResource() {
        this(null, null);
    }

    @Inject
    public MatrixResource(WorkSearch search, Caller caller) {
        this.search = search;
        this.caller = caller;
    }

    @GET
    @Produces({Download.CSV, "application/problem+json"})
    @Operation(
            summary = "How it stands with each form of each child, a row a child",
            description =
                    "whose: mine, or the code of a centre. only: overdue, queried or incomplete, also several times. "
                            + "form: only what is so in this form counts. q: part of pseudonym, label or series number. A cell says "
                            + "OVERDUE, QUERIED, DRAFT, MISSING, DUE, COMPLETE, VERIFIED, LOCKED, SIGNED or NOT_EXPECTED.")
    public Response matrix(
            @QueryParam("whose") @Nullable String whose,
            @QueryParam("only") List<String> only,
            @QueryParam("form") @Nullable String form,
            @QueryParam("q") @Nullable String text) {
        caller.require(Right.READ_CASES);
        WorkFilter filter = MatrixRequest.of(Map.of(
                        "whose", said(whose), "only", only.toArray(String[]::new), "form", said(form), "q", said(text)))
                .filter();
        StreamingOutput writing = out -> write(filter, out);
        return Download.file(writing, Download.CSV, "matrix.csv");
    }

    private static String[] said(@Nullable String text) {
        return new String[] {Optional.ofNullable(text).orElse("")};
    }

    private void write(WorkFilter filter, OutputStream out) throws IOException {
        CSVPrinter rows = new CSVPrinter(
                new OutputStreamWriter(out, StandardCharsets.UTF_8),
                CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get());
        rows.printRecord(Stream.concat(FIRST.stream(), Forms.all().stream().map(Form::code)));
        try {
            search.each(filter, caller, child -> print(child, rows));
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        rows.flush();
    }

    private static void print(ChildForms child, CSVPrinter rows) {
        List<Object> row = new ArrayList<>(List.of(
                child.child().id(),
                child.centre().orElse(""),
                child.child().course().transplants(),
                child.closed()));
        child.cells().values().forEach(cell -> row.add(cell.state()));
        try {
            rows.printRecord(row);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
