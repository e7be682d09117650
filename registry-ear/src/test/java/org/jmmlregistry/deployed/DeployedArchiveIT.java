package org.jmmlregistry.deployed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jmmlregistry.account.Accounts;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.database.Migrations;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The real archive on Payara Micro, looked at from inside: what the server injects, and what its transactions do. {@link
 * NoSignIn} is all that is added to it, since the test runner enters by HTTP and has no account.
 */
@ExtendWith(ArquillianExtension.class)
class DeployedArchiveIT {

    private static final Caller DATA_MANAGER = new Caller("data.manager", Set.of(Role.DATA_MANAGER));

    @Inject
    private Casebook casebook;

    @Inject
    private Accounts accounts;

    @Inject
    private SignOff signOff;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/registry")
    private DataSource database;

    @Deployment
    static WebArchive archive() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("registry.war")))
                .addClass(NoSignIn.class)
                .addAsServiceProvider(Extension.class, NoSignIn.class);
    }

    private SaveResult register(String label) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                new EntryKey(PatientForm.FORM.code(), 0, 1),
                0,
                Map.of("sex_at_birth", Written.value("F")),
                EntryStatus.DRAFT,
                "",
                "test");
        return casebook.register(Optional.of(label), patient, DATA_MANAGER);
    }

    private List<String> labels() {
        return casebook.cases(DATA_MANAGER).stream()
                .map(StoredCase::label)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void the_schema_is_migrated_before_the_first_request() throws Exception {
        assertTrue(Migrations.version(database).isPresent());
    }

    @Test
    void a_save_outside_a_transaction_commits_by_itself() {
        SaveResult result = register("committed");
        assertTrue(result instanceof SaveResult.Saved, result::toString);
        assertTrue(labels().contains("committed"));
    }

    @Test
    void a_save_goes_away_with_the_transaction_it_stands_in() throws Exception {
        transaction.begin();
        assertTrue(register("rolled back") instanceof SaveResult.Saved);
        transaction.rollback();
        assertFalse(labels().contains("rolled back"));
    }

    @Test
    void wrong_passwords_at_signing_are_counted_although_nothing_is_signed() {
        SaveResult.Saved patient = (SaveResult.Saved) register("to be signed");
        Caller administrator = new Caller("admin", Set.of(Role.ADMINISTRATOR));
        String password = accounts.create("signer", Set.of(Role.CLINICIAN), administrator);
        Caller signer = new Caller("signer", Set.of(Role.CLINICIAN));
        for (int i = 0; i < 5; i++) {
            assertThrows(
                    SignOffRefused.class,
                    () -> signOff.sign(patient.id(), patient.key(), Meaning.APPROVED, "wrong", signer));
        }
        assertEquals(Optional.empty(), accounts.authenticate("signer", password, ""));
    }

    @Test
    void a_refused_save_leaves_nothing() {
        assertTrue(register("twice") instanceof SaveResult.Saved);
        assertTrue(register("twice") instanceof SaveResult.Refused);
        assertEquals(1, labels().stream().filter("twice"::equals).count());
    }
}
