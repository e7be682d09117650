package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.transplant.Transplant;

/**
 * The course of one child as a transplant physician would write it, in the order of a case report: patient, diagnosis,
 * treatment before HSCT, each HSCT with what followed it, and the outcome at the last contact.
 */
public final class Narrative {
    private Narrative() {}

    public static List<Paragraph> of(CaseFile file) {
        List<Paragraph> told = new ArrayList<>();
        BeforeTransplant before = new BeforeTransplant(file);
        told.add(before.patient());
        told.add(before.diagnosis());
        told.add(new TreatmentStory(file).told());
        new SpleenStory(file).told().ifPresent(told::add);
        FollowUp visits = new FollowUp(file);
        visits.beforeHsct().ifPresent(told::add);
        for (Transplant hsct : file.transplants()) {
            told.add(new TransplantStory(file, hsct).told());
            told.addAll(new BoostStory(file, hsct).paragraphs());
            told.add(new EngraftmentStory(file, hsct).told());
            told.addAll(new FailureStory(file, hsct).paragraphs());
            visits.after(hsct).ifPresent(told::add);
        }
        new Unplaced(file).told().ifPresent(told::add);
        new MalignancyStory(file).told().ifPresent(told::add);
        visits.afterAll().ifPresent(told::add);
        told.add(new Ending(file).outcome());
        return List.copyOf(told);
    }
}
