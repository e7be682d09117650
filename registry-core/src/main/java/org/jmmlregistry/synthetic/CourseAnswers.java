package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.SortedMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;

/** Writes a course as answers of the forms, and draws what does not belong to the course itself, such as blood counts. */
final class CourseAnswers {

    private CourseAnswers() {}

    static SortedMap<EntryKey, Answers> of(SyntheticCourse course, Chance chance) {
        CaseDraft caseDraft = new CaseDraft();
        new BaselineAnswers(course, chance, caseDraft).write();
        new GeneticsAnswers(course, chance, caseDraft).write();
        for (int hsctSeq = 1; hsctSeq <= course.grafts().size(); hsctSeq++) {
            SyntheticCourse.Graft graft = course.grafts().get(hsctSeq - 1);
            new HsctAnswers(course, hsctSeq, chance, caseDraft).write();
            new GraftAnswers(course, hsctSeq, chance, caseDraft).write();
            List<EntryKey> interventions = new Interventions(graft, hsctSeq, chance, caseDraft).write();
            new FailureAnswers(course, hsctSeq, chance, caseDraft).write(interventions);
        }
        new FollowUpAnswers(course, chance, caseDraft).write();
        return caseDraft.entries();
    }
}
