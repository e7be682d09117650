package org.jmmlregistry.report.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.Numbers;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Cell;
import org.jmmlregistry.report.Cells;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.report.drawing.RatioForest;
import org.jmmlregistry.report.face.ScriptFace;
import org.jmmlregistry.statistics.ChiSquaredTest;
import org.jmmlregistry.study.Covariate;
import org.jmmlregistry.study.Regression;
import org.jmmlregistry.study.Specification;

/** How covariates go together with an endpoint: by which method, of how many, each ratio with its limits, and who is left out. */
final class RegressionBlocks {

    private static final Message NONE = Message.of("No regression");

    private static final Cell NO_TEST = new Cell.Undefined(Message.of("not tested by this method"));

    private final Specification asked;
    private final Regression regression;
    private final Endpoint endpoint;
    private final Optional<Regression.Fitted> fitted;
    private final String key;
    private final double level;

    RegressionBlocks(Specification asked, Regression regression) {
        this.asked = asked;
        this.regression = regression;
        this.endpoint = regression.endpoint();
        this.fitted = regression.result() instanceof Regression.NotFitted refused
                ? refused.instead()
                : Optional.of((Regression.Fitted) regression.result());
        this.key = Curves.key(endpoint, asked.hsctSeq());
        this.level = asked.level().doubleValue();
    }

