package org.jmmlregistry.web.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.issued.ToldOutside;
import org.jmmlregistry.job.Works;
import org.jmmlregistry.report.work.NarrativesWork;
import org.jmmlregistry.report.work.StudyWork;
import org.jmmlregistry.snapshot.FreezeWork;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.study.Studies;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.selftest.DossierDesk;
import org.jmmlregistry.web.selftest.DossierWork;

/** The kinds of long work that this registry does. A further one is a class and its line here. */
@ApplicationScoped
public class KindsOfWork {

    private final Works works;

    /** For the container's proxy, which has no state of its own. */
    protected KindsOfWork() {
        this.works = new Works(List.of());
    }

    @Inject
    public KindsOfWork(
            Snapshots snapshots,
            Studies studies,
            Casebook casebook,
            ToldOutside outside,
            DossierDesk dossier,
            CurrentLanguage language,
            Clock clock) {
        this.works = new Works(List.of(
                new FreezeWork(snapshots, clock),
                new StudyWork(studies, outside, language::language),
                new NarrativesWork(studies, casebook, language::language),
                new DossierWork(dossier)));
    }

    public Works works() {
        return works;
    }
}
