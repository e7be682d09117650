package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.transplant.Transplant;

/**
 * The course of one child as a transplant physician would write it, in the order of a case report: patient, diagnosis,
 * treatment before HSCT, each HSCT with what followed it, and the outcome at the last contact.
 */
public final class Narrative {
    private Narrative() {}

    /** As it is told to those who treat the child. */
    public static List<Paragraph> of(CaseFile file) {
        return of(file, Audience.INSIDE);
    }

    public static List<Paragraph> of(CaseFile file, Audience audience) {
        List<Paragraph> told = new ArrayList<>();
        BeforeTransplant before = new BeforeTransplant(file, audience);
        told.add(before.patient());
        told.add(before.diagnosis());
        told.add(new TreatmentStory(file).told());
        new SpleenStory(file).told().ifPresent(told::add);
        FollowUp visits = new FollowUp(file);
        visits.beforeHsct().ifPresent(told::add);
        for (Transplant hsct : file.transplants()) {
            List<Paragraph> after = new ArrayList<>();
            after.add(new TransplantStory(file, hsct).told());
            after.addAll(new BoostStory(file, hsct).paragraphs());
            after.add(new EngraftmentStory(file, hsct).told());
            after.addAll(new FailureStory(file, hsct).paragraphs());
            visits.after(hsct).ifPresent(after::add);
            after.forEach(paragraph -> told.add(paragraph.after(hsct)));
        }
        new Unplaced(file).told().ifPresent(told::add);
        new MalignancyStory(file).told().ifPresent(told::add);
        visits.afterAll().ifPresent(told::add);
        new ContactStory(file).told().ifPresent(told::add);
        told.add(new Ending(file).outcome());
        return List.copyOf(told);
    }
}
