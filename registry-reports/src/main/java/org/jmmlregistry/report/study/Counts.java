package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.Composition;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Counted;
import org.jmmlregistry.study.EndpointAnswer;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Subject;

/** Who is counted in an answer, who is not and why, and what was asked. */
public final class Counts {

    private final Answer answer;

    public Counts(Answer answer) {
        this.answer = answer;
    }

    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        if (answer.counted().children().isEmpty()) {
            blocks.add(new Block.Caution(
                    Message.of("No child fits"),
                    Message.of(
                            "There is nobody of whom anything could be estimated. Ask for other children, another kind"
                                    + " of case or other data.")));
        }
        blocks.addAll(answer.endpoints().stream()
                .filter(EndpointAnswer.Compared.class::isInstance)
                .flatMap(each -> Headline.of(answer.asked(), (EndpointAnswer.Compared) each).stream())
                .toList());
        blocks.addAll(answer.states().stream()
                .flatMap(each -> Headline.of(answer.asked(), each).stream())
                .toList());
        blocks.add(facts());
        return blocks;
    }

    private Table facts() {
        Specification asked = answer.asked();
        List<Table.Fact> facts = new ArrayList<>();
        facts.add(new Table.Fact(Message.of("Children"), StudyReport.population(asked)));
        facts.add(new Table.Fact(Message.of("Counted"), counted()));
        StudyReport.groups(asked).ifPresent(by -> facts.add(new Table.Fact(Message.of("Groups"), by)));
        if (!answer.groupNotKnown().isEmpty()) {
            facts.add(new Table.Fact(Message.of("Group not known"), groupNotKnown()));
        }
        facts.add(new Table.Fact(Message.of("Data"), Message.of("{data}", answer.data())));
        facts.add(new Table.Fact(
                Message.of("HSCT, horizon, limits"),
                Message.of(
                        "HSCT\u00a0{number}; nothing is counted after {months, plural, one {# month} other {#"
                                + " months}}; limits of {percent} %",
                        asked.hsctSeq(),
                        asked.horizonMonths(),
                        Cells.percent(asked.level().doubleValue()))));
        facts.add(new Table.Fact(
                Message.of("Question"),
                Message.of("{hash}…, can be repeated and cited", Software.shortened(asked.hash()))));
        facts.add(new Table.Fact(Message.of("Software"), Message.of("JMML Registry {version}", Software.version())));
        return Table.facts("facts", facts).table();
    }

    private Message counted() {
        Counted counted = answer.counted();
        Composition composition = counted.composition();
        List<Message> said = new ArrayList<>();
        said.add(
                composition.isEmpty()
                        ? Message.of("Nobody.")
                        : composition.kinds().size() == 1
                                ? Message.of("{kinds}.", Banner.kinds(composition))
                                : Message.of("{n}: {kinds}.", composition.size(), Banner.kinds(composition)));
        said.addAll(notCounted(counted));
        return Message.sentences(said);
    }

    private static List<Message> notCounted(Counted counted) {
        List<Message> said = new ArrayList<>();
        if (!counted.undecided().isEmpty()) {
            said.add(Message.of(
                    "Not counted, because it is not known whether they fit: {n, plural, one {# child} other {#"
                            + " children}}.",
                    counted.undecided().size()));
        }
        if (!counted.ofOtherKinds().isEmpty()) {
            said.add(Message.of(
                    "Not counted, because they are of another kind: {kinds}.", Banner.kinds(counted.ofOtherKinds())));
        }
        return said;
    }

    /** The first paragraph of a report that begins with a question. */
    public List<Message> paragraph() {
        Counted counted = answer.counted();
        List<Message> said = new ArrayList<>();
        said.add(
                counted.children().isEmpty()
                        ? Message.of("Nobody is counted.")
                        : Message.of("Counted: {kinds}.", Banner.kinds(counted.composition())));
        said.add(Message.of("{population}.", StudyReport.population(answer.asked())));
        said.addAll(notCounted(counted));
        said.add(Message.of("Data: {data}.", answer.data()));
        return said;
    }

    /** That groups and the number of the HSCT change nothing in a report that tells of all from the first HSCT on; empty if none is asked for. */
    public static Optional<Message> alike(Answer answer) {
        return answer.asked().grouping().isPresent() || answer.asked().hsctSeq() > 1
                ? Optional.of(Message.of(
                        "All children are told together, from the first HSCT on; groups and the number of the"
                                + " HSCT in the question change nothing here."))
                : Optional.empty();
    }

    /** What no figure can say of the children that are counted: that all were invented, or all chosen by what came later. */
    public List<Message> cannotSay() {
        return Stream.concat(inventedOnly().stream(), chosenByLaterHsct().stream())
                .toList();
    }

    /** Children who are known because of a second HSCT tell nothing of how a first one goes. */
    private Optional<Message> chosenByLaterHsct() {
        List<CaseFile> transplanted = answer.counted().children().stream()
                .map(Subject::file)
                .filter(child -> child.transplant(1).isPresent())
                .toList();
        boolean all = transplanted.size() > 1
                && transplanted.stream().allMatch(child -> child.transplant(2).isPresent());
        return all && answer.asked().hsctSeq() == 1
                ? Optional.of(Message.of(
                        "Not how a first HSCT goes: every child counted had a second one. Whoever died before"
                                + " it, and whose first graft held, is not among them."))
                : Optional.empty();
    }

    private Optional<Message> inventedOnly() {
        Composition composition = answer.counted().composition();
        return !composition.isEmpty() && composition.invented() == composition.size()
                ? Optional.of(
                        Message.of("Nothing about real children: the courses were invented; agreement with a published"
                                + " series is no evidence."))
                : Optional.empty();
    }

    /** Those stand in no curve. */
    private Message groupNotKnown() {
        List<Message> reasons = new ArrayList<>();
        for (Map.Entry<Message, List<Subject>> each : answer.groupNotKnown().entrySet()) {
            reasons.add(Message.of(
                    "{n, plural, one {# child} other {# children}}: {reason}",
                    each.getValue().size(),
                    each.getKey()));
        }
        return Message.of("{reasons}; they stand in no curve.", Message.oneAfterAnother(reasons));
    }
}
