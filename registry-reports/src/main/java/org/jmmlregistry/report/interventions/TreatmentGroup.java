package org.jmmlregistry.report.interventions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.followup.DliForm;
import org.jmmlregistry.followup.WithdrawalForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.study.TreatedChild;
import org.jmmlregistry.study.TreatedChild.Kind;
import org.jmmlregistry.transplant.DonorChimerism;

/**
 * Treated children of whom the same was known before the treatment.
 *
 * @param code for programs
 * @param inR who they are, as R reads it
 */
record TreatmentGroup(String code, Message words, List<TreatedChild> children, String inR) {

    /** The code of the group of whom it is not known. */
    static final String OPEN = "OPEN";

    /** What is told of each group. */
    enum Fact {
        RESPONDED(TreatedChild::responded),
        GVHD(TreatedChild::gvhd),
        AGAIN(child -> Optional.of(child.hadNextHsct())),
        ALIVE(child -> Optional.of(!child.subject().file().isDead()));

        private final Function<TreatedChild, Optional<Boolean>> told;

        Fact(Function<TreatedChild, Optional<Boolean>> told) {
            this.told = told;
        }

        /** Empty if it is not known. */
        Optional<Boolean> of(TreatedChild child) {
            return told.apply(child);
        }
    }

    private record Placed(String code, Message words) {}

    /** What columns of the file of children begin with. */
    static String key(Kind kind) {
        return kind == Kind.DLI ? "dli" : "withdrawal";
    }

    /** All, and in groups that have somebody in them. */
    static List<TreatmentGroup> of(Kind kind, List<TreatedChild> children) {
        List<TreatmentGroup> groups = new ArrayList<>();
        groups.add(new TreatmentGroup("all", Message.of("All children"), children, key(kind)));
        if (kind == Kind.DLI) {
            groups.addAll(doses(children));
        }
        groups.addAll(grouped(children, key(kind) + "Why", TreatmentGroup::why));
        groups.addAll(grouped(children, key(kind) + "Donor", TreatmentGroup::donor));
        return groups;
    }

    /** By the dose of the first DLI. */
    static List<TreatmentGroup> doses(List<TreatedChild> children) {
        return grouped(children, "dliDose", TreatmentGroup::dose);
    }

    private static List<TreatmentGroup> grouped(
            List<TreatedChild> children, String column, Function<TreatedChild, Placed> place) {
        Map<Placed, List<TreatedChild>> groups = new LinkedHashMap<>();
        children.stream()
                .sorted(Comparator.comparing(
                        (TreatedChild child) -> place.apply(child).code()))
                .forEach(child -> groups.computeIfAbsent(place.apply(child), each -> new ArrayList<>())
                        .add(child));
        return groups.entrySet().stream()
                .map(each -> new TreatmentGroup(
                        each.getKey().code(),
                        each.getKey().words(),
                        each.getValue(),
                        column + " == " + ScriptFace.text(each.getKey().code())))
                .toList();
    }

    static String doseOf(TreatedChild child) {
        return dose(child).code();
    }

    static String whyOf(TreatedChild child) {
        return why(child).code();
    }

    static String donorOf(TreatedChild child) {
        return donor(child).code();
    }

    private static Placed dose(TreatedChild child) {
        return child.dose()
                .map(dose -> dose.compareTo(TreatedChild.DOSE) < 0
                        ? new Placed("BELOW", Message.of("First dose below 1 × 10⁷ CD3+ cells per kg"))
                        : new Placed("FROM", Message.of("First dose 1 × 10⁷ CD3+ cells per kg or more")))
                .orElse(new Placed(OPEN, Message.of("First dose not recorded")));
    }

    private static Placed why(TreatedChild child) {
        return child.kind() == Kind.DLI
                ? child.first()
                        .get(DliForm.DLI_INDICATION)
                        .map(why -> given(why.code(), why))
                        .orElse(new Placed(OPEN, Message.of("For a reason that is not recorded")))
                : child.first()
                        .get(WithdrawalForm.WITHDRAWAL_REASON)
                        .map(why -> given(why.code(), why))
                        .orElse(new Placed(OPEN, Message.of("For a reason that is not recorded")));
    }

    private static Placed given(String code, Worded why) {
        return new Placed(code, Message.of("For: {reason}", why));
    }

    private static Placed donor(TreatedChild child) {
        Optional<BigDecimal> donor = child.donorBefore();
        if (donor.isEmpty()) {
            return new Placed(OPEN, Message.of("Before: no chimerism recorded"));
        }
        if (DonorChimerism.isFull(donor.get())) {
            return new Placed("C_FULL", Message.of("Before: full donor, above 95 %"));
        }
        return DonorChimerism.isAbsent(donor.get())
                ? new Placed("A_ABSENT", Message.of("Before: donor absent, below 5 %"))
                : new Placed("B_MIXED", Message.of("Before: mixed, 5 to 95 %"));
    }
}
