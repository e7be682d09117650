package org.jmmlregistry.web.snapshot;

import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.audit.TrailLine;
import org.jmmlregistry.audit.TrailWords;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.snapshot.SnapshotChange;
import org.jmmlregistry.web.http.EntryPlace;

/** A difference between two snapshots as a row of its page; what there is none of is empty. */
public record ChangeRow(SnapshotChange change) {

    public Message getKind() {
        return change.kind().words();
    }

    public String getKindClass() {
        return change.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Optional<Message> getPlace() {
        return change.entry().map(key -> new EntryPlace(key).words());
    }

    public String getPlaceQuery() {
        return change.entry()
                .map(key -> "id=%s&%s".formatted(change.caseId(), new EntryPlace(key).query()))
                .orElse("");
    }

    public Optional<Message> getItem() {
        return change.item().flatMap(code -> change.entry()
                .flatMap(key -> Forms.form(key.form()))
                .flatMap(form -> form.item(code))
                .map(Item::words));
    }

    public Optional<Message> getBefore() {
        return change.before();
    }

    public Optional<Message> getAfter() {
        return change.after();
    }

    public String getWho() {
        return change.step().map(TrailLine::who).orElse("");
    }

    public String getWhen() {
        return change.step().map(step -> SnapshotRow.time(step.at())).orElse("");
    }

    public Optional<Message> getReason() {
        return change.step().map(TrailWords::reason);
    }

    public String getSeq() {
        return change.step().map(step -> String.valueOf(step.seq())).orElse("");
    }

    /** The trail of the case from this entry on back; the newest that is shown is the one that is meant. */
    public String getTrail() {
        Optional<Long> seq = change.step().map(TrailLine::seq);
        return seq.map(number -> "trail.xhtml?case=%s&before=%s#t%s".formatted(change.caseId(), number + 1, number))
                .orElse("");
    }
}
