library(survival)
library(cmprsk)
month <- 30.4375
side <- (1 - level) / 2
# figures as the file of figures has them: block, row, column, number
figures <- function(block, row, values) {
  values <- values[!is.na(values)]
  if (length(values) > 0)
    write.table(data.frame(block, row, names(values), sprintf("%.17g", values)), sep = ",", qmethod = "double",
      col.names = FALSE, row.names = FALSE, fileEncoding = "UTF-8")
}
readings <- function(block, rows, read, columns)
  for (i in seq_along(rows)) figures(block, rows[i], setNames(unlist(read[i, ]), columns))
only <- function(children, group, code) children[!is.na(group) & group == code, ]
share <- function(x) {
  x <- x[!is.na(x)]
  if (length(x) == 0) return(NA)
  exact <- binom.test(sum(x), length(x), conf.level = level)$conf.int
  c(count = sum(x), of = length(x), percent = 100 * mean(x), lower = 100 * exact[1], upper = 100 * exact[2])
}
# exact limits where nobody had the event, and where everybody had it
none <- function(n) ifelse(n == 0, NA, 1 - side^(1 / n))
# who was under observation just before a day
atRisk <- function(days, at, start = NULL) {
  entered <- if (is.null(start)) -1 else start
  sapply(at, function(t) sum(days >= t & entered < t, na.rm = TRUE))
}
# nothing is read where nobody is at risk, unless the course of each child is known to its end
followed <- function(days, ended, at, n) ifelse(at <= max(days, na.rm = TRUE), n > 0, all(ended, na.rm = TRUE))
# exact limits of few children: the product of beta variables, by its first two moments (Fay, Brittain and Proschan 2013)
betaProduct <- function(fit) {
  times <- function(m, a, b) m * c(a / (a + b), a / (a + b) * (a + 1) / (a + b + 1))
  quantileOf <- function(m, p) {
    variance <- m[2] - m[1]^2
    if (m[1] == 1 || variance <= 0) return(m[1])
    size <- m[1] * (1 - m[1]) / variance - 1
    qbeta(p, m[1] * size, (1 - m[1]) * size)
  }
  product <- c(1, 1)
  lower <- quantileOf(times(product, fit$n, 1), side)
  upper <- 1
  for (i in seq_along(fit$time)) {
    if (fit$n.event[i] > 0) product <- times(product, fit$n.risk[i] - fit$n.event[i] + 1, fit$n.event[i])
    left <- fit$n.risk[i] - fit$n.event[i] - fit$n.censor[i]
    upper <- c(upper, quantileOf(product, 1 - side))
    lower <- c(lower, if (left == 0) 0 else quantileOf(times(product, left, 1), side))
  }
  list(lower = lower, upper = upper)
}
fitted <- function(days, cause, start = NULL) {
  known <- !is.na(days)
  y <- if (is.null(start)) Surv(days[known], cause[known] == 1) else Surv(start[known], days[known], cause[known] == 1)
  survfit(y ~ 1, conf.type = "log-log", conf.int = level)
}
few <- function(days, start) is.null(start) && sum(!is.na(days)) < 50
survival <- function(days, cause, at, start = NULL, exact = few(days, start)) {
  fit <- fitted(days, cause, start)
  read <- summary(fit, times = at, extend = TRUE)
  p <- read$surv
  n <- atRisk(days, at, start)
  all <- p == 0 & all(cause == 1, na.rm = TRUE)
  lower <- ifelse(p == 1, 1 - none(n), ifelse(all, 0, read$lower))
  upper <- ifelse(p == 1, ifelse(n == 0, NA, 1), ifelse(all, none(sum(!is.na(days))), read$upper))
  if (exact) {
    limit <- betaProduct(fit)
    lower <- limit$lower[findInterval(at, fit$time) + 1]
    upper <- limit$upper[findInterval(at, fit$time) + 1]
  }
  known <- followed(days, cause == 1, at, n)
  data.frame(atRisk = n, probability = ifelse(known, p, NA), lower = ifelse(known, lower, NA),
    upper = ifelse(known, upper, NA))
}
# the limits of survival, exact for few children, and as they are made for many
bothWays <- function(days, cause, at) {
  now <- survival(days, cause, at)
  many <- survival(days, cause, at, exact = FALSE)
  setNames(c(now$probability, now$lower, now$upper, many$lower, many$upper),
    c("probability", paste0("now.", limits), paste0("before.", limits)))
}
incidence <- function(days, cause, at, start = NULL) {
  n <- atRisk(days, at)
  free <- n + sapply(at, function(t) sum(cause > 1 & days < t, na.rm = TRUE))
  p <- 0 * at
  wide <- p
  if (any(cause == 1, na.rm = TRUE)) {
    fit <- cuminc(days, cause)[["1 1"]]
    # the last of equal times is the value after the step
    last <- sapply(at, function(t) max(which(fit$time <= t)))
    p <- fit$est[last]
    wide <- qnorm(1 - side) * sqrt(fit$var[last]) / (p * log(p))
  }
  all <- 1 - p < 1e-9 & all(cause == 1, na.rm = TRUE)
  lower <- ifelse(p == 0, 0, ifelse(all, 1 - none(sum(!is.na(days))), p^exp(-wide)))
  upper <- ifelse(p == 0, none(free), ifelse(all, 1, p^exp(wide)))
  known <- followed(days, cause > 0, at, n)
  data.frame(atRisk = n, probability = ifelse(known, p, NA), lower = ifelse(known, lower, NA),
    upper = ifelse(known, upper, NA))
}
# the median in months, with the times at which the limits of the curve fall to a half
medianMonths <- function(days, cause, start = NULL) {
  fit <- fitted(days, cause, start)
  half <- function(x) c(0, fit$time)[which(x <= 0.5)[1]]
  # several are asked for at once, as one alone fails on a curve of one step
  read <- tryCatch(lapply(quantile(fit, c(.25, .5, .75)), `[`, 2), error = function(e)
    list(quantile = half(c(1, fit$surv)), lower = half(c(1, fit$lower)), upper = half(c(1, fit$upper))))
  if (few(days, start)) {
    limit <- betaProduct(fit)
    first <- fit$time[1] == 0
    read$lower <- if (first) fit$time[which(limit$lower[-1] <= 0.5)[1]] else half(limit$lower)
    read$upper <- fit$time[which(limit$upper[-1] <= 0.5)[1]]
  }
  setNames(c(read$quantile, read$lower, read$upper) / month, paste0("median.", c("months", limits)))
}
# all figures of one group
curve <- function(block, row, method, days, cause, at, start = NULL) {
  values <- c(children = sum(!is.na(days)), events = sum(cause == 1, na.rm = TRUE))
  if (identical(method, incidence)) values <- c(values, competing = sum(cause > 1, na.rm = TRUE))
  if (values["children"] == 0) return(figures(block, row, values))
  read <- method(days, cause, at, start)
  for (i in seq_along(at)) {
    one <- c(read$probability[i], read$lower[i], read$upper[i], read$atRisk[i])
    if (is.na(one[1])) one[] <- NA
    values <- c(values, setNames(one, paste0(names(at)[i], ".", c("probability", limits, "atRisk"))))
  }
  if (identical(method, survival)) values <- c(values, medianMonths(days, cause, start))
  figures(block, row, values)
}
detectable <- function(events, part) exp((qnorm(1 - side) + qnorm(0.8)) / sqrt(events * part * (1 - part)))
# whether groups differ, and the smallest hazard ratio that so many events can show
difference <- function(block, row, days, cause, group, competing, first) {
  known <- !is.na(days) & !is.na(group)
  days <- days[known]
  cause <- cause[known]
  group <- factor(group[known])
  events <- sum(cause == 1)
  found <- tryCatch(if (competing) cuminc(days, cause, group)$Tests["1", c("stat", "pv", "df")] else {
    test <- survdiff(Surv(days, cause == 1) ~ group)
    df <- sum(test$exp > 0) - 1
    c(test$chisq, pchisq(test$chisq, df, lower.tail = FALSE), df)
  }, error = function(e) NULL)
  values <- c(events = events)
  if (!is.null(found) && all(is.finite(found)))
    values <- c(values, setNames(found, c("statistic", "p", "degreesOfFreedom")))
  if (nlevels(group) == 2 && events > 0) values <- c(values, detectable = detectable(events, mean(group == first)))
  figures(block, row, values)
}
followUp <- function(block, row, days, dead, possible, lost) {
  known <- !is.na(days)
  if (!any(known)) return(invisible())
  days <- days[known]
  dead <- dead[known]
  possible <- possible[known]
  lost <- lost[known]
  fit <- survfit(Surv(days / month, !dead) ~ 1, conf.type = "log-log", conf.int = level)
  half <- function(x) fit$time[which(x <= 0.5)[1]]
  read <- tryCatch(lapply(quantile(fit, c(.25, .5, .75)), `[`, 2), error = function(e)
    list(quantile = half(fit$surv), lower = half(fit$lower), upper = half(fit$upper)))
  all <- sum(ifelse(dead, days, pmax(days, possible)))
  at <- function(days, dead) summary(survfit(Surv(days, dead) ~ 1), times = 24 * month, extend = TRUE)$surv
  alive <- sum(!dead)
  exact <- if (alive > 0) binom.test(sum(lost), alive, conf.level = level)$conf.int else c(NA, NA)
  figures(block, row, c(children = length(days),
    setNames(c(read$quantile, read$lower, read$upper), paste0("median.", c("months", limits))),
    completeness = if (all == 0) 1 else sum(days) / all,
    setNames(c(sum(lost), alive, exact), paste0("lost.", c("count", "of", limits))),
    best = at(ifelse(lost, possible, days), dead), worst = at(ifelse(lost, days + 1, days), dead | lost)))
}
# the estimate as if none, and as if each of those not evaluable had had the event on its last day
bounds <- function(block, row, method, days, cause, otherDays, otherCause, at) {
  read <- function(cause) method(c(days, otherDays), cause, at)$probability
  figures(block, row, c(none = read(c(cause, otherCause)), all = read(c(cause, ifelse(is.na(otherDays), NA, 1)))))
}
# a child counts as one to whom nothing has happened, and from the day on which it happens as one to whom it has
stays <- function(days, had, happened) {
  happened[is.na(happened)] <- Inf
  known <- !is.na(days) & days > 0
  before <- data.frame(start = 0, stop = pmin(days, happened), had = had & happened >= days, state = 0)
  after <- data.frame(start = happened, stop = days, had = had, state = 1)
  rbind(before[known & happened > 0, ], after[known & happened < days, ])
}
mantelByar <- function(block, row, rows) {
  test <- tryCatch(suppressWarnings(summary(coxph(Surv(start, stop, had) ~ state, rows, ties = "breslow"))$sctest),
    error = function(e) NA)
  values <- c(events = sum(rows$had))
  # there is none where nobody is at risk in both states at an event
  if (length(unique(rows$state)) == 2 && all(is.finite(test)) && test[[2]] > 0) values <- c(values, statistic = test[[1]], p = test[[3]], degreesOfFreedom = test[[2]])
  figures(block, row, values)
}
hazardRatio <- function(block, row, rows) {
  fit <- summary(coxph(Surv(start, stop, had) ~ state, rows, control = coxph.control(eps = 1e-13, iter.max = 60)))
  b <- fit$coefficients[1]
  reach <- qnorm(1 - side) * fit$coefficients[3]
  figures(block, row, c(setNames(exp(c(b, b - reach, b + reach)), paste0("ratio.", c("ratio", limits))),
    p = fit$coefficients[5]))
}
