package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.audit.Noted;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.exchange.ImportPreview;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.query.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Two labels of the same letters in two forms of Unicode, from the time when such a difference counted. */
@OnEachDatabase
class LabelFormsTest {

    private static final String COMPOSED = "L\u00F6we";
    private static final String APART = "Lo\u0308we";

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void a_registry() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void take(String label) {
        byte[] file =
                "case,form,hsct_seq,repeat_no,sex_at_birth,birth_date,data_label\n%s,F01,0,1,F,1994-02,SYNTHETIC\n"
                        .formatted(label)
                        .getBytes(StandardCharsets.UTF_8);
        registry.in(stores -> {
            ImportPreview preview = stores.imports().preview(file, Registry.DATA_MANAGER);
            return stores.imports().confirm(preview, Noted.imported("f").toString(), Registry.DATA_MANAGER);
        });
    }

    /** As an earlier version kept it. */
    private void rename(String from, String to) {
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE registered_case SET label = ? WHERE label = ?")
                .setParameter(1, to)
                .setParameter(2, from)
                .executeUpdate());
    }

    private List<Query> queries(RegistryId id) {
        return registry.in(stores -> stores.queries().of(id, Registry.DATA_MANAGER)).stream()
                .filter(query -> query.check().equals(Optional.of("LABEL-FORM")))
                .toList();
    }

    private List<RegistryId> cases() {
        return registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER)).stream()
                .map(StoredCase::id)
                .toList();
    }

    @Test
    void both_are_kept_and_each_gets_a_query() {
        take("FIRST");
        take("SECOND");
        take("THIRD");
        rename("FIRST", COMPOSED);
        rename("SECOND", APART);
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE case_line SET basis = '1'")
                .executeUpdate());
        registry.in(stores -> stores.upkeep().catchUp(Duration.ofMinutes(1)));

        registry.in(stores -> stores.review().run(Registry.DATA_MANAGER));

        List<RegistryId> ids = cases();
        assertEquals(3, ids.size());
        assertEquals(1, queries(ids.get(0)).size());
        assertEquals(1, queries(ids.get(1)).size());
        assertTrue(queries(ids.get(0))
                .get(0)
                .question()
                .toString()
                .contains(ids.get(1).text()));
        assertEquals(List.of(), queries(ids.get(2)));
    }
}
