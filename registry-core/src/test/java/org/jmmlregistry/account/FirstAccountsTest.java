package org.jmmlregistry.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
class FirstAccountsTest {

    private static final Pattern ONE_TIME = Pattern.compile(
            "sign in as admin with the one-time password ([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}) \\(to be changed at first sign-in\\)");

    @TempDir
    private Path folder;

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void an_empty_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private <T> T with(Function<Accounts, T> work) {
        return registry.in(stores ->
                work.apply(new Accounts(stores.database(), stores.trail(), new SignInLimits(), new SignInRefusals())));
    }

    private String administrator(Optional<Path> file) {
        return with(accounts -> new FirstAccounts(accounts).administrator(file));
    }

    private String demonstration() {
        return with(accounts -> new FirstAccounts(accounts).demonstration(folder));
    }

    private Optional<Account> authenticate(String name, String password) {
        return with(accounts -> accounts.authenticate(name, password, ""));
    }

    private static String oneTime(String said) {
        Matcher matcher = ONE_TIME.matcher(said);
        assertTrue(matcher.matches(), said);
        return matcher.group(1);
    }

    @Test
    void the_first_administrator_gets_a_one_time_password_and_may_know_of_no_child() {
        String password = oneTime(administrator(Optional.empty()));
        assertEquals(
                Optional.of(new Account("admin", Set.of(Role.ADMINISTRATOR), Scope.ALL, true, false, 0)),
                authenticate("admin", password));
        Caller caller = with(accounts -> accounts.find("admin")).orElseThrow().caller();
        Set<Right> ofAdministration = Set.of(
                Right.MANAGE_ACCOUNTS,
                Right.MANAGE_CENTRES,
                Right.REFERENCE_TABLES,
                Right.READ_TRAIL,
                Right.MANAGE_JOBS,
                Right.SELF_TEST,
                Right.BACKUP);
        for (Right right : Right.values()) {
            assertEquals(ofAdministration.contains(right), caller.may(right), right.name());
        }
    }

    @Test
    void an_unused_one_time_password_is_replaced_at_the_next_start_and_a_chosen_one_never() {
        String first = oneTime(administrator(Optional.empty()));
        String second = oneTime(administrator(Optional.empty()));
        assertEquals(Optional.empty(), authenticate("admin", first));
        assertEquals(
                Optional.empty(),
                with(accounts -> accounts.changePassword("admin", second, "three blind mice run", "")));
        assertEquals("sign in with your account", administrator(Optional.empty()));
        assertTrue(authenticate("admin", "three blind mice run").isPresent());
    }

    @Test
    void the_password_of_a_file_needs_no_change() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "see how they run\nsecond line\n");
        assertEquals("sign in as admin with the password in " + file, administrator(Optional.of(file)));
        assertEquals(
                Optional.of(false), authenticate("admin", "see how they run").map(Account::mustChange));
        assertEquals("sign in with your account", administrator(Optional.of(file)));
    }

    @Test
    void a_password_file_that_is_missing_or_weak_is_a_clear_failure() throws IOException {
        Path missing = folder.resolve("missing");
        IllegalStateException gone =
                assertThrows(IllegalStateException.class, () -> administrator(Optional.of(missing)));
        assertEquals(
                "The file " + missing + ", named by REGISTRY_ADMIN_PASSWORD_FILE, cannot be read.", gone.getMessage());
        Path weak = Files.writeString(folder.resolve("weak"), "secret\n");
        IllegalStateException tooShort =
                assertThrows(IllegalStateException.class, () -> administrator(Optional.of(weak)));
        assertTrue(tooShort.getMessage().contains("at least 12 characters"), tooShort.getMessage());
        assertEquals(Optional.empty(), with(accounts -> accounts.find("admin")));
    }

    @Test
    void the_demonstrations_passwords_are_said_once_and_kept_for_the_owner_only() throws IOException {
        Path file = folder.resolve("demonstration-accounts.txt");
        String said = demonstration();
        assertTrue(said.startsWith("or with the accounts in " + file), said);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
            String[] account = line.split(" +");
            assertTrue(said.contains(line), said);
            assertEquals(
                    Optional.of(false), authenticate(account[0], account[1]).map(Account::mustChange));
        }
        assertEquals(6, Files.readAllLines(file).size());
        assertEquals("demonstration accounts: " + file, demonstration());
    }

    @Test
    void a_lost_password_file_is_made_again_with_new_passwords() throws IOException {
        demonstration();
        Path file = folder.resolve("demonstration-accounts.txt");
        Files.delete(file);
        assertTrue(demonstration().startsWith("or with the accounts in"));
        String[] doctor = Files.readAllLines(file).get(1).split(" +");
        assertEquals(
                Optional.of(Set.of(Role.CLINICIAN)),
                authenticate(doctor[0], doctor[1]).map(Account::roles));
    }
}
