package org.jmmlregistry.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.jmmlregistry.statistics.Estimate;
import org.jmmlregistry.statistics.Limits;

/** What was computed, held against the references figure by figure, and kept method by method. */
final class Comparisons {

    /** What is closer than this agrees, however small the reference is. */
    private static final double NOTHING = 1e-12;

    private static final int TOLD = 5;

    private final Map<Method, Tally> tallies = new EnumMap<>(Method.class);
    private String data = "";
    private List<String> versions = List.of();

    private static final class Tally {
        private final Set<String> versions = new LinkedHashSet<>();
        private final List<String> faults = new ArrayList<>();
        private int figures;
        private double absolute;
        private double relative;
    }

    Comparisons() {
        Arrays.stream(Method.values()).forEach(method -> tallies.put(method, new Tally()));
    }

    /** Says on which data, and by whom the references that follow were computed. */
    void on(String name, ReferenceFile whole) {
        data = name;
        versions = whole.versions();
    }

    void of(Method method, double reference, double actual) {
        compare(method, reference, actual, Math.abs(reference));
    }

    /** A deviation in units of its own, such as standard errors. */
    void inUnits(Method method, double reference, double actual, double unit) {
        compare(method, reference, actual, unit);
    }

    void of(Method method, ReferenceFile reference, double actual) {
        of(method, reference.number(), actual);
    }

    void of(Method method, ReferenceFile reference, Estimate actual) {
        of(method, reference.number(), actual.value().orElse(Double.NaN));
    }

    void of(Method method, ReferenceFile lower, ReferenceFile upper, Limits actual) {
        of(method, lower, actual.lower());
        of(method, upper, actual.upper());
    }

    /** A list of as many figures as were computed. */
    void of(Method method, ReferenceFile reference, int size, IntToDoubleFunction actual) {
        double[] all = reference.numbers();
        if (all.length != size) {
            fault(method, size + " figures, not " + all.length);
            return;
        }
        for (int each = 0; each < size; each++) {
            of(method, all[each], actual.applyAsDouble(each));
        }
    }

    /** That the computation itself came to an end that no reference has. */
    void broken(Method method, RuntimeException why) {
        fault(method, String.valueOf(why.getMessage()));
    }

    private void compare(Method method, double reference, double actual, double unit) {
        Tally tally = tally(method);
        tally.figures++;
        tally.versions.addAll(versions);
        if (Double.isNaN(reference) || Double.isNaN(actual)) {
            if (Double.isNaN(reference) != Double.isNaN(actual)) {
                fault(method, "%s, not %s".formatted(said(actual), said(reference)));
            }
            return;
        }
        double deviation = Math.abs(actual - reference);
        tally.absolute = Math.max(tally.absolute, deviation);
        if (unit > 0) {
            tally.relative = Math.max(tally.relative, deviation / unit);
        }
        if (!(deviation <= Math.max(NOTHING, method.tolerance() * unit))) {
            fault(method, "%s, not %s".formatted(said(actual), said(reference)));
        }
    }

    private void fault(Method method, String what) {
        List<String> faults = tally(method).faults;
        if (faults.size() < TOLD) {
            faults.add(data + ": " + what);
        }
    }

    private Tally tally(Method method) {
        return tallies.computeIfAbsent(method, each -> new Tally());
    }

    private static String said(double figure) {
        return Double.isNaN(figure) ? "undefined" : String.valueOf(figure);
    }

    /** In the order of the methods. */
    List<MethodProof> proofs() {
        List<MethodProof> proofs = new ArrayList<>();
        tallies.forEach((method, tally) -> proofs.add(new MethodProof(
                method,
                List.copyOf(tally.versions),
                tally.figures,
                new MethodProof.Deviation(tally.absolute, tally.relative),
                tally.faults)));
        return proofs;
    }
}
