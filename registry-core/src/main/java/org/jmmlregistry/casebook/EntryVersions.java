package org.jmmlregistry.casebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.patient.PatientForm;

/**
 * What the trail tells of the versions of an entry. The trail has no column for it; but each save gives the entry one version
 * and leaves lines of one moment behind, so that as many moments as versions tell which lines belong to which.
 */
final class EntryVersions {

    private static final Set<Event.Action> SAVES =
            Set.of(Event.Action.ENTER, Event.Action.REVISE, Event.Action.IDENTIFY, Event.Action.STATUS);

    private EntryVersions() {}

    /**
     * The codes of the items that changed since a version; empty if that cannot be told.
     *
     * @param trailOfEntry all lines of the entry, the latest first
     */
    static Optional<Set<String>> changed(StoredEntry entry, int since, List<TrailLine> trailOfEntry) {
        List<List<TrailLine>> saves = saves(trailOfEntry);
        if (saves.size() != entry.version() || since < 0 || since > entry.version()) {
            return Optional.empty();
        }
        Set<String> changed = new LinkedHashSet<>();
        saves.subList(0, entry.version() - since).stream()
                .flatMap(List::stream)
                .flatMap(line -> line.item().stream())
                .map(EntryVersions::code)
                .forEach(changed::add);
        return Optional.of(changed);
    }

    private static List<List<TrailLine>> saves(List<TrailLine> trailOfEntry) {
        List<List<TrailLine>> saves = new ArrayList<>();
        for (TrailLine line : trailOfEntry) {
            if (!SAVES.contains(line.action())) {
                continue;
            }
            if (saves.isEmpty() || !saves.get(saves.size() - 1).get(0).at().equals(line.at())) {
                saves.add(new ArrayList<>());
            }
            saves.get(saves.size() - 1).add(line);
        }
        return saves;
    }

    /** The trail names what identifies a child in words of its own. */
    private static String code(String item) {
        return switch (item) {
            case CaseEvents.HOSPITAL_NUMBER -> PatientForm.LOCAL_MRN.code();
            case CaseEvents.BIRTH_DATE -> PatientForm.BIRTH_DATE.code();
            default -> item;
        };
    }
}
