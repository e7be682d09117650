package org.jmmlregistry.selftest;

import java.time.Duration;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * Something that was tried.
 *
 * @param said what was seen; why it failed if it did
 */
public record Check(Message name, boolean good, Message said, Duration took) {

    /** Tries something and looks at the clock. */
    @FunctionalInterface
    public interface Trial {

        /** @return what was seen */
        Message run() throws Exception;
    }

    /** What did not go well, in a sentence. */
    public static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;
        private final Message why;

        public Failed(Message why) {
            super(why.toString());
            this.why = why;
        }
    }

    /** Whatever goes wrong is what was seen, so that what comes after is tried as well. */
    public static Check of(Message name, Trial trial) {
        long begun = System.nanoTime();
        try {
            Message seen = trial.run();
            return new Check(name, true, seen, since(begun));
        } catch (Failed failed) {
            return new Check(name, false, failed.why, since(begun));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Check(name, false, Message.of("It was interrupted."), since(begun));
        } catch (Exception broken) {
            return new Check(name, false, Message.of("It ended with: {why}", said(broken)), since(begun));
        }
    }

    private static String said(Exception broken) {
        return Optional.ofNullable(broken.getMessage()).orElse(broken.getClass().getSimpleName());
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
