package org.jmmlregistry.report.proof;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jmmlregistry.casebook.Casebook;
import org.jmmlregistry.casebook.StoredCase;
import org.jmmlregistry.casebook.StoredEntry;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.issued.Standing;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.patient.RegistryId;
import org.jmmlregistry.report.course.Audience;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.report.study.StudyReport;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.snapshot.Snapshot;
import org.jmmlregistry.snapshot.Snapshots;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Readers;
import org.jmmlregistry.study.Specification;
import org.jmmlregistry.study.Studies;

/** Makes documents of what was ordered, so that the same order, data and software give the same bytes. */
public final class Documents {

    private static final String NARRATIVE = "narrative";
    private static final String NARRATIVES = "narratives";
    private static final String BOARD = "board";
    private static final String FORM = "form";

    /** As long as what a board is asked may be. */
    private static final int LONGEST_ASKED = 300;

    private final Snapshots snapshots;
    private final Studies studies;
    private final Casebook casebook;
    private final Function<String, Optional<Language>> languages;

    /** @param languages the language of a tag, if it is spoken here */
    public Documents(
            Snapshots snapshots, Studies studies, Casebook casebook, Function<String, Optional<Language>> languages) {
        this.snapshots = snapshots;
        this.studies = studies;
        this.casebook = casebook;
        this.languages = languages;
    }

    /** A report on the answer to a question, as a draft of who asked it. */
    public static MadeDocument study(StudyKind kind, Answer answer, Language language, Caller preparer) {
        return new MadeDocument(
                new DocumentOrder(
                        kind.text(),
                        language.locale().toLanguageTag(),
                        Optional.of(preparer.scope()),
                        Optional.of(preparer.name()),
                        Optional.of(Standing.DRAFT),
                        answer.asked().text()),
                StudyDocuments.told(kind, answer),
                language);
    }

    /**
     * The narrative of a child.
     *
     * @param audience for whom it is told
     * @throws Refused if the child is not in the snapshot
     */
    public static MadeDocument narrative(RegistryId child, Snapshot snapshot, Audience audience, Language language) {
        return new MadeDocument(
                order(
                        NARRATIVE,
                        language,
                        NarrativeDocuments.question(child, snapshot.data().snapshot(), audience)),
                NarrativeDocuments.told(child, snapshot, audience),
                language);
    }

    /**
     * The narratives of several children in one file.
     *
     * @throws IllegalArgumentException if none of them may be told
     */
    public static MadeDocument narratives(SeveralNarratives of, Language language) {
        return new MadeDocument(
                order(NARRATIVES, language, NarrativesDocuments.question(of)), NarrativesDocuments.told(of), language);
    }

    /**
     * The board sheet of a child.
     *
     * @param asked what the board is asked, in somebody's own words
     * @throws Refused if the child is not in the snapshot, or the question is too long
     */
    public static MadeDocument board(RegistryId child, Snapshot snapshot, Optional<String> asked, Language language) {
        asked.ifPresent(text -> FreeText.complaint(Message.of("The question to the board"), text, LONGEST_ASKED)
                .ifPresent(why -> {
                    throw new Refused(Refused.Kind.MALFORMED, why);
                }));
        Optional<String> line =
                asked.map(text -> text.replaceAll("\\s+", " ").strip()).filter(text -> !text.isEmpty());
        return new MadeDocument(
                order(
                        BOARD,
                        language,
                        BoardDocuments.question(child, snapshot.data().snapshot(), line)),
                BoardDocuments.told(child, snapshot, line, language),
                language);
    }

    /** Why there may be no narrative of a child for an audience; empty if there may be one. */
    public static Optional<Message> againstNarrative(StoredCase stored, Audience audience) {
        return NarrativeDocuments.against(stored, audience);
    }

    /** One form of a child as it stands. */
    public static MadeDocument form(StoredCase stored, StoredEntry entry, LocalDate day, Language language) {
        return new MadeDocument(
                order(FORM, language, FormDocuments.question(stored.id(), entry, day)),
                FormDocuments.told(stored, entry, day, language),
                language);
    }

    /** Of a document on one child. */
    private static DocumentOrder order(String report, Language language, String question) {
        return new DocumentOrder(
                report,
                language.locale().toLanguageTag(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                question);
    }

    /** What a document is called; that of a kind that is not made here any more is called by its name. */
    public static Message title(String specification) {
        try {
            DocumentOrder order = DocumentOrder.read(specification);
            return switch (order.report()) {
                case NARRATIVE -> Message.of("Case narrative");
                case BOARD -> Message.of("Board sheet");
                case NARRATIVES -> Message.of("Case narratives");
                case FORM -> Message.of("Form as recorded");
                default -> study(StudyKind.named(order.report()), Specification.read(order.question()));
            };
        } catch (Refused unreadable) {
            return Message.of("A document of an earlier kind");
        }
    }

    private static Message study(StudyKind kind, Specification asked) {
        Message title = kind == StudyKind.ANSWER ? StudyReport.title(asked) : kind.words();
        return asked.readers() == Readers.OUTSIDE ? Message.of("{report}, for readers outside", title) : title;
    }

    /**
     * Makes what was ordered from the data that were frozen for it.
     *
     * @throws Refused if it cannot be made here
     */
    public MadeDocument then(DocumentOrder order, Caller caller) {
        Language language = language(order);
        return new MadeDocument(order, kind(order).then(order.question(), language, order.asked(caller)), language);
    }

    /**
     * Makes what was ordered from what is known now of the same time.
     *
     * @param asOf the day up to which its data told
     * @throws Refused if it cannot be made any more
     */
    public MadeDocument now(DocumentOrder order, LocalDate asOf, Caller caller) {
        Language language = language(order);
        return new MadeDocument(
                order, kind(order).now(order.question(), asOf, language, order.asked(caller)), language);
    }

    /** @throws Refused if the language of the document is not spoken here */
    Language language(DocumentOrder order) {
        return languages
                .apply(order.language())
                .orElseThrow(() -> Refused.notPossible(
                        "The document is in a language that is not spoken here: {tag}.", order.language()));
    }

    private DocumentKind kind(DocumentOrder order) {
        return switch (order.report()) {
            case NARRATIVE -> new NarrativeDocuments(snapshots, casebook);
            case BOARD -> new BoardDocuments(snapshots, casebook);
            case NARRATIVES -> new NarrativesDocuments(snapshots, casebook);
            case FORM -> new FormDocuments(casebook);
            default ->
                StudyKind.known(order.report())
                        .<DocumentKind>map(kind -> new StudyDocuments(kind, studies))
                        .orElseThrow(() -> Refused.notPossible(
                                "An earlier version made it: there are no documents of the kind {name} any more.",
                                order.report()));
        };
    }
}
