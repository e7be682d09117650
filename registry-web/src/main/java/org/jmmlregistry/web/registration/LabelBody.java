package org.jmmlregistry.web.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Under which label a case is to be found. */
@Schema(name = "LabelOfCase")
public record LabelBody(@Schema(description = "Blank for none; never a name or a hospital number") String label) {}
