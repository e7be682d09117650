package org.jmmlregistry.backup.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.jmmlregistry.backup.Backups;

/** Where a running registry takes up what commands ask of it. */
public final class ControlDesk {

    private static final Logger LOG = System.getLogger(ControlDesk.class.getName());

    private final ControlFolder folder;
    private final CommandRunner runner;

    /**
     * @param data the data folder
     * @param files says what a file is that somebody shows
     */
    public ControlDesk(Path data, Backups backups, FileAnswers files) {
        this.folder = ControlFolder.of(data);
        this.runner = new CommandRunner(backups, files);
    }

    /** Makes the folder for requests; those of before the start, which nobody waits for any more, are taken away. */
    public void open() throws IOException {
        folder.make();
        folder.clear();
    }

    /** Carries out what is asked for now, one request after the other. */
    public void look() throws IOException {
        for (String name : folder.open()) {
            if (folder.claim(name)) {
                folder.answer(name, answer(name));
            }
        }
    }

    private CommandAnswer answer(String name) {
        try {
            return folder.claimed(name)
                    .map(runner::of)
                    .orElseGet(() -> CommandAnswer.refused("The registry does not understand the request."));
        } catch (IOException unreadable) {
            return CommandAnswer.refused(
                    "The registry cannot read the request: %s.".formatted(unreadable.getMessage()));
        } catch (IllegalStateException | UncheckedIOException failed) {
            // somebody waits for the answer
            LOG.log(Level.ERROR, "A command failed", failed);
            return CommandAnswer.refused("The registry could not do it: %s.".formatted(failed.getMessage()));
        }
    }
}
