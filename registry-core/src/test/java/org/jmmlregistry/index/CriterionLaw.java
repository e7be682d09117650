package org.jmmlregistry.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jmmlregistry.criterion.AnsweredCase;
import org.jmmlregistry.criterion.BlurredCases;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.criterion.Formula;
import org.jmmlregistry.criterion.KnownCase;
import org.jmmlregistry.criterion.RandomCriteria;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Claim;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;

/** Whether a database finds the children that a criterion holds of, and finds by its negation those of which it is known not to. */
final class CriterionLaw implements AutoCloseable {

    private static final Instant NOW = Instant.parse("2025-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final int PART = 100;
    private static final List<Optional<String>> CENTRES =
            List.of(Optional.of("NORTH"), Optional.of("SOUTH"), Optional.empty());

    private final Registry registry;
    private final HeldCases held = new HeldCases();
    private final Map<RegistryId, AnsweredCase> cases = new TreeMap<>();

    CriterionLaw(Database database, long seed, int number) {
        registry = new Registry(database, NOW);
        sql("INSERT INTO centre (code, name, built_in, retired, version) VALUES ('NORTH', 'North', FALSE, FALSE, 1), "
                + "('SOUTH', 'South', FALSE, FALSE, 1)");
        List<CaseAnswers> drawn = BlurredCases.of(seed, number);
        for (int from = 0; from < number; from += PART) {
            keep(from, drawn.subList(from, Math.min(number, from + PART)));
        }
    }

    private void sql(String statement) {
        registry.in(stores -> stores.database().createNativeQuery(statement).executeUpdate());
    }

    private void keep(int before, List<CaseAnswers> part) {
        registry.in(stores -> {
            CaseIndex index = new CaseIndex(stores.database());
            for (int each = 0; each < part.size(); each++) {
                RegistryId id = RegistryId.of(before + each + 1);
                Optional<String> centre = CENTRES.get((before + each) % CENTRES.size());
                stores.database()
                        .createNativeQuery("INSERT INTO registered_case (id, registered_at, registered_by, centre) "
                                + "VALUES ('%s', CURRENT_TIMESTAMP, 'test', %s)"
                                        .formatted(
                                                id.text(),
                                                centre.map(code -> "'" + code + "'")
                                                        .orElse("NULL")))
                        .executeUpdate();
                index.keep(id, Optional.empty(), part.get(each), TODAY);
                cases.put(id, KnownCase.of(part.get(each), centre, TODAY));
            }
            return 0;
        });
    }

    /** Holds so many criteria against both, each with its negation; says how many of them found some children and not all. */
    int hold(long seed, int number) {
        RandomCriteria criteria = new RandomCriteria(seed, List.copyOf(cases.values()));
        int telling = 0;
        for (int each = 0; each < number; each++) {
            Criterion criterion = criteria.next();
            assertEquals(criterion, Criterion.read(criterion.text()));
            Set<RegistryId> held = same(criterion);
            Set<RegistryId> not = same(new Criterion(new Formula.Not<>(criterion.formula())));
            assertTrue(held.stream().noneMatch(not::contains), criterion::text);
            telling += held.isEmpty() || held.size() == cases.size() ? 0 : 1;
        }
        return telling;
    }

    /** The children of which it holds. */
    Set<RegistryId> same(Criterion criterion) {
        Set<RegistryId> inMemory = ofClaim(criterion, Claim.TRUE);
        Set<RegistryId> inDatabase = new TreeSet<>(found(criterion));
        assertEquals(inMemory, inDatabase, criterion::text);
        registry.in(stores -> {
            CohortCounts counts = new CohortCounts(stores.database(), held);
            assertEquals(
                    inMemory,
                    counts.children(criterion, CohortCounts.Which.HOLDING, Registry.DATA_MANAGER),
                    criterion::text);
            assertEquals(
                    ofClaim(criterion, Claim.UNKNOWN),
                    counts.children(criterion, CohortCounts.Which.OPEN, Registry.DATA_MANAGER),
                    criterion::text);
            return 0;
        });
        return inMemory;
    }

    private Set<RegistryId> ofClaim(Criterion criterion, Claim claim) {
        return cases.entrySet().stream()
                .filter(each -> criterion.claim(each.getValue()) == claim)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<RegistryId> found(Criterion criterion) {
        Sql lines = Sought.ALL.where(criterion).lines(Scope.ALL);
        return registry.in(stores -> new ArrayList<>(new IndexTables(stores.database())
                .readSets(
                        "SELECT case_line.case_id FROM " + lines.text(),
                        lines.parameters(),
                        row -> new RegistryId(row.getString(1)))));
    }

    @Override
    public void close() {
        registry.close();
    }
}
