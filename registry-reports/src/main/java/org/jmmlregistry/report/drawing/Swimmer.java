package org.jmmlregistry.report.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Table;

/**
 * Children one beneath the other, each a lane of time since the first HSCT: the states it was in, what happened, and how it ended.
 *
 * @param name for programs
 * @param scale of all drawings of one report
 */
public record Swimmer(String name, Message title, Scale scale, List<Group> groups) implements Picture {

    /** Children who belong together, the longest followed first. */
    public record Group(Message heading, List<Lane> lanes) {
        public Group {
            lanes = List.copyOf(lanes);
        }
    }

    /**
     * A child.
     *
     * @param before what is known without a day: withdrawal of immunosuppression, and DLI, for the failure
     * @param months until it died or was last seen
     * @param end in a few words
     */
    public record Lane(
            String name,
            List<Message> before,
            List<Stretch> stretches,
            List<Mark> marks,
            double months,
            boolean dead,
            Message end) {
        public Lane {
            before = List.copyOf(before);
            stretches = List.copyOf(stretches);
            marks = List.copyOf(marks);
        }
    }

    /**
     * Time in a state.
     *
     * @param fill empty of one that is not known
     */
    public record Stretch(Optional<Fill> fill, double from, double to) {}

    /** Something that happened on a day. */
    public record Mark(Sign sign, double months) {}

    /** What is drawn on a lane. */
    public enum Sign {
        RELAPSE(Message.of("relapse")),
        AUTOLOGOUS_RECOVERY(Message.of("autologous recovery")),
        GRAFT_FAILURE(Message.of("graft failure")),
        HSCT(Message.of("further HSCT")),
        DLI(Message.of("DLI"));

        private final Message words;

        Sign(Message words) {
            this.words = words;
        }

        Message words() {
            return words;
        }
    }

    /** Months since the first HSCT; where many are followed for long, the first eighteen have a window of their own. */
    public record Scale(double last) {

        static final double FIRST = 18;
        private static final double LEFT = 112;
        private static final double RIGHT = 372;
        private static final double SECOND = 276;
        private static final double GAP = 10;

        boolean isSplit() {
            return last > 2 * FIRST;
        }

        double end() {
            return isSplit() ? SECOND - GAP : RIGHT;
        }

        double x(double months) {
            if (!isSplit()) {
                return LEFT + (RIGHT - LEFT) * Math.min(1, months / Math.max(1, last));
            }
            return months <= FIRST
                    ? LEFT + (SECOND - GAP - LEFT) * months / FIRST
                    : SECOND + (RIGHT - SECOND) * Math.min(1, (months - FIRST) / (last - FIRST));
        }
    }

    public Swimmer {
        groups = List.copyOf(groups);
    }

    /** The same on pages of so many lanes; a heading takes as much room as one of them. */
    public static List<List<Group>> pages(List<Group> groups, int lanes) {
        List<List<Group>> pages = new ArrayList<>();
        List<Group> page = new ArrayList<>();
        int room = lanes;
        for (Group group : groups) {
            int from = 0;
            while (from < group.lanes().size()) {
                int to = Math.min(group.lanes().size(), from + Math.max(1, room));
                page.add(new Group(group.heading(), group.lanes().subList(from, to)));
                room -= to - from + 1;
                from = to;
                if (room <= 1) {
                    pages.add(page);
                    page = new ArrayList<>();
                    room = lanes;
                }
            }
        }
        if (!page.isEmpty()) {
            pages.add(page);
        }
        return pages;
    }

    @Override
    public Drawing draw(Language language) {
        return new SwimmerDrawing(this, language).draw();
    }

    String told(Language language) {
        return groups.stream()
                .map(group -> language.say(group.heading()) + ": "
                        + group.lanes().stream()
                                .map(lane -> lane.name() + " " + language.say(Numbers.months(lane.months())) + " "
                                        + language.say(lane.end()))
                                .collect(Collectors.joining("; ")))
                .collect(Collectors.joining(". "));
    }

    private record Row(Message group, Lane lane) {}

    @Override
    public Optional<Table> behind() {
        List<Row> rows = groups.stream()
                .flatMap(group -> group.lanes().stream().map(lane -> new Row(group.heading(), lane)))
                .toList();
        return Optional.of(Table.of(name, rows)
                .look(Table.Look.LISTING)
                .words(
                        "child",
                        Message.of("Case"),
                        60,
                        row -> Cell.verbatim(row.lane().name()))
                .words("group", Message.of("Group"), 150, row -> Cell.words(row.group()))
                .words(
                        "happened",
                        Message.of("What happened, months after the first HSCT"),
                        150,
                        row -> Cell.words(Message.oneAfterAnother(row.lane().marks().stream()
                                .map(mark -> Message.of(
                                        "{event} {months}", mark.sign().words(), Numbers.months(mark.months())))
                                .toList())))
                .figures(
                        "months",
                        Message.of("Months after HSCT\u00a01"),
                        50,
                        row -> Cells.months(row.lane().months()))
                .words(
                        "end",
                        Message.of("Last seen"),
                        80,
                        row -> Cell.words(row.lane().end()))
                .table());
    }
}
