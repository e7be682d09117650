package org.jmmlregistry.report.outcomes;

import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.cohort.CurrentlyFree;
import org.jmmlregistry.cohort.Estimated;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.ReadingTime;
import org.jmmlregistry.report.drawing.AnswerRows;
import org.jmmlregistry.report.study.Reading;
import org.jmmlregistry.study.Group;
import org.jmmlregistry.study.Specification;

/** An endpoint at its first reading time as a row: a sentence in everyday words, the children behind it, share and limits. */
final class OutcomeSentence {

    /** Kinds of outcome, in the order in which they are told. */
    enum Kind {
        SURVIVAL(Message.of("Survival")),
        WENT_WRONG(Message.of("What went wrong")),
        GRAFT(Message.of("Engraftment and GVHD")),
        AFTER_FAILURE(Message.of("After a failure of the first HSCT")),
        OTHER(Message.of("Other outcomes"));

        private final Message heading;

        Kind(Message heading) {
            this.heading = heading;
        }

        Message heading() {
            return heading;
        }
    }

    private record Told(Kind kind, Message who) {}

    /** What is estimated of a group. */
    record Read(Measure measure, Group group, Estimated estimated) {}

    private static final Map<String, Told> WORDS = Map.ofEntries(
            told("OS", Kind.SURVIVAL, Message.of("children were alive")),
            told("LFS", Kind.SURVIVAL, Message.of("children were alive without relapse")),
            told("EFS", Kind.SURVIVAL, Message.of("children were alive with the graft and without relapse")),
            told("CLFS", Kind.SURVIVAL, Message.of("children were alive and free of leukaemia, rescue counted")),
            told("GRFS", Kind.SURVIVAL, Message.of("children were alive without relapse or severe GVHD")),
            told("RI", Kind.WENT_WRONG, Message.of("children had relapsed")),
            told("NRM", Kind.WENT_WRONG, Message.of("children had died without relapse")),
            told("AR", Kind.WENT_WRONG, Message.of("children had their own marrow back")),
            told("GF", Kind.WENT_WRONG, Message.of("children had lost the graft")),
            told("PRIMARY_GF", Kind.WENT_WRONG, Message.of("children had a graft that never took")),
            told("SECONDARY_MALIGNANCY", Kind.WENT_WRONG, Message.of("children had another malignancy")),
            told("NEUTROPHIL_ENGRAFTMENT", Kind.GRAFT, Message.of("children had neutrophils of the donor")),
            told("NEUTROPHIL_RECOVERY", Kind.GRAFT, Message.of("children had neutrophils again")),
            told("PLATELET_RECOVERY_20", Kind.GRAFT, Message.of("children had platelets of 20 or more again")),
            told("AGVHD_II_IV", Kind.GRAFT, Message.of("children had had acute GVHD of grade II to IV")),
            told("AGVHD_III_IV", Kind.GRAFT, Message.of("children had had acute GVHD of grade III or IV")),
            told("CGVHD", Kind.GRAFT, Message.of("children had had chronic GVHD")),
            told(
                    "CGVHD_MODERATE_SEVERE",
                    Kind.GRAFT,
                    Message.of("children had had moderate, severe or extensive chronic GVHD")),
            told("SECOND_HSCT", Kind.AFTER_FAILURE, Message.of("children had had a second HSCT")),
            told(
                    "SECOND_HSCT_FAILURE",
                    Kind.AFTER_FAILURE,
                    Message.of("children with a failure had had a second HSCT")),
            told("OS_FAILURE", Kind.AFTER_FAILURE, Message.of("children with a failure were alive")));

    private final Specification asked;

    OutcomeSentence(Specification asked) {
        this.asked = asked;
    }

    private static Map.Entry<String, Told> told(String code, Kind kind, Message who) {
        return Map.entry(code, new Told(kind, who));
    }

    static Kind kind(Measure measure) {
        return Optional.ofNullable(WORDS.get(measure.code())).map(Told::kind).orElse(Kind.OTHER);
    }

    /** Empty if nothing can be read of it with limits. */
    Optional<AnswerRows.Row> row(Read of, Optional<Message> heading) {
        Measure measure = of.measure();
        Estimated estimated = of.estimated();
        Reading reading = new Reading(asked, measure);
        Estimated.Reading read = estimated.readOn(measure.dayOf(reading.headline()));
        if (!read.value().isDefined() || !read.limits().areDefined()) {
            return Optional.empty();
        }
        double share = read.value().orElseThrow();
        AnswerRows.Share drawn = new AnswerRows.Share(
                share,
                read.limits().lower().orElseThrow(),
                read.limits().upper().orElseThrow());
        return Optional.of(new AnswerRows.Row(
                heading,
                inGroup(
                        of.group(),
                        sentence(measure, reading.headline(), reading.start(), Numbers.percent(share, estimated.n()))),
                Message.of("{k} of {n}", estimated.hold(), estimated.n()),
                drawn,
                Message.of(
                        "{percent} ({limits})",
                        Numbers.percent(share, estimated.n()),
                        Numbers.percentLimits(read.limits(), estimated.n())),
                limits(estimated, share)));
    }

    private static Message inGroup(Group group, Message sentence) {
        return group.equals(Group.ALL) ? sentence : Message.of("{group}: {sentence}", group, sentence);
    }

    private static Message sentence(Measure measure, ReadingTime time, Message start, Message percent) {
        Optional<Message> who = Optional.ofNullable(WORDS.get(measure.code())).map(Told::who);
        Message when = time.unit() == ReadingTime.Unit.DAY
                ? Message.of("By {time} after {start}", time, start)
                : Message.of("{time} after {start}", time, start);
        return who.map(children -> Message.of("{when}, {percent} of the {children}.", when, percent, children))
                .orElse(Message.of("{endpoint}, {when}: {percent}.", measure, when, percent));
    }

    private static Message limits(Estimated estimated, double share) {
        boolean all = share == 0 || share == 1;
        if (all
                || (estimated instanceof Estimated.Survival survival
                        && survival.exact().isPresent())) {
            return Message.in("limits", "exact");
        }
        return estimated instanceof CurrentlyFree ? Message.in("limits", "jackknife") : Message.in("limits", "log-log");
    }
}
