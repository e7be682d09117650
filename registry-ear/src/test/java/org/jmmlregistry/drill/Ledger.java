package org.jmmlregistry.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was sent and what was answered, kept apart from the registry; also in a file, so that a round can be looked at. */
final class Ledger {

    private final Path file;
    private final Map<String, Map<String, List<Attempt>>> attempts = new TreeMap<>();
    private final Map<String, String> ids = new HashMap<>();
    private int confirmed;
    private int unknown;

    Ledger(Path file) {
        this.file = file;
    }

    /** Notes what came of an attempt. */
    synchronized void note(Attempt attempt) {
        attempts.computeIfAbsent(attempt.label(), any -> new TreeMap<>())
                .computeIfAbsent(attempt.entry(), any -> new ArrayList<>())
                .add(attempt);
        if (attempt.reply() == Attempt.Reply.KEPT) {
            confirmed++;
        }
        if (attempt.reply() == Attempt.Reply.UNKNOWN) {
            unknown++;
        }
        try {
            Files.writeString(file, attempt + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Notes under which number a case was confirmed. */
    synchronized void name(String label, String id) {
        ids.put(label, id);
    }

    /** How many saves were confirmed so far. */
    synchronized int confirmed() {
        return confirmed;
    }

    /** How many saves had no answer that tells whether they were kept. */
    synchronized int unknown() {
        return unknown;
    }

    /** All attempts by label and entry, each entry's in the order in which they were made. */
    synchronized Map<String, Map<String, List<Attempt>>> attempts() {
        Map<String, Map<String, List<Attempt>>> copy = new TreeMap<>();
        attempts.forEach((label, entries) -> {
            Map<String, List<Attempt>> each = new TreeMap<>();
            entries.forEach((entry, made) -> each.put(entry, List.copyOf(made)));
            copy.put(label, each);
        });
        return copy;
    }

    /** The numbers of the confirmed cases by label. */
    synchronized Map<String, String> ids() {
        return Map.copyOf(ids);
    }
}
