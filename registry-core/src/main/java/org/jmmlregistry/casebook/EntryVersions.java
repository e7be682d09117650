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

    private static final Set<String> ON_THE_FORM = Set.of(StaleEntry.HOSPITAL_NUMBER, StaleEntry.BIRTH_DATE);

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
            if (!isOfSave(line)) {
                continue;
            }
            if (saves.isEmpty() || !saves.get(saves.size() - 1).get(0).at().equals(line.at())) {
                saves.add(new ArrayList<>());
            }
            saves.get(saves.size() - 1).add(line);
        }
        return saves;
    }

    /** A child's name is kept without the form and leaves its version as it is. */
    private static boolean isOfSave(TrailLine line) {
        return SAVES.contains(line.action())
                && (line.action() != Event.Action.IDENTIFY
                        || line.item().filter(ON_THE_FORM::contains).isPresent());
    }

    /** The trail names what identifies a child in words of its own. */
    private static String code(String item) {
        return switch (item) {
            case StaleEntry.HOSPITAL_NUMBER -> PatientForm.LOCAL_MRN.code();
            case StaleEntry.BIRTH_DATE -> PatientForm.BIRTH_DATE.code();
            default -> item;
        };
    }
}
