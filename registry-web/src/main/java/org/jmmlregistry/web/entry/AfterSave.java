package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletRequest;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.unsent.SavedOpenings;

/** What follows once a form was saved: the doubts that somebody confirmed in it are answered, and its opening is noted. */
@ApplicationScoped
public class AfterSave {

    /** So begins the control in which somebody says why a doubted answer is right; the check follows. */
    private static final String CONFIRM = "confirm:";

    private final Queries queries;
    private final SavedOpenings openings;
    private final CurrentLanguage language;
    private final Provider<Caller> caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected AfterSave() {
        this(null, null, null, null);
    }

    @Inject
    public AfterSave(Queries queries, SavedOpenings openings, CurrentLanguage language, Provider<Caller> caller) {
        this.queries = queries;
        this.openings = openings;
        this.language = language;
        this.caller = caller;
    }

    /** Answers the queries about the entry with what was chosen beside its findings; the others wait. */
    void confirm(SaveResult.Saved saved, HttpServletRequest request) {
        for (Query query : queries.of(saved.id(), caller.get())) {
            if (query.entry().equals(saved.key()) && !query.isSettled()) {
                query.check()
                        .flatMap(check -> Confirmation.of(request.getParameter(CONFIRM + check)))
                        .ifPresent(why -> queries.answer(query.id(), language.say(why), caller.get()));
            }
        }
    }

    /** Notes that the form was saved and where that led, as an outcome of its page. */
    void led(HttpServletRequest request, String outcome) {
        openings.saved(request, outcome.replace("?faces-redirect=true&", ".xhtml?"));
    }
}
