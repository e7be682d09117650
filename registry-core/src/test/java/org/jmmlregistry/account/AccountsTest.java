package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.NotPermitted;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class AccountsTest {

    private static final Caller ADMINISTRATOR = new Caller("admin", Set.of(Role.ADMINISTRATOR));
    private static final String GOOD = "three blind mice run";

    @Parameter
    private Database database;

    private Registry registry;
    private final AtomicLong nanoseconds = new AtomicLong();
    private final SignInLimits limits = new SignInLimits(nanoseconds::get);
    private final SignInRefusals refusals = new SignInRefusals(nanoseconds::get);

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private <T> T with(Function<Accounts, T> work) {
        return registry.in(stores -> work.apply(new Accounts(stores.database(), stores.trail(), limits, refusals)));
    }

    private void pass(Duration time) {
        nanoseconds.addAndGet(time.toNanos());
    }

    private List<String> refusedInTrail() {
        return registry.in(stores -> {
            List<String> told = new ArrayList<>();
            for (Object value : stores.database()
                    .createNativeQuery("select new_value from trail where act = 'SIGN_IN_REFUSED' order by seq")
                    .getResultList()) {
                told.add(String.valueOf(value));
            }
            return told;
        });
    }

    private String create(String name, Role role) {
        return with(accounts -> accounts.create(name, Set.of(role), ADMINISTRATOR));
    }

    private Optional<Account> authenticate(String name, String password) {
        return with(accounts -> accounts.authenticate(name, password, "10.0.0.7"));
    }

    private Optional<String> change(String name, String old, String chosen) {
        return with(accounts -> accounts.changePassword(name, old, chosen, "10.0.0.7"))
                .map(Message::toString);
    }

    @Test
    void a_password_that_fitted_lately_fits_no_more_once_it_is_changed_or_the_account_is_closed_or_the_address_waits() {
        registry.in(stores -> {
            Accounts accounts = new Accounts(stores.database(), stores.trail(), limits, refusals);
            accounts.create("chief", Set.of(Role.ADMINISTRATOR), ADMINISTRATOR);
            accounts.create("doctor", Set.of(Role.CLINICIAN), GOOD, false, ADMINISTRATOR);
            assertTrue(accounts.authenticate("doctor", GOOD, "10.0.0.7").isPresent());
            assertTrue(accounts.authenticate("Doctor", GOOD, "10.0.0.7").isPresent());
            accounts.disable("doctor", ADMINISTRATOR);
            assertEquals(Optional.empty(), accounts.authenticate("doctor", GOOD, "10.0.0.7"));
            accounts.enable("doctor", ADMINISTRATOR);
            assertTrue(accounts.authenticate("doctor", GOOD, "10.0.0.7").isPresent());
            accounts.setPassword("doctor", "twelve angry bears sleep", false, ADMINISTRATOR);
            assertEquals(Optional.empty(), accounts.authenticate("doctor", GOOD, "10.0.0.7"));
            assertTrue(accounts.authenticate("doctor", "twelve angry bears sleep", "10.0.0.7")
                    .isPresent());
            for (int guess = 0; guess < 5; guess++) {
                accounts.authenticate("doctor", GOOD, "10.0.0.66");
            }
            assertEquals(Optional.empty(), accounts.authenticate("doctor", "twelve angry bears sleep", "10.0.0.66"));
            return stores;
        });
    }

    @Test
    void a_new_account_signs_in_with_its_one_time_password_which_must_be_changed() {
        String password = create("doctor", Role.CLINICIAN);
        assertEquals(
                Optional.of(new Account("doctor", Set.of(Role.CLINICIAN), Scope.ALL, true, false, 0)),
                authenticate("Doctor ", password));
        assertEquals(Optional.empty(), change("doctor", password, GOOD));
        assertEquals(
                Optional.of(new Account("doctor", Set.of(Role.CLINICIAN), Scope.ALL, false, false, 1)),
                authenticate("doctor", GOOD));
        assertEquals(Optional.empty(), authenticate("doctor", password));
    }

    @Test
    void a_wrong_password_and_an_unknown_user_get_the_same_answer() {
        create("doctor", Role.CLINICIAN);
        assertEquals(Optional.empty(), authenticate("doctor", "wrong"));
        assertEquals(Optional.empty(), authenticate("nobody", "wrong"));
        assertEquals(Optional.empty(), authenticate("", ""));
    }

    @Test
    void after_five_failures_their_address_waits_fifteen_minutes_and_no_longer() {
        String password = create("doctor", Role.CLINICIAN);
        for (int i = 0; i < 5; i++) {
            authenticate("doctor", "wrong");
        }
        assertEquals(Optional.empty(), authenticate("doctor", password));
        pass(Duration.ofMinutes(15).minusSeconds(1));
        assertEquals(Optional.empty(), authenticate("doctor", password));
        pass(Duration.ofSeconds(1));
        assertTrue(authenticate("doctor", password).isPresent());
    }

    @Test
    void whoever_guesses_keeps_nobody_out_elsewhere() {
        String password = create("admin", Role.ADMINISTRATOR);
        for (int i = 0; i < 1_000; i++) {
            String from = "10.0.1." + i % 250;
            with(accounts -> accounts.authenticate("admin", "wrong", from));
        }
        assertTrue(authenticate("admin", password).isPresent());
    }

    @Test
    void refusals_of_an_account_from_an_address_are_two_lines_in_a_quarter_of_an_hour() {
        create("doctor", Role.CLINICIAN);
        for (int i = 0; i < 100; i++) {
            authenticate("doctor", "wrong");
        }
        assertEquals(List.of("wrong password"), refusedInTrail());
        pass(Duration.ofMinutes(15));
        authenticate("nobody", "wrong");
        assertEquals(List.of("wrong password", "no such account", "99 more within 15 minutes"), refusedInTrail());
    }

    @Test
    void sessions_are_void_once_the_password_is_another_or_the_account_was_closed() {
        String password = create("doctor", Role.CLINICIAN);
        create("chief", Role.ADMINISTRATOR);
        int first = sessions();
        assertEquals(Optional.empty(), change("doctor", password, GOOD));
        assertEquals(first + 1, sessions());
        with(accounts -> accounts.resetPassword("doctor", ADMINISTRATOR));
        assertEquals(first + 2, sessions());
        with(accounts -> {
            accounts.disable("doctor", ADMINISTRATOR);
            accounts.enable("doctor", ADMINISTRATOR);
            return null;
        });
        assertEquals(first + 4, sessions());
        with(accounts -> {
            accounts.setRoles("doctor", Set.of(Role.AUDITOR), ADMINISTRATOR);
            return null;
        });
        assertEquals(first + 4, sessions());
    }

    private int sessions() {
        return with(accounts -> accounts.find("doctor")).orElseThrow().sessionsEnded();
    }

    @Test
    void a_success_forgets_the_failures_before_it() {
        String password = create("doctor", Role.CLINICIAN);
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                authenticate("doctor", "wrong");
            }
            assertTrue(authenticate("doctor", password).isPresent());
        }
    }

    @Test
    void a_weak_new_password_is_refused_in_words_and_the_old_one_stays() {
        String password = create("long.user.name", Role.CLINICIAN);
        assertTrue(change("long.user.name", password, "short").orElseThrow().contains("12 characters"));
        assertTrue(change("long.user.name", password, "Long.User.Name")
                .orElseThrow()
                .contains("user name"));
        assertTrue(
                change("long.user.name", password, "Password1234").orElseThrow().contains("tried first"));
        assertTrue(change("long.user.name", password, "aaaaaaaaaaaaaa")
                .orElseThrow()
                .contains("tried first"));
        assertTrue(change("long.user.name", password, "x".repeat(201))
                .orElseThrow()
                .contains("at most"));
        assertTrue(change("long.user.name", password, password).orElseThrow().contains("old one"));
        assertTrue(change("long.user.name", "wrong", GOOD).orElseThrow().contains("old password"));
        assertTrue(authenticate("long.user.name", password).isPresent());
    }

    @Test
    void the_old_password_in_another_form_is_no_new_one() {
        String password = create("pruefer", Role.AUDITOR);
        assertEquals(Optional.empty(), change("pruefer", password, "Schl\u00fcssel-Pr\u00fcfer"));
        assertTrue(authenticate("pruefer", "Schlu\u0308ssel-Pru\u0308fer").isPresent());
        assertTrue(change("pruefer", "Schl\u00fcssel-Pr\u00fcfer", "Schlu\u0308ssel-Pru\u0308fer")
                .orElseThrow()
                .contains("old one"));
    }

    @Test
    void a_disabled_account_cannot_sign_in_until_it_is_enabled() {
        create("admin", Role.ADMINISTRATOR);
        String password = create("doctor", Role.CLINICIAN);
        with(accounts -> {
            accounts.disable("doctor", ADMINISTRATOR);
            return null;
        });
        assertEquals(Optional.empty(), authenticate("doctor", password));
        with(accounts -> {
            accounts.enable("doctor", ADMINISTRATOR);
            return null;
        });
        assertTrue(authenticate("doctor", password).isPresent());
    }

    @Test
    void roles_are_set_and_the_list_shows_them_by_name() {
        create("admin", Role.ADMINISTRATOR);
        create("zoe", Role.CLINICIAN);
        with(accounts -> {
            accounts.setRoles("zoe", Set.of(Role.STATISTICIAN, Role.DATA_MANAGER), ADMINISTRATOR);
            return null;
        });
        assertEquals(
                List.of(
                        new Account("admin", Set.of(Role.ADMINISTRATOR), Scope.ALL, true, false, 0),
                        new Account("zoe", Set.of(Role.STATISTICIAN, Role.DATA_MANAGER), Scope.ALL, true, false, 0)),
                with(accounts -> accounts.list(ADMINISTRATOR)));
    }

    @Test
    void the_last_administrator_stays_one() {
        create("admin", Role.ADMINISTRATOR);
        assertThrows(
                Refused.class,
                () -> with(accounts -> {
                    accounts.disable("admin", ADMINISTRATOR);
                    return null;
                }));
        assertThrows(
                Refused.class,
                () -> with(accounts -> {
                    accounts.setRoles("admin", Set.of(Role.CLINICIAN), ADMINISTRATOR);
                    return null;
                }));
        assertEquals(
                Set.of(Role.ADMINISTRATOR),
                with(accounts -> accounts.find("admin")).orElseThrow().roles());
    }

    @Test
    void accounts_are_closed_to_everybody_but_an_administrator() {
        Caller doctor = new Caller("doctor", Set.of(Role.CLINICIAN));
        assertThrows(NotPermitted.class, () -> with(accounts -> accounts.list(doctor)));
        assertThrows(
                NotPermitted.class,
                () -> with(accounts -> accounts.create("other", Set.of(Role.ADMINISTRATOR), doctor)));
    }

    @Test
    void a_name_is_given_once_and_must_be_a_user_name() {
        create("doctor", Role.CLINICIAN);
        assertThrows(Refused.class, () -> create("doctor", Role.CLINICIAN));
        assertThrows(Refused.class, () -> create("Dr. No", Role.CLINICIAN));
    }

    @Test
    void an_account_has_a_role() {
        assertThrows(Refused.class, () -> with(accounts -> accounts.create("doctor", Set.of(), ADMINISTRATOR)));
        create("doctor", Role.CLINICIAN);
        assertThrows(
                Refused.class,
                () -> with(accounts -> {
                    accounts.setRoles("doctor", Set.of(), ADMINISTRATOR);
                    return null;
                }));
    }

    @Test
    void two_accounts_with_the_same_password_are_kept_differently() {
        SecureRandom random = new SecureRandom();
        PasswordHash one = PasswordHash.of(GOOD, random);
        PasswordHash other = PasswordHash.of(GOOD, random);
        assertTrue(!one.key().equals(other.key()) && one.fits(GOOD) && other.fits(GOOD) && !one.fits(GOOD + "s"));
        int asked = Integer.getInteger("registry.password.iterations", 210_000);
        assertEquals(asked, PasswordHash.parse(one.text()).iterations());
        assertEquals(210_000, PasswordHash.ADVISED);
    }
}
