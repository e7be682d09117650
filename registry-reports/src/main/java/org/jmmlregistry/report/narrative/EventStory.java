package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.Detection;
import org.jmmlregistry.followup.EventType;
import org.jmmlregistry.followup.ImmunosuppressionState;
import org.jmmlregistry.followup.RecoverySubtype;
import org.jmmlregistry.followup.RelapseForm;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.phrase.Ordinals;
import org.jmmlregistry.transplant.Transplant;

/** One disease event after an HSCT. */
final class EventStory {
    private final Transplant hsct;
    private final Entry entry;
    private final Answers answers;
    private final Optional<EventType> type;

    EventStory(Transplant hsct, Entry entry) {
        this.hsct = hsct;
        this.entry = entry;
        this.answers = entry.answers();
        this.type = answers.get(RelapseForm.EVENT_TYPE);
    }

    /**
     * The event with what was done because of it.
     *
     * @param ofWithdrawal whether withdrawals of immunosuppression have entries of their own, which tell of them
     * @param ofLymphocytes whether infusions of donor lymphocytes have
     */
    Paragraph told(boolean ofWithdrawal, boolean ofLymphocytes) {
        List<Sentence> told = new ArrayList<>();
        told.add(Sentence.of(opening(), RelapseForm.EVENT_TYPE, RelapseForm.EVENT_DATE, RelapseForm.DETECTION));
        answers.get(RelapseForm.AR_SUBTYPE)
                .map(subtype -> Sentence.of(inWords(subtype), RelapseForm.AR_SUBTYPE))
                .ifPresent(told::add);
        told.addAll(findings());
        told.addAll(response(ofWithdrawal, ofLymphocytes));
        return new Paragraph(
                type.map(EventType::words).orElse(Message.of("Event of a kind that was not recorded")),
                Sentence.of(entry, Remainder.after(told, RelapseForm.FORM, answers)));
    }

    private Message opening() {
        Message happened = happened();
        Message event = answers.get(RelapseForm.EVENT_DATE)
                .map(date -> Message.of("{when}, {happened}", Ordinals.dated(hsct, date), happened))
                .orElse(Message.of("On a day that was not recorded {happened}", happened));
        return answers.get(RelapseForm.DETECTION)
                .map(ways -> Message.of(
                        "{event}, recognised {ways}.",
                        event,
                        ways.stream().map(EventStory::inWords).toList()))
                .orElse(Message.of("{event}.", event));
    }

    private Message happened() {
        return type.map(EventStory::inWords).orElse(Message.of("an event was found whose kind was not recorded"));
    }

    private static Message inWords(EventType type) {
        return switch (type) {
            case RELAPSE -> Message.of("the leukaemia relapsed");
            case AUTOLOGOUS_RECOVERY -> Message.of("autologous recovery was found");
            case PRIMARY_GRAFT_FAILURE -> Message.of("primary graft failure was diagnosed");
            case SECONDARY_GRAFT_FAILURE -> Message.of("secondary graft failure was diagnosed");
            case POOR_GRAFT_FUNCTION -> Message.of("poor graft function was noted");
            case PROGRESSION_TO_AML -> Message.of("the disease progressed to acute myeloid leukaemia");
        };
    }

    private static Message inWords(Detection way) {
        return switch (way) {
            case CLINICAL -> Message.in("recognised", "clinically");
            case HAEMATOLOGICAL -> Message.in("recognised", "in blood or marrow");
            case CYTOGENETIC -> Message.in("recognised", "cytogenetically");
            case MOLECULAR -> Message.in("recognised", "molecularly");
            case CHIMERISM_ONLY -> Message.in("recognised", "by chimerism only");
        };
    }

    private static Message inWords(RecoverySubtype subtype) {
        return switch (subtype) {
            case AR_LEUKAEMIC -> Message.of("The recovered marrow was leukaemic.");
            case AR_NON_LEUKAEMIC -> Message.of("The recovered marrow was not leukaemic.");
            case AR_UNDETERMINED -> Message.of("Whether the recovered marrow was leukaemic was not determined.");
        };
    }

    private List<Sentence> findings() {
        Findings findings = new Findings(answers)
                .measure(
                        RelapseForm.WBC,
                        Message.of("the white blood cell count"),
                        value -> Message.of("white blood cells were {value}", value))
                .measure(
                        RelapseForm.MONO_ABS,
                        Message.of("the monocyte count"),
                        value -> Message.of("monocytes {value}", value))
                .measure(
                        RelapseForm.BLAST_PCT,
                        Message.of("the share of marrow blasts"),
                        value -> Message.of("marrow blasts {value}", value))
                .also(RelapseForm.HBF_PCT, value -> Message.of("haemoglobin F {value}", value))
                .measure(
                        RelapseForm.SPLEEN_CM,
                        Message.of("the size of the spleen"),
                        value -> Message.of("the spleen reached {value} below the costal margin", value))
                .measure(
                        RelapseForm.DONOR_PCT_AT_EVENT,
                        Message.of("donor chimerism"),
                        value -> Message.of("donor cells made up {value}", value));
        List<Sentence> told = new ArrayList<>();
        if (findings.isEmpty()) {
            told.add(new Sentence(
                    Message.of("Blood counts, the size of the spleen and chimerism at that time were not recorded."),
                    findings.expected()));
        } else {
            told.add(new Sentence(Message.of("{findings}.", findings.told()), findings.items()));
            told.addAll(findings.missing());
        }
        mutation().ifPresent(told::add);
        immunosuppression().ifPresent(told::add);
        return told;
    }

