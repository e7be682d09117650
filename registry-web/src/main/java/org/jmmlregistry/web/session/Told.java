package org.jmmlregistry.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a page has done, said once on the page to which it leads. It waits in the session: the flash of Faces needs a cookie
 * that a long page sends too late.
 */
@Named
@RequestScoped
public class Told {

    private static final String KEY = "told";

    private @Nullable Message taken;

    /** Says on the next page what was done. */
    public static void tell(Message done) {
        FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put(KEY, done);
    }

    /** What the page before has done; empty if it led here by itself. */
    public Optional<Message> getDone() {
        Object waiting = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .remove(KEY);
        if (waiting instanceof Message done) {
            taken = done;
        }
        return Optional.ofNullable(taken);
    }
}
