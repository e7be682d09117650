package org.jmmlregistry.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Outcome;

/**
 * What the data say to a question.
 *
 * @param groupNotKnown children who stand in no curve because their group is not known, by the reason
 * @param endpoints one answer for each endpoint, in the order asked
 * @param besides what is told besides of endpoints that were asked for together, of states and of shares
 * @param regressions one for each endpoint, in the same order; none if no covariate was asked for
 * @param baseline what the children of each group were like; empty if that was not asked for
 */
public record Answer(
        Specification asked,
        StudyData data,
        Counted counted,
        Map<Message, List<Subject>> groupNotKnown,
        List<EndpointAnswer> endpoints,
        Besides besides,
        List<Regression> regressions,
        Optional<Baseline> baseline) {

    /**
     * What is told besides curves.
     *
     * @param states one answer for each model of states, in the order asked
     * @param families of endpoints that were asked for together and add to 1, group by group
     * @param shares of the children who had an event, where that says something without time
     * @param published estimates of published series beside ours
     */
    public record Besides(
            List<StatesAnswer> states, List<Family> families, List<Share> shares, List<Beside> published) {

        public Besides {
            states = List.copyOf(states);
            families = List.copyOf(families);
            shares = List.copyOf(shares);
            published = List.copyOf(published);
        }
    }

    public Answer {
        endpoints = List.copyOf(endpoints);
        regressions = List.copyOf(regressions);
    }

    /**
     * Puts a question to data.
     *
     * @throws org.jmmlregistry.language.Refused if children cannot be divided as asked
     */
    public static Answer of(Specification asked, StudyData data) {
        return Answering.of(asked, data);
    }

    /** How it came to be from what the earlier snapshot says; none if the data are compared with no other. */
    public List<Since.Taken> steps() {
        return data.since().map(since -> since.steps(asked, data)).orElse(List.of());
    }

    public List<StatesAnswer> states() {
        return besides.states();
    }

    public List<Family> families() {
        return besides.families();
    }

    public List<Share> shares() {
        return besides.shares();
    }

    public List<Beside> published() {
        return besides.published();
    }

    /** What became of each child from the start of an endpoint, whatever group it is in; without whoever cannot be evaluated. */
    public Map<Subject, Outcome.Observed> outcomes(Endpoint endpoint) {
        List<Subject> started = counted.children().stream()
                .filter(child -> endpoint.concerns(asked.hsctSeq(), child.timeline()))
                .toList();
        Map<Subject, Outcome.Observed> outcomes = new LinkedHashMap<>();
        for (Followed child : Followed.each(asked, endpoint, started)) {
            if (child.outcome() instanceof Outcome.Observed observed) {
                outcomes.put(child.subject(), observed);
            }
        }
        return outcomes;
    }
}
