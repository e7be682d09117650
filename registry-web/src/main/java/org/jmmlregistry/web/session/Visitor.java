package org.jmmlregistry.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** Who looks at the page, and what the frame therefore offers; the doors behind it refuse all the same. */
@Named
@RequestScoped
public class Visitor {

    private static final String VERSION = ResourceBundle.getBundle("org.jmmlregistry.web.release", Locale.ROOT)
            .getString("version");

    private final Provider<Caller> caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Visitor() {
        this(null);
    }

    @Inject
    public Visitor(Provider<Caller> caller) {
        this.caller = caller;
    }

    /** Whether anybody is signed in; the sign-in page and error pages are shown to everyone. */
    public boolean isKnown() {
        return FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() != null;
    }

    public String getName() {
        return caller.get().name();
    }

    public boolean isReadsCases() {
        return caller.get().may(Right.READ_CASES);
    }

    public boolean isWritesCases() {
        return caller.get().may(Right.WRITE_CASES);
    }

    public boolean isVerifies() {
        return caller.get().may(Right.VERIFY);
    }

    public boolean isSigns() {
        return caller.get().may(Right.SIGN);
    }

    public boolean isReports() {
        return caller.get().may(Right.REPORTS);
    }

    public boolean isExports() {
        return caller.get().may(Right.EXPORT);
    }

    public boolean isFreezes() {
        return caller.get().may(Right.FREEZE);
    }

    public boolean isReadsIdentity() {
        return caller.get().may(Right.READ_IDENTITY);
    }

    public boolean isSetsKind() {
        return caller.get().may(Right.SET_KIND);
    }

    public boolean isMovesCases() {
        return caller.get().may(Right.MOVE_CASES);
    }

    public boolean isReviewsAll() {
        return caller.get().may(Right.REVIEW_ALL);
    }

    public boolean isErases() {
        return caller.get().may(Right.ERASE);
    }

    public boolean isReadsTrail() {
        return caller.get().may(Right.READ_TRAIL);
    }

    /** What {@code aria-current} says of a page in the navigation; nothing if another page is shown. */
    public @Nullable String current(String page) {
        return Navigation.isShown(page) ? "page" : null;
    }

    public String getVersion() {
        return VERSION;
    }
}
