package org.jmmlregistry.casefile;

import static org.jmmlregistry.casefile.CrossCheck.hard;
import static org.jmmlregistry.casefile.CrossCheck.soft;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.Course.Dated;
import org.jmmlregistry.casefile.CrossCheck.Concern;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.dictionary.Form;
import org.jmmlregistry.dictionary.Item;
import org.jmmlregistry.followup.InfectionDetail;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.transplant.EngraftmentForm;

/** Whether what stands under an HSCT belongs there: from its day 0 to the day of the next HSCT. */
final class Windows {

    /** Conditioning takes two weeks at most, and more where an HSCT is put off. */
    private static final int DAYS_OF_CONDITIONING = 28;

    private Windows() {}

    static List<CrossCheck> all() {
        return List.of(
                hard("EC-F11-2", "chronic GVHD needs a transplant before it", under("F11")),
                hard("EC-F12-2", "DLI belongs to the HSCT in whose window it falls", under("F12b")),
                hard(
                        "EC-X3",
                        "every post-transplant form has an HSCT whose window contains its date",
                        under("F08", "F09", "F10", "F11")),
                hard("EC-X4", "no DLI without a transplant before it", under("F12b")),
                hard(
                        "WINDOW",
                        "every other form under an HSCT has that HSCT, and a date in its window",
                        under("F07", "F07b", "F12a", "F12c", "F12d", "F13", "F14", "F16", "F17")),
                soft("BEFORE_HSCT", "what stands under no HSCT came before the first one", Windows::leftBehind));
    }

    private static Function<Course, Stream<Concern>> under(String... forms) {
        Set<String> wanted = Set.of(forms);
        return course -> Stream.concat(
                course.all().entries().stream()
                        .filter(entry -> wanted.contains(entry.key().form()))
                        .flatMap(entry -> withoutHsct(course, entry)),
                course.datesAfterHsct()
                        .filter(dated -> wanted.contains(dated.entry().key().form()))
                        .flatMap(dated -> outside(course, dated)));
    }

    private static Stream<Concern> withoutHsct(Course course, Entry entry) {
        int hsctSeq = entry.key().hsctSeq();
        if (hsctSeq == 0 || course.hsct(hsctSeq).isPresent()) {
            return Stream.empty();
        }
        Form form = Forms.form(entry.key().form()).orElseThrow();
        return Stream.of(Concern.about(
                entry,
                form.items().get(0),
                "“{form}” stands under the {ordinal} HSCT, but there is no such HSCT; enter it (F07) first.",
                form,
                Course.ordinal(hsctSeq)));
    }

    /** What was entered while there was no HSCT and belongs under one since; it is saved, so that it is asked. */
    private static Stream<Concern> leftBehind(Course course) {
        return course.all().entries().stream()
                .flatMap(entry -> FormPlace.late(entry)
                        .map(why -> Concern.about(
                                entry,
                                Forms.form(entry.key().form())
                                        .flatMap(Form::datedBy)
                                        .orElseThrow(),
                                why))
                        .stream());
    }

    /**
     * Any date may not lie before the HSCT, but that of an infection since the contact before, and that of VOD, which may begin
     * during the conditioning; the one that places the entry in time not after the next one either.
     */
    static Stream<Concern> outside(Course course, Dated dated) {
        Message ordinal = Course.ordinal(dated.entry().key().hsctSeq());
        Optional<Concern> early = course.hsctDate(dated.entry())
                .filter(hsct -> !InfectionDetail.isDay(dated.item())
                        && dated.date().certainlyEarlierThan(hsct, earliest(dated)))
                .map(hsct -> Concern.about(
                        dated,
                        "{item} ({date}) lies before the {ordinal} HSCT ({hsct}), under which it stands.",
                        dated.item(),
                        dated.date(),
                        ordinal,
                        hsct));
        Optional<Concern> late = course.nextHsctDate(dated.entry())
                .filter(next -> placesEntry(dated) && dated.date().certainlyAfter(next))
                .map(next -> Concern.about(
                        dated,
                        "{item} ({date}) lies after the next HSCT ({next}); it must stand under that one.",
                        dated.item(),
                        dated.date(),
                        next));
        return Stream.concat(early.stream(), late.stream());
    }

    /** The first day, counted from day 0, on which something under an HSCT may lie. */
    private static int earliest(Dated dated) {
        return EngraftmentForm.mayPrecedeDay0(dated.item()) ? -DAYS_OF_CONDITIONING : 0;
    }

    private static boolean placesEntry(Dated dated) {
        Optional<Item<ClinicalDate>> dates =
                Forms.form(dated.entry().key().form()).flatMap(Form::datedBy);
        return dates.filter(item -> item == dated.item()).isPresent();
    }
}
