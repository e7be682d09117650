package org.jmmlregistry.web.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/**
 * A signature as a page shows it.
 *
 * @param fallen that it counts no more, since when and by whose change; empty if it counts
 */
public record SignatureLine(String by, LocalDate at, Worded statement, String digest, Optional<Message> fallen) {

    static SignatureLine of(Signature signature) {
        return new SignatureLine(
                signature.by(),
                day(signature.at()),
                signature.meaning(),
                signature.digest().substring(0, 12),
                signature.fallen().map(fall -> Message.of("no: changed {day} by {who}", day(fall.at()), fall.by())));
    }

    private static LocalDate day(Instant at) {
        return RegistryTime.here().day(at);
    }
}
