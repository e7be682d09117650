package org.jmmlregistry.web.cases;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.CaseClosing;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.index.CaseSummary;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.Consent;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.Numbering;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.query.QueryLine;

/** One case: summary, drawings, forms and findings. */
@Named
@RequestScoped
public class CasePage {

    private final Casebook casebook;
    private final Queries asked;
    private final Provider<Caller> caller;
    private final Clock clock;

    private String id = "";
    private Optional<Message> missing = Optional.empty();
    private Optional<StoredCase> stored = Optional.empty();
    private List<QueryLine> queries = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected CasePage() {
        this(null, null, null, null);
    }

    @Inject
    public CasePage(Casebook casebook, Queries asked, Provider<Caller> caller, Clock clock) {
        this.casebook = casebook;
        this.asked = asked;
        this.clock = clock;
        this.caller = caller;
    }

    /** Reads the case that the address names; without one the page says so, and so does the status of the answer. */
    public void load() {
        try {
            RegistryId known = CaseAddress.known(id);
            stored = Optional.of(casebook.open(known, Optional.empty(), "page", caller.get()));
            Instant now = clock.instant();
            queries = asked.of(known, caller.get()).stream()
                    .filter(query -> !query.isSettled())
                    .map(query -> QueryLine.of(query, now))
                    .toList();
        } catch (Refused none) {
            missing = Optional.of(none.why());
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    public boolean isFound() {
        return stored.isPresent();
    }

    /** Why there is nothing to show: no such case, or it was erased; empty if it is shown. */
    public Optional<Message> getMissing() {
        return missing;
    }

    /** Why no form may be filled for want of consent; empty if one may. */
    public Optional<Message> getAgainstEntry() {
        return consent().againstEntry();
    }

    /** That an HSCT stands without the one before it, if one does. */
    public Optional<Numbering.Gap> getGap() {
        return Numbering.of(stored.orElseThrow().answers()).gap();
    }

    private Consent consent() {
        return Consent.of(stored.orElseThrow().answers());
    }

    /** The code of the centre to which the case belongs; empty if nobody has said so. */
    public String getCentre() {
        return stored.orElseThrow().centre().orElse("");
    }

    public CaseLine getLine() {
        StoredCase shown = stored.orElseThrow();
        return CaseLine.of(CaseSummary.of(shown.id(), shown.label(), shown.answers()));
    }

    public List<CaseFact> getFacts() {
        return CaseFact.of(stored.orElseThrow().file());
    }

    public List<FormGroup> getGroups() {
        return FormGroup.of(stored.orElseThrow());
    }

    /** The queries that wait for somebody. */
    public List<QueryLine> getQueries() {
        return queries;
    }

    public boolean isClosed() {
        return stored.orElseThrow().closing().isPresent();
    }

    /** Since when, by whom and why the case is closed. */
    public CaseClosing getClosing() {
        return stored.orElseThrow().closing().orElseThrow();
    }

    public Drawing timeline(Language language) {
        return TimelineDrawing.draw(stored.orElseThrow().file(), language);
    }

    /** Whether the course holds anything that can be drawn. */
    public boolean isTransplanted() {
        return !stored.orElseThrow().file().transplants().isEmpty();
    }

    public List<Drawing> chimerism(Language language) {
        return ChimerismDrawing.draw(stored.orElseThrow().file(), language).stream()
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
