package org.jmmlregistry.web.centre;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.Transfer;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** The centre of one case, and another one to move it to. */
@Named
@ViewScoped
public class TransferPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Transfer transfer;
    private final Casebook casebook;
    private final Provider<Caller> caller;

    private String id = "";
    private String centre = "";
    private String to = "";
    private String reason = "";
    private @Nullable Message complaint;
    private boolean found;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TransferPage() {
        this(null, null, null);
    }

    @Inject
    public TransferPage(Transfer transfer, Casebook casebook, Provider<Caller> caller) {
        this.transfer = transfer;
        this.casebook = casebook;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.MOVE_CASES);
        try {
            centre = casebook.find(CaseAddress.known(id), caller.get()).centre().orElse("");
            found = true;
        } catch (Refused none) {
            complaint = none.why();
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return the page of the case, if it was moved to where the visitor still sees it */
    public String move() {
        try {
            transfer.move(CaseAddress.known(id), to, reason.strip(), caller.get());
            Told.tell(Message.of("The case {id} belongs to the centre {code} now.", id, to));
            return "/case?faces-redirect=true&id=" + id;
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
    }

    public List<Centre> getTargets() {
        return transfer.targets(caller.get()).stream()
                .filter(each -> !each.code().equals(centre))
                .toList();
    }

    public boolean isFound() {
        return found;
    }

    public String getCentre() {
        return centre;
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

    public String getTo() {
        return to;
    }

    /** Faces hands in null where nothing is chosen. */
    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
