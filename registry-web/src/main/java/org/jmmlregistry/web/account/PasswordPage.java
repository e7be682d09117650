package org.jmmlregistry.web.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.session.SignIn;

/** The page on which somebody changes their own password, because they must or because they wish to. */
@Named
@RequestScoped
public class PasswordPage {

    private static final Message DIFFERENT = Message.of("The two new passwords are not the same; type them again.");

    private final SignIn signIn;

    private String old = "";
    private String chosen = "";
    private String again = "";
    private Optional<Message> complaint = Optional.empty();
    private boolean changed;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected PasswordPage() {
        this(null);
    }

    @Inject
    public PasswordPage(SignIn signIn) {
        this.signIn = signIn;
    }

    /** @return the page that is shown next: where one begins after a forced change, otherwise this one */
    public String change() {
        boolean forced = signIn.mustChange();
        complaint = chosen.equals(again) ? signIn.changePassword(old, chosen) : Optional.of(DIFFERENT);
        changed = complaint.isEmpty();
        return changed && forced ? signIn.home() : "";
    }

    public boolean isChanged() {
        return changed;
    }

    public Optional<Message> getComplaint() {
        return complaint;
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }
}
