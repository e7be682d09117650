package org.jmmlregistry.backup.command;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command prints at its end.
 *
 * @param code the exit code
 */
record CommandAnswer(int code, List<String> lines) {

    static final int DONE = 0;
    static final int REFUSED = 1;

    CommandAnswer {
        lines = List.copyOf(lines);
    }

    static CommandAnswer refused(String sentence) {
        return new CommandAnswer(REFUSED, List.of(sentence));
    }

    List<String> written() {
        List<String> all = new ArrayList<>(List.of(Integer.toString(code)));
        all.addAll(lines);
        return all;
    }

    static CommandAnswer of(List<String> written) {
        return new CommandAnswer(Integer.parseInt(written.get(0)), written.subList(1, written.size()));
    }
}
