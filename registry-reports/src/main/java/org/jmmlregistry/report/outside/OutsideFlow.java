package org.jmmlregistry.report.outside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.cohort.CourseFlow;
import org.jmmlregistry.cohort.CourseFlow.Again;
import org.jmmlregistry.cohort.CourseFlow.Part;
import org.jmmlregistry.cohort.CourseFlow.Treated;
import org.jmmlregistry.disclosure.CountedSet;
import org.jmmlregistry.disclosure.Telling;
import org.jmmlregistry.disclosure.Telling.Wish;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.flow.FailureBlocks;
import org.jmmlregistry.study.Answer;
import org.jmmlregistry.study.Subject;

/** From registration to the outcome in figures alone: how many children stand at each fork, and how many of them died. */
final class OutsideFlow {

    private static final String DIED = " | died";

    /**
     * A place where children stand.
     *
     * @param within the key of the place from which they came
     */
    private record Place(String key, Message name, Part part, Optional<String> within) {}

    private final List<Place> places = new ArrayList<>();

    OutsideFlow(Answer answer) {
        CourseFlow flow = CourseFlow.of(
                answer.counted().children().stream().map(Subject::file).toList());
        place("counted", Message.of("Counted"), flow.all(), Optional.empty());
        Optional<String> counted = Optional.of("counted");
        place("first HSCT", Message.of("– first HSCT"), flow.transplanted(), counted);
        place("never", Message.of("– never transplanted"), flow.neverTransplanted(), counted);
        place("undated", Message.of("– first HSCT without a day"), flow.undated(), counted);
        Optional<String> first = Optional.of("first HSCT");
        Part failed = flow.failed(any -> true);
        place("failed", Message.of("– – first HSCT failed"), failed, first);
        place("held", Message.of("– – no failure of the first HSCT"), flow.held(), first);
        place("unclear", Message.of("– – not known whether, or when, it failed"), flow.unclear(), first);
        Optional<String> ofFailed = Optional.of("failed");
        flow.byKind()
                .forEach((kind, part) -> place(
                        "failed by " + kind,
                        Message.of("– – – failed: {kind}", FailureBlocks.kind(kind)),
                        part,
                        ofFailed));
        for (Again again : Again.values()) {
            place(
                    "second HSCT " + again,
                    Message.of("– – – second HSCT: {when}", again),
                    flow.failed(each -> each.again() == again),
                    ofFailed);
        }
        for (Treated treated : Treated.values()) {
            place(
                    "treated " + treated,
                    Message.of("– – – treatment: {what}", treated),
                    flow.failed(each -> each.treated() == treated),
                    ofFailed);
        }
    }

    private void place(String key, Message name, Part part, Optional<String> within) {
        places.add(new Place(key, name, part, within));
    }

    /** Places first, and then who died of those in them. */
    List<Wish> wishes() {
        List<Wish> wishes = new ArrayList<>();
        places.forEach(place -> wishes.add(wish(place.key(), place.within(), place.part())));
        places.forEach(place -> wishes.add(wish(place.key() + DIED, Optional.of(place.key()), died(place))));
        return wishes;
    }

    private static Part died(Place place) {
        return new Part(
                place.part().children().stream().filter(CaseFile::isDead).toList());
    }

    private static Wish wish(String key, Optional<String> within, Part part) {
        return new Wish(
                new CountedSet(key, part.children().stream().map(CaseFile::name).collect(Collectors.toSet())), within);
    }

    Table table(Telling telling) {
        return Table.of("flow", places)
                .words("step", Message.of("Step"), 60, place -> Cell.words(place.name()))
                .figures("children", Message.of("Children"), 20, place -> cell(place.key(), place.part(), telling))
                .figures(
                        "died",
                        Message.of("Of these died"),
                        20,
                        place -> cell(place.key() + DIED, died(place), telling))
                .table();
    }

    private static Cell cell(String key, Part part, Telling telling) {
        return telling.tells(key) ? Cell.count(part.size()) : Withheld.CELL;
    }
}
