package org.jmmlregistry.identity;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What tells which child it is. */
public record Identity(
        Optional<String> familyName,
        Optional<String> givenName,
        Optional<String> hospitalNumber,
        Optional<LocalDate> birthDate) {

    public static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty());

    /** Without a name. */
    public Identity(Optional<String> hospitalNumber, Optional<LocalDate> birthDate) {
        this(Optional.empty(), Optional.empty(), hospitalNumber, birthDate);
    }

    public static Identity named(Optional<String> familyName, Optional<String> givenName) {
        return new Identity(familyName, givenName, Optional.empty(), Optional.empty());
    }

    public boolean isEmpty() {
        return equals(UNKNOWN);
    }

    /** This identity, with what the other one adds or replaces. */
    public Identity with(Identity newer) {
        return new Identity(
                newer.familyName.or(() -> familyName),
                newer.givenName.or(() -> givenName),
                newer.hospitalNumber.or(() -> hospitalNumber),
                newer.birthDate.or(() -> birthDate));
    }

    /** Name and birth date in one text, by which two cases are likely the same child; empty if one of them is not known. */
    Optional<String> nameKey() {
        return familyName.flatMap(family -> givenName.flatMap(
                given -> birthDate.map(birth -> String.join("|", family.strip(), given.strip(), birth.toString())
                        .toLowerCase(Locale.ROOT))));
    }
}
