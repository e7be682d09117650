package org.jmmlregistry.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Scope;

/** The stored list of centres. What an administrator does to it stands in the trail. */
@ApplicationScoped
@Transactional
public class Centres {

    private static final String SOURCE = "centre";
    private static final int LONGEST_NAME = 200;

    private final EntityManager database;
    private final Trail trail;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Centres() {
        this(null, null);
    }

    @Inject
    public Centres(EntityManager database, Trail trail) {
        this.database = database;
        this.trail = trail;
    }

    /** The centres that the caller may know of, by code. */
    public List<Centre> list(Caller caller) {
        return all().stream()
                .filter(centre -> caller.scope().holds(Optional.of(centre.code())))
                .toList();
    }

    private List<Centre> all() {
        return database.createQuery("select c from ListedCentre c order by c.code", ListedCentre.class)
                .getResultStream()
                .map(ListedCentre::centre)
                .toList();
    }

    /** The centre of a code, if the caller may know of it. */
    public Optional<Centre> find(String code, Caller caller) {
        return stored(code).map(ListedCentre::centre).filter(centre -> caller.scope()
                .holds(Optional.of(centre.code())));
    }

    /** @throws Refused if the code is taken or no code, or the name is blank or too long */
    public void add(String code, String name, Caller caller) {
        caller.require(Right.MANAGE_CENTRES);
        if (!code.matches(Scope.CODE)) {
            throw Refused.notPossible(
                    "The code of a centre has 1 to 20 letters, digits, hyphens or underlines; “{code}” has not.", code);
        }
        // to people two codes that differ in capitals only would be one
        all().stream()
                .map(Centre::code)
                .filter(code::equalsIgnoreCase)
                .findFirst()
                .ifPresent(taken -> {
                    throw Refused.notPossible("There already is a centre “{code}”.", taken);
                });
        provide(code, named(name), caller);
    }

    /** Adds a centre to the list that cases of the registry itself name already, unless it is there. */
    public void provide(String code, String name, Caller caller) {
        trail.hold();
        if (stored(code).isEmpty()) {
            database.persist(new ListedCentre(code, name));
            record(Noted.added(code, name), caller);
        }
    }

    /** @throws Refused if there is no such centre or it is built in, or the name is blank or too long */
    public void rename(String code, String name, Caller caller) {
        ListedCentre centre = managed(code, caller);
        String before = centre.centre().name();
        centre.rename(named(name));
        record(Noted.renamed(code, before, centre.centre().name()), caller);
    }

    /**
     * Takes no further cases in for a centre; its cases stay as they are.
     *
     * @throws Refused if there is no such centre or it is built in
     */
    public void retire(String code, Caller caller) {
        managed(code, caller).retire(true);
        record(Noted.retired(code), caller);
    }

    /** @throws Refused if there is no such centre or it is built in */
    public void reopen(String code, Caller caller) {
        managed(code, caller).retire(false);
        record(Noted.reopened(code), caller);
    }

    private ListedCentre managed(String code, Caller caller) {
        caller.require(Right.MANAGE_CENTRES);
        trail.hold();
        ListedCentre centre = stored(code).orElseThrow(() -> Refused.notFound("There is no centre “{code}”.", code));
        if (centre.centre().builtIn()) {
            throw Refused.notPossible("The centre {code} is the registry's own and stays as it is.", code);
        }
        return centre;
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw Refused.notPossible("Give the centre a name.");
        }
        FreeText.complaint(Message.of("The name"), name, LONGEST_NAME).ifPresent(why -> {
            throw new Refused(Refused.Kind.NOT_POSSIBLE, why);
        });
        return name.strip();
    }

    private Optional<ListedCentre> stored(String code) {
        return Optional.ofNullable(database.find(ListedCentre.class, code));
    }

    private void record(Message what, Caller caller) {
        database.flush();
        trail.append(List.of(Event.onRegistry(Event.Action.CENTRE, what.toString(), SOURCE)), caller);
    }
}
