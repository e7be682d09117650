package org.jmmlregistry.snapshot;

import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * One difference between two snapshots.
 *
 * @param before in words; empty where there was nothing
 * @param after in words; empty where there is nothing any more
 * @param step the trail's entry that made it, the latest that the later snapshot knows
 */
public record SnapshotChange(
        ChangeKind kind,
        RegistryId caseId,
        Optional<EntryKey> entry,
        Optional<String> item,
        Optional<Message> before,
        Optional<Message> after,
        Optional<TrailLine> step) {}
