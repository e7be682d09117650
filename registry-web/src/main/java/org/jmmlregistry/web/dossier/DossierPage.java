package org.jmmlregistry.web.dossier;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.Optional;
import org.jmmlregistry.job.JobOrder;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.dossier.Dossier;
import org.jmmlregistry.report.dossier.DossierReport;
import org.jmmlregistry.report.face.PageFace;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.job.JobDesk;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.selftest.DossierDesk;
import org.jmmlregistry.web.selftest.DossierWork;

/** The dossier that was computed last, and the button that has it computed. */
@Named
@RequestScoped
public class DossierPage {

    private final DossierDesk desk;
    private final JobDesk jobs;
    private final Provider<Caller> caller;
    private final CurrentLanguage language;

    private Optional<Dossier> dossier = Optional.empty();
    private Optional<Message> complaint = Optional.empty();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected DossierPage() {
        this(null, null, null, null);
    }

    @Inject
    public DossierPage(DossierDesk desk, JobDesk jobs, Provider<Caller> caller, CurrentLanguage language) {
        this.desk = desk;
        this.jobs = jobs;
        this.caller = caller;
        this.language = language;
    }

    /** Refuses whoever may not see it before anything is shown. */
    public void load() {
        caller.get().require(Right.SELF_TEST);
        dossier = desk.last(caller.get());
    }

    /** Has it computed behind the pages, and shows how far that is. */
    public String compute() {
        try {
            String id = jobs.ask(new JobOrder(DossierWork.NAME, Parameters.NONE), caller.get())
                    .id();
            return "/jobs?faces-redirect=true&job=" + id;
        } catch (Refused refused) {
            complaint = Optional.of(refused.why());
            return "";
        }
    }

    public boolean isComputed() {
        return dossier.isPresent();
    }

    /** Its blocks as HTML; every text in them is escaped. */
    public String getBlocks() {
        return PageFace.of(DossierReport.of(dossier.orElseThrow()), language.language());
    }

    /** Why it was not asked for; empty if it was. */
    public Optional<Message> getComplaint() {
        return complaint;
    }
}
