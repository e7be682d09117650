package org.jmmlregistry.report;

import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jmmlregistry.casefile.CaseFile;
import org.jmmlregistry.dictionary.Answers;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.dictionary.Entry;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.CourseEvent;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.report.course.Timeline;
import org.jmmlregistry.report.drawing.ChimerismDrawing;
import org.jmmlregistry.report.drawing.Drawing;
import org.jmmlregistry.report.drawing.TimelineDrawing;
import org.jmmlregistry.report.narrative.Narrative;
import org.jmmlregistry.report.narrative.Paragraph;
import org.jmmlregistry.report.pdf.Imprint;
import org.jmmlregistry.report.pdf.Manuscript;
import org.jmmlregistry.report.pdf.Template;
import org.jmmlregistry.snapshot.FrozenData;
import org.jmmlregistry.transplant.ChimerismForm;
import org.jmmlregistry.transplant.Transplant;

/** One child's course on paper: the narrative, the timeline, chimerism, and every event with its days. */
final class NarrativeReport {
    record Fact(String name, String value) {}

    record Happening(String date, String age, String dayFirst, String daySecond, String event) {}

    record Sample(String transplant, String date, String day, String sample, String donor, String reading) {}

    private static final String NOTHING = "–";
    private static final double FULL = 95;
    private static final double ABSENT = 5;

    private final CaseFile file;
    private final FrozenData data;
    private final Wording words;
    private final Timeline course;

    NarrativeReport(CaseFile file, FrozenData data, Wording words) {
        this.file = file;
        this.data = data;
        this.words = words;
        this.course = Timeline.of(file);
    }

    Imprint imprint() {
        return new Imprint(
                words.say("narrative.kicker") + ": " + words.say("narrative.title", file.name()),
                words.say("narrative.runningHead", file.name()),
                words.say(
                        switch (file.patient().label()) {
                            case REAL -> "banner.confidential";
                            case SYNTHETIC -> "banner.synthetic";
                            case ILLUSTRATIVE -> "banner.illustrative";
                            case LITERATURE -> "banner.literature";
                        }),
                words.say(
                        "narrative.footer",
                        String.valueOf(data.snapshot()),
                        data.cutOff(),
                        Software.shortened(data.fingerprint()),
                        Software.version()),
                words.locale(),
                data.cutOff());
    }

    Manuscript manuscript() {
        Manuscript report = new Manuscript();
        head(report);
        report.heading(words.say("narrative.course"));
        for (Paragraph paragraph : Narrative.of(file)) {
            report.subheading(paragraph.title()).paragraph(paragraph.text());
        }
        if (!course.mainEvents().isEmpty()) {
            Drawing timeline = TimelineDrawing.draw(file);
            report.heading(words.say("narrative.timeline"))
                    .figure(timeline.svg(), timeline.alternative())
                    .note(words.say("narrative.timeline.note"));
        }
        chimerism(report);
        if (!course.events().isEmpty()) {
            report.heading(words.say("narrative.events"))
                    .table(Template.EVENTS, happenings())
                    .note(words.say("narrative.events.note"));
        }
        return report;
    }

    private void head(Manuscript report) {
        String frozen = words.date(data.frozenAt().atZone(ZoneOffset.UTC).toLocalDate());
        report.title(words.say("narrative.kicker"), words.say("narrative.title", file.name()));
        String label = file.patient().label().name().toLowerCase(Locale.ROOT);
        switch (file.patient().label()) {
            case SYNTHETIC, ILLUSTRATIVE, LITERATURE ->
                report.caution(words.say("narrative.label." + label + ".title"), words.say("narrative.label." + label));
            case REAL -> {}
        }
        report.table(
                Template.FACTS,
                List.of(
                        fact(
                                "case",
                                words.say(
                                        "narrative.fact.case.value",
                                        file.name(),
                                        file.id().text())),
                        fact("kind", Language.ENGLISH.say(file.patient().label())),
                        fact("cutOff", words.date(data.cutOff())),
                        fact(
                                "snapshot",
                                words.say(
                                        "cohort.fact.snapshot.value",
                                        String.valueOf(data.snapshot()),
                                        frozen,
                                        data.frozenBy())),
                        fact("fingerprint", data.fingerprint()),
                        fact("software", words.say("cohort.fact.software.value", Software.version()))));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.say("narrative.fact." + key), value);
    }

    private void chimerism(Manuscript report) {
        report.heading(words.say("narrative.chimerism"));
        List<Sample> samples = samples();
        if (samples.isEmpty()) {
            report.paragraph(words.say("narrative.chimerism.none"));
            return;
        }
        ChimerismDrawing.draw(file).ifPresent(drawing -> report.figure(drawing.svg(), drawing.alternative()));
        report.subheading(words.say("narrative.chimerism.samples"))
                .table(Template.CHIMERISM, samples)
                .note(words.say("narrative.chimerism.note"));
    }

    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        for (Transplant hsct : file.transplants()) {
            for (Entry entry : file.answers().of(ChimerismForm.FORM, hsct.hsctSeq())) {
                samples.add(sample(hsct, entry.answers()));
            }
        }
        return samples;
    }

    private Sample sample(Transplant hsct, Answers answers) {
        String cells = answers.get(ChimerismForm.CELL_TYPE)
                .map(types -> words.series(types.stream()
                        .map(type -> Said.lower(Language.ENGLISH.say(type)))
                        .toList()))
                .orElse(words.say("notRecorded"));
        String tissue = answers.get(ChimerismForm.TISSUE)
                .map(each -> ", " + Said.lower(Language.ENGLISH.say(each)))
                .orElse("");
        return new Sample(
                "HSCT " + hsct.hsctSeq(),
                answers.get(ChimerismForm.CHIM_DATE).map(ClinicalDate::toString).orElse(words.say("notRecorded")),
                answers.get(ChimerismForm.CHIM_DATE)
                        .map(date -> String.valueOf(hsct.dayOf(date.imputed())))
                        .orElse(NOTHING),
                cells + tissue,
                answers.get(ChimerismForm.DONOR_PCT).map(Said::number).orElse(NOTHING),
                answers.get(ChimerismForm.DONOR_PCT)
                        .map(percent -> reading(percent.doubleValue()))
                        .orElse(NOTHING));
    }

    private String reading(double percent) {
        return words.say("chimerism.reading." + (percent > FULL ? "full" : percent < ABSENT ? "absent" : "mixed"));
    }

    private List<Happening> happenings() {
        return course.events().stream().map(this::happening).toList();
    }

    private Happening happening(CourseEvent event) {
        return new Happening(
                event.written(),
                file.patient().birth().map(birth -> age(birth, event)).orElse(NOTHING),
                day(course.dayAfter(1, event.date())),
                day(course.dayAfter(2, event.date())),
                event.detail().isEmpty() ? event.what() : event.what() + ": " + event.detail());
    }

    private static String age(ClinicalDate birth, CourseEvent event) {
        Period age = Period.between(birth.earliest(), event.date());
        return age.getYears() + " y " + age.getMonths() + " mo";
    }

    private static String day(OptionalLong day) {
        return day.isPresent() ? String.valueOf(day.getAsLong()) : NOTHING;
    }
}
