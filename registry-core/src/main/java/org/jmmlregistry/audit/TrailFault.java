package org.jmmlregistry.audit;

import org.jmmlregistry.language.Message;

/**
 * Where the chain is broken first.
 *
 * @param seq the number of the first entry that is not as it was written
 * @param sentence what is wrong with it
 */
public record TrailFault(long seq, Message sentence) {}
