package org.jmmlregistry.web.registration;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Registration;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** Kind and label of one case. */
@Named
@ViewScoped
public class RegistrationPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Registration registration;
    private final Casebook casebook;
    private final Provider<Caller> caller;

    private String id = "";
    private String kind = "";
    private String reason = "";
    private String label = "";
    private @Nullable Message complaint;
    private boolean found;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected RegistrationPage() {
        this(null, null, null);
    }

    @Inject
    public RegistrationPage(Registration registration, Casebook casebook, Provider<Caller> caller) {
        this.registration = registration;
        this.casebook = casebook;
        this.caller = caller;
    }

    /** Refuses the page to those who may change neither. */
    public void load() {
        if (!caller.get().may(Right.SET_KIND)) {
            caller.get().require(Right.WRITE_CASES);
        }
        try {
            StoredCase stored = casebook.find(CaseAddress.known(id), caller.get());
            kind = stored.answers()
                    .first(PatientForm.FORM, PatientForm.DATA_LABEL)
                    .map(DataLabel::code)
                    .orElse("");
            label = stored.label().orElse("");
            found = true;
        } catch (Refused none) {
            complaint = none.why();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public String saveKind() {
        Optional<DataLabel> chosen = Arrays.stream(DataLabel.values())
                .filter(each -> each.code().equals(kind))
                .findFirst();
        if (chosen.isEmpty()) {
            complaint = Message.of("Choose of what kind the case is.");
            return "";
        }
        return saved(
                () -> registration.kind(CaseAddress.known(id), chosen.get(), reason, caller.get()),
                Message.of("The kind of the case was saved."));
    }

    public String saveLabel() {
        return saved(
                () -> registration.label(CaseAddress.known(id), label, caller.get()),
                Message.of("The label of the case was saved."));
    }

    /** @throws NotPermitted if the visitor lacks the right */
    private String saved(Runnable work, Message done) {
        try {
            work.run();
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
        Told.tell(done);
        return "/case?faces-redirect=true&id=" + id;
    }

    public boolean isFound() {
        return found;
    }

    public List<DataLabel> getKinds() {
        return List.of(DataLabel.values());
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public String getKind() {
        return kind;
    }

    /** Faces hands in null where nothing is chosen. */
    public void setKind(@Nullable String kind) {
        this.kind = kind == null ? "" : kind;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }
}
