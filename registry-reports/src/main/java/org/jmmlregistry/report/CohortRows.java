package org.jmmlregistry.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CourseRow;
import org.jmmlregistry.cohort.CurvePoint;
import org.jmmlregistry.cohort.GroupSummary;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.cohort.SecondHsctAnalysis;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.outcome.FirstFailure;
import org.jmmlregistry.statistics.Proportion;

/** The tables of the cohort report, a record a line, each cell as it is printed. */
final class CohortRows {
    record Fact(String name, String value) {}

    record Headline(String finding, String count, String percent, String limits) {}

    record Reproduced(String measure, String published, String computed, String agreement) {}

    record FixedTime(
            String time,
            String atRisk,
            String overall,
            String overallLimits,
            String leukaemiaFree,
            String leukaemiaFreeLimits) {}

    record Timing(String group, String patients, String alive, String limits, String followUp) {}

    record Case(
            String label,
            String sex,
            String age,
            String failure,
            String failureMonths,
            String interval,
            String early,
            String relapse,
            String outcome,
            String followUp) {}

    record Term(String term, String meaning) {}

    record Missing(String item, String count, String percent) {}

    private static final String FEW_MARK = " *";

    private final SecondHsctAnalysis analysis;
    private final Wording words;

    CohortRows(SecondHsctAnalysis analysis, Wording words) {
        this.analysis = analysis;
        this.words = words;
    }

    List<Headline> headlines() {
        SecondHsctAnalysis.Computed computed = analysis.computed();
        return List.of(
                headline("aliveDiseaseFree", computed.aliveDiseaseFree()),
                headline("earlyFailure", computed.earlyFailure().alive()),
                headline("early", computed.early().alive()),
                headline("late", computed.late().alive()));
    }

    private Headline headline(String key, Proportion share) {
        return new Headline(
                words.say("cohort.headline." + key),
                Numbers.counted(share),
                Numbers.percent(share),
                words.say("cohort.headline.limits", Numbers.limits(share)));
    }

    List<Reproduced> comparison() {
        return analysis.reproduced().stream()
                .map(each -> new Reproduced(
                        each.statement(),
                        each.published(),
                        each.computed(),
                        words.say(each.agrees() ? "agrees" : "differs")))
                .toList();
    }

    List<FixedTime> fixedTimes() {
        List<CurvePoint> overall = analysis.curves().get(0).points();
        List<CurvePoint> leukaemiaFree = analysis.curves().get(1).points();
        List<FixedTime> times = new ArrayList<>();
        for (int i = 0; i < overall.size(); i++) {
            CurvePoint os = overall.get(i);
            CurvePoint lfs = leukaemiaFree.get(i);
            times.add(new FixedTime(
                    words.say("cohort.months", String.valueOf(os.months())),
                    os.atRisk() + (os.few() ? FEW_MARK : ""),
                    Numbers.probability(os.survival()),
                    Numbers.limits(os.limits()),
                    Numbers.probability(lfs.survival()),
                    Numbers.limits(lfs.limits())));
        }
        return times;
    }

    List<Timing> timing() {
        SecondHsctAnalysis.Computed computed = analysis.computed();
        return List.of(
                timing("early", computed.early()), timing("late", computed.late()), timing("all", computed.all()));
    }

    private Timing timing(String key, GroupSummary group) {
        String followUp = String.join(
                ", ", group.survivorMonths().stream().map(Numbers::months).toList());
        return new Timing(
                words.say("cohort.timing." + key),
                String.valueOf(group.alive().n()),
                Numbers.counted(group.alive()) + " (" + Numbers.percent(group.alive()) + ")",
                Numbers.limits(group.alive()),
                followUp.isEmpty() ? words.say("none") : followUp);
    }

    List<Case> cases() {
        return analysis.courses().stream().map(this::line).toList();
    }

    private Case line(CourseRow row) {
        return new Case(
                row.name(),
                row.sex().code(),
                months(row.ageAtFirstYears()),
                row.failure().map(FirstFailure::inWords).orElse(words.say("notRecorded")),
                months(row.failureMonths()),
                Numbers.months(row.secondHsct().monthsBetween()),
                yesNo(row.secondHsct().early()),
                months(row.relapseAfterSecondMonths()),
                outcome(row),
                months(row.followUpMonths()));
    }

    /** The cause in one or two words: the listing has no room for the full one. */
    private String outcome(CourseRow row) {
        return row.isAlive()
                ? Language.ENGLISH.say(row.state())
                : row.cause()
                        .map(cause -> words.say("cohort.died", words.say("cause." + cause.name())))
                        .orElse(words.say("cohort.died", words.say("cause.notRecorded")));
    }

    private String months(OptionalDouble value) {
        return Numbers.months(value);
    }

    private String yesNo(boolean yes) {
        return words.say(yes ? "yes" : "no");
    }

    List<Term> definitions() {
        Stream<Term> endpoints = analysis.curves().stream()
                .map(curve -> new Term(
                        Language.ENGLISH.say(curve.endpoint()), curve.endpoint().definition()));
        return Stream.concat(
                        endpoints,
                        terms(
                                "cohort.definition.",
                                "early",
                                "autologousRecovery",
                                "earlyRelapse",
                                "months",
                                "followUp",
                                "limits",
                                "fisher",
                                "few",
                                "cutOff",
                                "suppression",
                                "design"))
                .toList();
    }

    List<Term> abbreviations() {
        return terms("cohort.abbreviation.", "ci", "dli", "gvhd", "hsct", "is", "jmml", "lfs", "os")
                .toList();
    }

    private Stream<Term> terms(String prefix, String... keys) {
        return Stream.of(keys).map(key -> new Term(words.say(prefix + key + ".term"), words.say(prefix + key)));
    }

    List<Missing> missing() {
        return analysis.missing().stream()
                .map(each ->
                        new Missing(each.label(), Numbers.counted(each.missing()), Numbers.percent(each.missing())))
                .toList();
    }
}
