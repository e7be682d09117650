package org.jmmlregistry.casebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Change;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Sha256;

/** What an intake would write, case by case, and what the checks say about it; it is planned once, shown, and written. */
public final class IntakePlan {

    private final LocalDate day;
    private final List<Planned> planned;
    private final List<OfCase> cases;

    /** One case of the file with what is proposed for it. */
    record Planned(CaseIntake intake, Proposal proposal, List<Finding> findings) {}

    /** One entry that would be new or changed. */
    public record OfEntry(EntryKey key, boolean isNew, EntryStatus status, List<Change> changes) {}

    /**
     * One case.
     *
     * @param id the pseudonym it has already; none if it would be new
     * @param unchanged how many entries would stay the same
     * @param answers the whole case as it would then be
     */
    public record OfCase(
            String label,
            Optional<RegistryId> id,
            List<OfEntry> entries,
            int unchanged,
            CaseAnswers answers,
            List<Finding> findings) {

        private static OfCase of(Planned planned) {
            CaseInHand inHand = planned.proposal().inHand();
            List<OfEntry> entries = new ArrayList<>();
            planned.proposal().entries().forEach((key, proposed) -> {
                Optional<Answers> before = inHand.stored().entry(key).map(StoredEntry::answers);
                if (proposed.changes()) {
                    List<Change> changes = before.orElse(Answers.none())
                            .changesTo(proposed.content().answers());
                    entries.add(new OfEntry(key, before.isEmpty(), proposed.status(), changes));
                }
            });
            return new OfCase(
                    planned.intake().label(),
                    inHand.id(),
                    List.copyOf(entries),
                    planned.proposal().entries().size() - entries.size(),
                    planned.proposal().whole(),
                    planned.findings());
        }

        public boolean isNew() {
            return id.isEmpty();
        }
    }

    IntakePlan(LocalDate day, List<Planned> planned) {
        this.day = day;
        this.planned = List.copyOf(planned);
        this.cases = this.planned.stream().map(OfCase::of).toList();
    }

    List<Planned> planned() {
        return planned;
    }

    /** The day on which its checks were asked. */
    public LocalDate day() {
        return day;
    }

    public List<OfCase> cases() {
        return cases;
    }

    /** The same without the cases of these labels. */
    public IntakePlan without(Set<String> labels) {
        return new IntakePlan(
                day,
                planned.stream()
                        .filter(each -> !labels.contains(each.intake().label()))
                        .toList());
    }

    /** By what it is seen whether the cases that it touches, or what they are held against, have changed since. */
    public String state() {
        return Sha256.of(planned.stream()
                .map(each -> each.proposal().inHand().state())
                .collect(Collectors.joining("\n", day + "\n", "")));
    }

    public boolean refused() {
        return cases.stream().anyMatch(each -> Proposal.refuses(each.findings()));
    }

    public boolean changesNothing() {
        return cases.stream().allMatch(each -> each.entries().isEmpty());
    }

    public long newCases() {
        return cases.stream().filter(OfCase::isNew).count();
    }

    public int changedEntries() {
        return cases.stream().mapToInt(each -> each.entries().size()).sum();
    }
}
