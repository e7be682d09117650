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
              x <- x[!is.na(x)]
              if (length(x) == 0) return(NA)
              exact <- binom.test(sum(x), length(x))$conf.int
              c(count = sum(x), of = length(x), percent = 100 * mean(x), lower95 = 100 * exact[1], upper95 = 100 * exact[2])
            }
            # nothing is read after the last follow-up, unless the course of each child is known to its end
            followed <- function(days, ended, at) at <= max(days, na.rm = TRUE) | all(ended, na.rm = TRUE)
            atRisk <- function(days, at) sapply(at, function(t) sum(days >= t, na.rm = TRUE))
            # exact limits where nobody had the event, and where everybody had it
            none <- function(n) 1 - 0.025^(1 / n)
            survival <- function(days, cause, months) {
              at <- months * 30.4375
              fit <- summary(survfit(Surv(days, cause == 1) ~ 1, conf.type = "log-log"), times = at, extend = TRUE)
              known <- followed(days, cause == 1, at)
              p <- fit$surv
              n <- atRisk(days, at)
              all <- p == 0 & all(cause == 1, na.rm = TRUE)
              lower <- ifelse(p == 1, 1 - none(n), ifelse(all, 0, fit$lower))
              upper <- ifelse(p == 1, 1, ifelse(all, none(sum(!is.na(days))), fit$upper))
              data.frame(months, atRisk = n, probability = ifelse(known, p, NA),
                lower95 = ifelse(known, lower, NA), upper95 = ifelse(known, upper, NA))
            }
            incidence <- function(days, cause, months) {
              at <- months * 30.4375
              known <- followed(days, cause > 0, at)
              n <- atRisk(days, at)
              free <- n + sapply(at, function(t) sum(cause > 1 & days < t, na.rm = TRUE))
              p <- 0 * at
              wide <- p
              if (any(cause == 1, na.rm = TRUE)) {
                read <- timepoints(cuminc(days, cause)["1 1"], pmin(at, max(days, na.rm = TRUE)))
                p <- as.vector(read$est)
                wide <- qnorm(0.975) * sqrt(as.vector(read$var)) / (p * log(p))
              }
              all <- p == 1 & all(cause == 1, na.rm = TRUE)
              lower <- ifelse(p == 0, 0, ifelse(all, 1 - none(sum(!is.na(days))), p^exp(-wide)))
              upper <- ifelse(p == 0, none(free), ifelse(all, 1, p^exp(wide)))
              data.frame(months, atRisk = n, probability = ifelse(known, p, NA),
                lower95 = ifelse(known, lower, NA), upper95 = ifelse(known, upper, NA))
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
        remark(report.imprint().banner());
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
            drawn.picture().behind().ifPresent(table -> lines.addAll(table.script()));
        } else if (block instanceof Curves curves) {
            curves.estimates().stream()
                    .filter(estimate -> estimate.estimated().isPresent())
                    .forEach(estimate -> lines.addAll(lines(estimate, curves.months())));
        }
    }

    /** {@code with(children, survival(os2Days, os2Cause, c(6, 12)))}, and of how many children a day is imputed. */
    private static List<String> lines(EndpointEstimate estimate, List<Integer> months) {
        String key = Curves.key(estimate);
        return List.of(
                "with(children, %s(%sDays, %sCause, c(%s)))"
                        .formatted(
                                estimate.endpoint().competing().isEmpty() ? "survival" : "incidence",
                                key,
                                key,
                                months.stream().map(String::valueOf).collect(Collectors.joining(", "))),
                "with(children, sum(%sImputed, na.rm = TRUE))".formatted(key));
    }
}
