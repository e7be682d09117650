package org.jmmlregistry.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.deployed.RunningRegistry;

/** A user name and its password. */
record Credentials(String name, String password) {

    private static final Pattern ONE_TIME = Pattern.compile("sign in as (\\S+) with the one-time password (\\S+)");

    /** One of the accounts that the demonstration opened at its start. */
    static Credentials ofDemonstration(RunningRegistry registry, String name) {
        try {
            return Files.readAllLines(registry.data().resolve("demonstration-accounts.txt")).stream()
                    .map(line -> line.split("\\s+"))
                    .filter(words -> words[0].equals(name))
                    .map(words -> new Credentials(words[0], words[1]))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The administrator, as the console of the start announces him. */
    static Credentials ofConsole(RunningRegistry registry) {
        String console = String.join("\n", registry.console());
        Matcher said = ONE_TIME.matcher(console);
        if (!said.find()) {
            throw new IllegalStateException("no one-time password on the console: " + console);
        }
        return new Credentials(said.group(1), said.group(2));
    }
}
