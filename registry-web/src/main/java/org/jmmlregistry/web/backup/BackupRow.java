package org.jmmlregistry.web.backup;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.TrailFault;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.language.Message;

/** An archive as a row of the page; text is empty where nothing is known. */
public record BackupRow(StoredBackup kept) {

    private static final double KILO = 1000;

    /** Whether it can be trusted. */
    public enum State {
        WHOLE("complete"),
        DAMAGED("damaged"),
        UNCHECKED("open");

        private final String style;

        State(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }
    }

    public State getState() {
        if (kept.isDamaged()) {
            return State.DAMAGED;
        }
        return kept.check().isPresent() ? State.WHOLE : State.UNCHECKED;
    }

    public String getName() {
        return kept.name();
    }

    public String getTaken() {
        return kept.manifest()
                .map(Manifest::takenAt)
                .map(RegistryTime.here()::minute)
                .orElse("");
    }

    public String getChecked() {
        return kept.check()
                .map(StoredBackup.LastCheck::at)
                .map(RegistryTime.here()::minute)
                .orElse("");
    }

    public String getSize() {
        double kilobytes = kept.bytes() / KILO;
        if (kilobytes < KILO) {
            return String.format(Locale.ROOT, "%.0f kB", Math.ceil(kilobytes));
        }
        return kilobytes < KILO * KILO
                ? String.format(Locale.ROOT, "%.1f MB", kilobytes / KILO)
                : String.format(Locale.ROOT, "%.1f GB", kilobytes / KILO / KILO);
    }

    public String getCases() {
        return number("registered_case");
    }

    public String getRows() {
        return kept.manifest().map(manifest -> grouped(manifest.rows())).orElse("");
    }

    public String getTrail() {
        return kept.manifest().map(manifest -> grouped(manifest.trailEntries())).orElse("");
    }

    /** What was wrong with the trail when the backup was taken. */
    public Optional<Message> getTrailFault() {
        return kept.manifest().flatMap(Manifest::trailFault).map(TrailFault::kept);
    }

    /** The version of the registry, of its schema, and the database. */
    public Optional<Message> getOrigin() {
        return kept.manifest().map(BackupRow::origin);
    }

    private static Message origin(Manifest of) {
        return of.registry()
                .map(version -> Message.of(
                        "registry {version}, schema {schema}, {database}", version, of.schema(), of.database()))
                .orElse(Message.of("registry, schema {schema}, {database}", of.schema(), of.database()));
    }

    private String number(String table) {
        return kept.manifest().map(manifest -> grouped(manifest.rows(table))).orElse("");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
