package org.jmmlregistry.web.query;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.web.http.EntryPlace;

/** A query as a page shows it. */
public record QueryLine(Query query, long age) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    public static QueryLine of(Query query, Instant now) {
        return new QueryLine(query, query.ageInDays(now));
    }

    public long id() {
        return query.id();
    }

    public String caseId() {
        return query.caseId().text();
    }

    public String place() {
        return new EntryPlace(query.entry()).text();
    }

    /** Where the questioned entry is opened, with its case. */
    public String address() {
        return "id=%s&%s".formatted(caseId(), new EntryPlace(query.entry()).query());
    }

    /** The label of the item; empty if the entry as a whole is questioned. */
    public String item() {
        return query.item()
                .flatMap(code -> Forms.form(query.entry().form()).flatMap(form -> form.item(code)))
                .map(item -> Language.ENGLISH.say(item))
                .orElse("");
    }

    public String text() {
        return Language.ENGLISH.say(query.question());
    }

    public String status() {
        return Language.ENGLISH.say(query.status());
    }

    public String statusClass() {
        return query.status().name().toLowerCase(Locale.ROOT);
    }

    public String origin() {
        return Language.ENGLISH.say(query.origin());
    }

    public boolean settled() {
        return query.isSettled();
    }

    public String raised() {
        return said(query.raised());
    }

    public String answered() {
        return query.answered().map(QueryLine::said).orElse("");
    }

    public String answer() {
        return query.answered().map(Query.Step::text).orElse("");
    }

    public String ended() {
        return query.settled().map(QueryLine::said).orElse("");
    }

    public String remark() {
        return query.settled().map(Query.Step::text).orElse("");
    }

    public String resolution() {
        return query.resolution().map(how -> Language.ENGLISH.say(how)).orElse("");
    }

    private static String said(Query.Step step) {
        return DAY.format(step.at()) + " by " + step.by();
    }
}
