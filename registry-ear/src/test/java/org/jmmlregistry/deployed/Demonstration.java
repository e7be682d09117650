package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A data folder into which the demonstration was loaded. It is loaded once for all tests, which get a copy. */
final class Demonstration {

    /** Made when first asked for. */
    private static final class Original {
        static final Path DATA = loaded();
    }

    private Demonstration() {}

    private static Path loaded() {
        try {
            Path folder =
                    Files.createTempDirectory(Path.of(System.getProperty("registry.test.folder")), "demonstration");
            try (RunningRegistry registry = RunningRegistry.start(folder, RunningRegistry.DEMONSTRATION)) {
                return registry.data();
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Copies the data folder as the registry left it that loaded it and was ended by force. */
    static void copyTo(Path data) {
        copy(Original.DATA, data);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            List<Path> parentsFirst = all.toList();
            for (Path each : parentsFirst) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
