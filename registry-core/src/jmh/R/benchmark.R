# The same recipe as StatisticsBenchmark, in R: Rscript src/jmh/R/benchmark.R [days|continuous]
suppressMessages({library(survival); library(cmprsk)})
days <- !identical(commandArgs(TRUE), "continuous")
draw <- function(n) {
  failure <- rexp(n, 1 / 375)
  censoring <- runif(n, 0, 1000)
  seen <- pmin(failure, censoring)
  cause <- ifelse(failure <= censoring, sample(1:2, n, TRUE), 0)
  list(time = if (days) ceiling(seen) else seen, cause = cause, event = as.integer(cause == 1),
       group = sample(1:4, n, TRUE), x = matrix(rnorm(4 * n), n))
}
clock <- function(what, times, run) {
  seconds <- replicate(times, system.time(run())[["elapsed"]])
  cat(sprintf("%-32s median %8.3f s of %d\n", what, median(seconds), times))
}
set.seed(20030430)
d <- draw(1e6)
s <- draw(1e4)
cat(R.version.string, "survival", format(packageVersion("survival")), "cmprsk", format(packageVersion("cmprsk")), "\n")
clock("survfit by group, log-log", 3, function() survfit(Surv(time, event) ~ group, d, conf.type = "log-log"))
clock("survdiff", 3, function() survdiff(Surv(time, event) ~ group, d))
clock("cuminc with Gray's tests", 3, function() cuminc(d$time, d$cause, d$group))
clock("coxph", 3, function() coxph(Surv(time, event) ~ x, d))
if (days) clock("survfit of competing risks", 1, function() survfit(Surv(time, factor(cause)) ~ group, d))
clock("crr, 10,000 rows", 1, function() crr(s$time, s$cause, s$x))
