package org.jmmlregistry.issued;

import java.util.Optional;
import org.jmmlregistry.security.Sha256;

/**
 * Which document a file is: what was asked for, of which data, and which software made it. The file carries it, so that an
 * altered one can still say which document it claims to be. A file for readers outside does not: it carries a seal instead, from which nobody learns whom it is
 * about.
 *
 * @param report the name of the kind of report
 * @param specification the text from which it can be made again
 * @param snapshot empty if the data were those of the moment
 * @param dataHash the fingerprint of the snapshot, otherwise the hash of what the document tells
 * @param software the version that made it
 * @param seal the hash of what the document tells and nothing else, of one for readers outside; empty of any other
 */
public record DocumentIdentity(
        String report,
        String specification,
        Optional<Long> snapshot,
        String dataHash,
        String software,
        Optional<String> seal) {

    /** Of a document for those inside. */
    public DocumentIdentity(
            String report, String specification, Optional<Long> snapshot, String dataHash, String software) {
        this(report, specification, snapshot, dataHash, software, Optional.empty());
    }

    /**
     * The same of a document for readers outside.
     *
     * @param figures the hash of what it tells
     */
    public DocumentIdentity sealed(String figures) {
        return with(Sha256.of(String.join("\n", report, figures, software)));
    }

    private DocumentIdentity with(String hash) {
        return new DocumentIdentity(report, specification, snapshot, dataHash, software, Optional.of(hash));
    }

    /** The same as the ledger knows it by its hash. */
    DocumentIdentity known(String hash) {
        return hash().equals(hash) ? this : with(hash);
    }

    public String specificationHash() {
        return Sha256.of(specification);
    }

    /** SHA-256 over all of it, or the seal. */
    public String hash() {
        return seal.orElseGet(() -> Sha256.of(String.join(
                "\n", report, specificationHash(), snapshot.map(String::valueOf).orElse("now"), dataHash, software)));
    }
}