    /** Of the file of children: what a covariate is in each whose outcome is known. */
    static String column(Specification asked, Endpoint endpoint, Covariate covariate) {
        return Curves.key(endpoint, asked.hsctSeq()) + "Covariate"
                + (asked.covariates().indexOf(covariate) + 1);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(Block.Level.SECTION, Message.of("Regression: {endpoint}", endpoint)));
        blocks.add(
                new Block.Text(
                        List.of(
                                Message.of(
                                        "All children who are counted, from the start of the endpoint, in whatever group they are. Every covariate that was asked for is in it; none was selected."))));
        if (regression.result() instanceof Regression.NotFitted refused) {
            blocks.add(new Block.Caution(
                    refused.instead().isPresent()
                            ? Message.of("The usual regression is refused")
                            : Message.of("No regression is fitted"),
                    refused.instead().isPresent()
                            ? List.of(
                                    refused.why(),
                                    Message.of(
                                            "Instead: Firth’s penalty, which keeps ratios of few events finite. Its limits are honest, and wide."))
                            : List.of(refused.why())));
        }
        blocks.add(fit());
        fitted.filter(of -> !of.ratios().isEmpty()).ifPresent(of -> {
            blocks.add(new Block.Drawn(forest(of)));
            blocks.add(ratios(of));
        });
        blocks.add(leftOut());
        return blocks;
    }

    private Message method() {
        return fitted.map(of -> of.method().words()).orElse(NONE);
    }

    private Table fit() {
        Table.Rows<Regression> table = Table.of(key + "RegressionFit", List.of(regression))
                .words("method", Message.of("Method"), 221, each -> Cell.words(method()))
                .figures("children", Message.of("Children"), 60, each -> Cell.count(each.n()))
                .figures("events", Message.of("Events"), 60, each -> Cell.count(each.events()));
        fitted.flatMap(Regression.Fitted::proportional)
                .ifPresent(test -> table.figures(
                        "proportional",
                        Message.of("Proportional hazards, all together"),
                        140,
                        each -> proportional(test)));
        return table.script(ScriptFace.ofChildren("regression", arguments())).table();
    }

    private String[] arguments() {
        List<Regression.Ratio> ratios = fitted.map(Regression.Fitted::ratios).orElse(List.of());
        String all = asked.covariates().stream()
                .map(covariate -> column(asked, endpoint, covariate))
                .collect(Collectors.joining(", ", "data.frame(", ")"));
        return new String[] {
            ScriptFace.text(key + "Regression"),
            ScriptFace.text(method().toString()),
            ScriptFace.texts(
                    ratios.stream().map(ratio -> name(ratio).toString()).toList()),
            fitted.map(of -> function(of.method())).orElse("NULL"),
            key + "AllDays",
            key + "AllCause",
            all,
            ratios.isEmpty() ? "NULL" : columns(ratios)
        };
    }

    private static String function(Regression.Method method) {
        return switch (method) {
            case COX -> "cox";
            case FINE_GRAY -> "fineGray";
            case FIRTH -> "firth";
        };
    }

    /** {@code cbind(os1Covariate1, indicators(os1Covariate2, c("BM", "PB")))}. */
    private String columns(List<Regression.Ratio> ratios) {
        List<String> parts = new ArrayList<>();
        byCovariate(ratios).forEach((covariate, own) -> {
            String column = column(asked, endpoint, covariate);
            List<String> codes = own.stream()
                    .flatMap(ratio -> ratio.group().stream())
                    .map(group -> group.code())
                    .toList();
            parts.add(codes.isEmpty() ? column : ScriptFace.call("indicators", column, ScriptFace.texts(codes)));
        });
        return ScriptFace.call("cbind", parts.toArray(String[]::new));
    }

    private static Map<Covariate, List<Regression.Ratio>> byCovariate(List<Regression.Ratio> ratios) {
        return ratios.stream()
                .collect(Collectors.groupingBy(Regression.Ratio::covariate, LinkedHashMap::new, Collectors.toList()));
    }

    private RatioForest forest(Regression.Fitted of) {
        List<RatioForest.Row> rows = new ArrayList<>();
        byCovariate(of.ratios()).forEach((covariate, own) -> {
            own.get(0).reference().ifPresent(reference -> {
                rows.add(new RatioForest.Row(covariate.words(), false, Optional.empty(), Message.verbatim("")));
                rows.add(new RatioForest.Row(reference.words(), true, Optional.empty(), Message.of("reference")));
            });
            own.forEach(ratio -> rows.add(new RatioForest.Row(
                    ratio.group().map(group -> group.words()).orElse(covariate.words()),
                    ratio.group().isPresent(),
                    Optional.of(new RatioForest.Ratio(ratio.ratio(), ratio.lower(), ratio.upper())),
                    printed(ratio))));
        });
        Message measure = of.method() == Regression.Method.FINE_GRAY
                ? Message.of("Subdistribution hazard ratio")
                : Message.of("Hazard ratio");
        return new RatioForest(Message.of("Regression: {endpoint}", endpoint), measure, rows);
    }

    private static Message name(Regression.Ratio ratio) {
        return ratio.group()
                .<Message>map(group -> Message.of(
                        "{covariate}: {group}, against {reference}",
                        ratio.covariate(),
                        group,
                        ratio.reference().orElseThrow()))
                .orElse(ratio.covariate().words());
    }

    private static Message printed(Regression.Ratio ratio) {
        return Message.of(
                "{ratio} ({lower}–{upper})",
                Numbers.ratio(ratio.ratio()),
                Numbers.ratio(ratio.lower()),
                Numbers.ratio(ratio.upper()));
    }

    private Table ratios(Regression.Fitted of) {
        Table.Rows<Regression.Ratio> table = Table.of(key + "Regression", of.ratios())
                .look(Table.Look.LISTING)
                .words("covariate", Message.of("Covariate"), 201, each -> Cell.words(name(each)))
                .figures("ratio", Message.of("Ratio ({percent} % limits)", Cells.percent(level)), 120, this::ratio)
                .figures(
                        "p",
                        Message.of("P value"),
                        70,
                        each -> Cell.number(Numbers.pValue(OptionalDouble.of(each.pValue())), each.pValue()));
        if (of.proportional().isPresent()) {
            table.figures("proportional", Message.of("Proportional hazards"), 90, each -> each.proportional()
                    .map(RegressionBlocks::proportional)
                    .orElse(NO_TEST));
        }
        return table.table();
    }

    private Cell ratio(Regression.Ratio ratio) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("ratio", ratio.ratio());
        numbers.put(Cells.limit("lower", level), ratio.lower());
        numbers.put(Cells.limit("upper", level), ratio.upper());
        return Cell.figure(printed(ratio), numbers);
    }

    private static Cell proportional(ChiSquaredTest test) {
        if (!test.pValue().isDefined()) {
            return new Cell.Undefined(Message.of("too few events to tell"));
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("statistic", test.statistic().orElseThrow());
        numbers.put("degreesOfFreedom", (double) test.degreesOfFreedom());
        numbers.put("p", test.pValue().orElseThrow());
        return Cell.figure(Numbers.pValue(test.pValue().value()), numbers);
    }

    private Block leftOut() {
        if (regression.leftOut().isEmpty()) {
            return new Block.Note(Message.of("Left out for want of a covariate: nobody."));
        }
        Table.Rows<Regression.LeftOut> table = Table.of(key + "LeftOut", regression.leftOut())
                .look(Table.Look.LISTING)
                .words(
                        "covariate",
                        Message.of("Left out, because it is not known (who lacks several counts at each)"),
                        381,
                        each -> Cell.words(each.covariate().described()))
                .figures("children", Message.of("Children"), 100, each -> Cell.count(each.children()));
        regression
                .leftOut()
                .forEach(each -> table.script(ScriptFace.ofChildren(
                        "leftOut",
                        ScriptFace.text(key + "LeftOut"),
                        ScriptFace.text(each.covariate().described().toString()),
                        key + "AllDays",
                        column(asked, endpoint, each.covariate()))));
        return table.table();
    }
}
