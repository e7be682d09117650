package org.jmmlregistry.unsent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

@OnEachDatabase
@Tag("quick")
class UnsentFormsTest {

    private static final Instant NOON = Instant.parse("2004-03-01T12:00:00Z");
    private static final Caller ADMINISTRATOR = new Caller("administrator", Set.of(Role.ADMINISTRATOR));
    private static final EntryKey CONSENT = new EntryKey("F02", 0, 1);
    private static final String TYPED = "  Familie Grüße – größer\r\nzweite Zeile 😀\t ";

    @Parameter
    private Database database;

    private Registry registry;
    private RegistryId id;

    @BeforeEach
    void a_case() {
        registry = new Registry(database);
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                new EntryKey("F01", 0, 1),
                0,
                Map.of("sex_at_birth", Written.value("F"), "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        SaveResult result =
                registry.in(stores -> stores.casebook().register(Optional.of("GIRL"), patient, Registry.DATA_MANAGER));
        id = assertInstanceOf(SaveResult.Saved.class, result).id();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private <T> T at(Instant now, Function<UnsentForms, T> work) {
        return registry.in(stores -> work.apply(new UnsentForms(stores.database(), Clock.fixed(now, ZoneOffset.UTC))));
    }

    private UnsentText text(String typed) {
        return new UnsentText(id, CONSENT, 2, Map.of("withdrawal_reason", List.of(typed)));
    }

    @Test
    void every_character_is_there_again_for_who_typed_it_and_for_nobody_else() {
        assertEquals(true, at(NOON, forms -> forms.keep("anna", text(TYPED))));

        assertEquals(Optional.of(text(TYPED)), at(NOON, forms -> forms.of("anna", id, CONSENT)));
        assertEquals(Optional.of(text(TYPED)), at(NOON, forms -> forms.latest("anna")));
        assertEquals(Optional.empty(), at(NOON, forms -> forms.of("bert", id, CONSENT)));
        assertEquals(Optional.empty(), at(NOON, forms -> forms.latest("bert")));
    }

    @Test
    void what_is_sent_later_takes_the_place_of_what_was_sent_before() {
        at(NOON, forms -> forms.keep("anna", text("first")));
        at(NOON.plusSeconds(60), forms -> forms.keep("anna", text("second")));

        assertEquals(Optional.of(text("second")), at(NOON.plusSeconds(90), forms -> forms.latest("anna")));
    }

    @Test
    void it_is_gone_once_it_was_saved_and_after_a_day() {
        at(NOON, forms -> forms.keep("anna", text(TYPED)));
        Instant later = NOON.plus(Duration.ofHours(25));
        assertEquals(Optional.empty(), at(later, forms -> forms.latest("anna")));
        assertEquals(0, rows());

        at(NOON, forms -> forms.keep("anna", text(TYPED)));
        at(NOON, forms -> {
            forms.forget("anna", id, CONSENT);
            return forms;
        });
        assertEquals(0, rows());
    }

    private int rows() {
        return registry.in(stores -> ((Number) stores.database()
                        .createNativeQuery("SELECT COUNT(*) FROM unsent_form")
                        .getSingleResult())
                .intValue());
    }

    @Test
    void it_is_erased_with_the_child() {
        at(NOON, forms -> forms.keep("anna", text(TYPED)));
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));
        registry.in(stores -> stores.erasure().erase(id, "asked for by the family", password, Registry.CUSTODIAN));

        assertEquals(0, rows());
        assertEquals(false, at(NOON, forms -> forms.keep("anna", text(TYPED))));
    }

    @Test
    void nothing_of_it_stands_in_the_trail() {
        long before = registry.trailLength();
        at(NOON, forms -> forms.keep("anna", text(TYPED)));

        assertEquals(before, registry.trailLength());
    }
}
