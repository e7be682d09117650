package org.jmmlregistry.casebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jmmlregistry.Effort;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.database.Database;
import org.jmmlregistry.database.OnEachDatabase;
import org.jmmlregistry.database.Registry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Written;
import org.jmmlregistry.identity.Identity;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ten thousand sets of answers, good, bad and absurd, through the one door; on PostgreSQL the first two thousand of them. */
@OnEachDatabase
class RandomAnswersTest {

    private static final Map<Database, Integer> SETS =
            Map.of(Database.DERBY, Effort.times(1_000, 10_000), Database.POSTGRESQL, Effort.times(1_000, 2_000));
    private static final int SETS_OF_A_CASE = 10;
    private static final List<String> ABSURD = List.of(
            "",
            " ",
            "\u0000",
            "😀",
            "\ud83d",
            "שלום",
            "NaN",
            "-0",
            "1e9",
            "999999999999999999",
            "2001-02-30",
            "0001-01-01",
            "9999-12-31",
            "2001",
            "Y;N",
            ";;;",
            "UNK",
            "' OR 1=1 --",
            "<script>",
            "x".repeat(10_000));
    private static final List<String> ABSENCES = List.of("UNK", "NA", "NASK", "NOTDONE", "PENDING", "BECAUSE", "unk");

    @Parameter
    private Database database;

    private final SplittableRandom random = new SplittableRandom(20_261_125);

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Written written(Item<?> item, boolean wild) {
        return switch (wild ? random.nextInt(8) : 7) {
            case 0 -> new Written("", one(ABSENCES));
            case 1 -> new Written(one(ABSURD), "");
            case 2 -> new Written(plausible(item), random.nextInt(10) == 0 ? "UNK" : "");
            default -> Written.value(plausible(item));
        };
    }

    private String plausible(Item<?> item) {
        return switch (item.kind()) {
            case DATE ->
                String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        random.nextInt(1990, 2006),
                        random.nextInt(1, 13),
                        random.nextInt(1, 29));
            case NUMBER, INTEGER ->
                item.hardRange()
                        .low()
                        .orElse(BigDecimal.ZERO)
                        .add(BigDecimal.valueOf(random.nextInt(-1, 9)))
                        .toPlainString();
            case CODE -> one(item.choices()).code();
            case CODES -> one(item.choices()).code() + ";" + one(item.choices()).code();
            case YES_NO -> random.nextBoolean() ? "Y" : "N";
            case STRING, STRINGS, TEXT -> one(List.of("C01", "F13/1/1", "F99/9/9", "46,XX", "a note", "JM-00001-8"));
        };
    }

    private Map<String, Written> answers(Form form) {
        Map<String, Written> written = new HashMap<>();
        boolean wild = random.nextInt(3) == 0;
        double density = wild ? random.nextDouble() : random.nextDouble() / 5;
        for (Item<?> item : form.items()) {
            if (random.nextDouble() < density && (wild || !item.isDerived())) {
                written.put(item.code(), written(item, wild));
            }
        }
        return written;
    }

    @Test
    void random_sets_of_answers_leave_a_valid_entry_or_nothing_and_never_an_exception() {
        int sets = SETS.get(database);
        try (Registry registry = new Registry(database)) {
            int saved = 0;
            int refused = 0;
            RegistryId id = RegistryId.of(1);
            for (int set = 0; set < sets; set++) {
                if (set % SETS_OF_A_CASE == 0) {
                    id = registered(registry, set);
                }
                Form form = one(Forms.all());
                EntryKey key = new EntryKey(
                        form.code(),
                        form.repeat().standsUnderHsct() ? random.nextInt(1, 3) : random.nextInt(20) == 0 ? 1 : 0,
                        random.nextInt(4) == 0 ? 2 : 1);
                Map<String, Written> answers = answers(form);
                RegistryId of = id;
                Optional<StoredEntry> before = registry.in(stores ->
                        stores.casebook().find(of, Registry.DATA_MANAGER).entry(key));
                EntrySave save = new EntrySave(
                                of,
                                key,
                                before.map(StoredEntry::version).orElse(0),
                                answers,
                                random.nextInt(4) > 0 ? EntryStatus.DRAFT : EntryStatus.COMPLETE,
                                "another try",
                                "test")
                        .confirming(Set.of(Casebook.LIKELY_DUPLICATE, Casebook.TAKEN_BACK));
                SaveResult result = registry.in(stores -> stores.casebook().save(save, Registry.DATA_MANAGER));
                StoredCase after = registry.in(stores -> stores.casebook().find(of, Registry.DATA_MANAGER));
                if (result instanceof SaveResult.Saved) {
                    saved++;
                    assertTrue(after.entry(key).isPresent(), key::toString);
                } else {
                    refused++;
                    assertTrue(Proposal.refuses(((SaveResult.Refused) result).findings()), key::toString);
                    assertEquals(before, after.entry(key));
                }
            }
            assertTrue(saved > sets / 10 && refused > sets / 10, saved + " saved, " + refused + " refused");
            assertEquals(Optional.empty(), registry.in(stores -> stores.trail().fault()));
            List<StoredCase> all = registry.in(stores -> stores.casebook().cases(Registry.DATA_MANAGER));
            for (StoredCase stored : all) {
                List<Finding> findings = new CaseInHand(
                                stored,
                                Identity.UNKNOWN,
                                false,
                                Placement.at(stored.centre(), Scope.ALL, false),
                                Places.ALL_FREE)
                        .unchanged()
                        .asItStands(LocalDate.of(2004, 3, 1), List.of());
                assertTrue(!Proposal.refuses(findings), () -> stored.id() + " " + findings);
            }
        }
    }

    private static RegistryId registered(Registry registry, int set) {
        EntrySave patient = new EntrySave(
                RegistryId.of(1),
                Casebook.PATIENT,
                0,
                Map.of(
                        "sex_at_birth", Written.value(set % 80 == 0 ? "F" : "M"),
                        "birth_date", Written.value("1989-03"),
                        "data_label", Written.value("SYNTHETIC")),
                EntryStatus.DRAFT,
                "",
                "test");
        return ((SaveResult.Saved) registry.in(
                        stores -> stores.casebook().register(Optional.empty(), patient, Registry.DATA_MANAGER)))
                .id();
    }
}
