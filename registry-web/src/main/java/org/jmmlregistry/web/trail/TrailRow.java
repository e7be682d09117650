package org.jmmlregistry.web.trail;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.web.http.EntryPlace;

/** An entry of the trail as a row of its page; text is empty where nothing was recorded. */
public record TrailRow(TrailLine line) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    public long getSeq() {
        return line.seq();
    }

    public String getTime() {
        return TIME.format(line.at());
    }

    public String getWho() {
        return line.who();
    }

    public String getAddress() {
        return line.by().address();
    }

    public String getAction() {
        return switch (line.action()) {
            case REGISTER -> "Case registered";
            case ENTER -> "Entered";
            case REVISE -> "Changed";
            case IDENTIFY -> "Identity";
            case STATUS -> "Status";
            case QUERY -> "Query";
            case SIGN -> "Signed";
            case CLOSE -> "Case closed";
            case REOPEN -> "Case reopened";
            case MOVE -> "Centre of the case";
            case ERASE -> "Case erased";
            case REFERENCE -> "Reference table";
            case FREEZE -> "Snapshot";
            case READ -> "Looked at";
            case SIGN_IN -> "Signed in";
            case SIGN_IN_REFUSED -> "Sign-in refused";
            case SIGN_OUT -> "Signed out";
            case ACCOUNT -> "Account";
            case CENTRE -> "Centre";
            case EXPORT -> "Export";
            case REPORT -> "Report";
            case BACKUP -> "Backup";
            case RESTORE -> "Restore";
        };
    }

    public String getCaseId() {
        return line.caseId().orElse("");
    }

    /** The form, its number and its HSCT. */
    public String getPlace() {
        return key().map(key -> new EntryPlace(key).text()).orElse("");
    }

    /** What an address says to open the entry. */
    public String getPlaceQuery() {
        return key().map(key -> new EntryPlace(key).query()).orElse("");
    }

    /** The label of the item; what is no item of the form is shown as it stands. */
    public String getItem() {
        return line.item()
                .map(code -> key().flatMap(key -> Forms.form(key.form()))
                        .flatMap(form -> form.item(code))
                        .map(Language.ENGLISH::say)
                        .orElse(code))
                .orElse("");
    }

    private Optional<EntryKey> key() {
        return line.entry().flatMap(EntryKey::parse);
    }

    public String getBefore() {
        return line.before().orElse("");
    }

    public String getAfter() {
        return line.after().orElse("");
    }

    public String getReason() {
        return line.reason();
    }

    public String getSource() {
        return line.event().source();
    }
}
