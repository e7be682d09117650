package org.jmmlregistry.casebook;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.identity.Identities;
import org.jmmlregistry.index.CaseIndex;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;

/** Looks for cases that are likely to be the same child, in all centres, and says no more of them than may be known. */
final class Duplicates {

    /** The check that finds two labels of the same letters. */
    private static final String NAMESAKE = "LABEL-FORM";

    private final EntityManager database;
    private final Identities identities;
    private final CaseIndex index;

    /** By what two cases are likely to be the same child. */
    enum Ground {
        COURSE,
        SERIES,
        NUMBER,
        NAME;

        /** Whether it is something that the identity store alone keeps. */
        boolean ofIdentity() {
            return this == NUMBER || this == NAME;
        }

        private Message words(RegistryId other) {
            return switch (this) {
                case COURSE ->
                    Message.of(
                            "The case {id} has the same sex, month of birth, centre and day of the first HSCT; it may be the same child.",
                            other);
                case SERIES ->
                    Message.of(
                            "The case {id} has the same number of the series already, and one number is one child.",
                            other);
                case NUMBER ->
                    Message.of("The case {id} has the same hospital number; it may be the same child.", other);
                case NAME ->
                    Message.of("The case {id} has the same name and birth date; it may be the same child.", other);
            };
        }
    }

    /** How much of a likely duplicate is said. */
    private enum Telling {
        NAMED,
        /** By what it is likely would tell whose name or number somebody has at hand. */
        UNNAMED,
        ELSEWHERE
    }

    /** A case that is likely to be the same child. */
    record Doubt(RegistryId other, Ground ground, Telling telling) {

        Finding finding() {
            return new Finding(Casebook.PATIENT, item(), check(), Severity.SOFT, sentence(), values());
        }

        Finding stopping() {
            if (ground == Ground.SERIES) {
                return new Finding(
                        Casebook.PATIENT,
                        item(),
                        check(),
                        Severity.HARD,
                        telling == Telling.NAMED
                                ? Message.of(
                                        "{doubt} Compare them; if it is another child all the same, say so in its patient form, with a reason.",
                                        sentence())
                                : Message.of(
                                        "{doubt} If it is known to be another child, say so in its patient form, with a reason.",
                                        sentence()));
            }
            Message stop = telling == Telling.NAMED
                    ? Message.of("{doubt} Compare them; if it is another child, say so and save again.", sentence())
                    : Message.of("{doubt} If it is known to be another child, say so and save again.", sentence());
            return new Finding(Casebook.PATIENT, item(), check(), Severity.HARD, stop);
        }

        String check() {
            return ground == Ground.SERIES ? Likeness.SERIES : Likeness.CHECK;
        }

        private Optional<String> item() {
            return ground == Ground.SERIES ? Optional.of(PatientForm.SERIES.code()) : Optional.empty();
        }

        private Message sentence() {
            return switch (telling) {
                case NAMED -> ground.words(other);
                case UNNAMED ->
                    Message.of("This may be a child that the registry has already; a data manager must look.");
                case ELSEWHERE ->
                    Message.of(
                            "A child of another centre may be the same one; somebody who sees all centres must look.");
            };
        }

        /** By what a question about one child is told from one about another, though both say the same. */
        private List<String> values() {
            return telling == Telling.UNNAMED ? List.of(other.text()) : List.of();
        }
    }

    Duplicates(EntityManager database, Identities identities) {
        this.database = database;
        this.identities = identities;
        this.index = new CaseIndex(database);
    }

    /**
     * Other cases that are likely to be the same child. Two centres may give the same hospital number to two children; that a
     * case has the number or the name of another is said to those alone who may know identities.
     */
    List<Doubt> of(RegistryId id, Likeness likeness, Placement placement) {
        return Stream.of(
                        doubts(alike(id, likeness), Ground.COURSE, placement),
                        doubts(found(sameSeries(id, likeness)), Ground.SERIES, placement),
                        doubts(
                                found(identities.sameNumber(id, likeness.identity()))
                                        .filter(each -> mayShareNumbers(each, placement)),
                                Ground.NUMBER,
                                placement),
                        doubts(found(identities.sameName(id, likeness.identity())), Ground.NAME, placement))
                .flatMap(doubts -> doubts)
                .toList();
    }

    /** Cases of the same centre whose labels have the same letters in another form, as older files brought them. */
    List<Finding> namesakes(StoredCase stored) {
        return stored.label().stream()
                .flatMap(label -> database.createQuery(
                                "select c from RegisteredCase c where c.labelForm = :form and c.label <> :label order by c.id",
                                RegisteredCase.class)
                        .setParameter("form", RegisteredCase.form(label))
                        .setParameter("label", label)
                        .getResultStream())
                .filter(other -> other.centre().equals(stored.centre()))
                .map(other -> new Finding(
                        Casebook.PATIENT,
                        Optional.empty(),
                        NAMESAKE,
                        Severity.SOFT,
                        Message.of(
                                "The case {id} has a label of the same letters, kept in another form of Unicode. Find out whether it is the same child; if it is not, give one of them another label.",
                                other.id())))
                .toList();
    }

    private static boolean mayShareNumbers(RegisteredCase other, Placement placement) {
        return other.centre().isEmpty()
                || placement.centre().isEmpty()
                || other.centre().equals(placement.centre());
    }

    private static Stream<Doubt> doubts(Stream<RegisteredCase> others, Ground ground, Placement placement) {
        return others.map(other -> new Doubt(other.id(), ground, telling(other, ground, placement)));
    }

    private static Telling telling(RegisteredCase other, Ground ground, Placement placement) {
        if (!placement.scope().holds(other.centre())) {
            return Telling.ELSEWHERE;
        }
        return ground.ofIdentity() && !placement.identities() ? Telling.UNNAMED : Telling.NAMED;
    }

    private List<RegistryId> sameSeries(RegistryId id, Likeness likeness) {
        return likeness.series().stream()
                .flatMap(number -> index.answering(PatientForm.FORM.code(), PatientForm.SERIES.code(), number).stream())
                .filter(other -> !other.equals(id))
                .toList();
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
