package org.jmmlregistry.study;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.language.Message;

/**
 * What the data say to a question.
 *
 * @param groupNotKnown children who stand in no curve because their group is not known, by the reason
 * @param endpoints one answer for each endpoint, in the order asked
 */
public record Answer(
        Specification asked,
        StudyData data,
        Counted counted,
        Map<Message, List<Subject>> groupNotKnown,
        List<EndpointAnswer> endpoints) {

    public Answer {
        endpoints = List.copyOf(endpoints);
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
