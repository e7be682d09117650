package org.jmmlregistry.web.unsent;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.patient.RegistryId;

/**
 * A form of a case as it was shown to somebody.
 *
 * @param version the one of the entry that it was filled from; 0 for a new entry
 */
public record ShownForm(String user, RegistryId id, EntryKey key, int version, Instant at) {

    private static final int PARTS = 5;

    String text() {
        return String.join(
                "\n", String.valueOf(at.getEpochSecond()), String.valueOf(version), id.text(), key.toString(), user);
    }

    static Optional<ShownForm> parse(String text) {
        String[] parts = text.split("\n", PARTS);
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        try {
            Instant at = Instant.ofEpochSecond(Long.parseLong(parts[0]));
            int version = Integer.parseInt(parts[1]);
            return RegistryId.parse(parts[2]).flatMap(id -> EntryKey.parse(parts[3])
                    .map(key -> new ShownForm(parts[PARTS - 1], id, key, version, at)));
        } catch (NumberFormatException | DateTimeException other) {
            return Optional.empty();
        }
    }

    /** Where the form is, from the context root on. */
    String place() {
        return "/entry.xhtml?id=%s&form=%s&hsct=%s&repeat=%s".formatted(id, key.form(), key.hsctSeq(), key.repeatNo());
    }
}
