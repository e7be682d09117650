package org.jmmlregistry.web.exchange;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.casefile.AnswerWords;
import org.jmmlregistry.casefile.EntryName;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.exchange.CsvImport;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.exchange.LeftOut;
import org.jmmlregistry.exchange.RowFinding;
import org.jmmlregistry.exchange.table.TableFile;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jspecify.annotations.Nullable;

/** The import in two steps; the file stays here between them. */
@Named
@ViewScoped
public class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 200;

    /** Where the reader is. */
    public enum Step {
        CHOOSE,
        PREVIEW,
        DONE
    }

    private final CsvImport imports;
    private final Provider<Caller> caller;
    private final Provider<CurrentLanguage> language;

    private transient @Nullable Part upload;
    private transient @Nullable ImportPreview preview;
    private byte[] file = {};
    private String name = "";
    private @Nullable Message complaint;
    private boolean leavesOut;
    private Step step = Step.CHOOSE;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ImportPage() {
        this(null, null, null);
    }

    @Inject
    public ImportPage(CsvImport imports, Provider<Caller> caller, Provider<CurrentLanguage> language) {
        this.imports = imports;
        this.caller = caller;
        this.language = language;
    }

    /** Refuses whoever may not import before they fill anything in. */
    public void enter() {
        caller.get().require(Right.IMPORT);
    }

    /** Reads the chosen file and says what it would do. */
    public void look() throws IOException {
        complaint = null;
        if (upload == null || upload.getSize() == 0) {
            complaint = Message.of("Choose a file that is not empty.");
        } else if (upload.getSize() > TableFile.LARGEST) {
            complaint = Message.of(
                    "The file has {size} MB; at most 20 MB can be imported at once.", upload.getSize() >> 20);
        } else {
            name = upload.getSubmittedFileName();
            try (InputStream in = upload.getInputStream()) {
                file = in.readAllBytes();
            }
            preview();
        }
    }

    private void preview() {
        try {
            preview = imports.preview(
                    file,
                    new CsvImport.Writing(
                            language.get().language(), language.get().notation()),
                    caller.get());
            leavesOut = false;
            step = Step.PREVIEW;
        } catch (Refused notCsv) {
            complaint = notCsv.why();
            step = Step.CHOOSE;
        }
    }

    /** Writes everything, or says why nothing was written. */
    public void confirm() {
        end(imports.confirm(getPreview(), Noted.imported(name).toString(), caller.get()));
    }

    /** Writes what is not refused, if somebody has said that the rest is to be left out. */
    public void confirmRest() {
        if (!leavesOut) {
            complaint = Message.of("Say first that what is refused is to be left out.");
            return;
        }
        String source = Noted.importedInPart(name, getLeftOut().count()).toString();
        end(imports.confirmRest(getPreview(), source, caller.get()));
    }

    private void end(CsvImport.Result result) {
        if (result instanceof CsvImport.Result.NotImported not) {
            complaint = not.why();
            preview();
        } else {
            step = Step.DONE;
        }
    }

    public ImportPreview getPreview() {
        if (preview == null) {
            throw new IllegalStateException("there is no preview before a file was chosen");
        }
        return preview;
    }

    /** What is refused, and what is therefore left out of an import in part. */
    public LeftOut getLeftOut() {
        return getPreview().leftOut();
    }

    /** The list of it as a file for the browser, which opens it as a table. */
    public void downloadLeftOut() throws IOException {
        FacesContext page = FacesContext.getCurrentInstance();
        var answer = page.getExternalContext();
        answer.responseReset();
        answer.setResponseContentType(Download.CSV);
        answer.setResponseHeader("Content-Disposition", "attachment; filename=\"left-out.csv\"");
        answer.getResponseOutputStream()
                .write(getLeftOut().csv(language.get().language()).getBytes(StandardCharsets.UTF_8));
        page.responseComplete();
    }

    public boolean isLeavesOut() {
        return leavesOut;
    }

    public void setLeavesOut(boolean leavesOut) {
        this.leavesOut = leavesOut;
    }

    public List<RowFinding> getFindings() {
        return getPreview().findings().stream().limit(MOST_SHOWN).toList();
    }

    public int getFindingsLeftOut() {
        return Math.max(0, getPreview().findings().size() - MOST_SHOWN);
    }

    /** What people call an entry that would be changed. */
    public Message name(EntryKey key) {
        return new EntryName(key).words();
    }

    public Optional<Message> before(Change change) {
        return change.before().map(answer -> AnswerWords.of(change.item(), answer));
    }

    public Optional<Message> after(Change change) {
        return change.after().map(answer -> AnswerWords.of(change.item(), answer));
    }

    /** Cases that would be changed, whose single answers are worth reading. */
    public List<IntakePlan.OfCase> getChanged() {
        return getPreview().intake().cases().stream()
                .filter(each -> !each.isNew() && !each.entries().isEmpty())
                .toList();
    }

    public boolean isChoosing() {
        return step == Step.CHOOSE;
    }

    public boolean isPreviewing() {
        return step == Step.PREVIEW;
    }

    public boolean isDone() {
        return step == Step.DONE;
    }

    public String getName() {
        return name;
    }

    /** Why nothing was done; empty if it was. */
    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
