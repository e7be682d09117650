package org.jmmlregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jmmlregistry.web.session.SignIn;
import org.jmmlregistry.web.unsent.Place;
import org.jmmlregistry.web.unsent.SentForms;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginPage {

    private final SignIn signIn;
    private final SentForms sent;
    private final Place place;

    private String user = "";
    private String password = "";
    private boolean failed;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected LoginPage() {
        this(null, null, null);
    }

    @Inject
    public LoginPage(SignIn signIn, SentForms sent, Place place) {
        this.signIn = signIn;
        this.sent = sent;
        this.place = place;
    }

    /** @return the page that is shown next; this one again if the sign-in failed */
    public String enter() {
        if (!signIn.signIn(user, password)) {
            failed = true;
            return "";
        }
        if (signIn.mustChange()) {
            return "/password?faces-redirect=true";
        }
        return back().map(LoginPage::lead).orElseGet(signIn::home);
    }

    /** Where the session ended, if it did: at a form that waits to be saved, or at a page that was sent in vain. */
    private Optional<String> back() {
        return isKept() ? sent.waiting(user) : place.told();
    }

    private static String lead(String where) {
        ExternalContext outside = FacesContext.getCurrentInstance().getExternalContext();
        try {
            outside.redirect(outside.getRequestContextPath() + where);
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        FacesContext.getCurrentInstance().responseComplete();
        return "";
    }

    private static String ended() {
        return Optional.ofNullable(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterMap()
                        .get("ended"))
                .orElse("");
    }

    /** Whether a form was sent after its session had ended, and is kept. */
    public boolean isKept() {
        return ended().equals("kept");
    }

    /** Whether something was sent after the session had ended, and is not kept. */
    public boolean isLost() {
        return ended().equals("lost");
    }

    /** The page to which signing in leads back; empty if there is none. */
    public String getPlace() {
        return place.told().orElse("");
    }

    public boolean isFailed() {
        return failed;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
