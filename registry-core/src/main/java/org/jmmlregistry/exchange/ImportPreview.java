package org.jmmlregistry.exchange;

import java.util.List;
import org.jmmlregistry.casebook.IntakePlan;

/**
 * What an import would do, and what stands against it.
 *
 * @param token what the confirmation must name; it fits this file and this state of its cases only
 */
public record ImportPreview(String token, IntakePlan intake, List<RowFinding> findings) {

    public boolean refused() {
        return findings.stream().anyMatch(RowFinding::refuses);
    }

    public long refusing() {
        return findings.stream().filter(RowFinding::refuses).count();
    }
}
