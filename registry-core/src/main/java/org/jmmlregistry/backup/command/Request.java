package org.jmmlregistry.backup.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a command asks of a running registry.
 *
 * @param user the user of the operating system who typed it
 * @param file the archive to be written, of a backup; what is verified, if not the trail
 */
record Request(Task task, String user, Optional<Path> file) {

    /** What a running registry does for a command. */
    enum Task {
        BACKUP,
        VERIFY
    }

    List<String> lines() {
        return List.of(task.name(), user, file.map(Path::toString).orElse(""));
    }

    /** Empty if the lines are no request. */
    static Optional<Request> of(List<String> lines) {
        if (lines.size() != 3 || !lines.get(0).matches("BACKUP|VERIFY")) {
            return Optional.empty();
        }
        Optional<Path> file =
                Optional.of(lines.get(2)).filter(text -> !text.isEmpty()).map(Path::of);
        return Optional.of(new Request(Task.valueOf(lines.get(0)), lines.get(1), file));
    }
}
