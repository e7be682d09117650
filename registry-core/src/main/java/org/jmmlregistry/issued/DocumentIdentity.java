package org.jmmlregistry.issued;

import java.util.Optional;
import org.jmmlregistry.security.Sha256;

/**
 * Which document a file is: what was asked for, of which data, and which software made it. The file carries it, so that an
 * altered one can still say which document it claims to be.
 *
 * @param report the name of the kind of report
 * @param specification the text from which it can be made again
 * @param snapshot empty if the data were those of the moment
 * @param dataHash the fingerprint of the snapshot, otherwise the hash of what the document tells
 * @param software the version that made it
 */
public record DocumentIdentity(
        String report, String specification, Optional<Long> snapshot, String dataHash, String software) {

    public String specificationHash() {
        return Sha256.of(specification);
    }

    /** SHA-256 over all of it. */
    public String hash() {
        return Sha256.of(String.join(
                "\n", report, specificationHash(), snapshot.map(String::valueOf).orElse("now"), dataHash, software));
    }
}
