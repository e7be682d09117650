package org.jmmlregistry.launcher;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The words behind {@code java -jar registry.jar}: which command is meant, and whether a registry runs meanwhile. */
record CommandLine(Settings settings, PrintStream console) {

    static final String SELF_TEST = "self-test";

    private static final int WRONG_WORDS = 2;
    private static final String HELP =
            """
            java -jar registry.jar                  starts the registry
            java -jar registry.jar backup [FILE]    writes everything into one file; the registry may run
            java -jar registry.jar check FILE       reads a backup and says whether it is whole
            java -jar registry.jar restore FILE     puts a backup into an empty registry that does not run
            java -jar registry.jar move             takes the registry from Derby to an empty PostgreSQL
            java -jar registry.jar verify           reads the trail and says whether its chain is whole
            java -jar registry.jar verify FILE      says whether a PDF was issued here, and is unaltered
            java -jar registry.jar self-test        proves the methods, tries database, backup and restore
            java -jar registry.jar help             prints this

            The settings are those of the start: REGISTRY_DATA, REGISTRY_DB_URL, REGISTRY_DB_USER, REGISTRY_DB_PASSWORD.
            self-test --out FOLDER writes the dossier there, as a PDF and as text.
            Without FILE a backup goes into the folder "backup" of the data folder. The exit code is 0 if it was done, 1 if
            it could not be done, and 2 if the command is not understood.""";

    /** How many files may be named behind each command: at least, and at most. */
    private static final Map<String, List<Integer>> FILES = Map.of(
            "backup",
            List.of(0, 1),
            "check",
            List.of(1, 1),
            "restore",
            List.of(1, 1),
            "move",
            List.of(0, 0),
            "verify",
            List.of(0, 1),
            SELF_TEST,
            List.of(0, 0));

    private static final String OUT = "--out";

    /** Nothing is changed, and PostgreSQL is open to several at once: a registry may start meanwhile. */
    private static final Set<String> READING = Set.of("backup", "verify", SELF_TEST);

    /** @return the exit code */
    int run(List<String> words) throws CannotStart {
        String command = words.get(0);
        if (command.equals("help") || command.equals("--help") || command.equals("-h")) {
            console.println(HELP);
            return 0;
        }
        if (!isUnderstood(words)) {
            console.println("“%s” is not understood.%n".formatted(String.join(" ", words)));
            console.println(HELP);
            return WRONG_WORDS;
        }
        System.setProperty("registry.data", settings.data().toString());
        return command.equals("check") ? call(words, () -> false) : inDataFolder(words);
    }

    private static boolean isUnderstood(List<String> words) {
        if (words.size() == 3 && words.get(0).equals(SELF_TEST)) {
            return words.get(1).equals(OUT);
        }
        List<Integer> files = FILES.get(words.get(0));
        return files != null && words.size() - 1 >= files.get(0) && words.size() - 1 <= files.get(1);
    }

    private int inDataFolder(List<String> words) throws CannotStart {
        if (words.get(0).equals("restore")) {
            settings.makeDataFolder();
        }
        settings.requireOwnFolder();
        Optional<DataLock> lock = DataLock.ifFree(settings.lock());
        if (lock.isPresent() && !(READING.contains(words.get(0)) && isShared())) {
            try {
                return call(words, () -> false);
            } finally {
                lock.get().release();
            }
        }
        lock.ifPresent(DataLock::release);
        return call(words, this::isRunning);
    }

    private static boolean isShared() {
        return Optional.ofNullable(System.getProperty("registry.db.url"))
                .or(() -> Optional.ofNullable(System.getenv("REGISTRY_DB_URL")))
                .filter(url -> url.startsWith("jdbc:postgresql:"))
                .isPresent();
    }

    private boolean isRunning() {
        try {
            Optional<DataLock> lock = DataLock.ifFree(settings.lock());
            lock.ifPresent(DataLock::release);
            return lock.isEmpty();
        } catch (CannotStart unknown) {
            return false;
        }
    }

    private int call(List<String> words, BooleanSupplier running) throws CannotStart {
        try (Libraries libraries = Libraries.unpack(words.get(0).equals(SELF_TEST))) {
            return libraries.call(words, running, console);
        }
    }
}
