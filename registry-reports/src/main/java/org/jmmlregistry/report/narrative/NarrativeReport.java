package org.jmmlregistry.report.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jmmlregistry.calendar.RegistryTime;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.patient.Age;
import org.jmmlregistry.report.Banner;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Drawing;
import org.jmmlregistry.report.Figures;
import org.jmmlregistry.report.ImputedDays;
import org.jmmlregistry.report.LongDate;
import org.jmmlregistry.report.Picture;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Software;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.Table.Fact;
import org.jmmlregistry.report.course.CourseEvent;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.Transplant;

/** One child's course: the narrative, the timeline, chimerism, and every event with its days. It gives dates. */
public final class NarrativeReport {

    private static final Message NOTHING = Message.verbatim("–");

    private record Sample(Transplant hsct, Answers answers) {}

    private record TimelinePicture(CaseFile file) implements Picture {
        @Override
        public Drawing draw(Language language) {
            return TimelineDrawing.draw(file, language);
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    private record ChimerismPicture(CaseFile file) implements Picture {
        @Override
        public Drawing draw(Language language) {
            return ChimerismDrawing.draw(file, language).orElseThrow();
        }

        @Override
        public Optional<Table> behind() {
            return Optional.empty();
        }
    }

    private final CaseFile file;
    private final FrozenData data;
    private final Timeline course;
    private final Report.Text report;

    private NarrativeReport(CaseFile file, FrozenData data) {
        this.file = file;
        this.data = data;
        this.course = Timeline.of(file);
        Message title = Message.of("Case {name}", file.name());
        this.report = Report.titled(imprint(title), Message.of("Case narrative"), title);
    }

    /** @param data the frozen data from which the case file was taken */
    public static Report of(CaseFile file, FrozenData data) {
        return new NarrativeReport(file, data).report();
    }

    private Report.Imprint imprint(Message title) {
        return new Report.Imprint(
                Message.of("Case narrative: {title}", title),
                Message.of("JMML Registry · Case {name}", file.name()),
                Banner.ofCase(file.patient().label()),
                Message.of(
                        "Snapshot {number} · Data cut-off {cutOff} · JMML Registry {version} · For use in hospital · SHA-256 "
                                + "{fingerprint}…",
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        Software.version(),
                        Software.shortened(data.fingerprint())),
                data.cutOff());
    }

    private Report report() {
        caution();
        report.add(facts()).heading(Message.of("Course"));
        for (Paragraph paragraph : Narrative.of(file)) {
            report.subheading(paragraph.title()).paragraph(paragraph.sentences());
        }
        Age.imputed(file.patient().birth()).ifPresent(report::note);
        ImputedDays.note(file.answers()).ifPresent(report::note);
        if (!course.mainEvents().isEmpty()) {
            report.heading(Message.of("Timeline"))
                    .drawn(new TimelinePicture(file))
                    .note(Message.of(
                            "Days to scale, with a little room between marks; quiet stretches of more than 200 days are "
                                    + "shortened and say how many months they last."));
        }
        chimerism();
        if (!course.events().isEmpty()) {
            report.heading(Message.of("Events in order of time"))
                    .add(events())
                    .note(Message.of("Days are counted from day 0 of each HSCT. Age in years and months."));
        }
        return report.report();
    }

    private void caution() {
        switch (file.patient().label()) {
            case SYNTHETIC ->
                report.caution(
                        Message.of("Synthetic case: no real patient"),
                        Message.of(
                                "The case was made up so that the figures of a published series can be reproduced from data. "
                                        + "Sex, age, dates and causes are free choices and may not be quoted as observations."));
            case ILLUSTRATIVE ->
                report.caution(
                        Message.of("Illustrative reconstruction; dates and values are not from the source."),
                        Message.of(
                                "The course follows a published case report; the days, doses and laboratory values in it "
                                        + "were chosen to show what the registry records. None of them may be quoted as an "
                                        + "observation."));
            case LITERATURE ->
                report.caution(
                        Message.of("Case from the literature"),
                        Message.of("The facts were taken from a publication, not from hospital records."));
            case REAL -> {}
        }
    }

    private Table facts() {
        return Table.facts(
                        "facts",
                        List.of(
                                new Fact(
                                        Message.of("Case"),
                                        Message.of(
                                                "{label} (registry pseudonym {id})",
                                                file.name(),
                                                file.id().text())),
                                new Fact(
                                        Message.of("Kind of data"),
                                        file.patient().label().words()),
                                new Fact(Message.of("Data cut-off"), LongDate.of(data.cutOff())),
                                new Fact(
                                        Message.of("Snapshot"),
                                        Message.of(
                                                "No. {number}, frozen {time} by {author}",
                                                String.valueOf(data.snapshot()),
                                                RegistryTime.UTC.minute(data.frozenAt()),
                                                data.frozenBy())),
                                new Fact(Message.of("Fingerprint (SHA-256)"), Message.verbatim(data.fingerprint())),
                                new Fact(
                                        Message.of("Software"),
                                        Message.of("JMML Registry {version}", Software.version()))))
                .table();
    }

    private void chimerism() {
        report.heading(Message.of("Donor chimerism"));
        List<Sample> samples = samples();
        if (samples.isEmpty()) {
            report.paragraph(Message.of("Donor chimerism was not recorded."));
            return;
        }
        if (samples.stream().anyMatch(NarrativeReport::isDrawn)) {
            report.drawn(new ChimerismPicture(file));
        }
        report.subheading(Message.of("Samples"))
                .add(Table.of("chimerism", samples)
                        .words(
                                "hsct",
                                Message.of("Transplant"),
                                72,
                                each -> Cell.words(
                                        Message.of("HSCT {number}", each.hsct().hsctSeq())))
                        .words("date", Message.of("Date"), 66, each -> Cell.words(date(each)))
                        .figures("day", Message.of("Day"), 48, this::day)
                        .words("sample", Message.of("Sample"), 135, each -> Cell.words(sample(each.answers())))
                        .figures("donor", Message.of("Donor cells, %"), 60, NarrativeReport::donor)
                        .words(
                                "reading",
                                Message.of("Reading"),
                                100,
                                each -> Cell.words(
                                        ChimerismStory.reading(each.answers()).orElse(NOTHING)))
                        .table())
                .note(Message.of(
                        "Full donor: above 95 %; mixed: 5 to 95 %; absent: below 5 %. Numbers above the curves: events, "
                                + "named beneath."));
    }

    private static boolean isDrawn(Sample sample) {
        return sample.answers().get(ChimerismForm.CHIM_DATE).isPresent()
                && ChimerismStory.donor(sample.answers()).isPresent();
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Transplant hsct : file.transplants()) {
            for (Entry entry : file.answers().of(ChimerismForm.FORM, hsct.hsctSeq())) {
                samples.add(new Sample(hsct, entry.answers()));
            }
        }
        return samples;
    }

