package org.jmmlregistry.web.takenout;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an entry is put back. */
@Schema(name = "EntryToPutBack")
public record PutBackBody(String reason) {}
