package org.jmmlregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jmmlregistry.web.session.SignIn;

/** The sign-in page. */
@Named
@RequestScoped
public class LoginPage {

    private final SignIn signIn;

    private String user = "";
    private String password = "";
    private boolean failed;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected LoginPage() {
        this(null);
    }

    @Inject
    public LoginPage(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @return the page that is shown next; this one again if the sign-in failed */
    public String enter() {
        if (!signIn.signIn(user, password)) {
            failed = true;
            return "";
        }
        return signIn.mustChange() ? "/password?faces-redirect=true" : signIn.home();
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
