package org.jmmlregistry.snapshot;

import java.util.List;
import java.util.Map;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Sha256;

/**
 * The whole data set as one text whose SHA-256 is the fingerprint: the header, a line for each case with the hashes of its
 * contents, a line for each case left out with the reason. Equal data are equal text, on either database.
 */
final class CanonicalText {

    private CanonicalText() {}

    static String fingerprint(String header, List<CaseRow> rows, Map<RegistryId, LeftOut> leftOut) {
        Sha256 hash = new Sha256().add(header).add("\n");
        rows.forEach(row -> hash.add(row.line()));
        leftOut.forEach((id, reason) -> hash.add(id + " " + reason + "\n"));
        return hash.hex();
    }
}
