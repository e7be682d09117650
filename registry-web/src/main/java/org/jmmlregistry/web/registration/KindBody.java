package org.jmmlregistry.web.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jmmlregistry.patient.DataLabel;

/** Of what kind somebody says that a case is, and why. */
@Schema(name = "KindOfCase")
public record KindBody(DataLabel kind, String reason) {}
