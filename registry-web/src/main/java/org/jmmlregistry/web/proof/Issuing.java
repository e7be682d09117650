package org.jmmlregistry.web.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.issued.IssuedDocuments;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.proof.MadeDocument;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.Download;
import org.jmmlregistry.web.language.CurrentLanguage;

/** The way out for reports: as a PDF through the ledger, as anything else with a line in the trail. */
@Dependent
public class Issuing {

    private static final String SOURCE = "REST";

    private final IssuedDocuments ledger;
    private final Trail trail;
    private final Caller caller;
    private final CurrentLanguage language;

    @Inject
    Issuing(IssuedDocuments ledger, Trail trail, Caller caller, CurrentLanguage language) {
        this.ledger = ledger;
        this.trail = trail;
        this.caller = caller;
        this.language = language;
    }

    /** In which a report is printed. */
    public Language language() {
        return language.language();
    }

    /** A report on a cohort as a PDF, under a name without ending. */
    public Response pdf(MadeDocument made, Message what, String name) {
        return pdf(made, Event.onRegistry(Event.Action.REPORT, what.toString(), SOURCE), name);
    }

    /** The same with another line in the trail. */
    public Response pdf(MadeDocument made, Event said, String name) {
        MadeFile file = made.file();
        ledger.record(file.issue(), said, caller);
        return Download.file(file.content(), Download.PDF, name + ".pdf");
    }

    /** That a report left in another form. */
    public void tell(Message what) {
        trail.append(List.of(Event.onRegistry(Event.Action.REPORT, what.toString(), SOURCE)), caller);
    }
}
