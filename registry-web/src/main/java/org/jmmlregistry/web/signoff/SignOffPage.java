package org.jmmlregistry.web.signoff;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.casebook.CaseClosing;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SignOff;
import org.jmmlregistry.casebook.SignOffRefused;
import org.jmmlregistry.casebook.Signature.Meaning;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.EntryPlace;
import org.jspecify.annotations.Nullable;

/** The status of one form and what may follow it; without a form, that of the case. */
@Named
@ViewScoped
public class SignOffPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SignOff signOff;
    private final Casebook casebook;
    private final Provider<Caller> caller;

    private String id = "";
    private String form = "";
    private int hsct;
    private int repeat = 1;
    private String reason = "";
    private String password = "";
    private Meaning meaning = Meaning.REVIEWED;
    private @Nullable Message complaint;
    private boolean found;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected SignOffPage() {
        this(null, null, null);
    }

    @Inject
    public SignOffPage(SignOff signOff, Casebook casebook, Provider<Caller> caller) {
        this.signOff = signOff;
        this.casebook = casebook;
        this.caller = caller;
    }

    public void load() {
        try {
            found = isOfCase() || stored().entry(key()).isPresent();
            stored();
        } catch (Refused | IllegalArgumentException none) {
            found = false;
        }
        if (!found) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private StoredCase stored() {
        return casebook.find(known(), caller.get());
    }

    private RegistryId known() {
        return CaseAddress.known(id);
    }

    private EntryKey key() {
        return new EntryKey(form, hsct, repeat);
    }

    private EntryStatus status() {
        return stored().entry(key()).map(StoredEntry::status).orElseThrow();
    }

    /** Whether the page is about the case and not about one of its forms. */
    public boolean isOfCase() {
        return form.isEmpty();
    }

    public boolean isFound() {
        return found;
    }

    public EntryPlace getPlace() {
        return new EntryPlace(key());
    }

    public String getPlaceQuery() {
        return new EntryPlace(key()).query();
    }

    public EntryStatus getStatus() {
        return status();
    }

    public String getStatusClass() {
        return status().code().toLowerCase(Locale.ROOT);
    }

    public List<SignatureLine> getSignatures() {
        return signOff.signatures(known(), caller.get()).stream()
                .filter(signature -> signature.entry().equals(key()))
                .map(SignatureLine::of)
                .toList();
    }

    public boolean isClosed() {
        return stored().closing().isPresent();
    }

    /** Since when, by whom and why the case is closed. */
    public CaseClosing getClosing() {
        return stored().closing().orElseThrow();
    }

    public boolean isVerifiable() {
        return !isClosed() && status() == EntryStatus.COMPLETE;
    }

    public boolean isLockable() {
        return !isClosed() && status() == EntryStatus.VERIFIED;
    }

    public boolean isUnlockable() {
        return !isClosed() && (status() == EntryStatus.LOCKED || status() == EntryStatus.SIGNED);
    }

    public boolean isSignable() {
        return !isClosed() && (status() == EntryStatus.VERIFIED || status() == EntryStatus.LOCKED);
    }

    public void verify() {
        attempt(() -> signOff.verify(known(), key(), caller.get()));
    }

    public void lock() {
        attempt(() -> signOff.lock(known(), key(), caller.get()));
    }

    public void unlock() {
        attempt(() -> signOff.unlock(known(), key(), reason, caller.get()));
    }

    public void sign() {
        attempt(() -> signOff.sign(known(), key(), meaning, password, caller.get()));
        password = "";
    }

    public void close() {
        attempt(() -> signOff.close(known(), reason, caller.get()));
    }

    public void reopen() {
        attempt(() -> signOff.reopen(known(), reason, caller.get()));
    }

    private void attempt(Runnable step) {
        complaint = null;
        try {
            step.run();
            reason = "";
        } catch (SignOffRefused refused) {
            complaint = refused.why();
        }
    }

    public Meaning[] getMeanings() {
        return Meaning.values();
    }

    /** What stands against the last step; empty if it was taken. */
    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id;
    }

    public String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form == null ? "" : form;
    }

    public int getHsct() {
        return hsct;
    }

    public void setHsct(int hsct) {
        this.hsct = hsct;
    }

    public int getRepeat() {
        return repeat;
    }

    public void setRepeat(int repeat) {
        this.repeat = repeat;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public Meaning getMeaning() {
        return meaning;
    }

    /** Where nothing is chosen, what was chosen before stays. */
    public void setMeaning(@Nullable Meaning meaning) {
        this.meaning = meaning == null ? this.meaning : meaning;
    }
}
