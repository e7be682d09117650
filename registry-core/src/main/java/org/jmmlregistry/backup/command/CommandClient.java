package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Asks the running registry and waits for its answer.
 *
 * @param claimed how long it may take until somebody takes the request up
 * @param running whether a registry works with the data folder
 */
record CommandClient(ControlFolder folder, Duration claimed, BooleanSupplier running) {

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    CommandAnswer ask(Request request) {
        try {
            String name = folder.ask(request);
            long last = System.nanoTime() + claimed.toNanos();
            while (!folder.isClaimed(name)) {
                if (System.nanoTime() > last && folder.withdraw(name)) {
                    return CommandAnswer.refused(
                            "No registry took up the command within %s seconds. Is it just starting, or has it stopped?"
                                    .formatted(claimed.toSeconds()));
                }
                pause();
            }
            return awaited(name);
        } catch (IOException refused) {
            return CommandAnswer.refused(
                    "The folder %s cannot be used: %s.".formatted(folder.path(), refused.getMessage()));
        }
    }

    private CommandAnswer awaited(String name) throws IOException {
        while (true) {
            boolean alive = running.getAsBoolean();
            Optional<CommandAnswer> answer = folder.answer(name);
            if (answer.isPresent()) {
                return answer.get();
            }
            if (!alive || !folder.isClaimed(name)) {
                return CommandAnswer.refused("The registry ended before the command was done.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the registry", stopped);
        }
    }
}
