package org.jmmlregistry.report.dossier;

import org.jmmlregistry.language.Message;

/**
 * A figure of the founding cohort, as it was told before and as it is computed now.
 *
 * @param what which figure it is
 */
public record FoundingFigure(Message what, Message expected, Message computed, boolean agrees) {}
