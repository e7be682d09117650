package org.jmmlregistry.web.signoff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jmmlregistry.casebook.Signature;
import org.jmmlregistry.language.Language;

/** A signature as a page shows it. */
public record SignatureLine(String by, String at, String statement, String digest, String fallen) {

    static SignatureLine of(Signature signature) {
        return new SignatureLine(
                signature.by(),
                day(signature.at()).toString(),
                Language.ENGLISH.say(signature.meaning()),
                signature.digest().substring(0, 12),
                signature
                        .fallen()
                        .map(fall -> day(fall.at()) + " by " + fall.by())
                        .orElse(""));
    }

    static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
