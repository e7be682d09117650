package org.jmmlregistry.web.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.Snapshots;

/** Leads an earlier address of the page of a report to where the report is now. */
@Named
@RequestScoped
public class MovedReportPage {

    private static final String FOUNDING = "CHANG2004";

    private final Snapshots snapshots;
    private final Provider<Caller> caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MovedReportPage() {
        this(null, null);
    }

    @Inject
    public MovedReportPage(Snapshots snapshots, Provider<Caller> caller) {
        this.snapshots = snapshots;
        this.caller = caller;
    }

    /** Of the founding series, where the address names none. */
    public void lead() {
        caller.get().require(Right.REPORTS);
        FacesContext page = FacesContext.getCurrentInstance();
        ExternalContext outside = page.getExternalContext();
        Map<String, String> asked = outside.getRequestParameterMap();
        String question = SeriesQuestion.moved(
                Objects.requireNonNullElse(asked.get("series"), FOUNDING),
                asked.get("kind"),
                asked.get("snapshot"),
                snapshots,
                caller.get());
        try {
            outside.redirect(outside.getRequestContextPath() + "/study.xhtml?report=early-late&" + question);
        } catch (IOException gone) {
            throw new UncheckedIOException("the browser went away", gone);
        }
        page.responseComplete();
    }
}
