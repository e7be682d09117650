# Random cohorts and what R computes on them: Rscript cohorts.R > cohorts.json
# All data are synthetic. The first fields of the result name the versions.
suppressMessages({library(survival); library(cmprsk)})
options(warn = 1)
num <- function(x) { x <- as.numeric(x); ifelse(is.finite(x), formatC(x, digits = 16, format = "g", width = 1), "null") }
vec <- function(x) paste0("[", paste(num(as.numeric(x)), collapse = ","), "]")
mat <- function(m) paste0("[", paste(apply(m, 1, vec), collapse = ","), "]")
obj <- function(...) {
  a <- Filter(Negate(is.null), list(...))
  paste0("{", paste0('"', names(a), '":', unlist(a), collapse = ","), "}")
}
tryfit <- function(expr) tryCatch(withCallingHandlers(expr, warning = function(w) stop(conditionMessage(w))),
                                  error = function(e) NULL)
km <- function(d, ct, counting) {
  y <- if (counting) Surv(d$entry, d$time, d$event) else Surv(d$time, d$event)
  f <- survfit(y ~ 1, conf.type = ct, timefix = FALSE)
  # R 4.2's quantile() fails on a curve of one step; probabilities are asked for together as its code expects
  q <- tryfit(quantile(f, c(.25, .5, .75)))
  obj(time = vec(f$time), nRisk = vec(f$n.risk), survival = vec(f$surv), stdErr = vec(f$std.err * f$surv),
      lower = vec(f$lower), upper = vec(f$upper), hazard = vec(f$cumhaz),
      quantile = if (is.null(q)) NULL else mat(rbind(q$quantile, q$lower, q$upper)))
}
logrank <- function(d, rho, strat) {
  f <- tryfit(if (strat) survdiff(Surv(time, event) ~ group + strata(stratum), d, rho = rho)
              else survdiff(Surv(time, event) ~ group, d, rho = rho))
  if (is.null(f) || length(f$n) < 2) return(NULL)
  obj(rho = num(rho), stratified = num(strat), chisq = num(f$chisq), df = num(sum(rowSums(as.matrix(f$exp)) > 0) - 1))
}
incidence <- function(d) {
  f <- tryfit(cuminc(d$time, d$cause, d$group))
  if (is.null(f)) return(NULL)
  curves <- character()
  for (g in sort(unique(d$group))) for (k in 1:2) {
    one <- f[[paste(g, k)]]
    if (is.null(one)) next
    t <- sort(unique(d$time[d$group == g]))
    # the last of equal times is the value after the step
    at <- vapply(t, function(s) max(which(one$time <= s)), 1)
    curves <- c(curves, obj(group = num(g), cause = num(k), time = vec(t), estimate = vec(one$est[at]),
                            variance = vec(one$var[at])))
  }
  tests <- if (is.null(f$Tests)) NULL else
    mat(cbind(as.numeric(rownames(f$Tests)), f$Tests[, "stat"], f$Tests[, "df"]))
  obj(curves = paste0("[", paste(curves, collapse = ","), "]"), gray = tests)
}
states <- function(d) {
  d$state <- factor(d$cause, 0:2, c("censor", "one", "two"))
  f <- tryfit(survfit(Surv(time, state) ~ 1, d, timefix = FALSE))
  if (is.null(f)) return(NULL)
  obj(time = vec(f$time), pstate = mat(f$pstate), stdErr = mat(f$std.err))
}
coxfit <- function(d, ties, counting, strat, cluster) {
  y <- if (counting) Surv(d$entry, d$time, d$event) else Surv(d$time, d$event)
  control <- coxph.control(eps = 1e-13, toler.chol = 1e-14, iter.max = 60, timefix = FALSE)
  f <- tryfit(
    if (strat && cluster) coxph(y ~ x1 + x2 + strata(stratum), d, ties = ties, cluster = centre, control = control)
    else if (strat) coxph(y ~ x1 + x2 + strata(stratum), d, ties = ties, control = control)
    else if (cluster) coxph(y ~ x1 + x2, d, ties = ties, cluster = centre, control = control)
    else coxph(y ~ x1 + x2, d, ties = ties, control = control))
  if (is.null(f) || any(is.na(coef(f))) || max(abs(coef(f))) > 8) return(NULL)
  z <- tryfit(cox.zph(f, transform = "km"))
  s <- NULL
  if (!strat && !cluster) {
    s <- survfit(f, newdata = data.frame(x1 = 0.5, x2 = -1), conf.type = "log")
    s <- obj(time = vec(s$time), survival = vec(s$surv), stdErr = vec(s$std.err), lower = vec(s$lower),
             upper = vec(s$upper))
  }
  obj(ties = paste0('"', ties, '"'), counting = num(counting), stratified = num(strat), clustered = num(cluster),
      coef = vec(coef(f)), se = vec(sqrt(diag(if (cluster) f$naive.var else f$var))), cov = mat(f$var),
      logLik = vec(f$loglik), score = num(f$score), wald = num(f$wald.test), concordance = num(f$concordance["concordance"]),
      zph = if (is.null(z) || cluster) NULL else vec(z$table[, "chisq"]), predicted = s)
}
fg <- function(d) {
  x <- as.matrix(d[, c("x1", "x2")])
  # crr's line search can fail next to the optimum, so the tolerance is loosened until it ends
  for (tolerance in c(1e-10, 1e-9, 1e-8)) {
    f <- tryfit(crr(d$time, d$cause, x, failcode = 1, gtol = tolerance, maxiter = 60))
    if (!is.null(f) && f$converged) break
  }
  if (is.null(f) || !f$converged || max(abs(f$coef)) > 8) return(NULL)
  obj(coef = vec(f$coef), cov = mat(f$var), logLik = num(f$loglik))
}
cohort <- function(name, n, ties, pEvent, pattern = "") {
  time <- rexp(n, 0.1)
  time <- if (ties == "heavy") ceiling(time / 4) else if (ties == "some") ceiling(time * 2) / 2 else round(time, 6) + 1e-3
  if (pattern == "at once") time[] <- 7
  entry <- pmax(0, round(time * runif(n, -1, 0.8), 3))
  cause <- ifelse(runif(n) < pEvent, ifelse(runif(n) < 0.6, 1, 2), 0)
  if (pattern == "at once") cause[] <- 0
  group <- sample(1:3, n, TRUE)
  if (pattern == "empty group") group[group == 2] <- 3
  d <- data.frame(time, entry, cause, event = as.numeric(cause == 1), group, stratum = sample(1:2, n, TRUE),
                  centre = sample(1:max(2, n %/% 8), n, TRUE), x1 = rbinom(n, 1, 0.4), x2 = round(rnorm(n), 2))
  models <- if (n >= 13) unlist(Filter(Negate(is.null), list(
    coxfit(d, "efron", FALSE, FALSE, FALSE), coxfit(d, "breslow", FALSE, FALSE, FALSE),
    coxfit(d, "efron", TRUE, FALSE, FALSE), coxfit(d, "breslow", TRUE, TRUE, FALSE),
    coxfit(d, "efron", FALSE, TRUE, FALSE), coxfit(d, "efron", FALSE, FALSE, TRUE),
    coxfit(d, "breslow", TRUE, FALSE, TRUE), coxfit(d, "efron", TRUE, TRUE, TRUE)))) else character()
  tests <- unlist(Filter(Negate(is.null), list(logrank(d, 0, FALSE), logrank(d, 1, FALSE), logrank(d, 0, TRUE),
                                              logrank(d, 0.5, TRUE))))
  obj(name = paste0('"', name, '"'), time = vec(time), entry = vec(entry), cause = vec(cause), group = vec(group),
      stratum = vec(d$stratum), centre = vec(d$centre), x1 = vec(d$x1), x2 = vec(d$x2),
      plain = km(d, "plain", FALSE), log = km(d, "log", FALSE), loglog = km(d, "log-log", FALSE),
      truncated = km(d, "log", TRUE), logRank = paste0("[", paste(tests, collapse = ","), "]"),
      incidence = incidence(d), states = states(d), cox = paste0("[", paste(models, collapse = ","), "]"),
      fineGray = if (n >= 20) fg(d) else NULL)
}
set.seed(20030430)
all <- c(
  cohort("one row", 1, "none", 1), cohort("one censored row", 1, "none", 0), cohort("two rows", 2, "none", 0.5),
  cohort("three rows with ties", 3, "heavy", 0.9), cohort("five rows", 5, "none", 0.7),
  cohort("eight rows with ties", 8, "heavy", 0.8), cohort("thirteen rows", 13, "none", 0.7),
  cohort("thirteen rows with ties", 13, "heavy", 0.9), cohort("twenty rows", 20, "some", 0.7),
  cohort("no events", 20, "some", 0), cohort("all events", 30, "none", 1), cohort("all events with ties", 40, "heavy", 1),
  cohort("one group empty", 40, "some", 0.7, "empty group"), cohort("all censored at once", 25, "none", 0, "at once"),
  cohort("sixty rows", 60, "some", 0.6), cohort("eighty rows with heavy ties", 80, "heavy", 0.7),
  cohort("few events", 120, "none", 0.15), cohort("hundred and fifty rows", 150, "some", 0.6),
  cohort("two hundred rows with heavy ties", 200, "heavy", 0.5), cohort("three hundred rows", 300, "none", 0.7),
  cohort("three hundred rows with ties", 300, "some", 0.8))
cat(obj(reference = paste0('"', R.version.string, ", survival ", packageVersion("survival"), ", cmprsk ",
                           packageVersion("cmprsk"), ', synthetic data"'),
        cohorts = paste0("[\n", paste(all, collapse = ",\n"), "\n]")), "\n")
