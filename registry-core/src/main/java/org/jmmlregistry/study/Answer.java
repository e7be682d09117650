package org.jmmlregistry.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * What the data say to a question.
 *
 * @param groupNotKnown children who stand in no curve because their group is not known, by the reason
 * @param endpoints one answer for each endpoint, in the order asked
 * @param regressions one for each endpoint, in the same order; none if no covariate was asked for
 * @param baseline what the children of each group were like; empty if that was not asked for
 * @param published estimates of published series beside ours
 */
public record Answer(
        Specification asked,
        StudyData data,
        Counted counted,
        Map<Message, List<Subject>> groupNotKnown,
        List<EndpointAnswer> endpoints,
        List<Regression> regressions,
        Optional<Baseline> baseline,
        List<Beside> published) {

    public Answer {
        endpoints = List.copyOf(endpoints);
        regressions = List.copyOf(regressions);
        published = List.copyOf(published);
    }

    /**
     * Puts a question to data.
     *
     * @throws org.jmmlregistry.language.Refused if children cannot be divided as asked
     */
    public static Answer of(Specification asked, StudyData data) {
        return Answering.of(asked, data);
    }
}
