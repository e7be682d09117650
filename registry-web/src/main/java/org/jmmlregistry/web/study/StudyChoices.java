package org.jmmlregistry.web.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.study.StudyKind;
import org.jmmlregistry.savedcohort.SavedCohort;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.snapshot.SnapshotDetails;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.DataChoice;
import org.jmmlregistry.study.Grouping;
import org.jmmlregistry.study.Readers;
import org.jmmlregistry.web.study.StudyQuestion.Field;
import org.jspecify.annotations.Nullable;

/** What can be chosen for each field of a question; what is asked and not on a list stands on it as well. */
final class StudyChoices {

    /**
     * One thing that can be chosen.
     *
     * @param value as the specification writes it
     */
    public record Choice(String value, Message label, boolean chosen) {

        /** What the attribute says that marks an option; nothing if it is not chosen. */
        public @Nullable String selected() {
            return chosen ? "selected" : null;
        }

        /** The same of a box. */
        public @Nullable String checked() {
            return chosen ? "checked" : null;
        }
    }

    /** What children are often divided by; anything else is typed. */
    static final List<String> GROUPS = List.of(
            "F07.donor_type",
            "F07.stem_cell_source",
            "F01.sex_at_birth",
            "F03.age_at_dx_m cut at 24",
            "year of HSCT cut at 2000, 2010",
            "centre",
            "event WITHDRAWAL",
            "event DLI",
            "event NEXT_HSCT",
            "event ACUTE_GVHD_II_IV",
            "event CHRONIC_GVHD",
            "event RELAPSE");

    /** What children are often described by, and outcomes explained by; anything else is typed. */
    static final List<String> ITEMS = List.of(
            "F03.age_at_dx_m",
            "F01.sex_at_birth",
            "F03.wbc",
            "F03.plt",
            "F03.hbf_pct",
            "F03.spleen_cm_bcm",
            "whether (F04.karyo_class is MINUS7)",
            "whether (F04.gene is PTPN11)",
            "F07.age_at_hsct_m",
            "F07.interval_dx_hsct_d",
            "F07.donor_type",
            "F07.stem_cell_source",
            "F07.conditioning_intensity",
            "year of HSCT cut at 2000, 2010",
            "centre");

    private static final List<Integer> LANDMARKS = List.of(2, 3, 6, 12, 24);
    private static final List<String> LEVELS = List.of("0.9", "0.95", "0.99");

    private final StudyQuestion asked;

    StudyChoices(StudyQuestion asked) {
        this.asked = asked;
    }

    private Choice choice(Field field, String value, Message label) {
        return new Choice(value, label, asked.text(field).equals(value));
    }

    List<Choice> reports(StudyKind chosen) {
        return Arrays.stream(StudyKind.values())
                .map(each -> new Choice(each.text(), each.words(), each == chosen))
                .toList();
    }

    /** Each snapshot since the one before it, and the latest since each. */
    List<Choice> pairs(List<SnapshotDetails.Line> snapshots) {
        List<Choice> choices = new ArrayList<>();
        for (int later = 0; later < snapshots.size(); later++) {
            int last = later == 0 ? snapshots.size() - 1 : Math.min(later + 1, snapshots.size() - 1);
            for (int earlier = later + 1; earlier <= last; earlier++) {
                choices.add(
                        pair(snapshots.get(later).data(), snapshots.get(earlier).data()));
            }
        }
        return choices;
    }

    private Choice pair(FrozenData later, FrozenData earlier) {
        return choice(
                Field.DATA,
                new DataChoice.Compared(later.snapshot(), earlier.snapshot()).text(),
                Message.of(
                        "Snapshot {number}, cut-off {day}, since snapshot {since}, cut-off {then}",
                        String.valueOf(later.snapshot()),
                        later.cutOff(),
                        String.valueOf(earlier.snapshot()),
                        earlier.cutOff()));
    }

