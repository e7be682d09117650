package org.jmmlregistry.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jmmlregistry.cohort.EndpointCurve;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.report.course.Said;
import org.jmmlregistry.report.drawing.Drawing;
import org.jmmlregistry.report.drawing.FlowDrawing;
import org.jmmlregistry.report.drawing.SurvivalDrawing;
import org.jmmlregistry.report.pdf.Imprint;
import org.jmmlregistry.report.pdf.Manuscript;
import org.jmmlregistry.report.pdf.Template;

/** Puts the analysis of second HSCTs into words, tables and drawings; every figure is one of the analysis. */
final class CohortReport {
    private final SecondHsctAnalysis analysis;
    private final Wording words;
    private final CohortRows rows;

    CohortReport(SecondHsctAnalysis analysis, Wording words) {
        this.analysis = analysis;
        this.words = words;
        this.rows = new CohortRows(analysis, words);
    }

    Imprint imprint() {
        return new Imprint(
                words.say("cohort.title"),
                words.say("cohort.runningHead"),
                analysis.holdsInventedCases() ? words.say("banner.synthetic") : words.say("banner.restricted"),
                words.say(
                        "cohort.footer",
                        snapshot(),
                        analysis.data().cutOff(),
                        Software.shortened(analysis.data().fingerprint()),
                        Software.version()),
                words.locale(),
                analysis.data().cutOff());
    }

    Manuscript manuscript() {
        Manuscript report = new Manuscript();
        head(report);
        findings(report);
        comparison(report);
        survival(report);
        timing(report);
        cases(report);
        return report;
    }

    private String snapshot() {
        return String.valueOf(analysis.data().snapshot());
    }

    private void head(Manuscript report) {
        LocalDate frozen = analysis.data().frozenAt().atZone(ZoneOffset.UTC).toLocalDate();
        List<CohortRows.Fact> facts = new ArrayList<>();
        facts.add(fact("population", analysis.population().inWords()));
        facts.add(fact("cases", casesInWords()));
        facts.add(fact("cutOff", words.date(analysis.data().cutOff())));
        facts.add(fact(
                "snapshot",
                words.say(
                        "cohort.fact.snapshot.value",
                        snapshot(),
                        words.date(frozen),
                        analysis.data().frozenBy())));
        facts.add(fact("fingerprint", analysis.data().fingerprint()));
        facts.add(fact("software", words.say("cohort.fact.software.value", Software.version())));
        report.title(words.say("cohort.kicker"), words.say("cohort.title")).table(Template.FACTS, facts);
    }

    private CohortRows.Fact fact(String key, String value) {
        return new CohortRows.Fact(words.say("cohort.fact." + key), value);
    }

    private String casesInWords() {
        String n = String.valueOf(analysis.computed().withSecondHsct());
        String counted = analysis.labels().size() == 1
                ? words.say(
                        "cohort.fact.cases." + analysis.labels().get(0).name().toLowerCase(Locale.ROOT), n)
                : words.say(
                        "cohort.fact.cases.mixed",
                        n,
                        words.series(analysis.labels().stream()
                                .map(label -> Said.lower(Language.ENGLISH.say(label)))
                                .toList()));
        return analysis.uncounted().isEmpty()
                ? counted
                : counted + " " + words.say("cohort.fact.cases.uncounted", words.series(analysis.uncounted()));
    }

    private void findings(Manuscript report) {
        SecondHsctAnalysis.Computed computed = analysis.computed();
        report.heading(words.say("cohort.findings"))
                .table(Template.HEADLINES, rows.headlines())
                .paragraph(words.say(
                        "cohort.findings.followUp",
                        Numbers.wholeMonths(computed.all().medianMonths()),
                        Numbers.wholeMonths(computed.reverseMedianMonths())))
                .paragraph(words.say(
                        "cohort.findings.failure",
                        String.valueOf(computed.earlyFailure().alive().n()),
                        String.valueOf(computed.withSecondHsct()),
                        String.valueOf(computed.autologousRecovery()),
                        String.valueOf(computed.earlyRelapse()),
                        Numbers.counted(computed.earlyFailure().alive()),
                        Numbers.percent(computed.earlyFailure().alive()),
                        Numbers.wholeMonths(computed.earlyFailure().medianMonths())))
                .paragraph(words.say(
                        "cohort.findings.timing",
                        Numbers.counted(computed.early().alive()),
                        Numbers.percent(computed.early().alive()),
                        Numbers.wholeMonths(computed.early().survivorMonths()),
                        Numbers.counted(computed.late().alive()),
                        Numbers.percent(computed.late().alive()),
                        Numbers.pValue(computed.fisherP())))
                .heading(words.say("cohort.abbreviations"))
                .table(Template.TERMS, rows.abbreviations());
    }

    private void comparison(Manuscript report) {
        Drawing flow = FlowDrawing.draw(words.say("cohort.flow"), analysis.flow());
        report.heading(words.say("cohort.flow")).figure(flow.svg(), flow.alternative());
        if (!analysis.reproduced().isEmpty()) {
            report.heading(words.say("cohort.comparison"))
                    .table(Template.COMPARISON, rows.comparison())
                    .note(words.say(
                            "cohort.comparison.note", analysis.citation().orElse("")));
        }
    }

    private void survival(Manuscript report) {
        for (EndpointCurve each : analysis.curves()) {
            String title = words.say("cohort.curve", Language.ENGLISH.say(each.endpoint()));
            Drawing drawing = SurvivalDrawing.draw(
                    title,
                    words.say("cohort.curve.axis"),
                    List.of(new SurvivalDrawing.Group(Language.ENGLISH.say(each.endpoint()), each.curve())));
            report.heading(title).figure(drawing.svg(), drawing.alternative()).note(words.say("cohort.curve.note"));
            if (!each.notEvaluable().isEmpty()) {
                report.note(words.say("cohort.curve.left", words.series(each.notEvaluable())));
            }
        }
        report.heading(words.say("cohort.fixedTimes"))
                .table(Template.SURVIVAL, rows.fixedTimes())
                .note(words.say("cohort.fixedTimes.note"));
    }

    private void timing(Manuscript report) {
        report.heading(words.say("cohort.timing"))
                .table(Template.TIMING, rows.timing())
                .note(words.say(
                        "cohort.timing.note", Numbers.pValue(analysis.computed().fisherP())))
                .caution(words.say("cohort.caution.title"), words.say("cohort.caution"))
                .heading(words.say("cohort.missing"))
                .table(Template.MISSING, rows.missing())
                .note(words.say("cohort.missing.note"));
    }

    private void cases(Manuscript report) {
        report.heading(words.say("cohort.cases"))
                .table(Template.CASES, rows.cases())
                .note(words.say("cohort.cases.note"))
                .heading(words.say("cohort.definitions"))
                .table(Template.TERMS, rows.definitions());
    }
}
