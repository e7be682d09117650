package org.jmmlregistry.web.signoff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a case is closed or opened again. */
@Schema(name = "Reason")
public record ReasonBody(String reason) {}
