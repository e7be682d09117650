package org.jmmlregistry.issued;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntrySave;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.patient.RegistryId;
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
class IssuedDocumentsTest {

    private static final Caller ANNA = new Caller("anna", Set.of(Role.CLINICIAN));
    private static final Caller BERT = new Caller("bert", Set.of(Role.STATISTICIAN));
    private static final Caller ADMINISTRATOR = new Caller("registry", Set.of(Role.ADMINISTRATOR));
    private static final Caller OF_ONE_CENTRE =
            new Caller("carl", Set.of(Role.CLINICIAN, Role.AUDITOR), Scope.of("C01"));

    @Parameter
    private Database database;

    private Registry registry;

    @BeforeEach
    void open() {
        registry = new Registry(database);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private void issue(MadeFile file, Caller caller) {
        Event said = file.issue()
                .child()
                .map(child -> Event.on(Event.Action.REPORT, child.text()))
                .orElse(Event.onRegistry(Event.Action.REPORT, "a report", "REST"));
        registry.in(stores -> {
            stores.documents().record(file.issue(), said, caller);
            return file;
        });
    }

    private Optional<IssuedDocument> find(MadeFile file, Caller caller) {
        return registry.in(stores -> stores.documents().find(file.issue().sha256(), caller));
    }

    private boolean erased(MadeFile file) {
        Boolean erased =
                registry.in(stores -> stores.documents().wasErased(file.issue().sha256(), ANNA));
        return erased;
    }

    private RegistryId child() {
        return child("GIRL");
    }

    private RegistryId child(String label) {
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

    @Test
    void equal_bytes_take_one_row_however_often_they_leave_and_each_time_a_line_of_the_trail() {
        MadeFile file = Made.report("the same", Optional.empty());
        long before = registry.trailLength();
        issue(file, ANNA);
        for (int again = 0; again < 9; again++) {
            issue(file, BERT);
        }

        IssuedDocument document = find(file, ANNA).orElseThrow();
        assertEquals(file.issue(), document.issue());
        assertEquals(10, document.times());
        assertEquals("anna", document.first().by());
        assertEquals("bert", document.last().by());
        assertEquals(
                1, registry.in(stores -> stores.documents().latest(500, ANNA)).size());
        assertEquals(before + 10, registry.trailLength());
    }

    @Test
    void the_line_of_the_trail_names_the_file() {
        MadeFile file = Made.report("named", Optional.empty());
        issue(file, ANNA);

        TrailLine line = registry.in(stores ->
                        stores.trail().page(TrailFilter.ALL, Long.MAX_VALUE, 1, Registry.CUSTODIAN_AND_AUDITOR))
                .get(0);
        assertEquals("the file with SHA-256 " + file.issue().sha256(), line.reason());
        assertEquals(Event.Action.REPORT, line.action());
    }

    @Test
    void a_file_that_never_left_is_not_found() {
        issue(Made.report("one", Optional.empty()), ANNA);

        assertEquals(Optional.empty(), find(Made.report("another", Optional.empty()), ANNA));
    }

    @Test
    void a_file_says_which_document_it_is_even_where_its_bytes_are_others() {
        MadeFile file = Made.report("said", Optional.empty());
        issue(file, ANNA);
        String metadata =
                "%%PDF broken \u0000 <jmml:report>second-hsct</jmml:report> <jmml:identity>%s</jmml:identity> rest"
                        .formatted(file.issue().identity().hash());

        ClaimedIdentity claim = ClaimedIdentity.in(metadata.getBytes(StandardCharsets.ISO_8859_1))
                .orElseThrow();
        assertEquals("second-hsct", claim.report());
        assertEquals(
                Optional.of(file.issue()),
                registry.in(stores -> stores.documents().claimed(claim, ANNA)).map(IssuedDocument::issue));
        assertEquals(Optional.empty(), ClaimedIdentity.in(new byte[] {1, 2, 3}));
    }

    @Test
    void of_a_child_that_is_erased_the_ledger_keeps_only_that_such_a_document_left() {
        RegistryId child = child();
        MadeFile narrative = Made.narrative("SECRET course", child);
        MadeFile cohort = Made.report("a cohort", Optional.empty());
        issue(narrative, ANNA);
        issue(cohort, ANNA);
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));

        registry.in(stores -> stores.erasure().erase(child, "asked for", password, Registry.CUSTODIAN));

        assertEquals(Optional.empty(), find(narrative, ANNA));
        assertTrue(erased(narrative));
        assertFalse(registry.everything().contains("SECRET"));
        assertTrue(find(cohort, ANNA).isPresent());
        assertFalse(erased(cohort));
        assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
    }

