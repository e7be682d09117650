package org.jmmlregistry.launcher;

import fish.payara.micro.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code java -jar registry.jar}, which starts the registry, or with words behind it carries out a command.
 *
 * <p>Everything that the server writes goes to the log in the data folder; the console says in one line where to go, or why
 * there is nowhere to go.
 */
public final class Launcher {

    private static final String CONTEXT_ROOT = "registry";

    private Launcher() {}

    public static void main(String[] arguments) {
        PrintStream console = System.out;
        try {
            Settings settings = Settings.from(System.getenv());
            if (arguments.length > 0) {
                System.exit(new CommandLine(settings, console).run(List.of(arguments)));
            }
            settings.checkPort();
            settings.makeDataFolder();
            DataLock.take(settings.lock()).holdUntilTheEnd();
            console.println("JMML Registry is starting; data in " + settings.data());
            redirectOutput(settings.output());
            start(settings);
            console.printf(
                    "JMML Registry is ready at http://localhost:%s/%s - %s%n",
                    settings.port(), CONTEXT_ROOT, signIn(settings));
        } catch (CannotStart reason) {
            console.println(reason.getMessage());
            System.exit(1);
        }
    }

    /** What libraries print goes beside the log; the console is for the person who starts the registry. */
    private static void redirectOutput(Path file) throws CannotStart {
        try {
            PrintStream output = new PrintStream(Files.newOutputStream(file), true, StandardCharsets.UTF_8);
            System.setOut(output);
            System.setErr(output);
        } catch (IOException failed) {
            throw new CannotStart("The file %s cannot be written: %s.".formatted(file, failed.getMessage()));
        }
    }

    private static void start(Settings settings) throws CannotStart {
        System.setProperty("registry.data", settings.data().toString());
        System.setProperty("registry.console", "true");
        System.setProperty(
                "derby.stream.error.file", settings.logs().resolve("derby.log").toString());
        System.setProperty("java.io.tmpdir", settings.temporary().toString());
        try {
            empty(settings.temporary());
            PayaraMicro.main(new String[] {
                "--port",
                String.valueOf(settings.port()),
                "--nohazelcast",
                "--disablephonehome",
                "--logproperties",
                logging(settings).toString()
            });
        } catch (IOException failed) {
            throw new CannotStart(
                    "The data folder %s cannot be used: %s.".formatted(settings.data(), failed.getMessage()));
        }
    }

    /** How to sign in: the application leaves it as its last act of starting, so that without it there is no application. */
    private static String signIn(Settings settings) throws CannotStart {
        String said = System.getProperty("registry.signin");
        if (said == null) {
            String elsewhere = "The registry could not be started; the reason stands in the newest file of "
                    + settings.logs() + ".";
            throw new CannotStart(System.getProperty("registry.failure", elsewhere));
        }
        return said;
    }

    /** The server's logging: a rotating file, nothing on the console. */
    private static Path logging(Settings settings) throws IOException {
        Path properties = settings.temporary().resolve("logging.properties");
        try (InputStream in = Launcher.class.getResourceAsStream("/logging.properties")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    properties,
                    text.replace("${logs}", settings.logs().toString().replace('\\', '/')));
        }
        return properties;
    }

    /** Takes away what an earlier run left when it was ended by force. */
    private static void empty(Path folder) throws IOException {
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path each : left.sorted(Comparator.reverseOrder()).toList()) {
                if (!each.equals(folder)) {
                    Files.delete(each);
                }
            }
        }
    }
}
