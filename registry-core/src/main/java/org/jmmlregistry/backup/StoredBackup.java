package org.jmmlregistry.backup;

import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.language.Message;

/**
 * An archive in the folder of backups.
 *
 * @param manifest what it says of itself; empty if not even that can be read
 * @param check the last look at all its bytes since the start; empty if there was none
 */
public record StoredBackup(String name, long bytes, Optional<Manifest> manifest, Optional<LastCheck> check) {

    /**
     * What came of reading an archive from end to end.
     *
     * @param fault why it cannot be restored; empty if it can
     */
    public record LastCheck(Instant at, Optional<Message> fault) {}

    /** Whether it is known that it cannot be restored. */
    public boolean isDamaged() {
        return manifest.isEmpty() || check.flatMap(LastCheck::fault).isPresent();
    }
}
