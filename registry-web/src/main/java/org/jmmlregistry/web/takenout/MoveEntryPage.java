package org.jmmlregistry.web.takenout;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.casebook.StaleEntry;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.takenout.Barrier;
import org.jmmlregistry.takenout.Relocation;
import org.jmmlregistry.web.http.CaseAddress;
import org.jmmlregistry.web.http.EntryPlace;
import org.jmmlregistry.web.session.Told;
import org.jspecify.annotations.Nullable;

/** Moving an entry to another place of its child, or to the child to whom it belongs. */
@Named
@ViewScoped
public class MoveEntryPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Relocation relocation;
    private final Provider<Caller> caller;
    private final Wanted wanted = new Wanted();

    private String to = "";
    private String toHsct = "";
    private String number = "";
    private String reason = "";
    private boolean along;
    private boolean consentMeant;
    private boolean found;
    private @Nullable Message complaint;
    private final ArrayList<Message> findings = new ArrayList<>();
    private transient Relocation.@Nullable Outlook outlook;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected MoveEntryPage() {
        this(null, null);
    }

    @Inject
    public MoveEntryPage(Relocation relocation, Provider<Caller> caller) {
        this.relocation = relocation;
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

    private Relocation.Outlook look() {
        Relocation.Outlook seen =
                outlook == null ? relocation.outlook(wanted.known(), wanted.key(), caller.get()) : outlook;
        outlook = seen;
        return seen;
    }

    /** @return the page of the case to which it was moved */
    public String move() {
        complaint = null;
        findings.clear();
        try {
            return moved(relocation.move(wanted.known(), wanted.seen(along), wish(), caller.get()));
        } catch (Refused refused) {
            complaint = refused.why();
        } catch (StaleEntry stale) {
            complaint = Message.of("{why} Look at it again before you move it.", stale.why());
        }
        return "";
    }

    private Relocation.Move wish() {
        if (to.isEmpty()) {
            throw Refused.notPossible("Give the pseudonym of the case to which the form belongs.");
        }
        if (toHsct.isEmpty() && isUnderHsct()) {
            throw Refused.notPossible("Choose the HSCT under which the form belongs.");
        }
        if (!number.matches("[0-9]{0,4}")) {
            throw Refused.notPossible("The number of the form is a whole number, or empty for the next one.");
        }
        int hsct = isUnderHsct() ? Integer.parseInt(toHsct) : wanted.getHsct();
        Optional<Integer> given =
                Optional.of(number).filter(text -> !text.isEmpty()).map(Integer::valueOf);
        return new Relocation.Move(CaseAddress.known(to), hsct, given, reason, "page", consentMeant);
    }

    private String moved(Relocation.Result result) {
        if (result instanceof Relocation.Result.NotMoved refused) {
            complaint = Message.of("Nothing was moved: the checks have something against it there.");
            refused.findings().stream().map(MoveEntryPage::said).forEach(findings::add);
            return "";
        }
        Relocation.Result.Moved done = (Relocation.Result.Moved) result;
        Told.tell(Message.of(
                "Moved: {from} of {case} is {to} of {other} now.",
                new EntryPlace(wanted.key()),
                wanted.getId(),
                new EntryPlace(done.place().key()),
                done.place().id()));
        return "/case?faces-redirect=true&id=" + done.place().id();
    }

    private static Message said(Finding finding) {
        return Message.of("{place}: {text}", new EntryPlace(finding.entry()), finding.message());
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

    /** Why it does not go, wherever it is to, so that no button is offered; nothing stands against it if there are none. */
    public List<Message> getBarriers() {
        return look().barriers().stream().map(Barrier::why).toList();
    }

    /** What hangs on it where it stands. */
    public List<Message> getConsequences() {
        return look().consequences().all();
    }

    /** Whether the word of a real child's family goes with it, which is asked for by itself. */
    public boolean isConsentAsked() {
        return !look().consequences().consent().isEmpty();
    }

    /** That it is to have an earlier number, if it is an HSCT without the one before it. */
    public Optional<Message> getEarlier() {
        return look().earlier()
                .map(number -> Message.of(
                        "This HSCT is to have the number {number}. What stands under it goes with it, and the HSCTs after it get the numbers that follow.",
                        number));
    }

    private static List<EntryPlace> places(List<StoredEntry> entries) {
        return entries.stream().map(each -> new EntryPlace(each.key())).toList();
    }

    /** Whether the form stands under an HSCT, so that one is to be chosen. */
    public boolean isUnderHsct() {
        return Forms.form(wanted.getForm())
                .filter(form -> form.repeat().standsUnderHsct())
                .isPresent();
    }

    public boolean isRepeated() {
        return Forms.form(wanted.getForm())
                .filter(form -> form.repeat().isRepeated())
                .isPresent();
    }

    /** The HSCTs under which the form may stand; 0 where it may stand before the first. */
    public List<String> getHscts() {
        boolean without = Forms.form(wanted.getForm())
                .filter(form -> form.repeat().standsWithoutHsct())
                .isPresent();
        return IntStream.rangeClosed(without ? 0 : 1, EntryKey.LAST_HSCT)
                .mapToObj(Integer::toString)
                .toList();
    }

    /** What the checks have against it at the place that was asked for. */
    public List<Message> getFindings() {
        return findings;
    }

    public Optional<Message> getComplaint() {
        return Optional.ofNullable(complaint);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to.strip();
    }

    public String getToHsct() {
        return toHsct;
    }

    /** Faces hands in null where nothing is chosen. */
    public void setToHsct(@Nullable String toHsct) {
        this.toHsct = toHsct == null || !toHsct.matches("[0-9]") ? "" : toHsct;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(@Nullable String number) {
        this.number = number == null ? "" : number.strip();
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
