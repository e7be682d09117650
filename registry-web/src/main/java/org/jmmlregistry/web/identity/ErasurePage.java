package org.jmmlregistry.web.identity;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Erasure;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.ConsentForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.patient.WithdrawalScope;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.CaseAddress;
import org.jspecify.annotations.Nullable;

/** Erasing a case: what will go, what stays, and the password and pseudonym again before it happens. */
@Named
@ViewScoped
public class ErasurePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Erasure erasure;
    private final Casebook casebook;
    private final Provider<Caller> caller;

    private String id = "";
    private String typed = "";
    private String reason = "";
    private String password = "";
    private @Nullable Message complaint;
    private @Nullable Message done;
    private int entries;
    private boolean found;
    private boolean asked;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ErasurePage() {
        this(null, null, null);
    }

    @Inject
    public ErasurePage(Erasure erasure, Casebook casebook, Provider<Caller> caller) {
        this.erasure = erasure;
        this.casebook = casebook;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.ERASE);
        try {
            StoredCase stored = casebook.find(known(), caller.get());
            entries = stored.entries().size();
            asked = asksForErasure(stored.answers());
            found = true;
        } catch (Refused none) {
            complaint = none.why();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean asksForErasure(CaseAnswers answers) {
        return answers.first(ConsentForm.FORM, ConsentForm.WITHDRAWAL_SCOPE)
                .filter(scope -> scope == WithdrawalScope.ERASE)
                .isPresent();
    }

    private RegistryId known() {
        return CaseAddress.known(id);
    }

    public void erase() {
        if (!typed.strip().equals(id)) {
            complaint = Message.of("Type the pseudonym {id} to confirm; nothing was erased.", id);
            return;
        }
        try {
            done = erasure.erase(known(), reason, password, caller.get()).sentence();
            complaint = null;
            found = false;
        } catch (SignOffRefused refused) {
            complaint = refused.why();
        } catch (Refused refused) {
            complaint = refused.why();
        }
    }

    public boolean isFound() {
        return found;
    }

    /** Whether the consent form says that the family asks for it. */
    public boolean isAsked() {
        return asked;
    }

    public int getEntries() {
        return entries;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    /** What was done, in a sentence; empty before. */
    public Optional<Message> getDone() {
        return Optional.ofNullable(done);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id.strip();
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getPassword() {
        return "";
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
