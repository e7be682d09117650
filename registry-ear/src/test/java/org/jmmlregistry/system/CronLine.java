package org.jmmlregistry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jmmlregistry.deployed.Command;

/**
 * The line of the manual that takes a backup each night.
 *
 * @param text what stands behind the five times and the user, as it is printed
 */
record CronLine(String text) {

    private static final Path MANUAL = Path.of("..", "docs", "deployment.md");
    private static final String ENVIRONMENT = "/etc/registry/environment";
    private static final String JAR = "/opt/registry/registry.jar";

    static CronLine ofTheManual() {
        try {
            return Files.readAllLines(MANUAL).stream()
                    .filter(line -> line.startsWith("0 2 * * * registry "))
                    .map(line -> line.substring("0 2 * * * registry ".length()))
                    .findFirst()
                    .map(CronLine::new)
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(MANUAL.toString(), unreadable);
        }
    }

    /** As cron runs it: by {@code sh}, with next to nothing in the environment; only the paths are those of the test. */
    Command run(Path folder, Path data, Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        all.put("REGISTRY_DATA", data.toString());
        Path environment = folder.resolve("environment");
        String line =
                text.replace(ENVIRONMENT, environment.toString()).replace(JAR, System.getProperty("registry.jar"));
        try {
            Files.writeString(
                    environment,
                    all.entrySet().stream()
                            .map(each -> each.getKey() + "='" + each.getValue() + "'\n")
                            .collect(Collectors.joining()));
            ProcessBuilder sh = new ProcessBuilder("/bin/sh", "-c", line);
            sh.environment().clear();
            sh.environment().put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
            Process process = sh.redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Command(process.waitFor(), said);
        } catch (IOException refused) {
            throw new UncheckedIOException(line, refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at " + line, stopped);
        }
    }
}
