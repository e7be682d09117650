package org.jmmlregistry.terminology;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.dictionary.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The table under docs has every code and unit of the forms, and no other. After a change of a form, write it anew, and fill in
 * by hand what was compared and by which source: {@code mvn -pl registry-core test -Dtest=CodeBindingsTest -Dcodebook.write=true}.
 */
class CodeBindingsTest {

    private static final Path TABLE = Path.of("..", "docs", "code-bindings.md");
    private static final String UCUM = "UCUM";
    private static final Pattern ROW = Pattern.compile("\\| [^|]+ \\| `[^`]+` \\| .* \\|");
    private static final Pattern SOURCE = Pattern.compile("\\[([a-z0-9-]+)]");

    /** A code where it stands: {@code F03.wbc}, or {@code F01.sex_at_birth = M} for a choice. */
    record Binding(Item<?> item, String where, String system, String code, String name) {

        String key() {
            return String.join(" | ", system, "`" + code + "`", name);
        }

        @Override
        public String toString() {
            return where + ": " + key();
        }
    }

    /** Properties and scales, as the names of LOINC tell them, with the answers that have them. */
    private enum Scale {
        NUMBER_PER_VOLUME(".*\\[#/volume].*", Kind.NUMBER, "10*9/L"),
        MASS_PER_VOLUME(".*\\[Mass/volume].*", Kind.NUMBER, "g/dL", "mg/dL", "ug/L"),
        ACTIVITY_PER_VOLUME(".*\\[Enzymatic activity/volume].*", Kind.NUMBER, "U/L"),
        PERCENT(".*/(100 leukocytes|100 cells|Hemoglobin.total) in .*", Kind.NUMBER, "%"),
        FRACTION(".*\\[NFr]", Kind.NUMBER, "1"),
        MASS("Body weight", Kind.NUMBER, "kg"),
        LENGTH("Body height", Kind.NUMBER, "cm"),
        TIME("Gestational age--at birth", Kind.INTEGER, "wk"),
        ORDINAL_OR_NOMINAL(".*\\[(Presence|ID|Type)].*", Kind.CODE, ""),
        NOTATION(".*(HGVS|ISCN).*", Kind.STRING, "");

        private final String names;
        private final Kind kind;
        private final Set<String> units;

        Scale(String names, Kind kind, String... units) {
            this.names = names;
            this.kind = kind;
            this.units = Set.of(units);
        }

        static List<Scale> of(Binding binding) {
            return Stream.of(values())
                    .filter(scale -> binding.name().matches(scale.names))
                    .toList();
        }
    }

    static Stream<Binding> bindings() {
        return Forms.all().stream().flatMap(form -> form.items().stream()
                .flatMap(item -> bindings(form.code() + "." + item.code(), item)));
    }

    private static Stream<Binding> bindings(String where, Item<?> item) {
        Stream<Binding> codes = item.outsideCodes().stream()
                .map(code -> new Binding(
                        item,
                        code.choice().map(choice -> where + " = " + choice).orElse(where),
                        code.system().toString(),
                        code.code(),
                        code.name()));
        Stream<Binding> units = Stream.of(item.unit())
                .filter(unit -> !unit.isEmpty())
                .map(unit -> new Binding(
                        item,
                        where,
                        UCUM,
                        unit,
                        item.unitInWords().map(Object::toString).orElse("number")));
        return Stream.concat(codes, units);
    }

    static Stream<Binding> loinc() {
        return of(CodeSystem.LOINC);
    }

    static Stream<Binding> snomed() {
        return of(CodeSystem.SNOMED_CT);
    }

    private static Stream<Binding> of(CodeSystem system) {
        return bindings().filter(binding -> binding.system().equals(system.toString()));
    }

    @Test
    void the_table_under_docs_has_every_code_of_the_forms_and_no_other() throws IOException {
        List<String> kept = Files.readAllLines(TABLE);
        String now = table(kept);
        if (Boolean.getBoolean("codebook.write")) {
            Files.writeString(TABLE, now, StandardCharsets.UTF_8);
        }
        assertEquals(now, Files.readString(TABLE, StandardCharsets.UTF_8));
    }

