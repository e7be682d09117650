package org.jmmlregistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.Sizes.Norm;
import org.jmmlregistry.Sizes.Size;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Files, methods and packages are so small that one reader holds one in mind; what is larger is named here with its reason. */
class SizeNormsTest {

    private static final List<Path> MODULES = List.of(
            Path.of("../registry-core"), Path.of("../registry-reports"), Path.of("."), Path.of("../registry-ear"));

    private static final List<Larger> LARGER = List.of(
            new Larger(Norm.LINES_OF_A_METHOD, "followup.GvhdChecks.ofGrade", 41, "a list of checks"),
            new Larger(Norm.LINES_OF_A_METHOD, "synthetic.BaselineAnswers.diagnosis", 44, "a list of answers"),
            new Larger(Norm.PARAMETERS, "casebook.Casebook.question", 6, "an entry is addressed by its parts"),
            new Larger(Norm.PARAMETERS, "casebook.EntrySave.<init>", 7, "what a save consists of"),
            new Larger(Norm.PARAMETERS, "casebook.EntrySignature.<init>", 6, "a row of its table"),
            new Larger(Norm.PARAMETERS, "casebook.Identification.name", 6, "the names of a person"),
            new Larger(Norm.PARAMETERS, "casebook.StoredEntry.<init>", 6, "a row of its table"),
            new Larger(Norm.PARAMETERS, "dictionary.Form.<init>", 7, "what a form consists of"),
            new Larger(Norm.PARAMETERS, "query.Queries.raise", 6, "an entry is addressed by its parts"),
            new Larger(Norm.PARAMETERS, "snapshot.AnswerChanges.line", 6, "an answer is addressed by its parts"),
            new Larger(Norm.PARAMETERS, "statistics.CoxDesign.<init>", 6, "columns of the same length"),
            new Larger(Norm.PARAMETERS, "statistics.StateRows.<init>", 6, "columns of the same length"),
            new Larger(Norm.PARAMETERS, "web.http.JsonRecords.readFrom", 6, "what Jakarta REST hands in"),
            new Larger(Norm.PARAMETERS, "web.http.JsonRecords.writeTo", 7, "what Jakarta REST hands in"),
            new Larger(Norm.PARAMETERS, "web.signoff.SignOffResource.take", 6, "an entry is addressed by its parts"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "audit.Event", 9, "a row of its table"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "casebook.EntrySave", 9, "what a save consists of"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "casebook.TakenOut", 9, "a row of its table"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "cohort.CourseRow", 9, "a row of a printed table"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "cohort.SecondHscts", 11, "all figures of a report"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "exchange.Codebook.Line", 10, "a row of the codebook"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "query.Query", 12, "a row of its table"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "report.pdf.Piece", 11, "the fields of a template"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "study.Specification", 13, "the lines of its text"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.backup.BackupBody", 11, "the members of a body"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.cohort.CohortBody.Version", 9, "the members of a body"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.query.QueryBody", 11, "the members of a body"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.snapshot.SnapshotBody", 13, "the members of a body"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.trail.TrailEntryBody", 13, "the members of a body"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.cases.CaseBody", 9, "what a program is told of a case"),
            new Larger(Norm.COMPONENTS_OF_A_RECORD, "web.cases.CaseLine", 13, "what a list shows of a case"),
            new Larger(
                    Norm.LINES_OF_A_FILE,
                    "query.Queries",
                    374,
                    "the one way to queries, from a check to a question to many"),
            new Larger(Norm.LINES_OF_A_FILE, "web.study.StudyPage", 353, "a field for each line of a question"),
            new Larger(
                    Norm.IMPORTS,
                    "report.dossier.FoundingCohort",
                    33,
                    "data, question, published figures and the report that prints them"),
            new Larger(Norm.IMPORTS, "casefile.GraftChecks", 31, "a graft is held against six forms"),
            new Larger(Norm.IMPORTS, "casebook.CaseStore", 32, "the one way to the tables of cases, and their day"),
            new Larger(
                    Norm.IMPORTS,
                    "web.cases.CaseResource",
                    43,
                    "the description of its interface takes a third of them"),
            new Larger(
                    Norm.IMPORTS,
                    "web.entry.EntryPage",
                    38,
                    "the page of every form, with what is merged and completed on it"),
            new Larger(Norm.IMPORTS, "report.secondhsct.EarlyLateReport", 32, "the blocks that it is put together of"),
            new Larger(
                    Norm.IMPORTS,
                    "report.secondhsct.TimingBlocks",
                    33,
                    "a table, curves and a forest of the same answer"),
            new Larger(Norm.IMPORTS, "web.session.Authentication", 31, "the one way in, for pages and programs"),
            new Larger(
                    Norm.IMPORTS,
                    "web.exchange.ExportResource",
                    33,
                    "the description of its interface takes a third of them"),
            new Larger(
                    Norm.IMPORTS,
                    "web.cohort.CohortResource",
                    31,
                    "the description of its interface takes a third of them"),
            new Larger(
                    Norm.IMPORTS,
                    "web.query.QueryResource",
                    31,
                    "the description of its interface takes a third of them"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "backup",
                    27,
                    "the parts of an archive are types of their own, and the rehearsal of a restore"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "casebook",
                    50,
                    "the steps of a save, of a file and of a way to another place are types of their own"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "casefile",
                    33,
                    "the parts of a case with the checks over them, by what they are about, the signs of disease, what"
                            + " is not yet on a day, what should be there on it, and what people call its entries and"
                            + " answers"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "diagnosis",
                    30,
                    "code lists, a file each, and what a child was born with"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "dictionary",
                    40,
                    "the small types of questions and answers, of how they are written and of how dates lie in a case"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "exchange",
                    22,
                    "the steps from a file to cases and back are types of their own"),
            new Larger(Norm.FILES_OF_A_PACKAGE, "followup", 46, "code lists, a file each"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "web.entry",
                    30,
                    "what a form asks, what stands in it, what others did to it and where it leads"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "index",
                    39,
                    "the tables of the index, how they are asked, what waits in them, and what is held of them in memory"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "job",
                    27,
                    "what people see of a work, what a kind of work is given and gives, and how it is run are types of"
                            + " their own"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "outcome",
                    22,
                    "endpoints and states by what they are about, and what each form tells of a course, are types of"
                            + " their own"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "report",
                    22,
                    "each kind of block with what it holds, and the foot of a page"),
            new Larger(Norm.FILES_OF_A_PACKAGE, "report.narrative", 34, "each part of a course has its story"),
            new Larger(Norm.FILES_OF_A_PACKAGE, "report.drawing", 27, "each drawing, and what it is drawn of"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE, "report.pdf", 21, "what sets pages, and what joins many files into one"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "report.study",
                    26,
                    "the blocks that reports on a study share: who is counted, curves, states, table of the children,"
                            + " regression"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "snapshot",
                    24,
                    "what is frozen and what is compared are types of their own, and the freeze that the clock asks"
                            + " for"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "statistics",
                    65,
                    "a library of its own, in which a method has its estimate beside it"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE,
                    "study",
                    51,
                    "what divides children, who reads of them, when groups form, what explains, what is kept, what has changed since, and each kind of answer are types of their own"),
            new Larger(
                    Norm.FILES_OF_A_PACKAGE, "synthetic", 25, "answers are drawn form by form, with and without HSCT"),
            new Larger(Norm.FILES_OF_A_PACKAGE, "transplant", 38, "code lists, a file each"),
            new Larger(Norm.COLLABORATORS, "casebook.CaseStore.<init>", 5, "what all stores of cases need"),
            new Larger(Norm.COLLABORATORS, "casebook.CaseWriter.<init>", 5, "what all stores of cases need"),
            new Larger(Norm.COLLABORATORS, "casebook.Shelf.<init>", 5, "what all stores of cases need"),
            new Larger(Norm.COLLABORATORS, "web.entry.EntryPage.<init>", 5, "the page of every form"),
            new Larger(
                    Norm.COLLABORATORS,
                    "web.trail.TrailResource.<init>",
                    5,
                    "the trail as a list, a table and a proof"),
            new Larger(
                    Norm.COLLABORATORS,
                    "web.entry.Backdrops.<init>",
                    5,
                    "what the page of a form shows from other doors"),
            new Larger(
                    Norm.COLLABORATORS,
                    "web.study.StudyPage.<init>",
                    5,
                    "a question with the cohorts and snapshots that it can be put to"),
            new Larger(Norm.COLLABORATORS, "web.job.KindsOfWork.<init>", 7, "what all kinds of work need"),
            new Larger(Norm.COLLABORATORS, "web.start.StartUp", 5, "all that is made ready at a start"));

