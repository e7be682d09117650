package org.jmmlregistry.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class ToldOutsideTest {

    private static final int CHILDREN = 12;
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final Caller PREPARER = new Caller("preparer", Set.of(Role.DATA_MANAGER));
    private static final Caller REVIEWER = new Caller("reviewer", Set.of(Role.STATISTICIAN));
    private static final Caller APPROVER = new Caller("approver", Set.of(Role.CLINICIAN));

    @Parameter
    private Database database;

    private Registry registry;
    private final Map<String, String> passwords = new HashMap<>();
    private final List<RegistryId> children = new ArrayList<>();
    private long snapshot;

    @BeforeEach
    void open() {
        registry = new Registry(database);
        for (Caller each : List.of(PREPARER, REVIEWER, APPROVER)) {
            passwords.put(each.name(), registry.in(stores -> stores.accounts()
                    .create(each.name(), each.roles(), ADMINISTRATOR)));
        }
        for (int child = 0; child < CHILDREN; child++) {
            children.add(register("CHILD-" + child));
        }
        snapshot = registry.in(stores -> stores.snapshots().keep(Made.CUT_OFF, Registry.DATA_MANAGER))
                .snapshot();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private RegistryId register(String label) {
        EntrySave save = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult saved =
                registry.in(stores -> stores.casebook().register(Optional.of(label), save, Registry.DATA_MANAGER));
        return ((SaveResult.Saved) saved).id();
    }

    /** A report that counts the children from one to another. */
    private MadeFile report(int first, int last, Standing standing) {
        byte[] bytes = (first + " to " + last + standing).getBytes(StandardCharsets.UTF_8);
        DocumentIdentity identity =
                new DocumentIdentity("study", "question:\n" + first + last, Optional.of(snapshot), "f00d", "1.0.0");
        return new MadeFile(
                new Issue(Sha256.of(bytes), identity, Made.CUT_OFF, "f1", Set.of()),
                bytes,
                List.of(counted(first, last)));
    }

    private CountedSet counted(int first, int last) {
        return new CountedSet(
                "counted",
                children.subList(first - 1, last).stream().map(RegistryId::text).collect(Collectors.toSet()));
    }

    private Release putForward(int first, int last) {
        return registry.in(stores -> stores.releases().putForward(report(first, last, Standing.DRAFT), PREPARER));
    }

    private Release sign(Release release, ReleaseState next, Caller signer, int first, int last) {
        return registry.in(stores -> stores.releases()
                .sign(
                        release.number(),
                        next,
                        passwords.get(signer.name()),
                        standing -> report(first, last, standing),
                        signer));
    }

    private Release approved(int first, int last) {
        Release reviewed = sign(putForward(first, last), ReleaseState.REVIEWED, REVIEWER, first, last);
        return sign(reviewed, ReleaseState.APPROVED, APPROVER, first, last);
    }

    private void require(int first, int last) {
        registry.in(stores -> {
            new ToldOutside(stores.database()).require(List.of(counted(first, last)), PREPARER);
            return first;
        });
    }

    @Test
    void what_was_approved_is_held_against_what_is_asked_later() {
        Release earlier = approved(1, 12);

        Refused refused = assertThrows(Refused.class, () -> require(1, 10));
        assertTrue(refused.why().toString().contains("in release " + earlier.number()), refused.why()::toString);
        assertThrows(Refused.class, () -> putForward(3, 12));
        require(1, 7);
        require(1, 12);
    }

    @Test
    void a_draft_and_a_reviewed_report_have_told_nobody_anything() {
        sign(putForward(1, 12), ReleaseState.REVIEWED, REVIEWER, 1, 12);

        require(1, 10);
    }

    @Test
    void of_two_that_are_on_their_way_the_second_is_not_approved() {
        Release first = sign(putForward(1, 12), ReleaseState.REVIEWED, REVIEWER, 1, 12);
        Release second = sign(putForward(1, 10), ReleaseState.REVIEWED, REVIEWER, 1, 10);
        sign(first, ReleaseState.APPROVED, APPROVER, 1, 12);

        assertThrows(SignOffRefused.class, () -> sign(second, ReleaseState.APPROVED, APPROVER, 1, 10));
        assertEquals(
                ReleaseState.REVIEWED,
                registry.in(stores -> stores.releases().find(second.number(), PREPARER))
                        .state());
    }

    @Test
    void what_was_withdrawn_was_told_nevertheless() {
        Release earlier = approved(1, 12);
        registry.in(stores ->
                stores.releases().withdraw(earlier.number(), "wrong", passwords.get(APPROVER.name()), APPROVER));

        assertThrows(Refused.class, () -> require(1, 10));
    }

    @Test
    void what_no_earlier_report_gives_away_alone_several_do_together() {
        approved(1, 5);
        approved(6, 10);

        Refused refused = assertThrows(Refused.class, () -> require(1, 12));
        assertTrue(refused.why().toString().contains("in earlier releases"), refused.why()::toString);
    }

    @Test
    void of_an_erased_child_no_name_stays_and_its_count_does() {
        approved(1, 12);
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(children.get(11), "asked for", password, Registry.CUSTODIAN));

        List<?> named = registry.in(stores -> stores.database()
                .createNativeQuery("SELECT case_id FROM outside_child WHERE case_id IS NOT NULL")
                .getResultList());
        assertEquals(11, named.size());
        assertFalse(named.contains(children.get(11).text()));
        assertThrows(Refused.class, () -> require(1, 11));
    }
}
