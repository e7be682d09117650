package org.jmmlregistry.report.face;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.cohort.EndpointEstimate;
import org.jmmlregistry.language.Language;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.report.Basis;
import org.jmmlregistry.report.Block;
import org.jmmlregistry.report.Curves;
import org.jmmlregistry.report.Report;
import org.jmmlregistry.report.Table;
import org.jmmlregistry.snapshot.FrozenData;

/** An R script that computes the figures of a report again from the file of its children ({@link CsvFace#children}). */
public final class ScriptFace {

    private static final String HELP =
            """
            library(survival)
            library(cmprsk)

            share <- function(x) {
              if (length(x) == 0) return(NA)
              exact <- binom.test(sum(x), length(x))$conf.int
              c(count = sum(x), of = length(x), percent = 100 * mean(x), lower95 = 100 * exact[1], upper95 = 100 * exact[2])
            }
            survival <- function(days, cause, months) {
              fit <- survfit(Surv(days, cause == 1) ~ 1, conf.type = "log-log")
              at <- summary(fit, times = months * 30.4375, extend = TRUE)
              data.frame(months, atRisk = at$n.risk, probability = at$surv, lower95 = at$lower, upper95 = at$upper)
            }
            incidence <- function(days, cause, months) {
              fit <- cuminc(days, cause)
              at <- timepoints(fit["1 1"], months * 30.4375)
              p <- as.vector(at$est)
              wide <- qnorm(0.975) * sqrt(as.vector(at$var)) / (p * log(p))
              data.frame(months, probability = p, lower95 = p^exp(-wide), upper95 = p^exp(wide))
            }
            """;

    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private ScriptFace(Language language) {
        this.language = language;
    }

    /** @param children the name of the file of children that is read */
    public static String of(Report report, Language language, String children) {
        Basis basis = report.basis()
                .orElseThrow(() -> new IllegalArgumentException(
                        "report: one computed from a study, not \"" + report.title() + "\""));
        ScriptFace script = new ScriptFace(language);
        script.head(report, basis, children);
        report.blocks().forEach(script::add);
        return String.join("\n", script.lines) + "\n";
    }

    private void head(Report report, Basis basis, String children) {
        FrozenData data = basis.study().data();
        remark(report.title());
        remark(Message.of(
                "Snapshot {number}, data cut-off {cutOff}, SHA-256 {fingerprint}",
                String.valueOf(data.snapshot()),
                data.cutOff(),
                data.fingerprint()));
        remark(basis.study().cohort().words());
        lines.add("");
        lines.addAll(HELP.lines().toList());
        lines.add("");
        lines.add("children <- read.csv(\"" + children + "\", encoding = \"UTF-8\")");
    }

    private void remark(Message words) {
        lines.add("# " + language.say(words).replaceAll("\\s+", " "));
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            lines.add("");
            remark(heading.text());
        } else if (block instanceof Table table) {
            lines.addAll(table.script());
        } else if (block instanceof Block.Drawn drawn) {
        remark(report.imprint().banner());
            drawn.picture().behind().ifPresent(table -> lines.addAll(table.script()));
        } else if (block instanceof Curves curves) {
            curves.estimates().stream()
                    .filter(estimate -> estimate.estimated().isPresent())
                    .forEach(estimate -> lines.add(line(estimate, curves.months())));
        }
    }

    /** {@code with(children, survival(os2Days, os2Cause, c(6, 12)))}. */
    private static String line(EndpointEstimate estimate, List<Integer> months) {
        String key = Curves.key(estimate);
        return "with(children, %s(%sDays, %sCause, c(%s)))"
                .formatted(
                        estimate.endpoint().competing().isEmpty() ? "survival" : "incidence",
                        key,
                        key,
                        months.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
