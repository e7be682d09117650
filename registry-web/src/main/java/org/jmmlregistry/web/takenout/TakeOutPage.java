package org.jmmlregistry.web.takenout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.takenout.Barrier;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.takenout.TakingOut.Outlook;
import org.jmmlregistry.web.http.EntryPlace;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** Taking an entry out of the record: what will happen, why, and a word that it is meant. */
@Named
@ViewScoped
public class TakeOutPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TakingOut takingOut;
    private final Provider<Caller> caller;
    private final Wanted wanted = new Wanted();

    private String mistake = "";
    private String reason = "";
    private boolean along;
    private boolean consentMeant;
    private boolean found;
    private @Nullable Message complaint;
    private transient @Nullable Outlook outlook;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakeOutPage() {
        this(null, null);
    }

    @Inject
    public TakeOutPage(TakingOut takingOut, Provider<Caller> caller) {
        this.takingOut = takingOut;
        this.caller = caller;
    }

    public void load() {
        caller.get().require(Right.WRITE_CASES);
        try {
            wanted.see(look().removal());
            found = true;
        } catch (Refused | IllegalArgumentException none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private Outlook look() {
        Outlook seen = outlook == null ? takingOut.outlook(wanted.known(), wanted.key(), caller.get()) : outlook;
        outlook = seen;
        return seen;
    }

    /** @return the page of the case, if it was taken out */
    public String takeOut() {
        try {
            takingOut.takeOut(
                    wanted.known(),
                    wanted.seen(along),
                    new TakingOut.Why(chosen(), reason, "page", consentMeant),
                    caller.get());
            Told.tell(Message.of("Taken out of the record: {form}.", getPlace()));
            return "/case?faces-redirect=true&id=" + wanted.getId();
        } catch (Refused refused) {
            complaint = refused.why();
        } catch (StaleEntry stale) {
            complaint = Message.of("{why} Look at it again before you take it out.", stale.why());
        }
        return "";
    }

    private Mistake chosen() {
        if (mistake.isEmpty()) {
            throw Refused.notPossible("Choose what kind of mistake it was.");
        }
        return Mistake.valueOf(mistake);
    }

    public Wanted getWanted() {
        return wanted;
    }

    public boolean isFound() {
        return found;
    }

    public EntryPlace getPlace() {
        return new EntryPlace(wanted.key());
    }

    /** What goes with it. */
    public List<EntryPlace> getAlong() {
        return places(look().removal().along());
    }

    /** What names it, so that it cannot go. */
    public List<EntryPlace> getNaming() {
        return places(look().removal().naming());
    }

    /** Why it does not go, so that no button is offered; nothing stands against it if there are none. */
    public List<Message> getBarriers() {
        return look().barriers().stream().map(Barrier::why).toList();
    }

    /** What hangs on it. */
    public List<Message> getConsequences() {
        return look().consequences().all();
    }

    /** Whether the word of a real child's family goes with it, which is asked for by itself. */
    public boolean isConsentAsked() {
        return !look().consequences().consent().isEmpty();
    }

    private static List<EntryPlace> places(List<StoredEntry> entries) {
        return entries.stream().map(each -> new EntryPlace(each.key())).toList();
    }

    /** What the checks would say afterwards and do not say now. */
    public List<Message> getFindings() {
        return look().findings().stream()
                .map(each -> Message.of("{place}: {text}", new EntryPlace(each.entry()), each.message()))
                .toList();
    }

    public List<Mistake> getMistakes() {
        return List.of(Mistake.values());
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getMistake() {
        return mistake;
    }

    /** Faces hands in null where nothing is chosen. */
    public void setMistake(@Nullable String mistake) {
        this.mistake = mistake == null ? "" : mistake;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }

    public boolean isConsentMeant() {
        return consentMeant;
    }

    public void setConsentMeant(boolean consentMeant) {
        this.consentMeant = consentMeant;
    }

    public boolean isWithAlong() {
        return along;
    }

    public void setWithAlong(boolean along) {
        this.along = along;
    }
}
