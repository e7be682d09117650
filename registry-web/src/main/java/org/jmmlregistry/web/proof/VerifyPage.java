package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.proof.DataAnswer;
import org.jmmlregistry.report.proof.Difference;
import org.jmmlregistry.report.proof.Proof;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.UploadLimit;
import org.jspecify.annotations.Nullable;

/** Shows what a PDF is that somebody has, and whether the data are still so. */
@Named
@RequestScoped
public class VerifyPage {

    private static final int MOST_SHOWN = 100;

    private final ProofDesk desk;
    private final Provider<Caller> caller;

    private @Nullable Part upload;
    private Optional<Proof> proof = Optional.empty();
    private Optional<Message> complaint = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected VerifyPage() {
        this(null, null);
    }

    @Inject
    public VerifyPage(ProofDesk desk, Provider<Caller> caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** Refuses whoever may not see it before anything is chosen. */
    public void enter() {
        caller.get().require(Right.READ_CASES);
    }

    public void verify() throws IOException {
        if (upload == null || upload.getSize() == 0) {
            complaint = Optional.of(Message.of("Choose a file that is not empty."));
        } else if (upload.getSize() > UploadLimit.BYTES) {
            complaint = Optional.of(Message.of("The file is too large to be one that was issued here."));
        } else {
            try (InputStream in = upload.getInputStream()) {
                proof = Optional.of(desk.verify(in.readAllBytes(), caller.get()));
            }
        }
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public boolean isAnswered() {
        return proof.isPresent();
    }

    public Proof getProof() {
        return proof.orElseThrow();
    }

    /** The name that was given to the file. */
    public String getFile() {
        return Optional.ofNullable(upload).map(Part::getSubmittedFileName).orElse("");
    }

    /** Whether the first answer is one to rely on: the bytes were issued here, and nobody withdrew them. */
    public boolean isGood() {
        return getProof().isReliable();
    }

    public boolean isWithdrawn() {
        return getProof().isWithdrawn();
    }

    public boolean isStillSo() {
        return getProof().data().state() == DataAnswer.State.STILL_SO;
    }

    public boolean isChanged() {
        return getProof().data().state() == DataAnswer.State.CHANGED;
    }

    /** The document that the file is, or says it is; none or one. */
    public List<DocumentRow> getDocuments() {
        return getProof().document().map(DocumentRow::new).stream().toList();
    }

    public List<Difference> getDifferences() {
        return getProof().data().differences().stream().limit(MOST_SHOWN).toList();
    }

    /** How many are not shown. */
    public int getHidden() {
        return Math.max(0, getProof().data().differences().size() - MOST_SHOWN);
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
