package org.jmmlregistry.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/**
 * A question about a stored value, also known as a discrepancy.
 *
 * @param item the item that it is about; empty if it is about the entry as a whole
 * @param check the check that raised it; empty if a person did
 * @param question what is asked, in the words of whoever reads it or of the person who asked
 * @param raised who asked, when, and what in English or the person's own words
 * @param answered the latest answer
 * @param settled who closed or cancelled it, when, and with what remark
 */
public record Query(
        long id,
        RegistryId caseId,
        EntryKey entry,
        Optional<String> item,
        Optional<String> check,
        QueryOrigin origin,
        QueryStatus status,
        Message question,
        Step raised,
        Optional<Step> answered,
        Optional<Step> settled,
        Optional<Resolution> resolution) {

    /** Something that was said about a query. */
    public record Step(String by, Instant at, String text) {}

    /** Whole days from the question to its settlement, or to now if it is not settled. */
    public long ageInDays(Instant now) {
        return Duration.between(raised.at(), settled.map(Step::at).orElse(now)).toDays();
    }

    public boolean isSettled() {
        return status.isSettled();
    }
}
