package org.jmmlregistry.job;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** The kinds of work that are known here. */
public final class Works {

    private final Map<String, Work> byName = new TreeMap<>();

    /** @throws IllegalArgumentException if two have the same name */
    public Works(Iterable<? extends Work> works) {
        for (Work work : works) {
            if (byName.put(work.name(), work) != null) {
                throw new IllegalArgumentException("works: one of each name, not two called " + work.name());
            }
        }
    }

    /** The name of something that is typed, the same in every language. */
    static Message quoted(String name) {
        return Message.verbatim("“" + name + "”");
    }

    /** @throws Refused if there is none of this name */
    public Work named(String kind) {
        return Optional.ofNullable(byName.get(kind))
                .orElseThrow(() -> Refused.malformed(
                        "There is no work in the background called “{kind}”; there is {known}.",
                        kind,
                        byName.keySet().stream().map(Works::quoted).toList()));
    }

    /** Those that can be asked for by the clock, in the order of their names. */
    public List<Work> scheduled() {
        return byName.values().stream().filter(Work::isScheduled).toList();
    }

    /** What an order is called; one of a kind that is not known here any more is called by its name. */
    public Message title(JobOrder order) {
        return Optional.ofNullable(byName.get(order.kind()))
                .map(work -> work.title(order.parameters()))
                .orElse(Message.verbatim(order.kind()));
    }
}
