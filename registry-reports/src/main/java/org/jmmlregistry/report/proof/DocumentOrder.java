package org.jmmlregistry.report.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.issued.ReleaseState;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Scope;

/**
 * All that changes the bytes of a document besides the data and the software. Its one text reads back as the same order.
 *
 * <pre>{@code
 * report: early-late
 * language: en
 * centres: all
 * prepared by: datamanager
 * state: REVIEWED
 * signed: REVIEWED 2025-03-01T09:00:00Z statistician
 * question:
 * data: snapshot 3
 * endpoints: OS_FAILURE version 1
 * }</pre>
 *
 * @param report the name of the kind of document
 * @param language its tag
 * @param centres whose children it may count; empty for a document on one child
 * @param preparer who had it made; empty for a document on one child, and where an earlier version did not say it
 * @param standing how far it has come on its way; empty for a document that is not released
 * @param question what is asked, as the kind of document writes it
 */
public record DocumentOrder(
        String report,
        String language,
        Optional<Scope> centres,
        Optional<String> preparer,
        Optional<Standing> standing,
        String question) {

    private static final String EVERY = "all";
    private static final String PREPARER = "prepared by";
    private static final String QUESTION = "question:\n";

    /** Whether it is for readers who may not learn whom it is about. */
    boolean isForOutside() {
        return Lines.read(question)
                .first("form")
                .filter(Audience.OUTSIDE.code()::equals)
                .isPresent();
    }

    /** The same as it stands. */
    public DocumentOrder as(Standing other) {
        return new DocumentOrder(report, language, centres, preparer, Optional.of(other), question);
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "report", report);
        line(text, "language", language);
        centres.ifPresent(each -> line(text, "centres", each.all() ? EVERY : String.join(", ", each.centres())));
        preparer.ifPresent(name -> line(text, PREPARER, name));
        standing.ifPresent(each -> {
            line(text, "state", each.state().name());
            each.signed()
                    .forEach(
                            signed -> line(text, "signed", signed.as().name() + " " + signed.at() + " " + signed.by()));
        });
        return text.append(QUESTION).append(question).toString();
    }

    private static void line(StringBuilder text, String word, String said) {
        text.append(word).append(": ").append(said).append('\n');
    }

    /** @throws Refused if the text is none of a document */
    public static DocumentOrder read(String text) {
        int asked = text.indexOf(QUESTION);
        if (asked < 0) {
            throw Refused.malformed("The specification of the document lacks its {line}.", "question");
        }
        Lines lines = Lines.read(text.substring(0, asked));
        try {
            return new DocumentOrder(
                    lines.required("report"),
                    lines.required("language"),
                    lines.first("centres").map(DocumentOrder::scope),
                    lines.first(PREPARER),
                    lines.first("state")
                            .map(state -> new Standing(
                                    ReleaseState.valueOf(state),
                                    lines.all("signed").stream()
                                            .map(DocumentOrder::signed)
                                            .toList())),
                    text.substring(asked + QUESTION.length()));
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw Refused.malformed(
                    "The specification of the document cannot be read: {why}.", String.valueOf(unknown.getMessage()));
        }
    }

    private static Scope scope(String centres) {
        return centres.equals(EVERY) ? Scope.ALL : Scope.of(List.of(centres.split(", ")));
    }

    /** Whoever makes it again, asking for the children alone that it may count. */
    Caller asked(Caller by) {
        return centres.map(by::within).orElse(by);
    }

    private static Standing.Signed signed(String line) {
        List<String> parts = Arrays.asList(line.split(" ", 3));
        if (parts.size() < 3) {
            throw new IllegalArgumentException("signed: state, time and name, not " + line);
        }
        return new Standing.Signed(ReleaseState.valueOf(parts.get(0)), parts.get(2), Instant.parse(parts.get(1)));
    }
}
