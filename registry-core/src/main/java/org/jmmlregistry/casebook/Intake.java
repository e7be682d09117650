package org.jmmlregistry.casebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/** Taking many cases in at once: first a plan to look at, then all of it or nothing. */
@ApplicationScoped
@Transactional
public class Intake {

    private final CaseStore store;
    private final CaseWriter writer;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Intake() {
        this(null, null);
    }

    @Inject
    public Intake(CaseStore store, CaseWriter writer) {
        this.store = store;
        this.writer = writer;
    }

    /** What would be written; nothing is, but in the trail whose names and numbers the file met. */
    public IntakePlan plan(List<CaseIntake> cases, Caller caller) {
        caller.require(Right.IMPORT);
        LocalDate today = store.today();
        List<Proposal> proposals = new ArrayList<>();
        for (CaseIntake each : cases) {
            proposals.add(store.called(each, caller).propose(each));
            // otherwise each question to the database would look through all cases before
            writer.release();
        }
        NumbersOfFile numbers = new NumbersOfFile(proposals);
        List<IntakePlan.Planned> planned = new ArrayList<>();
        for (int at = 0; at < proposals.size(); at++) {
            Proposal proposal = proposals.get(at);
            List<Finding> findings = new ArrayList<>(proposal.review(today));
            findings.addAll(store.lookUps().against(proposal, caller));
            if (!Proposal.refuses(findings)) {
                Likeness.Doubts doubts = numbers.without(store.doubts(proposal), proposal);
                store.lookUps().record(proposal.inHand().id(), doubts, new Author(caller, "", "import"));
                findings.addAll(doubts.stoppingFile());
                findings.addAll(numbers.against(proposal));
            }
            planned.add(new IntakePlan.Planned(cases.get(at), proposal, findings));
            writer.release();
        }
        return new IntakePlan(today, planned);
    }

    /**
     * Writes all that was planned in one transaction, or nothing.
     *
     * @return whether it was written; it is not if a check refuses a case, or one that it touches has changed since
     */
    public boolean write(IntakePlan plan, String source, Caller caller) {
        caller.require(Right.IMPORT);
        store.hold();
        // what was read for the plan may have changed before the others were held back
        writer.release();
        if (plan.refused() || !stands(plan, caller)) {
            return false;
        }
        writeAll(plan, new Author(caller, "import", source));
        return true;
    }

    private void writeAll(IntakePlan plan, Author author) {
        plan.planned().forEach(each -> {
            writer.write(each.proposal(), author);
            writer.release();
        });
    }

    private boolean stands(IntakePlan plan, Caller caller) {
        boolean stands = plan.day().equals(store.today());
        NumbersOfFile numbers = new NumbersOfFile(
                plan.planned().stream().map(IntakePlan.Planned::proposal).toList());
        for (IntakePlan.Planned each : plan.planned()) {
            CaseInHand inHand = store.called(each.intake(), caller);
            stands = stands
                    && inHand.state().equals(each.proposal().inHand().state())
                    && !repeatsNumber(inHand.propose(each.intake()), numbers);
            writer.release();
        }
        return stands;
    }

    /** Whether somebody has given its number of a series to another case since it was planned. */
    private boolean repeatsNumber(Proposal proposal, NumbersOfFile numbers) {
        return proposal.likeness().series().isPresent()
                && numbers.without(store.doubts(proposal), proposal).repeatNumber();
    }

    /** Adds a centre to the list that drawn cases name, unless it is there. */
    public void provide(String code, String name, Caller caller) {
        caller.require(Right.IMPORT);
        store.centres().provide(code, name, caller);
    }

    /** Plans and writes at once; nothing is written if a check refuses a case. */
    public IntakePlan take(List<CaseIntake> cases, String source, Caller caller) {
        caller.require(Right.IMPORT);
        store.hold();
        IntakePlan plan = plan(cases, caller);
        if (!plan.refused()) {
            writeAll(plan, new Author(caller, "import", source));
        }
        return plan;
    }
}
