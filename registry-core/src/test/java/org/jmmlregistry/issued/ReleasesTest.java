package org.jmmlregistry.issued;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class ReleasesTest {

    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final Caller PREPARER = new Caller("preparer", Set.of(Role.DATA_MANAGER));
    private static final Caller REVIEWER = new Caller("reviewer", Set.of(Role.STATISTICIAN));
    private static final Caller APPROVER = new Caller("approver", Set.of(Role.CLINICIAN));

    @Parameter
    private Database database;

    private Registry registry;
    private final Map<String, String> passwords = new HashMap<>();
    private long snapshot;

    @BeforeEach
    void open() {
        registry = new Registry(database);
        for (Caller each : List.of(PREPARER, REVIEWER, APPROVER)) {
            passwords.put(each.name(), registry.in(stores -> stores.accounts()
                    .create(each.name(), each.roles(), ADMINISTRATOR)));
        }
        snapshot = registry.in(stores -> stores.snapshots().keep(Made.CUT_OFF, Registry.DATA_MANAGER))
                .snapshot();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private MadeFile file(Standing standing) {
        return Made.report("printed " + standing, Optional.of(snapshot));
    }

    private Release putForward() {
        return registry.in(stores -> stores.releases().putForward(file(Standing.DRAFT), PREPARER));
    }

    private Release sign(Release release, ReleaseState next, Caller caller) {
        return sign(release, next, passwords.get(caller.name()), caller);
    }

    private Release sign(Release release, ReleaseState next, String password, Caller caller) {
        return registry.in(stores -> stores.releases().sign(release.number(), next, password, this::file, caller));
    }

    private Release approved() {
        return sign(sign(putForward(), ReleaseState.REVIEWED, REVIEWER), ReleaseState.APPROVED, APPROVER);
    }

    private Release withdraw(Release release, String reason) {
        return registry.in(stores ->
                stores.releases().withdraw(release.number(), reason, passwords.get(APPROVER.name()), APPROVER));
    }

    private byte[] kept(Release release) {
        return registry.in(stores -> stores.releases().kept(release.number(), PREPARER));
    }

    private SignOffRefused refused(Runnable step) {
        return assertThrows(SignOffRefused.class, step::run);
    }

    @Test
    void a_report_goes_from_draft_to_reviewed_to_approved_with_who_signed_which_file() {
        Release release = approved();

        assertEquals(
                List.of(ReleaseState.DRAFT, ReleaseState.REVIEWED, ReleaseState.APPROVED),
                release.steps().stream().map(ReleaseStep::state).toList());
        assertEquals(
                List.of("preparer", "reviewer", "approver"),
                release.steps().stream().map(ReleaseStep::by).toList());
        assertEquals(
                3, release.steps().stream().map(ReleaseStep::sha256).distinct().count());
        for (ReleaseStep step : release.steps()) {
            assertTrue(
                    registry.in(stores -> stores.documents().find(step.sha256(), PREPARER))
                            .isPresent(),
                    step::toString);
            assertEquals(Optional.of(release), registry.in(stores -> stores.releases()
                    .of(step.sha256(), PREPARER)));
        }
        assertEquals(List.of(release), registry.in(stores -> stores.releases().list(PREPARER)));
    }

    @Test
    void the_names_of_those_who_signed_are_printed_on_what_is_kept() {
        Release release = approved();

        assertEquals(
                List.of("reviewer", "approver"),
                release.standing().signed().stream().map(Standing.Signed::by).toList());
        assertArrayEquals(file(release.standing()).content(), kept(release));
    }

    @Test
    void each_step_stands_in_the_trail() {
        withdraw(approved(), "a figure was wrong");

        List<TrailLine> lines = registry.in(
                stores -> stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 100, Registry.CUSTODIAN_AND_AUDITOR));
        assertEquals(
                List.of("withdrawn", "approved", "reviewed", "put"),
                lines.stream()
                        .filter(line -> line.action() == Event.Action.RELEASE)
                        .map(line -> line.after().orElseThrow().split("[ ,]")[1])
                        .collect(Collectors.toList()));
    }

    @Test
    void a_withdrawn_one_says_so_and_its_file_is_kept_all_the_same() {
        Release release = approved();
        byte[] before = kept(release);
        Release withdrawn = withdraw(release, "a figure was wrong");

        assertEquals(ReleaseState.WITHDRAWN, withdrawn.state());
        assertEquals("a figure was wrong", withdrawn.last().reason());
        assertEquals(release.standing(), withdrawn.standing());
        assertArrayEquals(before, kept(withdrawn));
        refused(() -> withdraw(withdrawn, "again"));
    }

    @Test
    void nobody_vouches_twice_for_one_report() {
        Release release = putForward();
        Caller both = new Caller(PREPARER.name(), Set.of(Role.CLINICIAN, Role.DATA_MANAGER));
        refused(() -> sign(release, ReleaseState.REVIEWED, passwords.get(PREPARER.name()), both));
        Caller reviewerToo = new Caller(REVIEWER.name(), Set.of(Role.CLINICIAN));
        Release reviewed = sign(release, ReleaseState.REVIEWED, REVIEWER);
        refused(() -> sign(reviewed, ReleaseState.APPROVED, passwords.get(REVIEWER.name()), reviewerToo));

        assertEquals(
                ReleaseState.REVIEWED,
                registry.in(stores -> stores.releases().find(release.number(), PREPARER))
                        .state());
    }

    @Test
    void a_draft_is_not_approved_before_it_is_reviewed_and_an_approved_report_is_not_reviewed_again() {
        Release release = putForward();
        refused(() -> sign(release, ReleaseState.APPROVED, APPROVER));
        Release approved = sign(sign(release, ReleaseState.REVIEWED, REVIEWER), ReleaseState.APPROVED, APPROVER);
        refused(() -> sign(approved, ReleaseState.REVIEWED, REVIEWER));
    }

    @Test
    void a_wrong_password_signs_nothing() {
        Release release = putForward();
        refused(() -> sign(release, ReleaseState.REVIEWED, "wrong", REVIEWER));
        refused(() -> registry.in(stores -> stores.releases().withdraw(release.number(), "why", "wrong", APPROVER)));

        assertEquals(List.of(release), registry.in(stores -> stores.releases().list(PREPARER)));
    }

    @Test
    void a_withdrawal_says_why() {
        Release release = putForward();
        refused(() -> withdraw(release, " "));
    }

    @Test
    void only_who_may_puts_forward_reviews_and_approves() {
        Caller auditor = new Caller("auditor", Set.of(Role.AUDITOR));
        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.releases().putForward(file(Standing.DRAFT), auditor)));
        Release release = putForward();
        assertThrows(NotPermitted.class, () -> sign(release, ReleaseState.REVIEWED, "", PREPARER));
        Release reviewed = sign(release, ReleaseState.REVIEWED, REVIEWER);
        assertThrows(NotPermitted.class, () -> sign(reviewed, ReleaseState.APPROVED, "", REVIEWER));
        Caller ofOneCentre = new Caller(APPROVER.name(), APPROVER.roles(), Scope.of("C01"));
        assertThrows(NotPermitted.class, () -> sign(reviewed, ReleaseState.APPROVED, "", ofOneCentre));
        assertEquals(List.of(), registry.in(stores -> stores.releases().list(ofOneCentre)));
    }

    @Test
    void the_same_report_is_on_its_way_once_and_data_of_the_moment_are_never() {
        Release release = putForward();
        assertThrows(Refused.class, this::putForward);
        withdraw(release, "begun too early");
        assertEquals(ReleaseState.DRAFT, putForward().state());
        assertThrows(
                Refused.class,
                () -> registry.in(
                        stores -> stores.releases().putForward(Made.report("now", Optional.empty()), PREPARER)));
    }
}