    /**
     * Something that is larger than its norm.
     *
     * @param where without what all names begin with
     * @param upTo as large as it is now; it may shrink, not grow
     */
    private record Larger(Norm norm, String where, int upTo, String reason) {}

    private static List<Size> sizes;

    @BeforeAll
    static void measure() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path module : MODULES) {
            files.addAll(Sizes.below(module.resolve("src/main/java"), ".java"));
        }
        assertTrue(files.size() > 400, () -> "only %s files were found".formatted(files.size()));
        sizes = new ArrayList<>(Sizes.ofJava(files));
        sizes.addAll(Sizes.ofPages(Path.of("src/main/webapp")));
    }

    private static Optional<Larger> exception(Size size) {
        return LARGER.stream()
                .filter(each -> each.norm() == size.norm()
                        && size.where().replace("org.jmmlregistry.", "").equals(each.where()))
                .findFirst();
    }

    @Test
    void nothing_is_larger_than_its_norm_but_what_is_named_here() {
        List<Size> tooLarge = sizes.stream()
                .filter(size -> !size.isWithinNorm())
                .filter(size -> exception(size).stream().noneMatch(each -> size.size() <= each.upTo()))
                .toList();
        assertEquals(List.of(), tooLarge);
    }

    @Test
    void what_is_named_here_is_larger_than_its_norm() {
        List<Larger> stale = LARGER.stream()
                .filter(each -> sizes.stream()
                        .noneMatch(
                                size -> !size.isWithinNorm() && exception(size).equals(Optional.of(each))))
                .toList();
        assertEquals(List.of(), stale, "these are gone or within their norm now: take them out of this list");
    }

    /** A norm of which nothing is measured would hold by itself. */
    @Test
    void each_norm_is_measured_on_something() {
        Map<Norm, Integer> largest = new TreeMap<>();
        sizes.forEach(size -> largest.merge(size.norm(), size.size(), Math::max));
        assertEquals(List.of(Norm.values()), List.copyOf(largest.keySet()));
        assertTrue(largest.values().stream().min(Comparator.naturalOrder()).orElseThrow() > 1, largest::toString);
    }
}
