package org.jmmlregistry.web.snapshot;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As of which day all cases are frozen. */
@Schema(name = "Freeze")
public record FreezeBody(@Schema(format = "date", example = "2003-04-30") String cutOff) {}
