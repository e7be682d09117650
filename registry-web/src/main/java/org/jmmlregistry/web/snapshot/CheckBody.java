package org.jmmlregistry.web.snapshot;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a snapshot is what was frozen. */
@Schema(name = "SnapshotCheck")
public record CheckBody(
        long snapshot, boolean whole, @Schema(description = "What is wrong, a sentence each") List<String> faults) {}