    /** A code without its own row has nothing that it was compared with: what was verified goes with code and name. */
    private static String table(List<String> kept) {
        List<String> rows =
                kept.stream().filter(line -> ROW.matcher(line).matches()).toList();
        int first = rows.isEmpty() ? kept.size() : kept.indexOf(rows.get(0));
        Map<String, String> verified = new HashMap<>();
        rows.forEach(row -> verified.put(key(row), String.join(" | ", cells(row).subList(4, 6))));
        Stream<String> written = new TreeMap<>(bindings().collect(groupingBy(Binding::key)))
                .entrySet().stream().map(entry -> "| %s | %s | %s |"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().stream().map(Binding::where).collect(joining(", ")),
                                verified.getOrDefault(entry.getKey(), "? | ?")));
        return Stream.of(
                        kept.subList(0, first).stream(),
                        written,
                        kept.subList(first + rows.size(), kept.size()).stream())
                .flatMap(lines -> lines)
                .collect(joining("\n", "", "\n"));
    }

    private static List<String> cells(String row) {
        return List.of(row.substring(2, row.length() - 2).split(" \\| "));
    }

    private static String key(String row) {
        return String.join(" | ", cells(row).subList(0, 3));
    }

    @Test
    void every_row_says_what_was_compared_and_names_a_source_that_is_listed() throws IOException {
        String page = Files.readString(TABLE);
        for (String row :
                page.lines().filter(line -> ROW.matcher(line).matches()).toList()) {
            List<String> cells = cells(row);
            assertEquals(6, cells.size(), row);
            assertTrue(cells.get(4).length() > 2, row);
            List<String> sources = SOURCE.matcher(cells.get(5))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertFalse(sources.isEmpty(), row);
            sources.forEach(source -> assertTrue(page.contains("\n- **" + source + "**: "), source + " in " + row));
        }
    }

    @Test
    void one_code_has_one_name() {
        Map<String, Set<String>> names = bindings()
                .collect(groupingBy(
                        binding -> binding.system() + " " + binding.code(), mapping(Binding::name, toSet())));

        names.forEach((code, each) -> assertEquals(1, each.size(), code + " " + each));
    }

    @Test
    void a_code_of_a_choice_names_a_choice_of_its_item() {
        Forms.all().stream().flatMap(form -> form.items().stream()).forEach(item -> item.outsideCodes()
                .forEach(code -> code.choice()
                        .ifPresent(choice -> assertTrue(item.choice(choice).isPresent(), item + " " + code))));
    }

    @ParameterizedTest
    @MethodSource("loinc")
    void a_code_of_loinc_has_its_check_digit(Binding binding) {
        assertTrue(CheckDigits.holdsInLoinc(binding.code()));
    }

    @ParameterizedTest
    @MethodSource("snomed")
    void a_code_of_snomed_ct_has_its_check_digit(Binding binding) {
        assertTrue(CheckDigits.holdsInSnomed(binding.code()));
    }

    @Test
    void a_slip_of_the_pen_has_no_check_digit() {
        assertFalse(CheckDigits.holdsInLoinc("81291-9"));
        assertFalse(CheckDigits.holdsInLoinc("26446-4"));
        assertFalse(CheckDigits.holdsInSnomed("402355001"));
        assertFalse(CheckDigits.holdsInSnomed("402535000"));
    }

    @ParameterizedTest
    @MethodSource("loinc")
    void property_and_scale_of_a_code_of_loinc_are_those_of_the_answer(Binding binding) {
        List<Scale> scales = Scale.of(binding);
        assertEquals(1, scales.size(), scales.toString());
        assertEquals(scales.get(0).kind, binding.item().kind());
        assertTrue(
                scales.get(0).units.contains(binding.item().unit()),
                binding.item().unit());
    }

    /** Prefixed and plain atoms of UCUM that the forms use. */
    @Test
    void a_unit_is_written_in_ucum() {
        String atom = "(?:10\\*[1-9]|[mu]?g|kg|cm|[md]?L|c?Gy|U|min|[ahd]|wk|mo|%|1)";
        Pattern unit = Pattern.compile("/?%s(?:[./]%s)*".formatted(atom, atom));

        bindings()
                .filter(binding -> binding.system().equals(UCUM))
                .forEach(binding -> assertTrue(unit.matcher(binding.code()).matches(), binding.toString()));
    }

    @Test
    void a_form_of_the_cibmtr_is_named_by_its_number_alone() {
        assertThrows(IllegalArgumentException.class, () -> OutsideCode.of(CodeSystem.CIBMTR, "2400, donor", "Pre-TED"));
        assertThrows(IllegalArgumentException.class, () -> OutsideCode.of(CodeSystem.CIBMTR, "2400", ""));
    }

    /** They change from revision to revision of a form. */
    @Test
    void the_number_of_a_question_of_another_registry_stands_nowhere() throws IOException {
        Pattern number = Pattern.compile("\\bQ ?[0-9]{1,3}\\b(?!\\.[0-9])|\\b[Qq]uestions? [0-9]");
        List<Path> places = List.of(
                Path.of("../docs"),
                Path.of("../README.md"),
                Path.of("../CHANGES.md"),
                Path.of("src/main"),
                Path.of("src/test/resources/specification"),
                Path.of("../registry-reports/src/main"),
                Path.of("../registry-web/src/main"));
        for (Path place : places) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file : files.filter(CodeBindingsTest::isText).toList()) {
                    Matcher found = number.matcher(Files.readString(file));
                    assertFalse(found.find(), () -> file + ": " + found.group());
                }
            }
        }
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(md|csv|java|properties|xhtml|jrxml|js|json|sql|txt)");
    }
}
