package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One {@code java -jar registry.jar} in a process of its own, with all that it says on the console. */
final class Bundle {

    private static final long PATIENCE_SECONDS = 600;

    private final Process process;
    private final List<String> console = new ArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread reader;

    /** @param settings environment variables in addition to those of the test */
    Bundle(Path folder, Map<String, String> settings) {
        this(folder, settings, List.of());
    }

    /** @param before words in front of the command, such as those that put it on a small disk */
    Bundle(Path folder, Map<String, String> settings, List<String> before) {
        List<String> command = new ArrayList<>(before);
        command.addAll(java());
        ProcessBuilder java = new ProcessBuilder(command);
        java.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        java.environment().putAll(settings);
        try {
            process = java.directory(folder.toFile()).redirectErrorStream(true).start();
        } catch (IOException refused) {
            throw new UncheckedIOException("registry.jar", refused);
        }
        reader = new Thread(this::read, "console of registry.jar");
        reader.setDaemon(true);
        reader.start();
        Evidence.of(folder, this::console);
    }

    /** The words that start the bundle, with the options for Java that the system property {@code registry.java.options} holds. */
    static List<String> java() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(System.getProperty("registry.java.options", "").split(" "))
                .filter(option -> !option.isBlank())
                .forEach(words::add);
        words.addAll(List.of("-jar", System.getProperty("registry.jar")));
        return words;
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (console) {
                    console.add(line);
                }
                if (line.startsWith("JMML Registry is ready")) {
                    ready.complete(true);
                }
            }
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
        ready.complete(false);
    }

    /** What stood on the console so far. */
    List<String> console() {
        synchronized (console) {
            return List.copyOf(console);
        }
    }

    /** Waits for the line that says where to go. */
    void awaitReady() {
        boolean said = ready.completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!said) {
            process.destroyForcibly();
            throw new IllegalStateException("registry.jar did not become ready: " + console());
        }
    }

    /** Waits for the end of a process that refuses to start. */
    int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("registry.jar did not end: " + console());
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while registry.jar was ending", stopped);
        }
    }

    /** As {@code kill -9} does: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        awaitExit();
    }
}
