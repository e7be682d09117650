package org.jmmlregistry.report.study;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.DemonstrationCases;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.LeftOut;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.snapshot.SnapshotChanges;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Since;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.StudyData;
import org.jmmlregistry.study.Subject;
import org.jmmlregistry.synthetic.DrawnCases;

/** Questions to children whom nobody knows: generated ones, and those of the founding paper. */
public final class Asked {

    private static final LocalDate CUT_OFF = LocalDate.of(2020, 6, 30);

    /** The members of the founding series. */
    public static final String SERIES = "children: series is CHANG2004 and F01.series_membership is YES";

    private Asked() {}

    public static StudyData drawn(long seed, int cases) {
        List<CaseFile> files = new ArrayList<>();
        for (CaseAnswers answers : DrawnCases.of(seed, cases)) {
            files.add(CaseFiles.upTo(CUT_OFF, RegistryId.of(files.size() + 1), answers));
        }
        return data(files, CUT_OFF);
    }

    /** The first so many of generated children, as they were known on a day; none who was diagnosed later. */
    public static StudyData drawnUpTo(long seed, int cases, LocalDate day) {
        List<CaseFile> files = new ArrayList<>();
        int number = 0;
        for (CaseAnswers answers : DrawnCases.of(seed, cases)) {
            number++;
            if (LeftOut.at(day, answers).isEmpty()) {
                files.add(CaseFiles.upTo(day, RegistryId.of(number), answers));
            }
        }
        return data(files, day);
    }

    public static StudyData founding() {
        return data(DemonstrationCases.files(), DemonstrationCases.CUT_OFF);
    }

    /** Children of the demonstration in its snapshot, some of them changed. */
    public static StudyData frozen(List<CaseFile> files) {
        StudyData data = data(files, DemonstrationCases.CUT_OFF);
        FrozenData frozen = DemonstrationCases.data();
        return new StudyData(Optional.of(frozen), data.asOf(), frozen.frozenAt(), data.subjects());
    }

    /** Children as tests write them. */
    public static StudyData children(List<String> courses) {
        return children(courses, each -> each % 2 == 0 ? "A" : "B");
    }

    public static StudyData children(List<String> courses, IntFunction<String> centre) {
        return data(files(courses, CUT_OFF), CUT_OFF, centre);
    }

    /** Those children as they were known on a day. */
    public static StudyData childrenUpTo(List<String> courses, LocalDate day) {
        return data(files(courses, day), day);
    }

    private static List<CaseFile> files(List<String> courses, LocalDate day) {
        List<CaseFile> files = new ArrayList<>();
        for (String course : courses) {
            files.add(CaseFiles.upTo(day, RegistryId.of(files.size() + 1), Cases.of(course)));
        }
        return files;
    }

    private static StudyData data(List<CaseFile> files, LocalDate asOf) {
        return data(files, asOf, each -> each % 2 == 0 ? "A" : "B");
    }

    private static StudyData data(List<CaseFile> files, LocalDate asOf, IntFunction<String> centre) {
        List<Subject> subjects = new ArrayList<>();
        for (CaseFile file : files) {
            subjects.add(Subject.of(file, Optional.of(centre.apply(subjects.size())), asOf));
        }
        return new StudyData(
                Optional.empty(), asOf, asOf.atStartOfDay(ZoneOffset.UTC).toInstant(), subjects);
    }

    private static FrozenData frozen(StudyData data, long number) {
        return new FrozenData(
                number,
                data.asOf(),
                data.asOf().atStartOfDay(ZoneOffset.UTC).toInstant(),
                "datamanager",
                "0".repeat(64));
    }

    /** Snapshot 3 since snapshot 2. */
    public static StudyData since(StudyData earlier, StudyData later, List<SnapshotChange> lines) {
        FrozenData from = frozen(earlier, 2);
        FrozenData to = frozen(later, 3);
        StudyData before = new StudyData(Optional.of(from), earlier.asOf(), earlier.readAt(), earlier.subjects());
        return new StudyData(
                Optional.of(to),
                later.asOf(),
                later.readAt(),
                later.subjects(),
                List.of(),
                Optional.of(new Since(before, new SnapshotChanges(from, to, true, lines))));
    }

    public static Specification specification(String... lines) {
        return Specification.read(String.join("\n", lines));
    }

    public static Answer answer(StudyData data, String... lines) {
        return Answer.of(specification(lines), data);
    }
}
