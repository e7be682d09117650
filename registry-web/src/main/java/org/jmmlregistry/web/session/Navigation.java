package org.jmmlregistry.web.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.util.List;
import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** Where somebody can go from every page. */
@Named
@RequestScoped
public class Navigation {

    /**
     * A place in the navigation.
     *
     * @param page its address without ending
     * @param rights of which one is needed; none is if there are none
     */
    public record Destination(String page, Set<Right> rights, Message label) {

        boolean isOpenTo(Caller caller) {
            return rights.isEmpty() || rights.stream().anyMatch(caller::may);
        }

        /** What {@code aria-current} says of it; nothing if another page is shown. */
        public @Nullable String current() {
            return isShown(page) ? "page" : null;
        }
    }

    private static final Destination HOME = new Destination("home", Set.of(Right.READ_CASES), Message.of("Home"));
    private static final Destination CASES = new Destination("cases", Set.of(Right.READ_CASES), Message.of("Cases"));
    private static final Destination ACCOUNTS =
            new Destination("accounts", Set.of(Right.MANAGE_ACCOUNTS), Message.of("Accounts"));

    private static final List<Destination> ALL = List.of(
            HOME,
            CASES,
            new Destination("matrix", Set.of(Right.READ_CASES), Message.of("Matrix")),
            new Destination("queries", Set.of(Right.READ_CASES), Message.of("Queries")),
            new Destination("cohorts", Set.of(Right.READ_CASES), Message.of("Cohorts")),
            new Destination("study", Set.of(Right.REPORTS), Message.of("Studies")),
            new Destination("reports", Set.of(Right.REPORTS), Message.of("Reports")),
            new Destination("snapshots", Set.of(Right.REPORTS), Message.of("Snapshots")),
            new Destination("documents", Set.of(Right.REPORTS), Message.of("Issued")),
            new Destination("jobs", Set.of(Right.REPORTS, Right.MANAGE_JOBS), Message.of("Background")),
            new Destination("verify", Set.of(Right.READ_CASES), Message.of("Verify")),
            new Destination("dossier", Set.of(Right.SELF_TEST), Message.of("Dossier")),
            new Destination("forms", Set.of(), Message.of("Forms")),
            new Destination("import", Set.of(Right.IMPORT), Message.of("Import")),
            new Destination("identity", Set.of(Right.READ_IDENTITY), Message.of("Identity")),
            new Destination("trail", Set.of(Right.READ_TRAIL), Message.of("Audit trail")),
            ACCOUNTS,
            new Destination("centres", Set.of(Right.MANAGE_CENTRES), Message.of("Centres")),
            new Destination("tables", Set.of(Right.REFERENCE_TABLES), Message.of("Tables")),
            new Destination("backup", Set.of(Right.BACKUP), Message.of("Backup")));

    private final Provider<Caller> caller;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected Navigation() {
        this(null);
    }

    @Inject
    public Navigation(Provider<Caller> caller) {
        this.caller = caller;
    }

    public List<Destination> getDestinations() {
        return ALL.stream().filter(each -> each.isOpenTo(caller.get())).toList();
    }

    /** Where the registry's name leads, and the way out of an error; a stranger signs in on the way. */
    public Destination getHome() {
        boolean stranger =
                FacesContext.getCurrentInstance().getExternalContext().getUserPrincipal() == null;
        return stranger || HOME.isOpenTo(caller.get()) ? HOME : ACCOUNTS;
    }

    static boolean isShown(String page) {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().equals("/" + page + ".xhtml");
    }
}
