package org.jmmlregistry.web.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casefile.CrossChecks;
import org.jmmlregistry.casefile.Forms;
import org.jmmlregistry.dictionary.CaseAnswers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Finding;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Severity;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.query.Queries;
import org.jmmlregistry.query.Query;
import org.jmmlregistry.query.QueryStatus;
import org.jmmlregistry.query.Resolution;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.web.entry.TypingBody.ComputedBody;
import org.jmmlregistry.web.entry.TypingBody.FindingBody;
import org.jmmlregistry.web.language.CurrentLanguage;
import org.jmmlregistry.web.unsent.ShownForm;

/** What a form that is being typed would say if it were saved as a draft; nothing is written. */
@ApplicationScoped
public class FormPreview {

    private final Casebook casebook;
    private final Backdrops backdrops;
    private final Queries queries;
    private final CurrentLanguage language;

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected FormPreview() {
        this(null, null, null, null);
    }

    @Inject
    public FormPreview(Casebook casebook, Backdrops backdrops, Queries queries, CurrentLanguage language) {
        this.casebook = casebook;
        this.backdrops = backdrops;
        this.queries = queries;
        this.language = language;
    }

    /**
     * @param sent the controls by name, as a browser sends them
     * @param kept when the text was kept; blank if it was not
     */
    TypingBody of(ShownForm shown, Map<String, List<String>> sent, String kept, Caller caller) {
        StoredCase stored = casebook.find(shown.id(), caller);
        Form form = Forms.form(shown.key().form()).orElseThrow();
        Typed typed = new Typed();
        typed.in(backdrops.notation());
        typed.restore(form, sent);
        typed.countDays(backdrops.of(shown.key(), stored, caller));
        Form.Reading reading = form.read(shown.key(), typed.written(Field.of(form)), typed.notation());
        CaseAnswers whole = stored.answers().with(shown.key(), reading.answers());
        Entry entry = whole.entry(shown.key()).orElseThrow();
        Stream<Finding> findings = Stream.of(
                        reading.findings(),
                        form.review(entry, backdrops.today(), false),
                        CrossChecks.review(whole, backdrops.today()))
                .flatMap(List::stream)
                .filter(finding -> finding.entry().equals(shown.key()) && finding.severity() != Severity.TASK);
        List<Query> asked = queries.of(shown.id(), caller).stream()
                .filter(query -> query.entry().equals(shown.key()))
                .toList();
        Language words = language.language();
        return new TypingBody(
                kept,
                findings.map(finding -> finding(finding, asked, words)).toList(),
                ComputedLine.of(entry, backdrops.today()).stream()
                        .map(line -> new ComputedBody(
                                line.code(),
                                words.say(line.value()),
                                line.unit().map(words::say).orElse("")))
                        .toList());
    }

    private static FindingBody finding(Finding finding, List<Query> asked, Language words) {
        String confirmed = asked.stream()
                .filter(query -> query.check().filter(finding.check()::equals).isPresent())
                .filter(query -> query.item().equals(finding.item()))
                .flatMap(query -> confirmation(query).stream())
                .findFirst()
                .orElse("");
        return new FindingBody(
                finding.item().orElse(""), finding.check(), words.say(finding.message()), finding.refuses(), confirmed);
    }

    /** What somebody said in favour of the answer; empty if nobody did. */
    private static Optional<String> confirmation(Query query) {
        boolean stands = query.status() == QueryStatus.ANSWERED
                || query.resolution().filter(Resolution.CONFIRMED::equals).isPresent();
        return stands
                ? query.answered().map(Query.Step::text).or(() -> query.settled()
                        .map(Query.Step::text))
                : Optional.empty();
    }
}
