package org.jmmlregistry.web.proof;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Optional;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.issued.Release;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Releases;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** One report on its way, and the next step of whoever may take it. */
@Named
@ViewScoped
public class ReleasePage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Provider<Caller> caller;

    private String number = "";
    private String password = "";
    private String reason = "";
    private @Nullable Message complaint;
    private boolean found;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReleasePage() {
        this(null, null, null);
    }

    @Inject
    public ReleasePage(ReleaseDesk desk, Releases releases, Provider<Caller> caller) {
        this.desk = desk;
        this.releases = releases;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.REPORTS);
        try {
            release();
            found = true;
        } catch (Refused none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Release release() {
        return releases.find(ReleaseResource.known(number), caller.get());
    }

    public boolean isFound() {
        return found;
    }

    public ReleaseRow getRow() {
        return new ReleaseRow(release());
    }

    /** Whether whoever looks may sign as the reviewer now. */
    public boolean isReviewable() {
        return signable(ReleaseState.REVIEWED, Right.REVIEW_REPORTS);
    }

    /** Whether whoever looks may approve it now. */
    public boolean isApprovable() {
        return signable(ReleaseState.APPROVED, Right.APPROVE_REPORTS);
    }

    private boolean signable(ReleaseState next, Right right) {
        Release release = release();
        return caller.get().may(right)
                && release.canBecome(next)
                && !release.isSignedBy(caller.get().name());
    }

    public boolean isWithdrawable() {
        return caller.get().may(Right.APPROVE_REPORTS) && release().canBecome(ReleaseState.WITHDRAWN);
    }

    /** What whoever signs states. */
    public Message getStatement() {
        return (isReviewable() ? ReleaseState.REVIEWED : ReleaseState.APPROVED).statement();
    }

    public void review() {
        attempt(() -> desk.sign(release().number(), ReleaseState.REVIEWED, password, caller.get()));
    }

    public void approve() {
        attempt(() -> desk.sign(release().number(), ReleaseState.APPROVED, password, caller.get()));
    }

    public void withdraw() {
        attempt(() -> desk.withdraw(release().number(), reason, password, caller.get()));
    }

    private void attempt(Runnable step) {
        complaint = null;
        try {
            step.run();
            reason = "";
        } catch (SignOffRefused refused) {
            complaint = refused.why();
        } catch (Refused refused) {
            complaint = refused.why();
        }
        password = "";
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
