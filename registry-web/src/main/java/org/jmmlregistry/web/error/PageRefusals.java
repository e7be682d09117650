package org.jmmlregistry.web.error;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jmmlregistry.security.NotPermitted;

/** Answers a page that somebody may not see as forbidden; otherwise it would pass for a fault of the registry. */
public final class PageRefusals extends ExceptionHandlerWrapper {

    private PageRefusals(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Named in {@code faces-config.xml}. */
    public static final class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new PageRefusals(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            if (causes(events.next()).anyMatch(NotPermitted.class::isInstance)) {
                events.remove();
                forbid(FacesContext.getCurrentInstance());
            }
        }
        getWrapped().handle();
    }

    private static void forbid(FacesContext page) {
        try {
            page.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }

    private static Stream<Throwable> causes(ExceptionQueuedEvent event) {
        return Stream.iterate(event.getContext().getException(), each -> each != null, Throwable::getCause);
    }
}
