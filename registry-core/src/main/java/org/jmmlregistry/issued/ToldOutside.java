package org.jmmlregistry.issued;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.Knowledge;
import org.jmmlregistry.disclosure.ToldBefore;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * What readers outside were told by approved reports, withdrawn ones too: each count with the children behind it. A further report is
 * refused if together with them a count of 1 to 4 children follows, whatever was added and subtracted.
 */
@ApplicationScoped
@Transactional
public class ToldOutside {

    private final EntityManager database;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ToldOutside() {
        this(null);
    }

    @Inject
    public ToldOutside(EntityManager database) {
        this.database = database;
    }

    /**
     * @param counts that a report would tell; none of one for readers inside
     * @throws Refused if readers outside could work out a count of 1 to 4 from them
     */
    public void require(List<CountedSet> counts, Caller caller) {
        caller.require(Right.REPORTS);
        against(counts).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
    }

    /** Why these counts cannot be told; empty if they can. */
    Optional<Message> against(List<CountedSet> counts) {
        return counts.isEmpty()
                ? Optional.empty()
                : new ToldBefore(told()).givenAwayWith(counts).map(ToldOutside::refusal);
    }

    private static Message refusal(List<Long> releases) {
        return releases.size() == 1
                ? Message.of(
                        "Readers outside were told of these children in release {number}. With this report beside it a count of 1 to {most} children could be worked out, so it is not told to them.",
                        String.valueOf(releases.get(0)),
                        Knowledge.LEAST - 1)
                : Message.of(
                        "Readers outside were told of these children in earlier releases. With this report beside them a count of 1 to {most} children could be worked out, so it is not told to them.",
                        Knowledge.LEAST - 1);
    }

    private Map<Long, Set<Set<String>>> told() {
        Map<Long, String> names = new HashMap<>();
        database.createQuery("select c from StoredOutsideChild c", StoredOutsideChild.class)
                .getResultStream()
                .forEach(child -> names.put(child.number(), child.child().orElse("erased " + child.number())));
        Map<Long, Set<Set<String>>> told = new HashMap<>();
        database.createQuery("select c from StoredOutsideCount c", StoredOutsideCount.class)
                .getResultStream()
                .forEach(count -> told.computeIfAbsent(count.release(), any -> new HashSet<>())
                        .add(count.numbers().stream().map(names::get).collect(Collectors.toSet())));
        return told;
    }

    /** Keeps what an approved report tells. */
    void keep(long release, List<CountedSet> counts) {
        Set<String> children =
                counts.stream().flatMap(count -> count.children().stream()).collect(Collectors.toSet());
        Map<String, Long> numbers = new HashMap<>();
        database.createQuery("select c from StoredOutsideChild c where c.caseId is not null", StoredOutsideChild.class)
                .getResultStream()
                .forEach(child -> numbers.put(child.child().orElseThrow(), child.number()));
        List<StoredOutsideChild> added = new ArrayList<>();
        children.stream().filter(child -> !numbers.containsKey(child)).sorted().forEach(child -> {
            StoredOutsideChild stored = new StoredOutsideChild(child);
            database.persist(stored);
            added.add(stored);
        });
        database.flush();
        added.forEach(stored -> numbers.put(stored.child().orElseThrow(), stored.number()));
        counts.stream()
                .map(CountedSet::children)
                .filter(set -> !set.isEmpty())
                .distinct()
                .forEach(set -> database.persist(new StoredOutsideCount(
                        release, set.stream().map(numbers::get).toList())));
        database.flush();
    }
}
