package org.jmmlregistry.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;

/** Which numbers of series the cases of one file are to have: one that two of them have stops both, as either may be the wrong one. */
final class NumbersOfFile {

    private final Map<RegistryId, Optional<String>> numbers = new HashMap<>();
    private final Map<String, List<Proposal>> byNumber = new HashMap<>();

    /** @param proposals what is proposed for the cases of the file, in its order */
    NumbersOfFile(List<Proposal> proposals) {
        proposals.forEach(proposal -> {
            Optional<String> number = proposal.likeness().series();
            proposal.inHand().id().ifPresent(id -> numbers.put(id, number));
            number.ifPresent(each ->
                    byNumber.computeIfAbsent(each, first -> new ArrayList<>()).add(proposal));
        });
    }

    /** The same doubts but for cases that the file itself gives another number. */
    Likeness.Doubts without(Likeness.Doubts doubts, Proposal proposal) {
        return doubts.without(doubt -> doubt.ground() == Duplicates.Ground.SERIES
                && numbers.containsKey(doubt.other())
                && !proposal.likeness().series().equals(numbers.get(doubt.other())));
    }

    /** What stands against a case because another one of the file is to have its number; what is stored is looked at elsewhere. */
    List<Finding> against(Proposal proposal) {
        Optional<String> number = proposal.likeness().series();
        return number.stream()
                .flatMap(each -> byNumber.getOrDefault(each, List.of()).stream())
                .filter(other -> !other.equals(proposal))
                .filter(other -> changes(proposal) && changes(other))
                .findFirst()
                .map(other -> Message.of(
                        "The case {name} of the same file has the same number of the series, and one number is one child. If it is another child all the same, enter the one or the other in its patient form, with a reason.",
                        name(other)))
                .map(why -> new Finding(
                        Casebook.PATIENT, Optional.of(PatientForm.SERIES.code()), Likeness.SERIES, Severity.HARD, why))
                .stream()
                .toList();
    }

    private static boolean changes(Proposal proposal) {
        return !proposal.likeness().series().equals(proposal.inHand().likeness().series());
    }

    private static String name(Proposal proposal) {
        return proposal.inHand()
                .id()
                .map(RegistryId::text)
                .or(() -> proposal.inHand().stored().label())
                .orElseThrow();
    }
}
