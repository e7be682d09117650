package org.jmmlregistry.synthetic;

import java.util.List;
import java.util.SortedMap;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.EntryKey;

/** Writes a course as answers of the forms, and draws what does not belong to the course itself, such as blood counts. */
final class CourseAnswers {

    private CourseAnswers() {}

    static SortedMap<EntryKey, Answers> of(Course course, Chance chance) {
        Folder folder = new Folder();
        new BaselineAnswers(course, chance, folder).write();
        new GeneticsAnswers(course, chance, folder).write();
        for (int hsctSeq = 1; hsctSeq <= course.grafts().size(); hsctSeq++) {
            Course.Graft graft = course.grafts().get(hsctSeq - 1);
            new HsctAnswers(course, hsctSeq, chance, folder).write();
            new GraftAnswers(graft, hsctSeq, chance, folder).write();
            List<EntryKey> interventions = new Interventions(graft, hsctSeq, chance, folder).write();
            new FailureAnswers(course, hsctSeq, chance, folder).write(interventions);
        }
        new FollowUpAnswers(course, chance, folder).write();
        return folder.entries();
    }
}
