package org.jmmlregistry.web.unsent;

import jakarta.enterprise.context.SessionScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The openings of forms that were saved in this session, by the number that each has, so that a save that comes again does nothing. */
@SessionScoped
public class SavedOpenings implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;

    /** The control of a form in which the number stands. */
    private static final String OPENING = "opening";

    private final LinkedHashMap<String, String> places = new LinkedHashMap<>();

    /**
     * Notes that the form of a request was saved.
     *
     * @param place where whoever sent it was led, from the context root on
     */
    public synchronized void saved(HttpServletRequest request, String place) {
        Optional.ofNullable(request.getParameter(OPENING)).ifPresent(opening -> places.put(opening, place));
        while (places.size() > MOST) {
            places.remove(places.keySet().iterator().next());
        }
    }

    /** Where the form of a request led when it was saved; empty if it was not. */
    public synchronized Optional<String> outcome(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(OPENING)).map(((Map<String, String>) places)::get);
    }
}
