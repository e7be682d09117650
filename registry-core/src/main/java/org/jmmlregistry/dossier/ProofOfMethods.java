package org.jmmlregistry.dossier;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Computes everything that R computed, and says how far both are apart. */
public final class ProofOfMethods {

    /**
     * What is computed on some of the data.
     *
     * @param methods that are wrong if it comes to no end
     */
    private record Part(Set<Method> methods, BiConsumer<References, Comparisons> comparing) {}

    private static final List<Part> PARTS = List.of(
            new Part(
                    EnumSet.of(
                            Method.KAPLAN_MEIER,
                            Method.PLAIN_LIMITS,
                            Method.LOG_LIMITS,
                            Method.LOG_LOG_LIMITS,
                            Method.DELAYED_ENTRY,
                            Method.NELSON_AALEN,
                            Method.SURVIVAL_QUANTILES,
                            Method.RESTRICTED_MEAN,
                            Method.FOLLOW_UP,
                            Method.LANDMARK),
                    SurvivalFigures::compare),
            new Part(EnumSet.of(Method.INCIDENCE, Method.INCIDENCE_VARIANCE, Method.GRAY), CompetingFigures::compare),
            new Part(EnumSet.range(Method.LOG_RANK, Method.TREND), LogRankFigures::compare),
            new Part(
                    EnumSet.of(
                            Method.COX,
                            Method.COX_TESTS,
                            Method.ROBUST_COX,
                            Method.CAUSE_SPECIFIC_COX,
                            Method.CONCORDANCE,
                            Method.PROPORTIONAL_HAZARDS,
                            Method.PREDICTED_SURVIVAL,
                            Method.MANTEL_BYAR,
                            Method.FINE_GRAY),
                    RegressionFigures::compare),
            new Part(EnumSet.range(Method.AALEN_JOHANSEN, Method.BOOTSTRAP), StateFigures::compare),
            new Part(EnumSet.range(Method.CLOPPER_PEARSON, Method.QUANTILES), ExactFigures::compare),
            new Part(
                    EnumSet.of(
                            Method.BETA_PRODUCT,
                            Method.FIRTH,
                            Method.SIMON_MAKUCH,
                            Method.MANTEL_BYAR,
                            Method.MEAN,
                            Method.STANDARDISED_DIFFERENCE,
                            Method.DETECTABLE_RATIO),
                    FurtherFigures::compare),
            new Part(
                    EnumSet.of(
                            Method.KAPLAN_MEIER,
                            Method.PLAIN_LIMITS,
                            Method.LOG_LIMITS,
                            Method.LOG_LOG_LIMITS,
                            Method.DELAYED_ENTRY,
                            Method.NELSON_AALEN,
                            Method.SURVIVAL_QUANTILES,
                            Method.LOG_RANK,
                            Method.PETO,
                            Method.STRATIFIED_LOG_RANK,
                            Method.INCIDENCE,
                            Method.INCIDENCE_VARIANCE,
                            Method.GRAY,
                            Method.AALEN_JOHANSEN,
                            Method.JACKKNIFE),
                    SmallCohortCurves::compare),
            new Part(
                    EnumSet.of(
                            Method.COX,
                            Method.COX_TESTS,
                            Method.ROBUST_COX,
                            Method.CONCORDANCE,
                            Method.PROPORTIONAL_HAZARDS,
                            Method.PREDICTED_SURVIVAL,
                            Method.FINE_GRAY_AS_IT_STOPS),
                    SmallCohortModels::compare),
            new Part(EnumSet.of(Method.ENDPOINTS, Method.ENDPOINT_STATES), EndpointFigures::compare));

    private ProofOfMethods() {}

    /** One line for each method, in their order. */
    public static List<MethodProof> against(References references) {
        Comparisons found = new Comparisons();
        for (Part part : PARTS) {
            compare(part, references, found);
        }
        return found.proofs();
    }

    /** The line of one method alone. */
    static MethodProof of(Method method, References references) {
        Comparisons found = new Comparisons();
        PARTS.stream()
                .filter(part -> part.methods().contains(method))
                .forEach(part -> compare(part, references, found));
        return found.proofs().stream()
                .filter(proof -> proof.method() == method)
                .findFirst()
                .orElseThrow();
    }

    /** What comes to no end is a deviation like any other: the lines of the other methods are still told. */
    private static void compare(Part part, References references, Comparisons found) {
        try {
            part.comparing().accept(references, found);
        } catch (RuntimeException broken) {
            part.methods().forEach(method -> found.broken(method, broken));
        }
    }
}
