package org.jmmlregistry.web.query;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.web.http.EntryPlace;

/** A query as a page shows it. */
public record QueryLine(Query query, long age) {

    public static QueryLine of(Query query, Instant now) {
        return new QueryLine(query, query.ageInDays(now));
    }

    public long id() {
        return query.id();
    }

    public String caseId() {
        return query.caseId().text();
    }

    public Message place() {
        return new EntryPlace(query.entry()).words();
    }

    /** Where the questioned entry is opened, with its case. */
    public String address() {
        return "id=%s&%s".formatted(caseId(), new EntryPlace(query.entry()).query());
    }

    /** The label of the item; empty if the entry as a whole is questioned. */
    public Optional<Message> item() {
        return query.item()
                .flatMap(code -> Forms.form(query.entry().form()).flatMap(form -> form.item(code)))
                .map(Item::words);
    }

    public Message text() {
        return query.question();
    }

    public Message status() {
        return query.status().words();
    }

    public String statusClass() {
        return query.status().name().toLowerCase(Locale.ROOT);
    }

    public Message origin() {
        return query.origin().words();
    }

    public boolean settled() {
        return query.isSettled();
    }

    public Message raised() {
        return said(query.raised());
    }

    public Optional<Message> answered() {
        return query.answered().map(QueryLine::said);
    }

    public String answer() {
        return query.answered().map(Query.Step::text).orElse("");
    }

    public Optional<Message> ended() {
        return query.settled().map(QueryLine::said);
    }

    public String remark() {
        return query.settled().map(Query.Step::text).orElse("");
    }

    public Optional<Message> resolution() {
        return query.resolution().map(Resolution::words);
    }

    private static Message said(Query.Step step) {
        return Message.of("{day} by {who}", RegistryTime.here().day(step.at()), step.by());
    }
}
