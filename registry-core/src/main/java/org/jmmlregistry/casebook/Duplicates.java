package org.jmmlregistry.casebook;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.RegistryId;

/** Looks for cases that are likely to be the same child, in all centres, and says no more of them than may be known. */
final class Duplicates {

    private final EntityManager database;
    private final Identities identities;

    Duplicates(EntityManager database, Identities identities) {
        this.database = database;
        this.identities = identities;
    }

    /**
     * Other cases that are likely to be the same child, one finding for each that whoever asks may know of, and one for all
     * others. Two centres may give the same hospital number to two children.
     */
    List<Finding> of(RegistryId id, Likeness likeness, Placement placement) {
        return Stream.of(
                        named(
                                alike(id, likeness),
                                placement,
                                other -> Message.of(
                                        "The case {id} has the same sex, month of birth, centre and day of the first HSCT; it may be the same child.",
                                        other)),
                        named(
                                found(identities.sameNumber(id, likeness.identity()))
                                        .filter(each -> mayShareNumbers(each, placement)),
                                placement,
                                other -> Message.of(
                                        "The case {id} has the same hospital number; it may be the same child.",
                                        other)),
                        named(
                                found(identities.sameName(id, likeness.identity())),
                                placement,
                                other -> Message.of(
                                        "The case {id} has the same name and birth date; it may be the same child.",
                                        other)))
                .flatMap(findings -> findings)
                .distinct()
                .toList();
    }

    private static boolean mayShareNumbers(RegisteredCase other, Placement placement) {
        return other.centre().isEmpty()
                || placement.centre().isEmpty()
                || other.centre().equals(placement.centre());
    }

    private static Stream<Finding> named(
            Stream<RegisteredCase> others, Placement placement, Function<RegistryId, Message> words) {
        return others.map(
                other -> doubt(
                        placement.scope().holds(other.centre())
                                ? words.apply(other.id())
                                : Message.of(
                                        "A child of another centre may be the same one; somebody who sees all centres must look.")));
    }

    private static Finding doubt(Message message) {
        return new Finding(Casebook.PATIENT, Optional.empty(), Likeness.CHECK, Severity.SOFT, message);
    }

    private Stream<RegisteredCase> found(List<RegistryId> ids) {
        return ids.stream()
                .flatMap(each -> Optional.ofNullable(database.find(RegisteredCase.class, each.text())).stream());
    }

    private Stream<RegisteredCase> alike(RegistryId id, Likeness likeness) {
        return likeness.key().stream().flatMap(key -> database.createQuery(
                        "select c from RegisteredCase c where c.likeness = :likeness and c.id <> :id order by c.id",
                        RegisteredCase.class)
                .setParameter("likeness", key)
                .setParameter("id", id.text())
                .getResultStream());
    }
}
