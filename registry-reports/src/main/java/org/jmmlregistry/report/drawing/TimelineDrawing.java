package org.jmmlregistry.report.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.followup.DiseaseEvent;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.course.CourseEvent;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;

/**
 * A child's course on one line of time. Each event has a row of its own above the line, the first on top and its words right of its
 * leader, so that labels cannot overlap and no leader crosses one; long quiet stretches are shortened and say how long they are.
 */
public final class TimelineDrawing {
    private static final double WIDTH = 481;
    private static final double LEFT = 8;
    private static final double LINE_END = 250;
    private static final int FEWEST = 2;
    private static final double BAR_HEIGHT = 12;
    private static final double FIRST_ROW = 10;

    /** From the last row to the line of time: room for what stands on the line. */
    private static final double ABOVE_BAR = 22;

    private static final double ROW = 16;
    private static final double LINE = 11;

    /** Room for a letter, on the safe side of any sans serif at this size. */
    private static final double WIDEST_LETTER = 4.7;

    private static final double LEGEND_LETTER = 4.1;
    private static final long QUIET_DAYS = 200;
    private static final double CLOSEST = 7;
    private static final double DAYS_PER_MONTH = 30.4375;

    private static final String WITHOUT_HSCT = "#B9C3CA";
    private static final String REMISSION = "#7FC4AB";
    private static final String DISEASE = "#E08A55";

    private final CaseFile file;
    private final Timeline course;
    private final Language language;
    private final List<CourseEvent> events;
    private final double[] x;
    private final int further;
    private final Svg svg = new Svg();

    /** The upper edge of the line of time. */
    private double bar;

    private TimelineDrawing(CaseFile file, Timeline course, Language language, int most) {
        this.file = file;
        this.course = course;
        this.language = language;
        this.events = main(course.mainEvents(), most);
        this.further = course.mainEvents().size() - events.size();
        this.x = places(events);
    }

    public static Drawing draw(CaseFile file, Language language) {
        return new TimelineDrawing(file, Timeline.of(file), language, Integer.MAX_VALUE).draw();
    }

    /** The same no higher than this, with as many events as have room; empty if not even the first and the last have. */
    public static Optional<Drawing> within(CaseFile file, Language language, double height) {
        Timeline course = Timeline.of(file);
        for (int most = course.mainEvents().size(); most >= FEWEST; most--) {
            Drawing drawing = new TimelineDrawing(file, course, language, most).draw();
            if (drawing.height() <= height) {
                return Optional.of(drawing);
            }
        }
        return Optional.empty();
    }

    /** The weightiest, in order of time. */
    private static List<CourseEvent> main(List<CourseEvent> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<CourseEvent> kept = all.stream()
                .sorted(Comparator.comparing((CourseEvent event) -> weight(event.kind())))
                .limit(most)
                .toList();
        return all.stream().filter(kept::contains).toList();
    }

    private static int weight(CourseEvent.Kind kind) {
        return switch (kind) {
            case TRANSPLANT, DEATH -> 0;
            case DIAGNOSIS, LAST_CONTACT -> 1;
            case FAILURE -> 2;
            case GVHD, LYMPHOCYTES -> 3;
            case THERAPY, RECOVERY, CHIMERISM, IMMUNOSUPPRESSION, RESPONSE, VISIT -> 4;
        };
    }

    /** The days to scale, with quiet stretches cut to {@value #QUIET_DAYS} days and marks a little apart. */
    private static double[] places(List<CourseEvent> events) {
        double[] gaps = new double[events.size()];
        double total = 0;
        for (int i = 1; i < gaps.length; i++) {
            gaps[i] = Math.min(QUIET_DAYS, daysBetween(events.get(i - 1), events.get(i)));
            total += gaps[i];
        }
        double closest = Math.min(CLOSEST, (LINE_END - LEFT) / Math.max(1, gaps.length - 1));
        double room = LINE_END - LEFT - closest * Math.max(0, gaps.length - 1);
        double[] x = new double[gaps.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = i == 0 ? LEFT : x[i - 1] + closest + (total == 0 ? 0 : gaps[i] * room / total);
        }
        return x;
    }

    private static long daysBetween(CourseEvent earlier, CourseEvent later) {
        return later.date().toEpochDay() - earlier.date().toEpochDay();
    }

    private Drawing draw() {
        double[] rows = new double[events.size()];
        double y = FIRST_ROW;
        for (int i = 0; i < rows.length; i++) {
            rows[i] = y;
            y = label(i, y);
        }
        bar = y - ROW + ABOVE_BAR;
        bar();
        for (int i = 0; i < rows.length; i++) {
            leader(i, rows[i]);
        }
        quietStretches();
        y = bar + BAR_HEIGHT + 26;
        if (further > 0) {
            svg.text(
                    LEFT,
                    y + 3,
                    language.say(Message.of(
                            "{n, plural, one {# further event} other {# further events}} in the narrative.", further)),
                    Letters.plain(8.5, Svg.GREY));
            y += ROW;
        }
        double bottom = legend(y + 2);
        return svg.drawing(
                WIDTH, bottom, language.say(Message.of("Course of case {name}", file.name())), description());
    }

