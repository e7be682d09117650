package org.jmmlregistry.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Resolution;

/**
 * How the queries of a case differ between two snapshots.
 *
 * @param steps what the trail says of the case between the two
 * @param today all queries of the case as they stand, from which words and outcome are known
 */
record QueryChanges(RegistryId id, CaseSteps steps, List<Query> today) {

    List<SnapshotChange> between(List<FrozenQuery> before, List<FrozenQuery> after) {
        Map<FrozenQuery.Asked, List<QueryStatus>> old = byQuestion(before);
        Map<FrozenQuery.Asked, List<QueryStatus>> now = byQuestion(after);
        Set<FrozenQuery.Asked> all = new LinkedHashSet<>(old.keySet());
        all.addAll(now.keySet());
        List<SnapshotChange> lines = new ArrayList<>();
        for (FrozenQuery.Asked asked : all) {
            List<QueryStatus> was = old.getOrDefault(asked, List.of());
            List<QueryStatus> is = now.getOrDefault(asked, List.of());
            // the same question may stand twice, if two people asked it on one day
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                Optional<QueryStatus> status = i < is.size() ? Optional.of(is.get(i)) : Optional.empty();
                lines.addAll(of(asked, i < was.size() ? Optional.of(was.get(i)) : Optional.empty(), status));
            }
        }
        return lines;
    }

    private static Map<FrozenQuery.Asked, List<QueryStatus>> byQuestion(List<FrozenQuery> queries) {
        Map<FrozenQuery.Asked, List<QueryStatus>> byQuestion = new LinkedHashMap<>();
        queries.forEach(query -> byQuestion
                .computeIfAbsent(query.asked(), asked -> new ArrayList<>())
                .add(query.status()));
        return byQuestion;
    }

    private List<SnapshotChange> of(
            FrozenQuery.Asked asked, Optional<QueryStatus> before, Optional<QueryStatus> after) {
        List<SnapshotChange> lines = new ArrayList<>();
        if (before.isEmpty()) {
            Optional<TrailLine> step = steps.asked(asked, QueryStatus.OPEN);
            SnapshotChange.Kind kind =
                    step.isPresent() ? SnapshotChange.Kind.QUERY_OPENED : SnapshotChange.Kind.FOLLOW_UP;
            lines.add(line(kind, asked, Optional.empty(), question(asked), step));
        }
        boolean answered = after.filter(status -> status == QueryStatus.ANSWERED)
                        .isPresent()
                && before.filter(status -> status == QueryStatus.ANSWERED).isEmpty();
        if (answered) {
            Optional<TrailLine> step = steps.asked(asked, QueryStatus.ANSWERED);
            step.ifPresent(said -> lines.add(
                    line(SnapshotChange.Kind.QUERY_ANSWERED, asked, question(asked), own(said.reason()), step)));
        }
        if (after.isEmpty()) {
            // without a step nobody settled it: what it asks about is beyond the cut-off
            Optional<TrailLine> step = steps.asked(asked, QueryStatus.CLOSED, QueryStatus.CANCELLED);
            step.ifPresent(how -> lines.add(line(
                    SnapshotChange.Kind.QUERY_SETTLED,
                    asked,
                    question(asked),
                    Optional.of(outcome(asked, how)),
                    step)));
        }
        return lines;
    }

    private static Optional<Message> own(String words) {
        return Optional.of(words).filter(text -> !text.isEmpty()).map(Message::verbatim);
    }

    /** A snapshot keeps a question in English; where the query still asks it in these words, it can be said in others. */
    private Optional<Message> question(FrozenQuery.Asked asked) {
        return Optional.of(today.stream()
                .filter(query -> FrozenQuery.Asked.of(query).equals(asked))
                .map(Query::question)
                .filter(question -> question.toString().equals(asked.message()))
                .findFirst()
                .orElse(Message.verbatim(asked.message())));
    }

    private Message outcome(FrozenQuery.Asked asked, TrailLine step) {
        if (step.after()
                .filter(after -> after.startsWith(QueryStatus.CANCELLED.name()))
                .isPresent()) {
            return QueryStatus.CANCELLED.words();
        }
        return today.stream()
                .filter(Query::isSettled)
                .filter(query -> FrozenQuery.Asked.of(query).equals(asked))
                .max(Comparator.comparing(Query::id))
                .flatMap(Query::resolution)
                .map(Resolution::words)
                .orElse(QueryStatus.CLOSED.words());
    }

    private SnapshotChange line(
            SnapshotChange.Kind kind,
            FrozenQuery.Asked asked,
            Optional<Message> before,
            Optional<Message> after,
            Optional<TrailLine> step) {
        return new SnapshotChange(kind, id, Optional.of(asked.entry()), asked.item(), before, after, step);
    }
}
