package org.jmmlregistry.backup.command;

import java.util.List;

/** Says what a file is that somebody shows at the command line. */
public interface FileAnswers {

    /**
     * What was found.
     *
     * @param genuine whether it was issued here and is to be relied on
     */
    record FileAnswer(boolean genuine, List<String> lines) {

        public FileAnswer {
            lines = List.copyOf(lines);
        }
    }

    /** @param user the user of the operating system who asks */
    FileAnswer of(byte[] file, String user);
}
