package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.http.UploadLimit;
import org.jmmlregistry.web.language.CurrentLanguage;

/** What a PDF is that somebody has, and which ones left. */
@Path("reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerifyResource {

    private static final int MOST = 500;

    private final ProofDesk desk;
    private final IssuedDocuments ledger;
    private final Caller caller;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected VerifyResource() {
        this(null, null, null, null);
    }

    @Inject
    public VerifyResource(ProofDesk desk, IssuedDocuments ledger, Caller caller, CurrentLanguage language) {
        this.desk = desk;
        this.ledger = ledger;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Path("verify")
    @Consumes({Download.PDF, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Say whether a PDF was issued here unaltered, and whether the data are still so",
            description =
                    "origin: ISSUED, OTHER_BYTES (issued here, unaltered, and this version makes other bytes of it), ERASED (about a "
                            + "child that was erased since), ALTERED or UNKNOWN. data: STILL_SO, CHANGED with what it would tell "
                            + "otherwise, or NOT_TOLD with the reason.")
    @RequestBody(
            content = @Content(mediaType = Download.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public ProofBody verify(InputStream body) throws IOException {
        caller.require(Right.READ_CASES);
        return proof(body);
    }

    @POST
    @Path("verify")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "The same with the file as the part \"file\" of a form")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ProofBody.Form.class)))
    public ProofBody verifyForm(List<EntityPart> parts) throws IOException {
        caller.require(Right.READ_CASES);
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> Refused.malformed("The form has no part named \"file\"."));
        return proof(file.getContent());
    }

    private ProofBody proof(InputStream body) throws IOException {
        byte[] file = body.readNBytes(UploadLimit.BYTES + 1);
        if (file.length > UploadLimit.BYTES) {
            throw UploadLimit.exceeded();
        }
        return ProofBody.of(desk.verify(file, caller), language.language());
    }

    @GET
    @Path("issued")
    @Operation(summary = "The PDFs that left last, at most 500; equal files are one")
    public List<DocumentBody> issued() {
        return ledger.latest(MOST, caller).stream()
                .map(each -> DocumentBody.of(each, language.language()))
                .toList();
    }
}