    /** Those of now, and the snapshots. */
    List<Choice> data(List<SnapshotDetails.Line> snapshots) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Field.DATA, "now", Message.of("As of now, not frozen")));
        for (SnapshotDetails.Line line : snapshots) {
            choices.add(choice(
                    Field.DATA,
                    "snapshot " + line.data().snapshot(),
                    Message.of(
                            "Snapshot {number}, cut-off {day}",
                            String.valueOf(line.data().snapshot()),
                            line.data().cutOff())));
        }
        return choices;
    }

    /** The saved cohorts that are in use and can be read; the value of each is its criterion. */
    List<Choice> cohorts(List<SavedCohort> saved) {
        return saved.stream()
                .map(SavedCohort::latest)
                .filter(each -> !each.retired())
                .flatMap(each -> each.criterion().stream()
                        .map(criterion -> choice(
                                Field.CHILDREN,
                                criterion.text(),
                                Message.verbatim(each.content().name()))))
                .toList();
    }

    List<Choice> kinds() {
        return Arrays.stream(CaseKinds.values())
                .map(each -> choice(Field.KINDS, each.name(), each.words()))
                .toList();
    }

    List<Choice> hscts() {
        return IntStream.rangeClosed(1, EntryKey.LAST_HSCT)
                .mapToObj(
                        number -> choice(Field.HSCT, String.valueOf(number), Message.verbatim(String.valueOf(number))))
                .toList();
    }

    /** An older version of an endpoint stands on the list if it is asked for. */
    List<Choice> endpoints() {
        Set<String> chosen = Arrays.stream(asked.text(Field.ENDPOINTS).split(",", -1))
                .map(String::strip)
                .collect(Collectors.toSet());
        return Stream.of(
                        Endpoints.all().stream().map(each -> latest(each, chosen)),
                        StateModel.all().stream().map(each -> latest(each, chosen)),
                        Endpoints.earlier().stream()
                                .map(each -> new Choice(
                                        exact(each),
                                        Message.of("{endpoint}, version {number}", each, each.version()),
                                        chosen.contains(exact(each))))
                                .filter(Choice::chosen))
                .flatMap(each -> each)
                .toList();
    }

    private static Choice latest(Measure measure, Set<String> chosen) {
        return new Choice(
                measure.code(), measure.words(), chosen.contains(exact(measure)) || chosen.contains(measure.code()));
    }

    private static String exact(Measure measure) {
        return measure.code() + " version " + measure.version();
    }

    List<Choice> groups() {
        return GROUPS.stream()
                .map(text -> choice(Field.GROUPS, text, Grouping.read(text).words()))
                .toList();
    }

    /** Whether the grouping is one that has to be typed. */
    boolean isTyped() {
        return !asked.text(Field.GROUPS).isEmpty() && !GROUPS.contains(asked.text(Field.GROUPS));
    }

    /** @param field that holds several items */
    List<Choice> items(Field field) {
        List<String> chosen = Covariate.apart(asked.text(field));
        return ITEMS.stream()
                .map(text -> new Choice(text, Covariate.read(text).described(), chosen.contains(text)))
                .toList();
    }

    /** Those that have to be typed, as they are typed. */
    String typedItems(Field field) {
        return Covariate.apart(asked.text(field)).stream()
                .filter(text -> !ITEMS.contains(text))
                .collect(Collectors.joining(field.between()));
    }

    List<Choice> clocks() {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(Field.CLOCK, "start", Message.of("From the start")));
        for (int months : LANDMARKS) {
            choices.add(landmark(months));
        }
        choices.add(choice(Field.CLOCK, "each day", Message.of("On each day")));
        String clock = asked.text(Field.CLOCK);
        if (!clock.isEmpty() && choices.stream().noneMatch(Choice::chosen)) {
            choices.add(choice(Field.CLOCK, clock, Message.verbatim(clock)));
        }
        return choices;
    }

    private Choice landmark(int months) {
        return choice(
                Field.CLOCK,
                "landmark " + months + " months",
                Message.of("From a landmark, {n, plural, one {# month} other {# months}}", months));
    }

    /** Those inside first, who are the usual. */
    List<Choice> readers() {
        return Arrays.stream(Readers.values())
                .map(each -> choice(Field.READERS, each.text(), each.words()))
                .toList();
    }

    List<Choice> levels() {
        String level = asked.text(Field.LEVEL);
        return Stream.concat(
                        LEVELS.stream(), Stream.of(level).filter(each -> !each.isEmpty() && !LEVELS.contains(each)))
                .map(each -> choice(
                        Field.LEVEL,
                        each,
                        each.matches("0\\.[0-9]+")
                                ? Message.of("{percent} %", Cells.percent(Double.parseDouble(each)))
                                : Message.verbatim(each)))
                .toList();
    }
}
