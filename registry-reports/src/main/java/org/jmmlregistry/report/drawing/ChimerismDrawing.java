package org.jmmlregistry.report.drawing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Listed;
import org.jmmlregistry.report.course.CourseEvent;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.Svg.Letters;
import org.jmmlregistry.report.drawing.Svg.Pen;
import org.jmmlregistry.report.phrase.CellsTested;
import org.jmmlregistry.report.phrase.DonorShare;
import org.jmmlregistry.transplant.CellType;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.DonorChimerism;
import org.jmmlregistry.transplant.Transplant;

/**
 * Donor chimerism over the days after each HSCT, a panel an HSCT, between the borders of full donor (above 95 %) and absent
 * (below 5 %) chimerism. Numbered marks say when something was done or happened; the key stands beneath.
 */
public final class ChimerismDrawing {
    private static final double WIDTH = 481;
    private static final double LEFT = 34;
    private static final double GAP = 30;
    private static final double TOP = 34;
    private static final double BOTTOM = 164;
    private static final double MARK = 10;
    private static final double ROW = 12;

    private static final Cells NOT_RECORDED =
            new Cells(Message.of("cells not recorded"), Message.of("cells not recorded"));

    private record Sample(long day, double percent) {}

    /**
     * The cells of a sample.
     *
     * @param name as it stands in the key
     * @param phrase as it stands in a sentence
     */
    private record Cells(Message name, Message phrase) {
        static Cells of(Optional<List<CellType>> types) {
            return types.map(some -> some.get(0))
                    .map(type -> new Cells(type.words(), CellsTested.of(type)))
                    .orElse(NOT_RECORDED);
        }
    }

    private record Mark(int number, long day, Message words) {}

    /** What one HSCT shows: samples by the cells tested, and the marks until the next HSCT. */
    private record Panel(Transplant hsct, Map<Cells, List<Sample>> samples, List<Mark> marks, long lastDay) {}

    private final CaseFile file;
    private final Timeline course;
    private final Language language;
    private final boolean marked;
    private final Svg svg = new Svg();
    private int number;

    private ChimerismDrawing(CaseFile file, Language language, boolean marked) {
        this.marked = marked;
        this.file = file;
        this.language = language;
        this.course = Timeline.of(file);
    }

    /** Empty if no sample of the case has a date and a result. */
    public static Optional<Drawing> draw(CaseFile file, Language language) {
        return new ChimerismDrawing(file, language, true).draw();
    }

    /** The same no higher than this, without what was done between if that has no room; empty if not even so. */
    public static Optional<Drawing> within(CaseFile file, Language language, double height) {
        return draw(file, language)
                .filter(drawing -> drawing.height() <= height)
                .or(() -> new ChimerismDrawing(file, language, false)
                        .draw()
                        .filter(drawing -> drawing.height() <= height));
    }

    private Optional<Drawing> draw() {
        List<Panel> panels = file.transplants().stream()
                .map(this::panel)
                .filter(panel -> !panel.samples().isEmpty())
                .toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        double width = (WIDTH - LEFT - 8 - GAP * (panels.size() - 1)) / panels.size();
        double bottom = BOTTOM + 34;
        for (int i = 0; i < panels.size(); i++) {
            double left = LEFT + i * (width + GAP);
            frame(left, width, i == 0);
            axes(panels.get(i), left, width);
            curves(panels.get(i), left, width);
            marks(panels.get(i), left, width);
            bottom = Math.max(bottom, key(panels.get(i), left));
        }
        return Optional.of(svg.drawing(
                WIDTH,
                bottom,
                language.say(Message.of("Donor chimerism of case {name}", file.name())),
                description(panels)));
    }

    private Panel panel(Transplant hsct) {
        Map<Cells, List<Sample>> samples = new LinkedHashMap<>();
        for (Entry entry : file.answers().of(ChimerismForm.FORM, hsct.hsctSeq())) {
            Cells cells = Cells.of(entry.answers().get(ChimerismForm.CELL_TYPE));
            entry.answers().get(ChimerismForm.CHIM_DATE).ifPresent(date -> DonorChimerism.donorPct(entry)
                    .ifPresent(percent -> samples.computeIfAbsent(cells, each -> new ArrayList<>())
                            .add(new Sample(hsct.dayOf(date.imputed()), percent.doubleValue()))));
        }
        long lastSample = samples.values().stream()
                .flatMap(List::stream)
                .mapToLong(Sample::day)
                .max()
                .orElse(1);
        LocalDate next = file.transplant(hsct.hsctSeq() + 1)
                .map(Transplant::date)
                .orElse(hsct.date().plusDays(lastSample + 1));
        List<Mark> marks = new ArrayList<>();
        if (marked && !samples.isEmpty()) {
            for (CourseEvent event : course.mainEvents()) {
                boolean within =
                        event.date().isAfter(hsct.date()) && event.date().isBefore(next);
                if (within && event.kind() != CourseEvent.Kind.LAST_CONTACT) {
                    marks.add(new Mark(++number, hsct.dayOf(event.date()), event.what()));
                }
            }
        }
        long lastMark = marks.stream().mapToLong(Mark::day).max().orElse(0);
        return new Panel(hsct, samples, marks, Math.max(1, Math.max(lastSample, lastMark)));
    }

    private static double y(double percent) {
        return BOTTOM - (BOTTOM - TOP) * percent / 100;
    }

