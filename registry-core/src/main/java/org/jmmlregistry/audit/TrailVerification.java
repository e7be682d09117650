package org.jmmlregistry.audit;

import java.util.Optional;

/**
 * What came of reading the whole chain.
 *
 * @param entries how many entries were read
 * @param hash the hash of the last of them
 * @param fault the first fault; empty if the chain is whole
 */
public record TrailVerification(long entries, String hash, Optional<TrailFault> fault) {

    public boolean isWhole() {
        return fault.isEmpty();
    }
}
