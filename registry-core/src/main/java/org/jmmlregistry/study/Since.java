package org.jmmlregistry.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFiles;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.snapshot.LeftOut;
import org.jmmlregistry.snapshot.SnapshotChanges;

/**
 * The data of an earlier snapshot with which those of a later one are compared. What a figure is now is what it was and what four
 * steps made of it, always in the same order; another order would give other steps and the same end.
 *
 * @param earlier of the earlier snapshot
 * @param changes what was done between the two freezes
 */
public record Since(StudyData earlier, SnapshotChanges changes) {

    /** What makes figures move from one snapshot to a later one, in the order in which it is told. */
    public enum Step implements Worded {
        /** As the earlier snapshot has it. */
        BEFORE("before", "Before"),
        /** Without the children whom the later snapshot does not hold. */
        GONE("gone", "No longer held"),
        /** What is known in the later snapshot of the time up to the earlier cut-off. */
        CORRECTED("corrected", "Corrected"),
        /** The same children up to the later cut-off. */
        SEEN_LONGER("seenLonger", "Seen longer"),
        /** And the children whom the earlier snapshot does not hold. */
        NEW("newChildren", "New children");

        private final String code;
        private final String label;

        Step(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Its name for programs. */
        public String code() {
            return code;
        }

        @Override
        public Message words() {
            return Message.name("step", label);
        }
    }

    /** What is answered once a step is taken; the answer of the last one is that of the later snapshot. */
    public record Taken(Step step, Answer answer) {}

    /** The question put to the earlier data and after each step, without what is told besides of all children. */
    List<Taken> steps(Specification asked, StudyData later) {
        Specification plain = asked.explainedBy(List.of()).describing(List.of());
        Set<RegistryId> before = ids(earlier);
        Set<RegistryId> after = ids(later);
        List<Subject> stayed = later.subjects().stream().filter(held(before)).toList();
        return List.of(
                new Taken(Step.BEFORE, Answer.of(plain, earlier)),
                new Taken(
                        Step.GONE,
                        Answer.of(
                                plain,
                                earlier.with(earlier.subjects().stream()
                                        .filter(held(after))
                                        .toList()))),
                new Taken(
                        Step.CORRECTED,
                        Answer.of(
                                plain,
                                earlier.with(stayed.parallelStream()
                                        .flatMap(child -> asKnownBefore(child).stream())
                                        .toList()))),
                new Taken(Step.SEEN_LONGER, Answer.of(plain, later.with(stayed))),
                new Taken(Step.NEW, Answer.of(plain, later)));
    }

    private static Predicate<Subject> held(Set<RegistryId> some) {
        return child -> some.contains(child.file().id());
    }

    private static Set<RegistryId> ids(StudyData data) {
        return data.subjects().stream()
                .map(child -> child.file().id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Empty for a child who by what is known later was not diagnosed then. */
    private Optional<Subject> asKnownBefore(Subject child) {
        if (LeftOut.at(earlier.asOf(), child.file().answers()).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(Subject.of(
                CaseFiles.upTo(earlier.asOf(), child.file().id(), child.file().answers()),
                child.centre(),
                earlier.asOf()));
    }
}
