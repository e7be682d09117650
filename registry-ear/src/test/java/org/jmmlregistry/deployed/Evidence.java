package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * Keeps what a failed test takes away with its folder: the consoles, logs and data of registries and databases, in the folder
 * {@code failed} of the build.
 */
public final class Evidence implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {

    private static final String PROGRAMS = "postgres-programs";
    private static final List<Trace> TRACES = new CopyOnWriteArrayList<>();

    private record Trace(Path folder, Supplier<List<String>> console) {}

    /** Tells where a process works that a test has started. */
    static void of(Path folder, Supplier<List<String>> console) {
        TRACES.removeIf(trace -> !Files.exists(trace.folder()));
        TRACES.add(new Trace(folder, console));
    }

    /** Keeps all that there is now; what cannot be read is told with the failure. */
    public static void keep(String name, Throwable failure) {
        Path kept = Path.of(System.getProperty("registry.test.folder", "target"), "failed", name);
        try {
            Files.createDirectories(kept);
            StringWriter told = new StringWriter();
            failure.printStackTrace(new PrintWriter(told));
            Files.writeString(kept.resolve("failure.txt"), told.toString());
            int number = 0;
            for (Trace trace : TRACES) {
                number++;
                Files.write(
                        kept.resolve("console-%s.txt".formatted(number)),
                        trace.console().get());
                copy(trace.folder(), kept.resolve("folder-" + trace.folder().getFileName()));
            }
        } catch (IOException unreadable) {
            failure.addSuppressed(unreadable);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try (Stream<Path> all = Files.walk(from)) {
                for (Path each : all.filter(file -> isEvidence(from, file)).toList()) {
                    Path copied = to.resolve(from.relativize(each).toString());
                    Files.createDirectories(copied.getParent());
                    Files.deleteIfExists(copied);
                    Files.copy(each, copied);
                }
            }
        }
    }

    private static boolean isEvidence(Path folder, Path file) {
        return Files.isRegularFile(file) && !folder.relativize(file).toString().contains(PROGRAMS);
    }

    private static void keep(ExtensionContext context, Throwable failure) {
        String test = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
        keep(test, failure);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context, failure);
        throw failure;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context, failure);
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        keep(context, failure);
        throw failure;
    }
}
