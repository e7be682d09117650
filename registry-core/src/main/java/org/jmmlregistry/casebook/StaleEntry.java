package org.jmmlregistry.casebook;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.PatientForm;

/**
 * The entry was changed by somebody else since it was read, so that a save would overwrite what they wrote. It carries what
 * stands now, without what the identity store keeps.
 */
public final class StaleEntry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What the trail calls the two items of the identity store that stand on the patient form. */
    static final String HOSPITAL_NUMBER = "hospital number";

    static final String BIRTH_DATE = "birth date";

    private final transient Message why;
    private final transient Optional<StoredEntry> stored;
    private final transient Optional<Set<String>> changed;

    private StaleEntry(Message why, Optional<StoredEntry> stored, Optional<Set<String>> changed) {
        super(why.toString());
        this.why = why;
        this.stored = stored;
        this.changed = changed;
    }

    /** @param read the version that was read */
    static StaleEntry of(EntryKey key, int read, CaseInHand inHand, List<TrailLine> trailOfEntry) {
        return inHand.stored()
                .entry(key)
                .map(entry -> changed(read, entry, trailOfEntry))
                .orElseGet(() -> gone(read, inHand.places().latest(key)));
    }

    private static StaleEntry changed(int read, StoredEntry entry, List<TrailLine> trailOfEntry) {
        return new StaleEntry(
                Message.of(
                        "{who} has changed this form since you opened it (version {version}, you read {read}).",
                        entry.changedBy(),
                        entry.version(),
                        read),
                Optional.of(entry.withoutIdentity()),
                changed(entry, read, trailOfEntry));
    }

    /** @param taken what was last taken out of its place, if anything was */
    private static StaleEntry gone(int read, Optional<TakenOut> taken) {
        return new StaleEntry(
                taken.map(TakenOut::sentence)
                        .orElse(Message.of(
                                "This form is no longer in the registry; you read version {version} of it.", read)),
                Optional.empty(),
                Optional.empty());
    }

    /** The codes of the items that changed since a version; empty if a version since then left no line with its number. */
    private static Optional<Set<String>> changed(StoredEntry entry, int since, List<TrailLine> trailOfEntry) {
        if (since < 0 || since > entry.version()) {
            return Optional.empty();
        }
        Set<Integer> told = new TreeSet<>();
        Set<String> changed = new LinkedHashSet<>();
        for (TrailLine line : trailOfEntry) {
            if (line.version().filter(version -> version > since).isPresent()) {
                line.version().ifPresent(told::add);
                line.item().map(StaleEntry::code).ifPresent(changed::add);
            }
        }
        return told.size() == entry.version() - since ? Optional.of(changed) : Optional.empty();
    }

    /** The trail names what identifies a child in words of its own. */
    private static String code(String item) {
        return switch (item) {
            case HOSPITAL_NUMBER -> PatientForm.LOCAL_MRN.code();
            case BIRTH_DATE -> PatientForm.BIRTH_DATE.code();
            default -> item;
        };
    }

    public Message why() {
        return why;
    }

    /** What stands now, and who left it so; empty if the entry is gone. */
    public Optional<StoredEntry> stored() {
        return stored;
    }

    /**
     * The codes of the items that changed since the version that was read, those of the identity store among them; empty if
     * the trail cannot tell.
     */
    public Optional<Set<String>> changed() {
        return changed;
    }
}
