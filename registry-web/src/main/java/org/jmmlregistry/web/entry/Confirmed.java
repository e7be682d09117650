package org.jmmlregistry.web.entry;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.EntryStatus;
import org.jmmlregistry.casebook.SaveResult;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.http.EntryPlace;

/** What somebody has said again after a save was stopped, and what they are told once it went through. */
public class Confirmed implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean another;
    private boolean sameNumber;
    private boolean takenBack;
    private boolean newEntry;

    /** The checks whose doubt was looked at. */
    Set<String> checks() {
        Set<String> checks = new HashSet<>();
        if (another) {
            checks.add(Casebook.LIKELY_DUPLICATE);
        }
        if (sameNumber) {
            checks.add(Casebook.SERIES_NUMBER);
        }
        if (takenBack) {
            checks.add(Casebook.TAKEN_BACK);
        }
        if (newEntry) {
            checks.add(Casebook.TAKEN_OUT);
        }
        return checks;
    }

    static Message registered(SaveResult.Saved saved) {
        return Message.of("The case was registered as {id}.", saved.id());
    }

    static Message saved(SaveResult.Saved saved, EntryStatus asked) {
        EntryPlace place = new EntryPlace(saved.key());
        long unread = saved.findings().stream()
                .filter(finding -> finding.entry().equals(saved.key()))
                .filter(finding -> finding.check().endsWith("/type"))
                .count();
        if (unread > 0) {
            return Message.of(
                    "Saved as a draft: {form}. {n, plural, one {# answer could not be read; it is kept as it was typed and waits} other {# answers could not be read; they are kept as they were typed and wait}} to be entered again.",
                    place,
                    unread);
        }
        return asked.isComplete()
                ? Message.of("Saved as complete: {form}.", place)
                : Message.of("Saved as a draft: {form}.", place);
    }

    public boolean isAnother() {
        return another;
    }

    public void setAnother(boolean another) {
        this.another = another;
    }

    public boolean isSameNumber() {
        return sameNumber;
    }

    public void setSameNumber(boolean sameNumber) {
        this.sameNumber = sameNumber;
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public void setTakenBack(boolean takenBack) {
        this.takenBack = takenBack;
    }

    public boolean isNewEntry() {
        return newEntry;
    }

    public void setNewEntry(boolean newEntry) {
        this.newEntry = newEntry;
    }
}
