package org.jmmlregistry.web.unsent;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form that is sent to a server that knows its page no more, though somebody is signed in: after a restart, after another
 * sign-in, or with too many pages open. It is shown again with what was typed.
 */
public final class ExpiredViews extends ExceptionHandlerWrapper {

    private static final String LOGIN = "/login.xhtml";

    private ExpiredViews(ExceptionHandler wrapped) {
        super(wrapped);
    }

    /** Named in {@code faces-config.xml}. */
    public static final class Factory extends ExceptionHandlerFactory {

        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new ExpiredViews(getWrapped().getExceptionHandler());
        }
    }

    @Override
    public void handle() {
        for (Iterator<ExceptionQueuedEvent> events =
                        getUnhandledExceptionQueuedEvents().iterator();
                events.hasNext(); ) {
            boolean expired =
                    causes(events.next().getContext().getException()).anyMatch(ViewExpiredException.class::isInstance);
            Optional<String> instead = expired ? instead(FacesContext.getCurrentInstance()) : Optional.empty();
            if (expired) {
                events.remove();
                instead.ifPresentOrElse(
                        place -> lead(FacesContext.getCurrentInstance(), place),
                        () -> say(FacesContext.getCurrentInstance()));
            }
        }
        getWrapped().handle();
    }

    /** Where whoever sent the form goes on, from the context root on; empty if nothing of it can be kept. */
    private static Optional<String> instead(FacesContext page) {
        ExternalContext outside = page.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) outside.getRequest();
        if (request.getServletPath().equals(LOGIN)) {
            return Optional.of(signInAgain(request));
        }
        String user = Optional.ofNullable(outside.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
        return CDI.current()
                .select(SentForms.class)
                .get()
                .keep(request)
                .filter(form -> form.user().equals(user))
                .map(ShownForm::place);
    }

    /** The sign-in page was open for long; it is shown anew with what it says. */
    private static String signInAgain(HttpServletRequest request) {
        String ended = "kept".equals(request.getParameter("ended")) ? "?ended=kept" : "";
        return LOGIN
                + Place.told(request)
                        .map(place -> "?ended=lost&place=" + URLEncoder.encode(place, StandardCharsets.UTF_8))
                        .orElse(ended);
    }

    /** Nothing of the form can be kept: the page that is mapped to the status says so. */
    private static void say(FacesContext page) {
        try {
            page.getExternalContext().responseSendError(HttpServletResponse.SC_CONFLICT, "");
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }

    private static void lead(FacesContext page, String place) {
        try {
            page.getExternalContext().redirect(page.getExternalContext().getRequestContextPath() + place);
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, each -> each != null, Throwable::getCause);
    }
}
