package org.jmmlregistry.web.unsent;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads a form that was saved and comes again, as after a broken connection, where its first delivery led. */
@WebFilter("/entry.xhtml")
public class SavedOnce extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient SavedOpenings saved;

    @Inject
    public SavedOnce(SavedOpenings saved) {
        this.saved = saved;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> place = request.getMethod().equals("POST") ? saved.outcome(request) : Optional.empty();
        if (place.isPresent()) {
            response.sendRedirect(request.getContextPath() + place.get());
        } else {
            chain.doFilter(request, response);
        }
    }
}
