package org.jmmlregistry.web.unsent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.UnsupportedEncodingException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.transplant.SecondHsctForm;
import org.jmmlregistry.transplant.TransplantForm;
import org.jmmlregistry.unsent.UnsentForms;
import org.jmmlregistry.unsent.UnsentText;

/** What becomes of a form that is sent when nobody is signed in any more, or when the server knows its page no more. */
@ApplicationScoped
public class SentForms {

    /** The control of a form in which its seal stands. */
    static final String SEAL = "shown";

    /** The form that signs out, which has done what it says when nobody is signed in. */
    private static final String SIGN_OUT = "leave";

    private static final String REASON = "reason";
    private static final String ABSENCE = "_absence";

    private final UnsentForms unsent;
    private final FormSeal seal;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SentForms() {
        this(null, null, null);
    }

    @Inject
    public SentForms(UnsentForms unsent, FormSeal seal, Clock clock) {
        this.unsent = unsent;
        this.clock = clock;
        this.seal = seal;
    }

    /**
     * Keeps what was typed, if it may be kept.
     *
     * @return the form that it was typed into; empty if nothing was kept
     */
    public Optional<ShownForm> keep(HttpServletRequest request) {
        readAsUtf8(request);
        return Optional.ofNullable(request.getParameter(SEAL))
                .flatMap(seal::open)
                .filter(form -> unsent.keep(
                        form.user(), new UnsentText(form.id(), form.key(), form.version(), typed(form, request))));
    }

    /** The form that a request says it comes from, if the seal is whole. */
    public Optional<ShownForm> shown(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(SEAL)).flatMap(seal::open);
    }

    /**
     * Keeps what is being typed.
     *
     * @return the time of day; empty if it was not kept
     */
    public Optional<String> keepWhileTyping(HttpServletRequest request) {
        return keep(request).map(form -> RegistryTime.here().hour(clock.instant()));
    }

    /** What the sign-in page is told of a request for which nobody is signed in, as the query of its address. */
    public String toSignIn(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return "";
        }
        if (keep(request).isPresent()) {
            return "?ended=kept";
        }
        String lost = Place.told(request)
                .map(place -> "?ended=lost&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                .orElse("?ended=lost");
        return request.getParameter(SIGN_OUT) == null ? lost : "";
    }

    /** Where the form is that this person sent last and that waits to be saved, from the context root on. */
    public Optional<String> waiting(String user) {
        return unsent.latest(user)
                .map(text -> new ShownForm(user, text.id(), text.key(), text.version(), Instant.EPOCH).place());
    }

    /** The controls of the form's items, but for those that identify the child: these stand where they are protected or nowhere. */
    private static Map<String, List<String>> typed(ShownForm form, HttpServletRequest request) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        Stream.of(Forms.form(form.key().form()), beside(form))
                .flatMap(Optional::stream)
                .flatMap(known -> known.enteredItems().stream())
                .filter(item -> !item.isIdentity())
                .map(Item::code)
                .forEach(code -> {
                    take(code, request, typed);
                    take(code + ABSENCE, request, typed);
                });
        take(REASON, request, typed);
        return typed;
    }

    /** The form of a further HSCT is filled on the page of its transplant procedure. */
    private static Optional<Form> beside(ShownForm form) {
        return form.key().form().equals(TransplantForm.FORM.code())
                ? Optional.of(SecondHsctForm.FORM)
                : Optional.empty();
    }

    private static void take(String control, HttpServletRequest request, Map<String, List<String>> typed) {
        Optional.ofNullable(request.getParameterValues(control))
                .ifPresent(values -> typed.put(control, List.of(values)));
    }

    /** Nothing has been read yet that would have said it. */
    private static void readAsUtf8(HttpServletRequest request) {
        if (request.getCharacterEncoding() == null) {
            try {
                request.setCharacterEncoding(StandardCharsets.UTF_8.name());
            } catch (UnsupportedEncodingException impossible) {
                throw new IllegalStateException("every Java platform has UTF-8", impossible);
            }
        }
    }
}
