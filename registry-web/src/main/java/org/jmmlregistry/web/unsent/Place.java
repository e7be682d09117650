package org.jmmlregistry.web.unsent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which page is shown, with its query; each form says it, so that whoever has to sign in again is led back. */
@Named
@RequestScoped
public class Place {

    /** The control of a form that says it. */
    static final String CONTROL = "place";

    private static final Pattern OWN = Pattern.compile("/[a-z]+\\.xhtml(?:\\?[A-Za-z0-9_.~%&=+:,/@*-]*)?");

    private final HttpServletRequest request;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Place() {
        this(null);
    }

    @Inject
    public Place(HttpServletRequest request) {
        this.request = request;
    }

    /** The page that is shown, from the context root on; a form that was sent and is shown again is where it was. */
    public String getHere() {
        return told().orElseGet(() -> Optional.ofNullable(request.getQueryString())
                .map(query -> request.getServletPath() + "?" + query)
                .orElse(request.getServletPath()));
    }

    /** The page of the form that was sent, if it says so; never one of another site. */
    public Optional<String> told() {
        return told(request);
    }

    static Optional<String> told(HttpServletRequest request) {
        return own(request.getParameter(CONTROL));
    }

    /** The place, if it is a page of this registry. */
    public static Optional<String> own(@Nullable String place) {
        return Optional.ofNullable(place).filter(text -> OWN.matcher(text).matches());
    }
}
