package org.jmmlregistry.issued;

import java.util.List;
import java.util.Optional;

/**
 * A report on its way from draft to approval.
 *
 * @param number by which it is known
 * @param specification as it was put forward, a draft
 * @param steps the first first; at least one
 */
public record Release(long number, String report, String specification, long snapshot, List<ReleaseStep> steps) {

    public Release {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps: at least one, not none, of release " + number);
        }
    }

    public ReleaseStep last() {
        return steps.get(steps.size() - 1);
    }

    public ReleaseState state() {
        return last().state();
    }

    /** The step that took it to a state, if it was ever there. */
    public Optional<ReleaseStep> step(ReleaseState wanted) {
        return steps.stream().filter(each -> each.state() == wanted).findFirst();
    }

    /** What is printed on it now; one that was withdrawn stays as it was before. */
    public Standing standing() {
        Standing standing = Standing.DRAFT;
        for (ReleaseStep step : steps) {
            if (step.state() == ReleaseState.REVIEWED || step.state() == ReleaseState.APPROVED) {
                standing = standing.with(new Standing.Signed(step.state(), step.by(), step.at()));
            }
        }
        return standing;
    }

    /** Whether it can be taken to a state from where it is. */
    public boolean canBecome(ReleaseState next) {
        return state().canBecome(next);
    }

    /** Whether somebody has put their name to it already: nobody vouches twice for one report. */
    public boolean isSignedBy(String name) {
        return steps.stream().anyMatch(step -> step.by().equals(name));
    }
}
