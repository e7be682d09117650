package org.jmmlregistry.web.backup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jmmlregistry.backup.BackupRefused;
import org.jmmlregistry.backup.Backups;
import org.jmmlregistry.backup.Manifest;
import org.jmmlregistry.backup.StoredBackup;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.web.session.OpenSessions;
import org.jspecify.annotations.Nullable;

/** Backups: take one, check one, carry one away, and put one into a registry that is still empty. */
@Named
@ViewScoped
public class BackupPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Backups backups;
    private final OpenSessions sessions;
    private final Provider<Caller> caller;

    /** Read once for a page. */
    private transient @Nullable List<BackupRow> rows;

    private @Nullable Boolean empty;
    private String chosen = "";
    private String taken = "";
    private @Nullable Message complaint;
    private boolean sure;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected BackupPage() {
        this(null, null, null);
    }

    @Inject
    public BackupPage(Backups backups, OpenSessions sessions, Provider<Caller> caller) {
        this.backups = backups;
        this.sessions = sessions;
        this.caller = caller;
    }

    /** Refuses whoever may not see it before anything is shown. */
    public void load() {
        caller.get().require(Right.BACKUP);
    }

    public List<BackupRow> getRows() {
        if (rows == null) {
            rows = backups.list(caller.get()).stream().map(BackupRow::new).toList();
        }
        return rows;
    }

    /** The archive that the address names, as a list of one; empty if there is none. */
    public List<BackupRow> getChosenOne() {
        return getRows().stream().filter(row -> row.getName().equals(chosen)).toList();
    }

    /** Where the archives lie. */
    public String getFolder() {
        return backups.place().toString();
    }

    /** Whether the registry holds nothing yet, so that a backup can be put into it. */
    public boolean isVacant() {
        if (empty == null) {
            empty = backups.held(caller.get()).isEmpty();
        }
        return empty;
    }

    public void take() {
        attempt(() -> Optional.of(backups.take(caller.get()))).ifPresent(kept -> {
            taken = kept.name();
            chosen = kept.name();
        });
    }

    public void check() {
        Optional<StoredBackup> checked = attempt(() -> backups.check(chosen, caller.get()));
        checked.flatMap(StoredBackup::check)
                .flatMap(StoredBackup.LastCheck::fault)
                .ifPresent(fault -> complaint = fault);
    }

    /** @return the sign-in page, because the accounts are others now; this page if nothing was restored */
    public String restore() {
        if (!sure) {
            complaint = Message.of(
                    "Confirm below that the accounts of this registry give way to those of the backup; nothing was restored.");
            return "";
        }
        Optional<Manifest> restored = attempt(() -> backups.restore(chosen, caller.get()));
        if (restored.isEmpty()) {
            return "";
        }
        sessions.end();
        return "/login?faces-redirect=true&restored=true";
    }

    private <T> Optional<T> attempt(Supplier<Optional<T>> work) {
        complaint = null;
        taken = "";
        rows = null;
        empty = null;
        try {
            Optional<T> result = work.get();
            if (result.isEmpty()) {
                complaint = Message.of("There is no archive “{name}” any more.", chosen);
            }
            return result;
        } catch (BackupRefused refused) {
            complaint = refused.why();
            return Optional.empty();
        }
    }

    /** The archive that was just taken; empty if none was. */
    public String getTaken() {
        return taken;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
