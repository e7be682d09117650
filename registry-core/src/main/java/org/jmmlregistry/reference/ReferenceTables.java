package org.jmmlregistry.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.AgeLimits;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;

/**
 * The stored reference tables. What depends on one is computed when it is shown, so that a new table counts at once; searches
 * follow within a minute or so.
 */
@ApplicationScoped
@Transactional
public class ReferenceTables {

    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_TEXT = 4000;

    private final EntityManager database;
    private final Trail trail;
    private final Clock clock;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected ReferenceTables() {
        this(null, null, null);
    }

    @Inject
    public ReferenceTables(EntityManager database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest table of each item that has one of its own, by item code. */
    public Map<String, AgeLimits> current() {
        Map<String, AgeLimits> latest = new TreeMap<>();
        database.createQuery("select t from AgeLimitTable t order by t.setAt, t.id", AgeLimitTable.class)
                .getResultStream()
                .forEach(table -> latest.put(table.item(), table.limits()));
        return latest;
    }

    /** All versions of an item's table, the latest first. */
    public List<TableVersion> versions(Item<?> item, Caller caller) {
        caller.require(Right.REFERENCE_TABLES);
        return database.createQuery(
                        "select t from AgeLimitTable t where t.item = :item order by t.setAt desc, t.id desc",
                        AgeLimitTable.class)
                .setParameter("item", item.code())
                .getResultStream()
                .map(AgeLimitTable::version)
                .toList();
    }

    /**
     * Replaces the table of an item; earlier versions stay on record.
     *
     * @param version a name that no earlier version has
     * @param text a line for each step, with the month and the limit
     * @throws Refused if the text is no table, or the name is blank or taken
     */
    public void replace(Item<?> item, String version, String text, Caller caller) {
        caller.require(Right.REFERENCE_TABLES);
        trail.hold();
        if (version.isBlank() || version.length() > LONGEST_VERSION) {
            throw Refused.notPossible("Give the version a name of 1 to {most} characters.", LONGEST_VERSION);
        }
        if (text.length() > LONGEST_TEXT) {
            throw Refused.notPossible(
                    "The table has {n} characters; at most {most} can be kept.", text.length(), LONGEST_TEXT);
        }
        boolean taken =
                versions(item, caller).stream().anyMatch(each -> each.version().equals(version));
        if (taken) {
            throw Refused.notPossible("There already is a version “{version}”; give this one another name.", version);
        }
        AgeLimits limits = LimitText.read(version, text);
        database.persist(new AgeLimitTable(item.code(), limits, caller.name(), clock.instant()));
        trail.append(
                List.of(Event.onRegistry(
                        Event.Action.REFERENCE,
                        Noted.table(item.code(), version, LimitText.write(limits))
                                .toString(),
                        "reference table")),
                caller);
        database.flush();
    }
}
