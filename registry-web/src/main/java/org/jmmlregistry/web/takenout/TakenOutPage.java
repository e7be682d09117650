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
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.TakenOut;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.AnswerText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.takenout.Barrier;
import org.jmmlregistry.takenout.TakingOut;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.EntryPlace;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** An entry that was taken out, as it stood, and the way back. */
@Named
@ViewScoped
public class TakenOutPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SOURCE = "page";

    private final TakingOut takingOut;
    private final Casebook casebook;
    private final Provider<Caller> caller;

    private String id = "";
    private long number;
    private String reason = "";
    private boolean found;
    private @Nullable Message complaint;
    private transient @Nullable TakenOut read;

    /** An item with what was answered. */
    public record Answered(Worded item, Message answer, Optional<Message> unit) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TakenOutPage() {
        this(null, null, null);
    }

    @Inject
    public TakenOutPage(TakingOut takingOut, Casebook casebook, Provider<Caller> caller) {
        this.takingOut = takingOut;
        this.casebook = casebook;
        this.caller = caller;
    }

    /** That a real child's answers were looked at stands in the trail. */
    public void load() {
        try {
            casebook.open(CaseAddress.known(id), Optional.of(taken().key()), SOURCE, caller.get());
            found = true;
        } catch (Refused none) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private TakenOut taken() {
        TakenOut taken = read == null ? takingOut.find(CaseAddress.known(id), number, caller.get()) : read;
        read = taken;
        return taken;
    }

    /** @return the page of the case, if it was put back */
    public String putBack() {
        try {
            EntryPlace place = getLine().place();
            takingOut.putBack(CaseAddress.known(id), number, reason, SOURCE, caller.get());
            Told.tell(Message.of("Put back: {form}.", place));
            return "/case?faces-redirect=true&id=" + id;
        } catch (Refused refused) {
            complaint = refused.why();
            return "";
        }
    }

    public boolean isFound() {
        return found;
    }

    public TakenOutLine getLine() {
        return new TakenOutLine(taken());
    }

    public EntryStatus getStatus() {
        return taken().entry().status();
    }

    public boolean isMoved() {
        return taken().isMoved();
    }

    /** What an address says to move it back to here; empty if nobody may know where it is. */
    public Optional<String> getWayBack() {
        TakenOut left = taken();
        return getLine()
                .destination()
                .map(there -> there
                        + "&to=%s&toHsct=%s&number=%s"
                                .formatted(id, left.key().hsctSeq(), left.key().repeatNo()));
    }

    /** What was taken out at once with it and comes back with it. */
    public List<EntryPlace> getTogether() {
        TakenOut taken = taken();
        return takingOut.list(CaseAddress.known(id), caller.get()).stream()
                .filter(each -> each.group() == taken.group() && each.number() != taken.number())
                .map(each -> new EntryPlace(each.key()))
                .toList();
    }

    /** Why it does not come back, so that no button is offered; nothing stands against it if there are none. */
    public List<Message> getBarriers() {
        return takingOut.againstPuttingBack(CaseAddress.known(id), number, caller.get()).stream()
                .map(Barrier::why)
                .toList();
    }

    /** As they stood, in the order of the form. */
    public List<Answered> getAnswers() {
        TakenOut taken = taken();
        return Forms.form(taken.key().form()).orElseThrow().enteredItems().stream()
                .flatMap(item -> taken.entry().answers().answer(item).stream()
                        .map(answer -> new Answered(item, AnswerText.inWords(answer), item.unitInWords())))
                .toList();
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id == null ? "" : id.strip();
    }

    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason.strip();
    }
}
