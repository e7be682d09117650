package org.jmmlregistry.web.http;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jmmlregistry.database.StorageTrouble;

/**
 * A page while disk or database do not do their part. A form that was sent is shown again with all that was typed and the reason
 * on top, and can be sent again; any other page gives way to one that says the reason. Named in {@code faces-config.xml}.
 */
public final class StorageOutage implements PhaseListener {

    private static final long serialVersionUID = 1L;

    /** Read by the template. */
    private static final String OF_REQUEST = "storageTrouble";

    private static final Logger LOG = Logger.getLogger(StorageOutage.class.getName());

    /** Leaves one line in the log; the database tells the rest in its own. */
    static StorageTrouble logged(StorageTrouble trouble, Throwable thrown) {
        LOG.log(Level.WARNING, () -> trouble.sentence() + " " + thrown.getMessage());
        return trouble;
    }

    /** Notes before the page is reached that nothing can be done now. */
    public static void note(HttpServletRequest request, StorageTrouble trouble) {
        request.setAttribute(OF_REQUEST, trouble);
    }

    /** Shows the page again, or in place of one that cannot be drawn another that says why. */
    static void tell(FacesContext page, StorageTrouble trouble) {
        page.getExternalContext().getRequestMap().put(OF_REQUEST, trouble);
        int status = Problem.status(trouble);
        if (page.isPostback() && page.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            page.getExternalContext().setResponseStatus(status);
            page.renderResponse();
            return;
        }
        try {
            page.getExternalContext().responseSendError(status, "");
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.INVOKE_APPLICATION;
    }

    /** What was typed is in the page now; nothing is done with it. */
    @Override
    public void beforePhase(PhaseEvent event) {
        FacesContext page = event.getFacesContext();
        Optional.ofNullable((StorageTrouble)
                        page.getExternalContext().getRequestMap().get(OF_REQUEST))
                .ifPresent(trouble -> tell(page, trouble));
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        // what the phase leaves is what was asked for
    }
}
