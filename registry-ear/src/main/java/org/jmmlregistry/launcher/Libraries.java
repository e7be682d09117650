package org.jmmlregistry.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The libraries that commands need, unpacked from the WAR in the bundle into a folder of their own: Java loads no class from an
 * archive within an archive, and the server, which could, takes half a minute to start.
 */
record Libraries(Path folder, URLClassLoader loader, String commands) implements AutoCloseable {

    private static final String COMMANDS = "org.jmmlregistry.backup.command.Commands";
    private static final String WAR = "/MICRO-INF/deploy/registry.war";
    private static final String JSON = "/MICRO-INF/runtime/jakarta.json.jar";
    /** Sets reports, which takes every library that there is. */
    private static final String SELF_TEST = "org.jmmlregistry.report.dossier.SelfTestCommand";

    private static final String ALL = "WEB-INF/lib/[^/]+\\.jar";
    private static final String NEEDED =
            "WEB-INF/lib/(registry-core|derby|derbyshared|postgresql|flyway-|jackson-|icu4j-|jspecify).*\\.jar";

    /** @param reports whether reports are set as well */
    static Libraries unpack(boolean reports) throws CannotStart {
        String needed = reports ? ALL : NEEDED;
        try {
            Path folder = Files.createTempDirectory("registry");
            List<URL> found = new ArrayList<>();
            try (ZipInputStream war = new ZipInputStream(resource(WAR))) {
                for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                    if (entry.getName().matches(needed)) {
                        found.add(copy(war, folder, entry.getName()));
                    }
                }
            }
            try (InputStream json = resource(JSON)) {
                found.add(copy(json, folder, JSON));
            }
            // a machine for servers has no screen to draw on
            System.setProperty("java.awt.headless", "true");
            System.setProperty("slf4j.internal.verbosity", "ERROR");
            System.setProperty(
                    "derby.stream.error.file", folder.resolve("derby.log").toString());
            return new Libraries(
                    folder,
                    new URLClassLoader(found.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()),
                    reports ? SELF_TEST : COMMANDS);
        } catch (IOException failed) {
            throw new CannotStart("The libraries cannot be unpacked into %s (%s)."
                    .formatted(System.getProperty("java.io.tmpdir"), failed.getMessage()));
        }
    }

    private static InputStream resource(String name) throws CannotStart {
        InputStream in = Libraries.class.getResourceAsStream(name);
        if (in == null) {
            throw new CannotStart("This is not the runnable bundle: it has no %s.".formatted(name));
        }
        return in;
    }

    private static URL copy(InputStream in, Path folder, String member) throws IOException {
        Path file = folder.resolve(member.substring(member.lastIndexOf('/') + 1));
        Files.copy(in, file);
        return file.toUri().toURL();
    }

    /** Runs the commands' class, which this one knows by its name only. */
    int call(List<String> words, BooleanSupplier running, PrintStream console) throws CannotStart {
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return (int) loader.loadClass(commands)
                    .getMethod("run", String[].class, BooleanSupplier.class, PrintStream.class)
                    .invoke(null, words.toArray(String[]::new), running, console);
        } catch (InvocationTargetException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the bundle does not fit its launcher", impossible);
        }
    }

    @Override
    public void close() throws CannotStart {
        try {
            loader.close();
            try (Stream<Path> unpacked = Files.walk(folder)) {
                for (Path each : unpacked.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        } catch (IOException left) {
            throw new CannotStart("The folder %s could not be taken away (%s).".formatted(folder, left.getMessage()));
        }
    }
}