    private Optional<Sentence> mutation() {
        return answers.get(RelapseForm.MUTATION_PRESENT)
                .map(present -> present
                        ? Message.of("The driver mutation was detected.")
                        : Message.of("The driver mutation was not detected."))
                .map(words -> Sentence.of(words, RelapseForm.MUTATION_PRESENT));
    }

    private Optional<Sentence> immunosuppression() {
        return answers.get(RelapseForm.IS_STATUS_AT_EVENT)
                .map(state -> Sentence.of(inWords(state), RelapseForm.IS_STATUS_AT_EVENT));
    }

    private static Message inWords(ImmunosuppressionState state) {
        return switch (state) {
            case ON_FULL -> Message.of("Immunosuppression was given in full dose at that time.");
            case TAPERING -> Message.of("Immunosuppression was being tapered at that time.");
            case OFF -> Message.of("Immunosuppression had been stopped by then.");
        };
    }

    private List<Sentence> response(boolean ofWithdrawal, boolean ofLymphocytes) {
        if (!ofWithdrawal && !ofLymphocytes) {
            return answered();
        }
        List<Sentence> told = new ArrayList<>();
        if (ofWithdrawal) {
            because(
                            RelapseForm.IS_WITHDRAWN_FOR_EVENT,
                            answers.is(RelapseForm.IS_STATUS_AT_EVENT, ImmunosuppressionState.OFF)
                                    ? Message.of("That it was withdrawn because of the event is recorded all the same.")
                                    : Message.of("Immunosuppression was withdrawn because of it."),
                            Message.of("Immunosuppression was not withdrawn because of it."))
                    .ifPresent(told::add);
        } else {
            told.add(byWithdrawal());
        }
        if (ofLymphocytes) {
            because(
                            RelapseForm.DLI_GIVEN_FOR_EVENT,
                            Message.of("Donor lymphocytes were given because of it."),
                            Message.of("No donor lymphocytes were given because of it."))
                    .ifPresent(told::add);
        } else {
            told.add(byLymphocytes());
        }
        return told;
    }

    private Optional<Sentence> because(Item<Boolean> item, Message yes, Message no) {
        return answers.get(item).map(done -> Sentence.of(done ? yes : no, item));
    }

    /** In one sentence if both were done, or neither, or nobody said. */
    private List<Sentence> answered() {
        Optional<Boolean> withdrawn = answers.get(RelapseForm.IS_WITHDRAWN_FOR_EVENT);
        Optional<Boolean> infused = answers.get(RelapseForm.DLI_GIVEN_FOR_EVENT);
        return withdrawn.equals(infused) ? List.of(both(withdrawn)) : List.of(byWithdrawal(), byLymphocytes());
    }

    private static Sentence both(Optional<Boolean> done) {
        return done(
                done,
                Message.of(
                        "Immunosuppression was withdrawn and donor lymphocytes were given; the days, the doses and the "
                                + "effect were not recorded."),
                Message.of("Immunosuppression was not withdrawn because of it, and no donor lymphocytes were given."),
                Message.of("Whether immunosuppression was withdrawn or donor lymphocytes were given was not recorded."),
                RelapseForm.IS_WITHDRAWN_FOR_EVENT,
                RelapseForm.DLI_GIVEN_FOR_EVENT);
    }

    private Sentence byWithdrawal() {
        return done(
                answers.get(RelapseForm.IS_WITHDRAWN_FOR_EVENT),
                Message.of("Immunosuppression was withdrawn because of it; the days and the effect were not recorded."),
                Message.of("Immunosuppression was not withdrawn because of it."),
                Message.of("Whether immunosuppression was withdrawn was not recorded."),
                RelapseForm.IS_WITHDRAWN_FOR_EVENT);
    }

    private Sentence byLymphocytes() {
        return done(
                answers.get(RelapseForm.DLI_GIVEN_FOR_EVENT),
                Message.of("Donor lymphocytes were given; the days, the doses and the effect were not recorded."),
                Message.of("No donor lymphocytes were given."),
                Message.of("Whether donor lymphocytes were given was not recorded."),
                RelapseForm.DLI_GIVEN_FOR_EVENT);
    }

    private static Sentence done(Optional<Boolean> done, Message yes, Message no, Message unknown, Item<?>... items) {
        return Sentence.of(done.map(was -> was ? yes : no).orElse(unknown), items);
    }
}
