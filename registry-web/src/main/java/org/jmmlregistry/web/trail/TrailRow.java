package org.jmmlregistry.web.trail;

import java.util.Optional;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.audit.TrailWords;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casebook.Mistake;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.http.EntryPlace;

/** An entry of the trail as a row of its page; text is empty where nothing was recorded. */
public record TrailRow(TrailLine line) {

    public long getSeq() {
        return line.seq();
    }

    public String getTime() {
        return RegistryTime.here().second(line.at());
    }

    public String getWho() {
        return line.who();
    }

    /** From where it was done; empty where the registry itself did it. */
    public Optional<Message> getAddress() {
        return Optional.of(line.by().address())
                .filter(address -> !address.isEmpty())
                .map(address -> Message.in("trail", "from {address}", address));
    }

    public Message getAction() {
        return switch (line.action()) {
            case REGISTER -> Message.in("action", "Case registered");
            case ENTER -> Message.in("action", "Entered");
            case REVISE -> Message.in("action", "Changed");
            case IDENTIFY -> Message.in("action", "Identity");
            case STATUS -> Message.in("action", "Status");
            case QUERY -> Message.in("action", "Query");
            case SIGN -> Message.in("action", "Signed");
            case TAKE_OUT -> Message.in("action", "Taken out");
            case PUT_BACK -> Message.in("action", "Put back");
            case MOVE_ENTRY -> Message.in("action", "Moved");
            case CONSENT_GONE -> Message.in("action", "Consent taken from the case");
            case CLOSE -> Message.in("action", "Case closed");
            case REOPEN -> Message.in("action", "Case reopened");
            case MOVE -> Message.in("action", "Centre of the case");
            case ERASE -> Message.in("action", "Case erased");
            case ERASE_ENTRY -> Message.in("action", "Erased with another case");
            case REFERENCE -> Message.in("action", "Reference table");
            case FREEZE -> Message.in("action", "Snapshot");
            case READ -> Message.in("action", "Looked at");
            case LOOK_UP -> Message.in("action", "Looked up");
            case SIGN_IN -> Message.in("action", "Signed in");
            case SIGN_IN_REFUSED -> Message.in("action", "Sign-in refused");
            case SIGN_OUT -> Message.in("action", "Signed out");
            case ACCOUNT -> Message.in("action", "Account");
            case CENTRE -> Message.in("action", "Centre");
            case COHORT -> Message.in("action", "Cohort");
            case EXPORT -> Message.in("action", "Export");
            case REPORT -> Message.in("action", "Report");
            case RELEASE -> Message.in("action", "Release of a report");
            case SCHEDULE -> Message.in("action", "Schedule");
            case BACKUP -> Message.in("action", "Backup");
            case RESTORE -> Message.in("action", "Restore");
        };
    }

    public String getCaseId() {
        return line.caseId().orElse("");
    }

    /** The form, its number and its HSCT. */
    public Optional<Message> getPlace() {
        return key().map(key -> new EntryPlace(key).words());
    }

    /** What an address says to open the entry. */
    public String getPlaceQuery() {
        return key().map(key -> new EntryPlace(key).query()).orElse("");
    }

    /** The label of the item; what is no item of the form is shown as it stands. */
    public Optional<Message> getItem() {
        return line.item().map(code -> key().flatMap(key -> Forms.form(key.form()))
                .flatMap(form -> form.item(code))
                .map(Item::words)
                .orElse(TrailWords.item(code)));
    }

    private Optional<EntryKey> key() {
        return line.entry().flatMap(EntryKey::parse);
    }

    public Optional<Message> getBefore() {
        return line.before().flatMap(text -> RecordedValue.of(line, text)).or(() -> TrailWords.before(line));
    }

    public Optional<Message> getAfter() {
        return line.action() == Event.Action.TAKE_OUT
                ? line.after().map(code -> Mistake.valueOf(code).words())
                : line.after().flatMap(text -> RecordedValue.of(line, text)).or(() -> TrailWords.after(line));
    }

    public Message getReason() {
        return TrailWords.reason(line);
    }

    public Message getSource() {
        return TrailWords.source(line);
    }
}
