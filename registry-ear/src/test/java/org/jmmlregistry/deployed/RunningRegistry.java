package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A registry that serves: the real bundle on a free port, with the data folder {@code registry-data} in a folder of the test. */
public final class RunningRegistry implements AutoCloseable {

    /** Makes a start load the founding cohort and its accounts. */
    static final Map<String, String> DEMONSTRATION = Map.of("REGISTRY_DEMONSTRATION", "true");

    private static final String DATA = "registry-data";

    private final Path data;
    private final int port;
    private final List<String> before;
    private final Map<String, String> environment;
    private final Bundle bundle;

    private RunningRegistry(Path folder, Path data, List<String> before, int port, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.before = before;
        this.environment = environment;
        this.bundle = new Bundle(folder, environment, before);
        bundle.awaitReady();
    }

    /** Starts in a folder, which may hold the data of an earlier start, and waits until the pages are served. */
    public static RunningRegistry start(Path folder, Map<String, String> settings) {
        return start(folder, folder.resolve(DATA), List.of(), settings);
    }

    /** Starts with the demonstration and its accounts in a folder that holds nothing yet. */
    public static RunningRegistry startDemonstration(Path folder) {
        Demonstration.copyTo(folder.resolve(DATA));
        return start(folder, DEMONSTRATION);
    }

    /** Starts with all data on a small disk. */
    public static RunningRegistry start(SmallDisk disk, Map<String, String> settings) {
        return start(disk.place(), disk.seen().resolve(DATA), disk.inside(), settings);
    }

    private static RunningRegistry start(Path folder, Path data, List<String> before, Map<String, String> settings) {
        int port = Ports.free();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("REGISTRY_HTTP_PORT", String.valueOf(port));
        environment.put("REGISTRY_DATA", folder.resolve(DATA).toString());
        return new RunningRegistry(folder, data, before, port, environment);
    }

    /** Carries out a command with the settings of this registry, whether it runs or was killed. */
    public Command command(String... words) {
        return Command.run(before, environment, words);
    }

    public int port() {
        return port;
    }

    /** The address of a page or resource, given from the context root on: {@code /api/cases}. */
    public URI at(String path) {
        return URI.create("http://localhost:%s/registry%s".formatted(port, path));
    }

    /** The address of something that belongs to the server: {@code /health}. */
    public URI atServer(String path) {
        return URI.create("http://localhost:%s%s".formatted(port, path));
    }

    public Path data() {
        return data;
    }

    /** All lines that were printed since the start. */
    public List<String> console() {
        return bundle.console();
    }

    /** Ends the process by force, as a power cut would. */
    public void kill() {
        bundle.kill();
    }

    @Override
    public void close() {
        bundle.kill();
    }

    /** An answer of a server, for tests that only look. */
    public record Page(int status, String contentType, String text) {

        public static Page get(URI address) {
            HttpClient client = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
            try {
                var answer = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
                return new Page(
                        answer.statusCode(),
                        answer.headers().firstValue("Content-Type").orElse(""),
                        answer.body());
            } catch (IOException unreachable) {
                throw new UncheckedIOException(address.toString(), unreachable);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + address, stopped);
            }
        }
    }
}
