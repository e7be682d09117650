package org.jmmlregistry.web.http;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.database.StorageTrouble;
import org.jmmlregistry.security.NotPermitted;

/** Answers a page that somebody may not see, or that disk or database cannot serve; otherwise it would pass for a fault. */
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
            Throwable thrown = events.next().getContext().getException();
            Optional<StorageTrouble> trouble = StorageTrouble.of(thrown);
            if (causes(thrown).anyMatch(NotPermitted.class::isInstance)) {
                events.remove();
                forbid(FacesContext.getCurrentInstance());
            } else if (trouble.isPresent()) {
                events.remove();
                StorageOutage.tell(FacesContext.getCurrentInstance(), StorageOutage.logged(trouble.get(), thrown));
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

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }
}
