package org.jmmlregistry.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.synthetic.DrawnCases;

/** Children of a study as tests write them; all are invented. */
final class Children {

    static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);

    private static final String PATIENT = "F01/0/1 sex_at_birth=F data_label=SYNTHETIC birth_date=1999-01 ";

    private Children() {}

    /** Each text is the rest of a case: {@code last_contact_date=2001-01-01 + F07/1/1 hsct_date=2000-01-01}. */
    static StudyData of(String... courses) {
        List<CaseAnswers> answers = new ArrayList<>();
        for (String course : courses) {
            answers.add(Cases.of(PATIENT + (course.startsWith("F") ? "+ " + course : course)));
        }
        return data(answers);
    }

    static StudyData drawn(long seed, int cases) {
        return data(DrawnCases.of(seed, cases));
    }

    /** The thirteen children of the founding paper and its index girl. */
    static StudyData founding() {
        return data(List.copyOf(Cases.founding().values()));
    }

    private static StudyData data(List<CaseAnswers> answers) {
        List<Subject> subjects = new ArrayList<>();
        for (CaseAnswers each : answers) {
            RegistryId id = RegistryId.of(subjects.size() + 1);
            subjects.add(Subject.of(
                    CaseFiles.upTo(CUT_OFF, id, each), Optional.of(subjects.size() % 2 == 0 ? "A" : "B"), CUT_OFF));
        }
        Instant read = CUT_OFF.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new StudyData(Optional.empty(), CUT_OFF, read, subjects);
    }

    static Specification asking(String... lines) {
        return Specification.read(String.join("\n", lines));
    }

    static Answer answer(StudyData data, String... lines) {
        return Answer.of(asking(lines), data);
    }
}