    private static Message date(Sample sample) {
        return sample.answers()
                .get(ChimerismForm.CHIM_DATE)
                .map(date -> Message.verbatim(date.toString()))
                .orElse(Message.of("not recorded"));
    }

    private Cell day(Sample sample) {
        return sample.answers()
                .get(ChimerismForm.CHIM_DATE)
                .map(date -> day(
                        sample.hsct().dayOf(date.imputed()),
                        course.isImputed(sample.hsct().hsctSeq(), date)))
                .orElse(Cell.words(NOTHING));
    }

    private static Message sample(Answers answers) {
        Message cells = answers.get(ChimerismForm.CELL_TYPE)
                .map(types -> Message.of("{cells}", types))
                .orElse(Message.of("not recorded"));
        return answers.get(ChimerismForm.TISSUE)
                .map(tissue -> Message.of("{cells}, {tissue}", cells, tissue))
                .orElse(cells);
    }

    private static Cell donor(Sample sample) {
        return ChimerismStory.donor(sample.answers())
                .<Cell>map(percent -> Cell.number(Figures.plain(percent), percent.doubleValue()))
                .orElse(Cell.words(NOTHING));
    }

    private Table events() {
        return Table.of("events", course.events())
                .words(
                        "date",
                        Message.of("Date"),
                        66,
                        event -> Cell.verbatim(event.when().toString()))
                .words("age", Message.of("Age"), 58, event -> Cell.words(age(event)))
                .figures("dayFirst", Message.of("Day after HSCT\u00a01"), 52, event -> day(1, event))
                .figures("daySecond", Message.of("Day after HSCT\u00a02"), 52, event -> day(2, event))
                .words(
                        "event",
                        Message.of("Event"),
                        253,
                        event -> Cell.words(event.detail()
                                .map(detail -> Message.of("{event}: {detail}", event.what(), detail))
                                .orElse(event.what())))
                .table();
    }

    private Message age(CourseEvent event) {
        return Age.on(event.date(), file.patient().birth())
                .map(Age::completed)
                .map(age -> Message.of("{years} y {months} mo", age.getYears(), age.getMonths()))
                .orElse(NOTHING);
    }

    private Cell day(int hsctSeq, CourseEvent event) {
        OptionalLong day = course.dayAfter(hsctSeq, event);
        return day.isPresent() ? day(day.getAsLong(), course.isImputed(hsctSeq, event.when())) : Cell.words(NOTHING);
    }

    private static Cell day(long day, boolean imputed) {
        return imputed
                ? Cell.number(Message.of("{day} (imputed)", Figures.day(day)), (double) day)
                : Cell.count(Math.toIntExact(day));
    }
}
