package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A command of {@code java -jar registry.jar} that has ended.
 *
 * @param exit its exit code
 * @param said what stood on the console
 */
public record Command(int exit, String said) {

    /** Runs a command on a data folder. */
    public static Command run(Path data, Map<String, String> settings, String... words) {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("REGISTRY_DATA", data.toString());
        return run(List.of(), environment, words);
    }

    /** @param before words in front of the command, such as those that put it on a small disk */
    static Command run(List<String> before, Map<String, String> environment, String... words) {
        ProcessBuilder java = new ProcessBuilder(new ArrayList<>(before));
        java.command().addAll(Bundle.java());
        java.command().addAll(List.of(words));
        java.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        java.environment().putAll(environment);
        try {
            Process process = java.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + List.of(words), stopped);
        }
    }
}
