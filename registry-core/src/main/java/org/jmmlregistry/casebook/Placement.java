package org.jmmlregistry.casebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.centre.Centre;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.DataLabel;
import org.jmmlregistry.patient.PatientForm;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Scope;

/**
 * To which centre a case belongs, and to which whoever has it in hand may give it. The case itself says where it belongs; its
 * patient form is filled from that and held against it.
 *
 * @param centre where the case belongs as it stands; empty if nobody has said so
 * @param listed the centres that the caller may know of
 * @param scope of which children the caller may know
 * @param identities whether the caller may know which child a case is
 * @param namesakes other cases with the same label that the caller may know of, by their centre
 */
record Placement(
        Optional<String> centre,
        List<Centre> listed,
        Scope scope,
        boolean identities,
        Map<Optional<String>, RegistryId> namesakes) {

    private static final String CHECK = "CENTRE";

    Placement {
        listed = List.copyOf(listed);
        namesakes = Map.copyOf(namesakes);
    }

    /** Of a case that is only looked at. */
    static Placement at(Optional<String> centre, Scope scope, boolean identities) {
        return new Placement(centre, List.of(), scope, identities, Map.of());
    }

    /** The centre that a patient form names: for a case of a published series the built-in one, whatever else it says. */
    static Optional<String> named(Answers patient) {
        return isPublished(patient) ? Optional.of(Centre.PUBLISHED) : patient.get(PatientForm.CENTRE_CODE);
    }

    static boolean isPublished(Answers patient) {
        return patient.get(PatientForm.SERIES).isPresent()
                && patient.get(PatientForm.DATA_LABEL)
                        .filter(kind -> kind != DataLabel.REAL)
                        .isPresent();
    }

    /** Where the case belongs with this patient form: one without a word on it stays where it is, or goes to the only centre. */
    Optional<String> with(Answers patient) {
        return named(patient).or(this::centre).or(scope::only);
    }

    /** The patient form with the centre, if nothing is said about it there. */
    Answers filled(Answers patient) {
        Optional<String> code = patient.answer(PatientForm.CENTRE_CODE).isPresent() || isPublished(patient)
                ? Optional.empty()
                : with(patient);
        return code.filter(each -> !each.equals(Centre.PUBLISHED))
                .map(each -> patient.with(PatientForm.CENTRE_CODE, each))
                .orElse(patient);
    }

    /** What stands against the place that the patient form gives to a case of this label. */
    List<Finding> findings(Answers patient, Optional<String> label) {
        return Stream.of(unlisted(patient), misplaced(with(patient)), namesake(with(patient), label))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Finding> unlisted(Answers patient) {
        return patient.get(PatientForm.CENTRE_CODE)
                .filter(code -> find(code).isEmpty())
                .map(code -> said(Message.of("There is no centre “{code}” in the registry''s list of centres.", code)));
    }

    private Optional<Centre> find(String code) {
        return listed.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private Optional<Finding> misplaced(Optional<String> next) {
        if (next.isEmpty()) {
            return scope.all()
                    ? Optional.empty()
                    : Optional.of(said(Message.of("Say at which of your centres the child is treated.")));
        }
        if (centre.equals(next)) {
            return Optional.empty();
        }
        String to = next.get();
        if (to.equals(Centre.PUBLISHED) && find(to).isEmpty()) {
            return Optional.of(
                    said(
                            Message.of(
                                    "A case of a published series belongs to the registry''s own centre, which your account does not see.")));
        }
        boolean follows =
                scope.all() && Stream.of(Optional.of(to), centre).anyMatch(Optional.of(Centre.PUBLISHED)::equals);
        if (centre.isPresent() && !follows) {
            return Optional.of(said(Message.of(
                    "The case belongs to the centre {centre}; it is moved to another one on a page of its own, with a reason.",
                    centre.get())));
        }
        return find(to).filter(Centre::retired)
                .map(retired ->
                        said(Message.of("The centre {code} is retired; no further cases are taken in for it.", to)));
    }

    private Optional<Finding> namesake(Optional<String> next, Optional<String> label) {
        Optional<RegistryId> other = next.isPresent()
                ? Optional.ofNullable(namesakes.get(next))
                : namesakes.values().stream().sorted().findFirst();
        return other.filter(any -> centre.isEmpty() || !centre.equals(next))
                .map(id -> new Finding(
                        Casebook.PATIENT,
                        Optional.empty(),
                        "LABEL",
                        Severity.HARD,
                        Message.of("The case {id} already has the label “{label}”.", id, label.orElse(""))));
    }

    private static Finding said(Message message) {
        return new Finding(
                Casebook.PATIENT, Optional.of(PatientForm.CENTRE_CODE.code()), CHECK, Severity.HARD, message);
    }
}