    private static double x(Panel panel, double left, double width, long day) {
        return left + (width - 8) * day / panel.lastDay();
    }

    private void frame(double left, double width, boolean first) {
        double right = left + width;
        svg.rectangle(left, y(100), width, y(95) - y(100), "#CFE8DF");
        svg.rectangle(left, y(5), width, y(0) - y(5), "#F6DCCB");
        for (int percent : new int[] {0, 5, 25, 50, 75, 95, 100}) {
            boolean border = percent == 5 || percent == 95;
            svg.line(
                    left,
                    y(percent),
                    right,
                    y(percent),
                    new Pen(border ? Svg.PALE : "#E9EDF0", 0.5, border ? "3 2" : "none"));
            if (first && !border) {
                svg.text(
                        left - 5,
                        y(percent) + 3,
                        String.valueOf(percent),
                        Letters.plain(8.5, Svg.INK).endingHere());
            }
        }
        if (first) {
            svg.upwards(9, (TOP + BOTTOM) / 2, language.say(Message.of("Donor cells, %")), 8.5, Svg.GREY);
        }
    }

    private void axes(Panel panel, double left, double width) {
        double right = left + width;
        svg.line(left, TOP, left, BOTTOM, Pen.solid(Svg.INK, 0.8))
                .line(left, BOTTOM, right, BOTTOM, Pen.solid(Svg.INK, 0.8));
        long tick = tick(panel.lastDay());
        for (long day = 0; day <= panel.lastDay(); day += tick) {
            double x = x(panel, left, width, day);
            svg.line(x, BOTTOM, x, BOTTOM + 3.5, Pen.solid(Svg.INK, 0.8));
            svg.text(
                    x,
                    BOTTOM + 13,
                    String.valueOf(day),
                    Letters.plain(8.5, Svg.INK).centred());
        }
        String days =
                language.say(Message.of("Days after HSCT {number}", panel.hsct().hsctSeq()));
        svg.text(
                left + width / 2,
                BOTTOM + 25,
                days,
                Letters.plain(8.5, Svg.GREY).centred());
    }

    private static long tick(long days) {
        for (long tick : new long[] {5, 10, 25, 50, 100, 200, 500, 1000}) {
            if (days / tick <= 5) {
                return tick;
            }
        }
        return 2000;
    }

    private void curves(Panel panel, double left, double width) {
        int i = 0;
        for (List<Sample> samples : panel.samples().values()) {
            List<double[]> points = samples.stream()
                    .sorted(java.util.Comparator.comparingLong(Sample::day))
                    .map(sample -> new double[] {x(panel, left, width, sample.day()), y(sample.percent())})
                    .toList();
            String colour = Svg.COLOURS.get(i % 6);
            svg.path(points, new Pen(colour, 1.4, Svg.DASHES.get(i++ % 6)));
            for (double[] point : points) {
                svg.circle(point[0], point[1], 3, "#FFFFFF", colour);
            }
        }
    }

    private void marks(Panel panel, double left, double width) {
        double[] at = places(
                panel.marks().stream()
                        .mapToDouble(mark -> x(panel, left, width, mark.day()))
                        .toArray(),
                left + width);
        for (int each = 0; each < at.length; each++) {
            Mark mark = panel.marks().get(each);
            double x = x(panel, left, width, mark.day());
            svg.path(
                    List.of(new double[] {at[each], TOP - 14}, new double[] {x, TOP - 4}, new double[] {x, BOTTOM}),
                    new Pen(Svg.PALE, 0.6, "2 2"));
            svg.text(
                    at[each],
                    TOP - 17,
                    String.valueOf(mark.number()),
                    Letters.plain(8.5, Svg.INK).bold().centred());
        }
    }

    /** Where numbers stand side by side, each as near to its mark as the others and the end of the panel let it. */
    private static double[] places(double[] marks, double end) {
        double[] at = marks.clone();
        for (int each = 1; each < at.length; each++) {
            at[each] = Math.max(at[each], at[each - 1] + MARK);
        }
        double last = end;
        for (int each = at.length - 1; each >= 0; each--) {
            at[each] = Math.min(at[each], last);
            last = at[each] - MARK;
        }
        return at;
    }

    private double key(Panel panel, double left) {
        double y = BOTTOM + 28;
        int i = 0;
        for (Cells cells : panel.samples().keySet()) {
            y += ROW;
            svg.line(left, y - 3, left + 14, y - 3, new Pen(Svg.COLOURS.get(i % 6), 1.4, Svg.DASHES.get(i++ % 6)));
            svg.text(left + 18, y, language.say(cells.name()), Letters.plain(8.5, Svg.GREY));
        }
        for (Mark mark : panel.marks()) {
            y += ROW;
            svg.label(
                    left,
                    y,
                    mark.number() + "  " + language.say(mark.words()),
                    language.say(Message.of("day {day}", mark.day())),
                    8.5);
        }
        return y + 8;
    }

    private String description(List<Panel> panels) {
        List<Message> told = new ArrayList<>();
        for (Panel panel : panels) {
            panel.samples()
                    .forEach((cells, samples) -> samples.forEach(sample -> told.add(Message.of(
                            "day {day} after HSCT {number} {cells} {percent} %",
                            sample.day(),
                            panel.hsct().hsctSeq(),
                            cells.phrase(),
                            DonorShare.of(BigDecimal.valueOf(sample.percent()))))));
        }
        return language.say(Message.of("Donor cells: {samples}", Listed.of(told, "; ")));
    }
}