    private void bar() {
        for (int i = 0; i + 1 < events.size(); i++) {
            svg.rectangle(
                    x[i], bar, x[i + 1] - x[i], BAR_HEIGHT, phase(events.get(i).date()));
        }
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i).kind() == CourseEvent.Kind.TRANSPLANT) {
                svg.rectangle(x[i] - 1.5, bar - 4, 3, BAR_HEIGHT + 8, Svg.INK);
                svg.text(
                        x[i],
                        bar + BAR_HEIGHT + 13,
                        language.say(events.get(i).what()),
                        Letters.plain(8.5, Svg.INK).bold().centred());
            }
        }
    }

    /** Whether a day lies before the first HSCT, after one without failure, or after a failure. */
    private String phase(LocalDate day) {
        long transplants = file.transplants().stream()
                .filter(hsct -> !hsct.date().isAfter(day))
                .count();
        if (transplants == 0) {
            return WITHOUT_HSCT;
        }
        boolean failed = file.events().stream()
                .filter(event -> event.hsctSeq() == transplants)
                .map(DiseaseEvent::date)
                .anyMatch(date -> !date.isAfter(day));
        return failed ? DISEASE : REMISSION;
    }

    /** Leads from the row of an event down to its place on the line. */
    private void leader(int i, double y) {
        svg.path(
                List.of(new double[] {x[i] + 6, y}, new double[] {x[i], y}, new double[] {x[i], bar}),
                Pen.solid(Svg.PALE, 0.7));
        if (events.get(i).kind() != CourseEvent.Kind.TRANSPLANT) {
            svg.circle(x[i], bar + BAR_HEIGHT / 2, 2.6, "#FFFFFF", Svg.INK);
        }
    }

    /** Writes one event and says where the next row begins. */
    private double label(int i, double y) {
        CourseEvent event = events.get(i);
        double from = x[i] + 9;
        String what = language.say(event.what());
        List<String> lines = wrapped(detail(event), WIDTH - from, what.length() + 1);
        svg.label(from, y + 3, what, lines.isEmpty() ? "" : lines.get(0), 8.5);
        for (int line = 1; line < lines.size(); line++) {
            svg.text(from, y + 3 + LINE * line, lines.get(line), Letters.plain(8.5, Svg.GREY));
        }
        return y + ROW + LINE * Math.max(0, lines.size() - 1);
    }

    /** The landmarks with their date, every event with its day. */
    private String detail(CourseEvent event) {
        Optional<Message> date =
                switch (event.kind()) {
                    case DIAGNOSIS, TRANSPLANT, LAST_CONTACT, DEATH ->
                        Optional.of(Message.verbatim(event.when().toString()));
                    case THERAPY, RECOVERY, CHIMERISM, IMMUNOSUPPRESSION, FAILURE, LYMPHOCYTES, RESPONSE, GVHD, VISIT ->
                        Optional.empty();
                };
        return Stream.of(date, course.dayInWords(event), event.detail())
                .flatMap(Optional::stream)
                .map(language::say)
                .collect(Collectors.joining(", "));
    }

    /** The words in lines that fit, the first of which begins after the label. */
    private static List<String> wrapped(String words, double room, int taken) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int most = (int) (room / WIDEST_LETTER) - taken;
        for (String word : words.isEmpty() ? new String[0] : words.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                lines.add(line.toString());
                line.setLength(0);
                most = (int) (room / WIDEST_LETTER);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }

    private void quietStretches() {
        for (int i = 1; i < events.size(); i++) {
            long days = daysBetween(events.get(i - 1), events.get(i));
            if (days > QUIET_DAYS) {
                double middle = (x[i - 1] + x[i]) / 2;
                svg.rectangle(middle - 3, bar - 1, 6, BAR_HEIGHT + 2, "#FFFFFF");
                svg.line(middle - 4.5, bar + BAR_HEIGHT + 2, middle - 1.5, bar - 2, Pen.solid(Svg.INK, 0.8));
                svg.line(middle + 1.5, bar + BAR_HEIGHT + 2, middle + 4.5, bar - 2, Pen.solid(Svg.INK, 0.8));
                svg.text(
                        middle,
                        bar + BAR_HEIGHT + 13,
                        language.say(Message.of("{months} mo.", Math.round(days / DAYS_PER_MONTH))),
                        Letters.plain(8, Svg.GREY).centred());
            }
        }
    }

    /** Writes what the colours mean, on as many rows as that takes, and says where the drawing ends. */
    private double legend(double y) {
        Map<String, Message> phases = new LinkedHashMap<>();
        phases.put(WITHOUT_HSCT, Message.of("before HSCT"));
        phases.put(REMISSION, Message.of("after HSCT, no failure recorded"));
        phases.put(DISEASE, Message.of("after relapse, autologous recovery or graft failure"));
        double at = LEFT;
        double row = y;
        for (Map.Entry<String, Message> phase : phases.entrySet()) {
            String words = language.say(phase.getValue());
            double length = words.length() * LEGEND_LETTER;
            if (at > LEFT && at + 12 + length > WIDTH) {
                at = LEFT;
                row += LINE;
            }
            svg.rectangle(at, row, 9, 7, phase.getKey());
            svg.text(at + 12, row + 7, words, Letters.plain(8, Svg.GREY));
            at += 26 + length;
        }
        return row + 14;
    }

    private String description() {
        return events.stream().map(this::told).collect(Collectors.joining("; "));
    }

    private String told(CourseEvent event) {
        return language.say(course.dayInWords(event)
                .map(day -> Message.of("{date} {event} ({day})", event.when().toString(), event.what(), day))
                .orElse(Message.of("{date} {event}", event.when().toString(), event.what())));
    }
}
