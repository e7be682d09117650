package org.jmmlregistry.deployed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A full Payara Server with a fresh domain on free ports, worked through {@code asadmin} as IT does. */
final class PayaraServer implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 600;
    private static final String DOMAIN = "registry";

    private final Path home;
    private final Path folder;
    private final int adminPort;
    private final int port;

    private PayaraServer(Path home, Path folder, int adminPort, int port) {
        this.home = home;
        this.folder = folder;
        this.adminPort = adminPort;
        this.port = port;
    }

    /** @param folder where the domain is made */
    static PayaraServer start(Path folder) {
        List<Integer> ports = Ports.free(10);
        PayaraServer server =
                new PayaraServer(Path.of(System.getProperty("payara.server")), folder, ports.get(0), ports.get(1));
        String others = "domain.jmxPort=%s:jms.port=%s:orb.listener.port=%s:http.ssl.port=%s:orb.ssl.port=%s"
                .concat(":orb.mutualauth.port=%s:osgi.shell.telnet.port=%s:java.debugger.port=%s")
                .formatted(ports.subList(2, 10).toArray());
        server.succeed(
                "create-domain",
                "--domaindir",
                folder.toString(),
                "--adminport",
                String.valueOf(server.adminPort),
                "--instanceport",
                String.valueOf(server.port),
                "--domainproperties",
                others,
                "--nopassword",
                DOMAIN);
        server.succeed("start-domain", "--domaindir", folder.toString(), DOMAIN);
        Evidence.of(folder.resolve(DOMAIN).resolve("logs"), List::of);
        return server;
    }

    /** What a command said, and whether it succeeded. */
    record Said(boolean success, String text) {}

    /** Runs a command against the running domain. */
    Said asadmin(String... command) {
        List<String> line = new ArrayList<>(List.of("--port", String.valueOf(adminPort)));
        line.addAll(List.of(command));
        return run(line);
    }

    /** The address of a page, given from the context root on. */
    URI at(String path) {
        return URI.create("http://localhost:%s/registry%s".formatted(port, path));
    }

    URI atServer(String path) {
        return URI.create("http://localhost:%s%s".formatted(port, path));
    }

    private void succeed(String... command) {
        Said said = run(List.of(command));
        if (!said.success()) {
            throw new IllegalStateException(said.text());
        }
    }

    private Said run(List<String> command) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                home.resolve("glassfish/lib/client/appserver-cli.jar").toString()));
        line.addAll(command);
        try {
            // into a file: the domain that is started inherits the output, and a pipe would never end
            Path output = Files.createTempFile(folder, "asadmin", ".txt");
            ProcessBuilder asadmin =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            asadmin.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
            asadmin.environment().putAll(Map.of("AS_JAVA", System.getProperty("java.home")));
            Process process = asadmin.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("asadmin %s did not end".formatted(command));
            }
            return new Said(process.exitValue() == 0, Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("asadmin", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asadmin was running", stopped);
        }
    }

    @Override
    public void close() {
        succeed("stop-domain", "--kill=true", "--domaindir", folder.toString(), DOMAIN);
    }
}
