package org.jmmlregistry.report.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.issued.MadeFile;
import org.jmmlregistry.job.JobFile;
import org.jmmlregistry.job.Outcome;
import org.jmmlregistry.job.Parameters;
import org.jmmlregistry.job.Task;
import org.jmmlregistry.job.Work;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.proof.Documents;
import org.jmmlregistry.report.proof.SeveralNarratives;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.study.Studies;

/** The narratives of the children of a cohort in one PDF. */
public record NarrativesWork(Studies studies, Casebook casebook, Supplier<Language> language) implements Work {

    public static final String NAME = "narratives";

    /** Which children: the text of a criterion; all of the snapshot where none is said. */
    public static final String CHILDREN = "children";

    /** The number of the snapshot. */
    public static final String SNAPSHOT = "snapshot";

    /** For whom they are told: {@code inside} or {@code outside}. */
    public static final String FORM = "form";

    /** How many there may be in one file. */
    public static final int MOST = 2000;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Message title(Parameters parameters) {
        return parameters.said(FORM).filter(Audience.OUTSIDE.code()::equals).isPresent()
                ? Message.of("Narratives in one file, for readers outside, as a PDF")
                : Message.of("Narratives in one file, for treatment, as a PDF");
    }

    @Override
    public void require(Parameters parameters, Caller caller) {
        caller.require(Right.REPORTS);
        parameters.allow(Set.of(CHILDREN, SNAPSHOT, FORM));
        asked(parameters);
    }

    private static SeveralNarratives.Asked asked(Parameters parameters) {
        String number = parameters.required(SNAPSHOT);
        if (!number.matches("[1-9][0-9]{0,8}")) {
            throw Refused.notFound("There is no snapshot {number}.", number);
        }
        return new SeveralNarratives.Asked(
                Long.parseLong(number), parameters.said(CHILDREN).map(Criterion::read), audience(parameters));
    }

    private static Audience audience(Parameters parameters) {
        return Audience.of(parameters.required(FORM))
                .orElseThrow(() -> Refused.malformed("\"form\" must be inside or outside."));
    }

    /** Of whom it tells, and who is left out and why. */
    public SeveralNarratives children(Parameters parameters, Caller caller) {
        require(parameters, caller);
        return SeveralNarratives.of(asked(parameters), studies, casebook, caller);
    }

    @Override
    public void requireToTell(Set<RegistryId> children, Parameters parameters, Caller caller) {
        Map<RegistryId, Optional<Message>> against = SeveralNarratives.against(audience(parameters), casebook, caller);
        for (RegistryId child : children) {
            Optional<Message> why = against.getOrDefault(child, Optional.of(Message.of("There is no such case.")));
            why.ifPresent(each -> {
                throw Refused.notPossible(
                        "The file tells of the child {id}, of whom it may no longer tell: {why} Ask for it again.",
                        child.text(),
                        each);
            });
        }
    }

    @Override
    public Outcome run(Task task) {
        task.progress(0, 1, Message.of("The children are read and counted."));
        SeveralNarratives of = children(task.parameters(), task.caller());
        int told = of.told().size();
        if (told == 0) {
            throw Refused.notPossible(
                    "There is nothing to tell: none of {n, plural, one {# child} other {# children}} asked for may be told of.",
                    of.leftOut().size());
        }
        if (told > MOST) {
            throw Refused.notPossible(
                    "{n, plural, one {# narrative is} other {# narratives are}} too many for one file; ask for at most {most}.",
                    told,
                    MOST);
        }
        MadeFile file = Documents.narratives(of, language.get())
                .file(made ->
                        task.progress(Math.min(made, told), told, Message.of("The pages of the narratives are set.")));
        FrozenData data = of.data().frozen().orElseThrow();
        JobFile document = JobFile.document(
                name(of.audience(), data), Noted.narratives(told, of.audience().code(), data.snapshot()), file);
        return Outcome.file(document, said(told, of.leftOut().size()))
                .on(file.issue().children());
    }

    /** The name of a file that leaves the house does not say of when its data are. */
    private static String name(Audience audience, FrozenData data) {
        return switch (audience) {
            case INSIDE -> "narratives-%s.pdf".formatted(data.cutOff());
            case OUTSIDE -> "narratives-outside.pdf";
        };
    }

    private static Message said(int told, int leftOut) {
        Message made = Message.of(
                "{n, plural, one {# narrative is} other {# narratives are}} made; the file is kept for some days.",
                told);
        return leftOut == 0
                ? made
                : Message.of(
                        "{made} {n, plural, one {# child is} other {# children are}} left out for want of consent.",
                        made,
                        leftOut);
    }
}
