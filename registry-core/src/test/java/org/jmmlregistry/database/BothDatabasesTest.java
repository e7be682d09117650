package org.jmmlregistry.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What uses a database is tested on each of them. */
class BothDatabasesTest {

    private static final String REGISTRY =
            constant(Database.class.getPackageName().replace('.', '/') + "/Registry");

    /** Its tests bring a registry from one database to the other, and name both. */
    private static final String FROM_ONE_TO_THE_OTHER = "org.jmmlregistry.backup";

    /** A test class that names its database itself would leave the other one out. */
    @Test
    void a_test_class_with_a_registry_runs_on_each_database() throws Exception {
        List<Class<?>> withRegistry = testClassesWithRegistry();

        assertTrue(withRegistry.size() > 10, withRegistry::toString);
        assertEquals(
                List.of(),
                withRegistry.stream()
                        .filter(each -> !each.isAnnotationPresent(OnEachDatabase.class))
                        .filter(each -> !each.getPackageName().startsWith(FROM_ONE_TO_THE_OTHER))
                        .toList());
    }

    private static List<Class<?>> testClassesWithRegistry() throws IOException, URISyntaxException {
        Path classes = Path.of(BothDatabasesTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith("Test.class"))
                    .filter(BothDatabasesTest::namesRegistry)
                    .<Class<?>>map(file -> loaded(classes.relativize(file)))
                    .toList();
        }
    }

    /** A class file holds the name of each class that it uses, with its length in two bytes before it. */
    private static String constant(String name) {
        return "\0" + (char) name.length() + name;
    }

    private static boolean namesRegistry(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(REGISTRY);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Class<?> loaded(Path file) {
        String name = file.toString().replace(File.separatorChar, '.').replaceFirst("\\.class$", "");
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
