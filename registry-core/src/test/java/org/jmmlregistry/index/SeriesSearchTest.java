package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.casefile.Cases;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Role;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** A series is sought among those of which the caller may know a case. */
@OnEachDatabase
class SeriesSearchTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Registry.TODAY, ZoneOffset.UTC);
    private static final Criterion BOYS = Criterion.read("F01.sex_at_birth is M");

    private static Registry registry;

    @Parameter
    private Database database;

    @BeforeParameterizedClassInvocation
    static void fill(Database database) {
        registry = new Registry(database, Registry.TODAY);
        keep(1, "C01", "F01/0/1 sex_at_birth=F series=CHANG2004:S01");
        keep(2, "C01", "F01/0/1 sex_at_birth=M series=CHANG2004:S02");
        keep(3, "C02", "F01/0/1 sex_at_birth=M series=STUDY2:1");
        keep(4, "C03", "F01/0/1 sex_at_birth=M");
    }

    private static void keep(int number, String centre, String answers) {
        registry.in(stores -> {
            RegistryId id = RegistryId.of(number);
            stores.database()
                    .createNativeQuery("INSERT INTO registered_case (id, registered_at, registered_by, centre) "
                            + "VALUES ('%s', CURRENT_TIMESTAMP, 'test', '%s')".formatted(id.text(), centre))
                    .executeUpdate();
            new CaseIndex(stores.database()).keep(id, Optional.empty(), Cases.of(answers), TODAY);
            return id;
        });
    }

    @AfterParameterizedClassInvocation
    static void close() {
        registry.close();
    }

    private static List<RegistryId> found(Sought sought, Scope scope) {
        Caller caller = new Caller("reader", Set.of(Role.DATA_MANAGER), scope);
        return registry.in(stores -> stores.search().find(sought, new Page.Wanted(1, 50), caller).page().rows().stream()
                .map(CaseSummary::id)
                .toList());
    }

    private static String refused(Sought sought, Scope scope) {
        Refused refused = assertThrows(Refused.class, () -> found(sought, scope));
        assertEquals(Refused.Kind.MALFORMED, refused.kind());
        return refused.why().toString();
    }

    private static List<RegistryId> ids(int... numbers) {
        return Arrays.stream(numbers).mapToObj(RegistryId::of).toList();
    }

    @Test
    void the_cases_of_a_series_are_found_and_a_blank_one_finds_those_of_none() {
        assertEquals(ids(1, 2), found(Sought.ALL.inSeries("CHANG2004"), Scope.ALL));
        assertEquals(ids(2), found(Sought.ALL.inSeries("CHANG2004").where(BOYS), Scope.ALL));
        assertEquals(ids(), found(Sought.ALL.inSeries("STUDY2").withText("nobody"), Scope.ALL));
        assertEquals(ids(4), found(Sought.ALL.inSeries(""), Scope.ALL));
    }

    @Test
    void a_series_that_no_case_is_of_is_refused_and_those_there_are_named() {
        String why = "No case is of the series “NONE”; there are cases of CHANG2004 and STUDY2.";
        assertEquals(why, refused(Sought.ALL.inSeries("NONE"), Scope.ALL));
        assertEquals(why, refused(Sought.ALL.inSeries("NONE").where(BOYS), Scope.ALL));
    }

    @Test
    void a_series_of_another_centre_is_refused_in_the_words_of_one_that_does_not_exist() {
        assertEquals(
                "No case is of the series “STUDY2”; there are cases of CHANG2004.",
                refused(Sought.ALL.inSeries("STUDY2"), Scope.of("C01")));
        assertEquals(
                "No case is of the series “NONE”; there are cases of CHANG2004.",
                refused(Sought.ALL.inSeries("NONE"), Scope.of("C01")));
        assertEquals(
                "No case is of the series “STUDY2”, nor of any other.",
                refused(Sought.ALL.inSeries("STUDY2"), Scope.of("C03")));
    }

    @Test
    void a_list_that_lacks_cases_refuses_no_series() {
        List<CaseSummary> rows = registry.undone(stores -> {
            new CaseIndex(stores.database()).forget(RegistryId.of(3));
            return stores.search()
                    .find(Sought.ALL.inSeries("STUDY2"), new Page.Wanted(1, 50), Registry.DATA_MANAGER)
                    .page()
                    .rows();
        });
        assertEquals(List.of(), rows);
    }
}
