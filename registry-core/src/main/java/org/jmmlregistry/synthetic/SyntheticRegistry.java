package org.jmmlregistry.synthetic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jmmlregistry.casebook.CaseIntake;
import org.jmmlregistry.casebook.Intake;
import org.jmmlregistry.casebook.IntakePlan;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.security.Caller;

/** Takes synthetic cases in, through the door that every import uses. */
@ApplicationScoped
@Transactional
public class SyntheticRegistry {

    /** Follow-up of the cases ends here unless another day is asked for. */
    public static final LocalDate CLOSING = LocalDate.of(2024, 12, 31);

    private static final String SOURCE = "synthetic cases";

    private final Intake intake;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SyntheticRegistry() {
        this(null);
    }

    @Inject
    public SyntheticRegistry(Intake intake) {
        this.intake = intake;
    }

    /** As {@link #load(int, long, LocalDate, Caller)}, with follow-up to {@link #CLOSING}. */
    public IntakePlan load(int cases, long seed, Caller caller) {
        return load(cases, seed, CLOSING, caller);
    }

    /**
     * Takes so many cases in, all or none. Cases that are there already, from the same seed and closing day, stay as they
     * are.
     *
     * @param closing the last day on which a child may have been seen; not later than today
     * @throws IllegalStateException if a check refuses a case
     */
    public IntakePlan load(int cases, long seed, LocalDate closing, Caller caller) {
        return take(seed, new SyntheticCases(seed, closing).first(cases), caller);
    }

    /** Takes in so many cases that come after the first ones of a seed, so that many can be taken in part by part. */
    public IntakePlan loadFollowing(int before, int cases, long seed, Caller caller) {
        return take(seed, new SyntheticCases(seed, CLOSING).following(before, cases), caller);
    }

    private IntakePlan take(long seed, List<CaseIntake> drawn, Caller caller) {
        BaselineAnswers.CENTRES.forEach((code, name) -> intake.provide(code, name, caller));
        IntakePlan taken = intake.take(drawn, SOURCE, caller);
        if (taken.refused()) {
            throw new IllegalStateException("synthetic cases of seed " + seed + " refused: " + refusals(taken));
        }
        return taken;
    }

    private static List<Finding> refusals(IntakePlan taken) {
        return taken.cases().stream()
                .flatMap(each -> each.findings().stream())
                .filter(Finding::refuses)
                .limit(5)
                .toList();
    }
}
