package org.jmmlregistry.web.worklist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.index.Page;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jmmlregistry.unsent.UnsentForms;
import org.jmmlregistry.web.http.EntryPlace;
import org.jmmlregistry.web.query.QueryLine;

/** The questions that wait for whoever looks at the home page, and the texts that they have not sent. */
@Named
@RequestScoped
public class HomeQueries {

    /** A text that was typed and not saved. */
    public record Unsent(String id, Message name, String address) {}

    private static final int MOST = 5;

    private final Queries queries;
    private final UnsentForms unsent;
    private final Provider<Caller> caller;
    private final Clock clock;

    private List<QueryLine> lines = List.of();
    private List<QueryLine> duplicates = List.of();
    private List<Unsent> texts = List.of();

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected HomeQueries() {
        this(null, null, null, null);
    }

    @Inject
    public HomeQueries(Queries queries, UnsentForms unsent, Provider<Caller> caller, Clock clock) {
        this.queries = queries;
        this.unsent = unsent;
        this.caller = caller;
        this.clock = clock;
    }

    public void load() {
        Caller reader = caller.get();
        Page.Wanted few = new Page.Wanted(1, MOST);
        List<Query> waiting = new ArrayList<>();
        if (reader.may(Right.VERIFY)) {
            waiting.addAll(queries.answered(few, reader).rows());
            duplicates = shown(queries.asked(Casebook.CHECKS_FOR_DUPLICATES, MOST, reader));
        }
        if (reader.may(Right.WRITE_CASES)) {
            waiting.addAll(queries.open(few, reader).rows());
            texts = unsent.all(reader.name()).stream()
                    .map(text -> new Unsent(
                            text.id().text(),
                            new EntryPlace(text.key()).words(),
                            "entry.xhtml?id=%s&%s".formatted(text.id(), new EntryPlace(text.key()).query())))
                    .toList();
        }
        lines = shown(waiting.stream().limit(MOST).toList());
    }

    private List<QueryLine> shown(List<Query> some) {
        Instant now = clock.instant();
        return Stream.of(some)
                .flatMap(List::stream)
                .map(query -> QueryLine.of(query, now))
                .toList();
    }

    /** Those that have an answer and are to be closed, then those to be answered, the oldest first. */
    public List<QueryLine> getLines() {
        return lines;
    }

    /** The questions whether two cases are one child. */
    public List<QueryLine> getDuplicates() {
        return duplicates;
    }

    public List<Unsent> getTexts() {
        return texts;
    }
}
