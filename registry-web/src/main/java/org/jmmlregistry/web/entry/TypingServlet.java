package org.jmmlregistry.web.entry;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.http.JsonRecords;
import org.jmmlregistry.web.unsent.SavedOpenings;
import org.jmmlregistry.web.unsent.SentForms;
import org.jmmlregistry.web.unsent.ShownForm;

/**
 * Takes the form that a page sends while somebody types: keeps it as that person's unsent text, and says what the registry finds
 * and computes. Nothing of it is data.
 */
@WebServlet("/typing")
public class TypingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** The control in which a page says that it only looks. */
    private static final String LOOK = "look";

    private final transient SentForms sent;
    private final transient FormPreview preview;
    private final transient SavedOpenings saved;
    private final transient Provider<Caller> caller;

    @Inject
    public TypingServlet(SentForms sent, FormPreview preview, SavedOpenings saved, Provider<Caller> caller) {
        this.sent = sent;
        this.preview = preview;
        this.saved = saved;
        this.caller = caller;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller visitor = caller.get();
        Optional<ShownForm> shown = sent.shown(request)
                .filter(form -> form.user().equals(visitor.name()))
                .filter(form -> visitor.may(Right.WRITE_CASES));
        if (shown.isEmpty() || saved.outcome(request).isPresent()) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        }
        try {
            String kept = request.getParameter(LOOK) == null
                    ? sent.keepWhileTyping(request).orElse("")
                    : "";
            TypingBody body = preview.of(shown.get(), controls(request), kept, visitor);
            response.setContentType("application/json");
            response.setCharacterEncoding("UTF-8");
            response.getWriter().write(JsonRecords.text(body));
        } catch (Refused gone) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static Map<String, List<String>> controls(HttpServletRequest request) {
        Map<String, List<String>> controls = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> controls.put(name, List.of(values)));
        return controls;
    }
}
