package org.jmmlregistry.cohort;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.CauseOfDeath;
import org.jmmlregistry.followup.Death;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.outcome.Happening;
import org.jmmlregistry.outcome.Origin;
import org.jmmlregistry.outcome.SecondHsct;
import org.jmmlregistry.outcome.Timeline;
import org.jmmlregistry.transplant.TransplantForm;

/**
 * What became of children from diagnosis to the cut-off. At each fork a child takes exactly one branch: transplanted or not; the
 * first HSCT failed or not, or that cannot be told; a second HSCT or none.
 *
 * @param undated who had an HSCT of which the day is not known
 * @param transplanted with a first HSCT that has a day
 * @param unclear of those, of whom it cannot be told whether, or when, the first HSCT failed
 * @param failed of those, by what came first
 */
public record CourseFlow(
        Part all,
        Part neverTransplanted,
        Part undated,
        Part transplanted,
        Part held,
        Part unclear,
        List<Failed> failed) {

    /** Children in one place. */
    public record Part(List<CaseFile> children) {

        public Part {
            children = List.copyOf(children);
        }

        public int size() {
            return children.size();
        }

        public boolean isEmpty() {
            return children.isEmpty();
        }

        /** Alive when last seen. */
        public int alive() {
            return size() - dead();
        }

        public int dead() {
            return (int) children.stream().filter(CaseFile::isDead).count();
        }

        /** How many died of what, the most frequent first; the empty cause is one that is not recorded. */
        public Map<Optional<CauseOfDeath>, Integer> causes() {
            Map<Optional<CauseOfDeath>, Integer> counts = new LinkedHashMap<>();
            Function<Optional<CauseOfDeath>, Integer> order =
                    cause -> cause.map(Enum::ordinal).orElse(Integer.MAX_VALUE);
            Map<Optional<CauseOfDeath>, Long> counted = children.stream()
                    .flatMap(child -> child.death().stream())
                    .collect(Collectors.groupingBy(Death::cause, Collectors.counting()));
            counted.entrySet().stream()
                    .sorted(Comparator.comparing((Map.Entry<Optional<CauseOfDeath>, Long> each) -> -each.getValue())
                            .thenComparing(each -> order.apply(each.getKey())))
                    .forEach(each -> counts.put(each.getKey(), each.getValue().intValue()));
            return counts;
        }
    }

    /** What was done because the first HSCT failed, as far as it is recorded. */
    public enum Treated implements Worded {
        WITHDRAWN("Immunosuppression withdrawn"),
        WITHDRAWN_AND_DLI("Withdrawn, and DLI"),
        DLI("DLI alone"),
        NEITHER("Neither"),
        /** Nothing of it is recorded, which is not that nothing was done. */
        OPEN("Not recorded");

        private final String label;

        Treated(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("treatment of a failure", label);
        }
    }

    /** Whether and when the second HSCT was given; early is up to six calendar months after the first. */
    public enum Again implements Worded {
        EARLY("within 6 months"),
        LATER("later"),
        /** Recorded without its day, or with so much of it that either is possible. */
        OPEN("when is not known"),
        NONE("none");

        private final String label;

        Again(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("second HSCT given", label);
        }
    }

    /** A child whose first HSCT failed. */
    public record Failed(CaseFile child, FirstFailure failure, Treated treated, Again again) {

        static Failed of(CaseFile child, FirstFailure failure) {
            return new Failed(child, failure, treated(child, failure.date()), again(child));
        }

        private static Again again(CaseFile child) {
            Optional<SecondHsct> second = SecondHsct.of(child);
            if (second.isPresent()) {
                return second.get()
                        .early()
                        .map(early -> early ? Again.EARLY : Again.LATER)
                        .orElse(Again.OPEN);
            }
            return child.answers().of(TransplantForm.FORM, 2).isEmpty() ? Again.NONE : Again.OPEN;
        }

        private static Treated treated(CaseFile child, LocalDate failure) {
            boolean withdrawn = child.answers().of(WithdrawalForm.FORM, 1).stream()
                            .filter(entry ->
                                    !entry.has(WithdrawalForm.WITHDRAWAL_REASON, reason -> !reason.isOfFailure()))
                            .anyMatch(entry -> isSince(failure, entry, WithdrawalForm.STOP_DATE))
                    || isSaid(child, RelapseForm.IS_WITHDRAWN_FOR_EVENT, true);
            boolean infused = child.answers().of(DliForm.FORM, 1).stream()
                            .filter(entry -> !entry.has(DliForm.DLI_INDICATION, why -> !why.isOfFailure()))
                            .anyMatch(entry -> isSince(failure, entry, DliForm.DLI_DATE))
                    || isSaid(child, RelapseForm.DLI_GIVEN_FOR_EVENT, true);
            if (withdrawn) {
                return infused ? Treated.WITHDRAWN_AND_DLI : Treated.WITHDRAWN;
            }
            if (infused) {
                return Treated.DLI;
            }
            return isSaid(child, RelapseForm.IS_WITHDRAWN_FOR_EVENT, false)
                            && isSaid(child, RelapseForm.DLI_GIVEN_FOR_EVENT, false)
                    ? Treated.NEITHER
                    : Treated.OPEN;
        }

        /** What an event under the first HSCT says of its treatment. */
        private static boolean isSaid(CaseFile child, Item<Boolean> treatment, boolean given) {
            return child.answers().of(RelapseForm.FORM, 1).stream().anyMatch(event -> event.is(treatment, given));
        }

        /** What has no day may have come after the failure, and is entered under it for that reason. */
        private static boolean isSince(LocalDate failure, Entry entry, Item<ClinicalDate> dated) {
            return entry.get(dated)
                    .map(date -> !date.imputed().isBefore(failure))
                    .orElse(true);
        }
    }

    public CourseFlow {
        failed = List.copyOf(failed);
    }

    public static CourseFlow of(List<CaseFile> children) {
        List<CaseFile> transplanted =
                only(children, child -> child.transplant(1).isPresent());
        List<CaseFile> unfailed =
                only(transplanted, child -> FirstFailure.of(child).isEmpty());
        return new CourseFlow(
                new Part(children),
                new Part(only(children, child -> !child.isTransplanted())),
                new Part(only(
                        children,
                        child -> child.isTransplanted() && child.transplant(1).isEmpty())),
                new Part(transplanted),
                new Part(only(unfailed, CourseFlow::isFailureTold)),
                new Part(only(unfailed, child -> !isFailureTold(child))),
                transplanted.stream()
                        .flatMap(child -> FirstFailure.of(child).stream().map(failure -> Failed.of(child, failure)))
                        .toList());
    }

    private static boolean isFailureTold(CaseFile child) {
        return Timeline.of(child).cannotTell(Happening.FAILURE, Origin.HSCT, 1).isEmpty();
    }

    private static List<CaseFile> only(List<CaseFile> children, Predicate<CaseFile> wanted) {
        return children.stream().filter(wanted).toList();
    }

    /** The children whose first HSCT failed, of whom something holds. */
    public Part failed(Predicate<Failed> wanted) {
        return new Part(failed.stream().filter(wanted).map(Failed::child).toList());
    }

    /** How many failed in which way, in the order of the kinds; kinds with nobody stand among them. */
    public Map<FirstFailure.Kind, Part> byKind() {
        return Arrays.stream(FirstFailure.Kind.values())
                .collect(Collectors.toMap(
                        kind -> kind,
                        kind -> failed(each -> each.failure().kind() == kind),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** Who died of the disease without a recorded failure, and so stands among those whose first HSCT did not fail. */
    public int diedOfDiseaseUnrecorded() {
        return held.causes().getOrDefault(Optional.of(CauseOfDeath.DISEASE), 0);
    }
}
