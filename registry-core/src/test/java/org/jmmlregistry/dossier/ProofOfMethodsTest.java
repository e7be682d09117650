package org.jmmlregistry.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the statistics against R, as each installation computes it again. */
class ProofOfMethodsTest {

    private static final Path SHIPPED = Path.of("src", "main", "resources", "references");
    private static final List<MethodProof> PROOFS = ProofOfMethods.against(References.shipped());

    static Stream<MethodProof> proofs() {
        return PROOFS.stream();
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void every_method_agrees_with_its_references(MethodProof proof) {
        assertEquals(List.of(), proof.faults());
        assertTrue(proof.holds(), proof::toString);
        assertTrue(proof.figures() >= 3, proof::toString);
        assertTrue(proof.largest().relative() <= proof.method().tolerance(), proof::toString);
        assertEquals("R 4.2.2", proof.versions().get(0));
    }

    @Test
    void each_method_has_one_line_and_thousands_of_figures_are_compared() {
        assertEquals(
                List.of(Method.values()),
                PROOFS.stream().map(MethodProof::method).toList());
        int figures = PROOFS.stream().mapToInt(MethodProof::figures).sum();
        assertTrue(figures > 70_000, () -> String.valueOf(figures));
    }

    /** One whose computation came to no end must not be told as if it had. */
    @Test
    void what_is_computed_for_a_method_alone_is_what_is_computed_for_it_among_all() {
        for (Method method : List.of(Method.GRAY, Method.MANTEL_BYAR, Method.LOG_LIMITS, Method.JACKKNIFE)) {
            assertTrue(PROOFS.contains(ProofOfMethods.of(method, References.shipped())), method::name);
        }
    }

    /** A proof that cannot fail proves nothing. */
    @Test
    void a_reference_figure_that_was_altered_is_found(@TempDir Path folder) throws IOException {
        copy(folder);
        alter(folder.resolve("exact.json"), "0.251345482270304", "0.251345483270304");
        MethodProof proof = of(Method.CLOPPER_PEARSON, folder);
        assertFalse(proof.holds());
        assertEquals(1, proof.faults().size());
        assertTrue(
                proof.faults().get(0).matches("proportions: 0\\.2513454822703.*, not 0\\.251345483270304"),
                () -> proof.faults().toString());
        assertEquals(1e-9, proof.largest().absolute(), 1e-12);
        assertTrue(proof.largest().relative() > proof.method().tolerance());
        assertTrue(of(Method.WILSON, folder).holds());
    }

    @Test
    void a_figure_that_is_defined_in_one_of_both_only_is_found(@TempDir Path folder) throws IOException {
        copy(folder);
        alter(folder.resolve("exact.json"), "0.251345482270304", "null");
        assertTrue(of(Method.CLOPPER_PEARSON, folder).faults().get(0).endsWith("not undefined"));
    }

    @Test
    void a_file_of_references_that_was_cut_is_found_and_the_other_methods_are_told(@TempDir Path folder)
            throws IOException {
        copy(folder);
        Path file = folder.resolve("clfs.json");
        Files.writeString(file, Files.readString(file).substring(0, 1000));
        assertFalse(of(Method.AALEN_JOHANSEN, folder).holds());
        assertFalse(of(Method.CURRENT_LEUKAEMIA_FREE, folder).holds());
        assertTrue(of(Method.COX, folder).holds());
    }

    @Test
    void a_file_of_references_that_is_missing_is_found(@TempDir Path folder) throws IOException {
        copy(folder);
        Files.delete(folder.resolve("further.json"));
        MethodProof proof = of(Method.FIRTH, folder);
        assertFalse(proof.holds());
        assertTrue(proof.faults().get(0).contains("further.json"), () -> proof.faults()
                .toString());
    }

    private static MethodProof of(Method method, Path folder) {
        return ProofOfMethods.of(method, References.in(folder));
    }

    private static void copy(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = folder.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copied.getParent()));
                Files.copy(file, copied);
            }
        }
    }

    private static void alter(Path file, String figure, String other) throws IOException {
        String before = Files.readString(file);
        assertTrue(before.contains(figure), figure);
        Files.writeString(file, before.replace(figure, other));
    }
}
