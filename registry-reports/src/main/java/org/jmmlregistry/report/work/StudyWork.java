package org.jmmlregistry.report.work;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.issued.ToldOutside;
import org.jmmlregistry.job.JobFile;
import org.jmmlregistry.job.Outcome;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.Task;
import org.jmmlregistry.job.Work;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.proof.MadeDocument;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;

/** A report on the answer to a question, as a PDF. */
public record StudyWork(Studies studies, ToldOutside outside, Supplier<Language> language) implements Work {

    public static final String NAME = "report";

    /** Which report, by its name in addresses. */
    public static final String REPORT = "report";

    /** The specification, line by line. */
    public static final String QUESTION = "question";

    private static final int STEPS = 3;
    private static final int SHORT = 12;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message title(Parameters parameters) {
        Optional<Message> kind =
                parameters.said(REPORT).flatMap(StudyKind::known).map(StudyKind::words);
        return Message.of("{report}, as a PDF", kind.orElse(Message.of("A report")));
    }

    @Override
    public void require(Parameters parameters, Caller caller) {
        caller.require(Right.REPORTS);
        parameters.allow(Set.of(REPORT, QUESTION));
        StudyKind.named(parameters.required(REPORT));
        Specification.read(parameters.required(QUESTION));
    }

    @Override
    public Outcome run(Task task) {
        StudyKind kind = StudyKind.named(task.parameters().required(REPORT));
        task.progress(0, STEPS, Message.of("The children are read and counted."));
        Answer answer = studies.answer(Specification.read(task.parameters().required(QUESTION)), task.caller());
        task.progress(1, STEPS, Message.of("The figures are computed."));
        MadeDocument made = Documents.study(kind, answer, language.get(), task.caller());
        outside.require(made.outside(), task.caller());
        task.progress(2, STEPS, Message.of("The pages are set."));
        MadeFile file = made.file();
        String hash = answer.asked().hash();
        String as = kind == StudyKind.ANSWER ? "PDF" : kind.text() + ", PDF";
        String name = "%s-%s-%s.pdf"
                .formatted(kind.text(), hash.substring(0, SHORT), answer.data().asOf());
        return Outcome.file(
                JobFile.document(
                        name, Noted.study(hash, as, answer.data().frozen().map(FrozenData::snapshot)), file),
                Message.of("The report is made; it is kept for some days."));
    }
}
