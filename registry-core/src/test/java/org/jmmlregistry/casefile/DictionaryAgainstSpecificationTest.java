package org.jmmlregistry.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Coded;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.dictionary.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms against the table of items that was agreed before they were written. */
class DictionaryAgainstSpecificationTest {

    /** Lists that each registry sets for itself: any well-formed code is taken. */
    private static final Set<String> SET_BY_THE_REGISTRY = Set.of("F01.centre_code", "F01.ancestry");

    /** The number of an HSCT is that of the entry itself, so nobody types it a second time. */
    private static final String OF_THE_ENTRY = "F07.hsct_seq";

    private static final Map<String, String> REQUIREMENTS_IN_OTHER_WORDS = Map.of(
            "R from M12", "c(visit_type in M12, ANNUAL)",
            "O (R if dx>=2021)", "c(assay = METHYLATION and dx_date >= 2021)",
            "R, never absent", "R");

    private static final Pattern LIMITS =
            Pattern.compile("(?:derived; |outside )?(-?[0-9.]+)(?:-|\\.\\.\\.)([0-9.]+)(?:[,;(].*)?");
    private static final Pattern UNUSUAL = Pattern.compile("(?:< ?([0-9.]+))?(?: or )?(?:> ?([0-9.]+))?");

    /** A row of the table, and the item it became. */
    record Row(Map<String, String> row, Item<?> item) {

        String cell(String column) {
            return row.get(column);
        }

        @Override
        public String toString() {
            return cell("form") + "." + cell("item");
        }
    }

    static Stream<Row> rows() {
        return Specification.items().stream()
                .map(row -> new Row(
                        row,
                        Forms.form(row.get("form"))
                                .flatMap(form -> form.item(row.get("item")))
                                .orElseThrow(() -> new AssertionError(row.get("form") + "." + row.get("item")))));
    }

    @Test
    void the_casebook_has_the_21_forms_and_each_of_the_342_items_of_the_table() {
        assertEquals(21, Forms.all().size());
        assertEquals(342, rows().count());
    }

    @Test
    void the_forms_stand_in_the_order_of_the_table() {
        assertEquals(
                Specification.items().stream()
                        .map(row -> row.get("form"))
                        .distinct()
                        .toList(),
                Forms.all().stream().map(Form::code).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_item_has_the_type_of_the_table(Row row) {
        String wanted = SET_BY_THE_REGISTRY.contains(row.toString()) ? "S" : row.cell("type");

        assertEquals(wanted, type(row.item()));
    }

    private static String type(Item<?> item) {
        return switch (item.kind()) {
            case DATE -> "D";
            case NUMBER -> "N(%s,%s)".formatted(item.digits(), item.decimals());
            case INTEGER -> "I";
            case CODE -> "C";
            case CODES -> "C multi";
            case YES_NO -> "B";
            case STRING -> "S";
            case STRINGS -> "S list";
            case TEXT -> "T";
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_item_has_the_unit_of_the_table(Row row) {
        assertEquals(row.cell("unit"), row.item().unit());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_list_has_the_codes_of_the_table(Row row) {
        Kind kind = row.item().kind();
        boolean listed =
                (kind == Kind.CODE || kind == Kind.CODES) && !row.cell("codes").isEmpty();

        assertEquals(
                listed ? Set.of(row.cell("codes").split(", ")) : Set.of(),
                listed ? row.item().choices().stream().map(Coded::code).collect(Collectors.toSet()) : Set.of());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_item_is_required_as_the_table_says(Row row) {
        String wanted = row.toString().equals(OF_THE_ENTRY) ? "derived" : row.cell("required");
        String built = row.item().requirement().words().toString();

        assertEquals(
                REQUIREMENTS_IN_OTHER_WORDS.getOrDefault(wanted, wanted),
                REQUIREMENTS_IN_OTHER_WORDS.getOrDefault(built, built));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_number_is_refused_outside_the_limits_of_the_table(Row row) {
        limits(row, "hard")
                .ifPresent(limits -> assertEquals(limits, ends(row.item().hardRange())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_number_is_questioned_outside_the_limits_of_the_table(Row row) {
        Matcher unusual = UNUSUAL.matcher(row.cell("soft").strip());
        boolean byRange = isNumber(row) && !row.cell("soft").isBlank() && unusual.matches();
        if (byRange) {
            assertEquals(
                    List.of(number(unusual.group(1)), number(unusual.group(2))),
                    ends(row.item().expected().range()));
        }
        limits(row, "soft")
                .ifPresent(limits ->
                        assertEquals(limits, ends(row.item().expected().range())));
    }

    private static boolean isNumber(Row row) {
        return row.item().kind() == Kind.NUMBER || row.item().kind() == Kind.INTEGER;
    }

    private static Optional<List<Optional<BigDecimal>>> limits(Row row, String column) {
        Matcher limits = LIMITS.matcher(row.cell(column).strip());
        return isNumber(row) && limits.matches()
                ? Optional.of(List.of(number(limits.group(1)), number(limits.group(2))))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.ofNullable(text).map(BigDecimal::new).map(BigDecimal::stripTrailingZeros);
    }

    private static List<Optional<BigDecimal>> ends(Range range) {
        return List.of(
                range.low().map(BigDecimal::stripTrailingZeros), range.high().map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void the_table_of_checks_has_68_rows_and_their_items_exist() {
        assertEquals(68, Specification.checks().size());
        assertTrue(Specification.checks().stream()
                .flatMap(check -> Arrays.stream(check.get("items").split(" ")))
                .filter(name -> name.matches("F[0-9]{2}[a-z]?\\.[a-z0-9_]+"))
                .allMatch(name -> rows().anyMatch(row -> row.toString().equals(name))));
    }
}