    @Test
    void a_document_on_several_children_goes_with_the_first_of_them_that_is_erased() {
        RegistryId girl = child("GIRL");
        RegistryId boy = child("BOY");
        MadeFile both = Made.narratives("SECRET courses", Set.of(girl, boy));
        MadeFile other = Made.narrative("the boy's course", boy);
        issue(both, ANNA);
        issue(other, ANNA);
        assertEquals(Set.of(girl, boy), find(both, ANNA).orElseThrow().issue().children());
        String password =
                registry.in(stores -> stores.accounts().create("custodian", Set.of(Role.CUSTODIAN), ADMINISTRATOR));

        registry.in(stores -> stores.erasure().erase(girl, "asked for", password, Registry.CUSTODIAN));

        assertEquals(Optional.empty(), find(both, ANNA));
        assertTrue(erased(both));
        assertFalse(registry.everything().contains("SECRET"));
        assertTrue(find(other, ANNA).isPresent());
        registry.in(stores -> stores.erasure().erase(boy, "asked for", password, Registry.CUSTODIAN));
        assertTrue(erased(both));
        assertTrue(erased(other));
    }

    @Test
    void the_trail_of_each_of_several_children_says_that_they_were_told_of() {
        RegistryId girl = child("GIRL");
        RegistryId boy = child("BOY");
        MadeFile both = Made.narratives("courses", Set.of(girl, boy));
        issue(both, ANNA);

        for (RegistryId child : List.of(girl, boy)) {
            TrailLine line = registry.in(stores -> stores.trail()
                            .page(TrailFilter.ofCase(child.text()), Long.MAX_VALUE, 1, Registry.CUSTODIAN_AND_AUDITOR))
                    .get(0);
            assertEquals(Event.Action.REPORT, line.action());
            assertEquals("the file with SHA-256 " + both.issue().sha256(), line.reason());
        }
    }

    @Test
    void a_document_is_not_there_for_whoever_may_not_know_of_one_of_its_children() {
        RegistryId own = childOf("C01");
        RegistryId foreign = childOf("C02");
        MadeFile mixed = Made.narratives("both", Set.of(own, foreign));
        MadeFile alone = Made.narrative("own", own);
        issue(mixed, ANNA);
        issue(alone, ANNA);

        assertTrue(find(alone, OF_ONE_CENTRE).isPresent());
        assertEquals(Optional.empty(), find(mixed, OF_ONE_CENTRE));
        assertTrue(find(mixed, ANNA).isPresent());
    }

    private RegistryId childOf(String centre) {
        RegistryId id = child("OF_" + centre);
        registry.in(stores -> stores.database()
                .createNativeQuery("UPDATE registered_case SET centre = ? WHERE id = ?")
                .setParameter(1, centre)
                .setParameter(2, id.text())
                .executeUpdate());
        return id;
    }

    @Test
    void a_file_for_readers_outside_is_found_by_its_seal() {
        MadeFile file = Made.narrative("course", child());
        Issue open = file.issue();
        Issue sealed = new Issue(
                open.sha256(), open.identity().sealed(open.figures()), open.asOf(), open.figures(), open.children());
        issue(new MadeFile(sealed, file.content()), ANNA);

        ClaimedIdentity claim =
                new ClaimedIdentity("narrative", sealed.identity().hash());
        assertEquals(
                Optional.of(sealed),
                registry.in(stores -> stores.documents().claimed(claim, ANNA)).map(IssuedDocument::issue));
    }

    @Test
    void a_document_on_a_child_of_another_centre_is_not_there() {
        MadeFile narrative = Made.narrative("course", child());
        issue(narrative, ANNA);
        issue(Made.report("all centres", Optional.empty()), ANNA);

        assertTrue(find(narrative, ANNA).isPresent());
        assertEquals(Optional.empty(), find(narrative, OF_ONE_CENTRE));
        assertEquals(List.of(), registry.in(stores -> stores.documents().latest(500, OF_ONE_CENTRE)));
    }

    @Test
    void who_makes_no_reports_is_shown_no_list_and_who_reads_no_cases_nothing() {
        Caller auditor = new Caller("auditor", Set.of(Role.AUDITOR));

        assertThrows(
                NotPermitted.class,
                () -> registry.in(stores -> stores.documents().latest(500, auditor)));
        assertThrows(NotPermitted.class, () -> find(Made.report("any", Optional.empty()), ADMINISTRATOR));
        assertEquals(Optional.empty(), find(Made.report("any", Optional.empty()), auditor));
    }
}
