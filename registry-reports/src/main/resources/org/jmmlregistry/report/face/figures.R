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
    setNames(if (alive > 0) c(sum(lost), alive, exact) else rep(NA, 4), paste0("lost.", c("count", "of", limits))),
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
coxRatio <- function(rows) {
  fit <- summary(coxph(Surv(start, stop, had) ~ state, rows, control = coxph.control(eps = 1e-13, iter.max = 60)))
  b <- fit$coefficients[1]
  reach <- qnorm(1 - side) * fit$coefficients[3]
  c(setNames(exp(c(b, b - reach, b + reach)), paste0("ratio.", c("ratio", limits))), p = fit$coefficients[5])
}
hazardRatio <- function(block, row, rows) figures(block, row, coxRatio(rows))
# day 0 and each month
monthly <- function(last) c("end of day 0" = 0, if (last > 0) setNames(1:last * month, paste(1:last, ifelse(1:last == 1, "month", "months"))))
# endpoints that compete with each other and who had none of them, which add to 1
together <- function(block, at, layers, limited) {
  read <- lapply(layers, function(layer) layer[[1]](layer[[2]], layer[[3]], at))
  for (i in seq_along(at)) {
    values <- c(atRisk = unname(read[[1]]$atRisk[i]))
    for (name in names(read)) {
      one <- unlist(read[[name]][i, c("probability", "lower", "upper")])
      if (is.na(one[1])) one[] <- NA
      values <- c(values, if (limited) setNames(one, paste0(name, ".", c("probability", limits))) else setNames(one[1], name))
    }
    figures(block, names(at)[i], c(values, sum = sum(sapply(read, function(layer) layer$probability[i]))))
  }
}
# how many had something, of those of whom it is known
shareOf <- function(block, row, had) {
  known <- had[!is.na(had)]
  exact <- if (length(known) > 0) binom.test(sum(known), length(known), conf.level = level)$conf.int else c(NA, NA)
  counts <- if (length(known) > 0) c(share.count = sum(known), share.of = length(known)) else NULL
  figures(block, row, c(counts, setNames(exact, paste0("limits.", limits)), notEvaluable = sum(is.na(had))))
}
# stays in states: 1 free of leukaemia, 2 failed, 3 free again and so on, then dead; a day counts as the next number, so that what
# happens on day 0 happens under observation
stateRows <- function(days, dead, entered) {
  last <- length(entered) + 1
  rows <- lapply(which(!is.na(days)), function(child) {
    on <- vapply(entered, `[`, 0, child)
    to <- which(!is.na(on)) + 1
    exit <- c(on[to - 1], days[child]) + 1
    rows <- data.frame(child, entry = c(0, exit[-length(exit)]), exit, from = c(1, to), to = c(to, if (dead[child]) last + 1 else 0))
    rows[rows$exit > rows$entry, ]
  })
  list(rows = do.call(rbind, rows), last = last, days = days[!is.na(days)], dead = dead[!is.na(days)])
}
# the probability of each state, and the error of their sum over those that are free of leukaemia, by the infinitesimal jackknife
inStates <- function(stays, at) {
  rows <- stays$rows
  number <- stays$last + 1
  p <- cbind(rep(1, length(at)), matrix(0, length(at), number - 1))
  if (all(rows$to == 0)) return(list(p = p, error = 0 * at))
  rows$to <- factor(rows$to, 0:number, c("none", paste0("s", 1:number)))
  rows$from <- factor(rows$from, 1:number, paste0("s", 1:number))
  fit <- survfit(Surv(entry, exit, to) ~ 1, rows, id = child, istate = from, timefix = FALSE, influence = TRUE)
  state <- as.integer(sub("s", "", fit$states))
  free <- which(state %% 2 == 1 & state <= stays$last)
  when <- findInterval(at + 1, fit$time)
  moved <- fit$influence.pstate
  before <- dim(moved)[2] - length(fit$time)
  error <- 0 * at
  for (i in which(when > 0)) {
    p[i, ] <- 0
    p[i, state] <- fit$pstate[when[i], ]
    error[i] <- sqrt(sum(rowSums(moved[, when[i] + before, free, drop = FALSE])^2))
  }
  list(p = p, error = error)
}
# limits by drawing the children again
resampled <- function(stays, free, at, numbers) {
  set.seed(1, kind = "L'Ecuyer-CMRG")
  assign(".Random.seed", c(.Random.seed[1], numbers), envir = globalenv())
  rows <- stays$rows
  rows$child <- match(rows$child, unique(rows$child))
  n <- max(rows$child)
  weight <- matrix(apply(matrix(floor(runif(n * 1000) * n) + 1, n), 2, tabulate, nbins = n), n)
  times <- sort(unique(rows$exit[rows$to > 0]))
  when <- findInterval(at + 1, times)
  p <- matrix(0, stays$last + 1, 1000)
  p[1, ] <- 1
  read <- matrix(1, length(at), 1000)
  for (i in seq_along(times)) {
    now <- p
    moving <- rows$exit == times[i] & rows$to > 0
    for (from in unique(rows$from[moving])) {
      under <- rows$from == from & rows$entry < times[i] & rows$exit >= times[i]
      risk <- colSums(weight[rows$child[under], , drop = FALSE])
      for (to in unique(rows$to[moving & rows$from == from])) {
        move <- colSums(weight[rows$child[moving & rows$from == from & rows$to == to], , drop = FALSE])
        part <- ifelse(risk > 0, p[from, ] * move / risk, 0)
        now[from, ] <- now[from, ] - part
        now[to, ] <- now[to, ] + part
      }
    }
    p <- now
    for (each in which(when == i)) read[each, ] <- colSums(p[free, , drop = FALSE])
  }
  apply(read, 1, quantile, c(side, 1 - side), names = FALSE)
}
# who is free of leukaemia, with limits; exact where everybody is, and where nobody is
leukaemiaFree <- function(stays, at) {
  read <- inStates(stays, at)
  free <- which(1:stays$last %% 2 == 1)
  p <- rowSums(read$p[, free, drop = FALSE])
  n <- atRisk(stays$days, at)
  known <- n + sapply(at, function(t) sum(stays$dead & stays$days < t))
  wide <- qnorm(1 - side) * read$error / (p * log(p))
  lower <- ifelse(p > 1 - 1e-9, 1 - none(known), ifelse(p < 1e-9, 0, p^exp(-wide)))
  upper <- ifelse(p > 1 - 1e-9, 1, ifelse(p < 1e-9, none(known), p^exp(wide)))
  told <- ifelse(at <= max(stays$days), n > 0, all(stays$dead))
  list(free = free, states = read$p, atRisk = n, known = told, limited = cbind(p, lower, upper))
}
# all figures of one group
current <- function(block, row, stays, at) {
  if (length(stays$days) == 0) return(figures(block, row, c(children = 0, events = 0)))
  read <- leukaemiaFree(stays, at)
  moved <- stays$rows$child[stays$rows$to > 0]
  values <- c(children = length(stays$days), events = length(unique(moved)))
  for (i in which(read$known))
    values <- c(values, setNames(unname(c(read$limited[i, ], read$atRisk[i])), paste0(names(at)[i], ".", c("probability", limits, "atRisk"))))
  figures(block, row, values)
}
# in which states they are, those of one kind together
statesByTime <- function(block, stays, at, limited = FALSE, numbers = NULL) {
  read <- leukaemiaFree(stays, at)
  last <- stays$last
  p <- read$states
  again <- function(first) rowSums(p[, seq(first, last, 2), drop = FALSE])
  values <- data.frame(free = p[, 1])
  if (last >= 3) values$freeAgain <- again(3)
  if (last >= 4) values$failedAgain <- again(4)
  if (last >= 2) values$failed <- p[, 2]
  values$dead <- p[, last + 1]
  if (limited && length(stays$days) >= 5) drawn <- resampled(stays, read$free, at, numbers)
  for (i in seq_along(at)) {
    told <- c(atRisk = unname(read$atRisk[i]))
    if (read$known[i]) {
      told <- c(told, unlist(values[i, , drop = FALSE]))
      if (!limited) told <- c(told, sum = sum(p[i, ]))
      if (limited) told <- c(told, setNames(unname(read$limited[i, ]), paste0("clfs.", c("probability", limits))))
      one <- read$limited[i, 1]
      if (limited && length(stays$days) >= 5 && one > 1e-9 && one < 1 - 1e-9)
        told <- c(told, setNames(drawn[, i], paste0("bootstrap.", limits)))
    }
    figures(block, names(at)[i], told)
  }
}
# the same by penalised likelihood: the partial likelihood (Efron) times the root of the information, by Newton's method
penalisedBy <- function(rows) {
  times <- unique(rows$stop[rows$had])
  # risk sets, from which of k tied events a part has left when each of them counts
  sets <- do.call(rbind, lapply(times, function(t) {
    under <- rows$start < t & rows$stop >= t
    ends <- rows$stop == t & rows$had
    part <- (seq_len(sum(ends)) - 1) / sum(ends)
    cbind(without = sum(under & rows$state == 0) - part * sum(ends & rows$state == 0),
      with = sum(under & rows$state == 1) - part * sum(ends & rows$state == 1))
  }))
  happened <- sum(rows$state[rows$had])
  at <- function(b) {
    weight <- sets[, "without"] + sets[, "with"] * exp(b)
    mean <- sets[, "with"] * exp(b) / weight
    spread <- sum(mean * (1 - mean))
    list(value = happened * b - sum(log(weight)) + log(spread) / 2, information = spread,
      score = happened - sum(mean) + sum(mean * (1 - mean) * (1 - 2 * mean)) / spread / 2)
  }
  # the top, where the score is 0: Newton's method by the slope of the score
  slope <- function(b) (at(b + 1e-4)$score - at(b - 1e-4)$score) / 2e-4
  b <- 0
  for (i in 1:200) {
    step <- -at(b)$score / slope(b)
    if (!is.finite(step) || slope(b) >= 0) step <- sign(at(b)$score) / 2
    b <- b + max(-1, min(1, step))
    if (abs(step) < 1e-13) break
  }
  # where the likelihood has fallen by half the quantile of chi-squared
  fallen <- function(x) at(x)$value - at(b)$value + qchisq(level, 1) / 2
  limit <- function(direction) {
    out <- direction / sqrt(at(b)$information)
    to <- b + 2 * out
    while (abs(to) <= 60 && fallen(to) >= 0) to <- to + 2 * out
    if (abs(to) > 60) NA else uniroot(fallen, sort(c(b, to)), tol = 1e-14)$root
  }
  c(setNames(exp(c(b, limit(-1), limit(1))), paste0("ratio.", c("ratio", limits))),
    p = pchisq(max(0, 2 * (at(b)$value - at(0)$value)), 1, lower.tail = FALSE))
}
penalisedRatio <- function(block, row, rows) figures(block, row, penalisedBy(rows))
noRatio <- function(rows) NULL
# the hazard with a second HSCT against that without, its test, and the smallest ratio that so many deaths can show
against <- function(ratio, rows, p, deaths, part) {
  values <- ratio(rows)[1:3]
  if (length(p) == 1 && is.finite(p)) values <- c(values, p = unname(p))
  if (deaths > 0 && part > 0 && part < 1) values <- c(values, detectable = detectable(deaths, part))
  values
}
# among those who are followed beyond a day after the failure, by whether they had a second HSCT until then
atLandmark <- function(block, row, ratio, days, dead, happened, day) {
  known <- !is.na(days)
  had <- (!is.na(happened) & happened <= day)[known]
  dead <- dead[known]
  days <- days[known]
  beyond <- days > day
  side <- function(who) c(children = sum(who), died = sum(dead[who]))
  values <- c(left = side(!beyond), with = side(beyond & had), without = side(beyond & !had))
  if (!is.null(ratio)) {
    after <- days[beyond] - day
    group <- had[beyond]
    p <- tryCatch({
      test <- survdiff(Surv(after, dead[beyond]) ~ group)
      pchisq(test$chisq, 1, lower.tail = FALSE)
    }, error = function(e) NA)
    values <- c(values, against(ratio, stays(after, dead[beyond], ifelse(group, 0, NA)), p, sum(dead[beyond]), mean(group)))
  }
  figures(block, row, values)
}
# by the state of each day
onEachDay <- function(block, row, ratio, days, dead, happened) {
  rows <- stays(days, dead, happened)
  stay <- function(state) c(months = sum((rows$stop - rows$start)[rows$state == state]) / month, died = sum(rows$had[rows$state == state]))
  values <- c(with = stay(1), without = stay(0))
  if (!is.null(ratio)) {
    p <- tryCatch({
      test <- suppressWarnings(summary(coxph(Surv(start, stop, had) ~ state, rows, ties = "breslow"))$sctest)
      if (test[[2]] > 0) test[[3]] else NA
    }, error = function(e) NA)
    values <- c(values, against(ratio, rows, p, sum(rows$had), unname(values["with.months"] / (values["with.months"] + values["without.months"]))))
  }
  figures(block, row, values)
}
# a share in percent: of how many, how many, and the exact limits
exactShare <- function(x) {
  read <- share(x)
  setNames(read, c("count.count", "count.of", "percent", paste0("limits.", limits)))
}
finding <- function(block, row, x, percent) if (any(!is.na(x))) figures(block, row, exactShare(x)[c(TRUE, TRUE, percent, TRUE, TRUE)])
missing <- function(block, row, x, percent)
  if (any(!is.na(x))) figures(block, row, setNames(exactShare(x)[1:3], c("count.count", "count.of", "share"))[c(TRUE, TRUE, percent)])
timing <- function(block, row, alive) {
  values <- c(children = length(alive))
  if (any(!is.na(alive))) values <- c(values, setNames(exactShare(alive)[c(1, 2, 4, 5)], c("alive.count", "alive.of", paste0("limits.", limits))))
  figures(block, row, values)
}
# children who were treated: who responded of those evaluated, GVHD, a further HSCT, and who is alive
countOf <- function(x) if (any(!is.na(x))) c(count = sum(x, na.rm = TRUE), of = sum(!is.na(x)))
treated <- function(block, row, who, responded, gvhd, again, alive) {
  who <- which(who)
  known <- responded[who][!is.na(responded[who])]
  values <- c(children = length(who), responded = countOf(responded[who]))
  if (length(known) > 0) values <- c(values, setNames(binom.test(sum(known), length(known), conf.level = level)$conf.int, paste0("limits.", limits)))
  figures(block, row, c(values, notEvaluable = length(who) - length(known), gvhd = countOf(gvhd[who]), again = countOf(again[who]), alive = countOf(alive[who])))
}
infused <- function(block, row, who, infusions, responded) {
  who <- which(who)
  figures(block, row, c(children = length(who), given = sum(infusions[who]), responded = countOf(responded[who])))
}
survivalAfter <- function(block, row, days, dead) {
  at <- c(m12 = 12, m24 = 24) * month
  read <- survival(days, dead + 0, at)
  values <- c(children = sum(!is.na(days)), died = sum(dead, na.rm = TRUE))
  for (i in seq_along(at)) if (!is.na(read$probability[i]))
    values <- c(values, setNames(unlist(read[i, c("probability", "lower", "upper")]), paste0(names(at)[i], ".", c("probability", limits))))
  figures(block, row, values)
}
courseGroup <- function(block, row, who, dead)
  figures(block, row, c(children = sum(who), alive = sum(who & !dead), died = sum(who & dead)))
courses <- function(block, child, age, failure, between, relapse, followUp)
  for (i in seq_along(child)) figures(block, child[i], c(age = age[i], failureMonths = failure[i], interval = between[i], relapse = relapse[i], followUp = followUp[i]))
# what the children of each group were like: how many they are, a number, an answer, and who lacks it
inGroup <- function(x, group, code) x[!is.na(x) & !is.na(group) & group == code]
byGroup <- function(codes, read) unlist(lapply(names(codes), function(name) {
  one <- read(codes[name])
  if (length(one) > 0) setNames(one, paste0(name, ifelse(names(one) == "", "", "."), names(one)))
}))
# the difference of two groups in units of their common spread
standardised <- function(means, spreads) {
  if (anyNA(c(means, spreads))) return(NA)
  if (means[1] == means[2]) return(0)
  if (sum(spreads) == 0) NA else unname(means[1] - means[2]) / sqrt(mean(spreads))
}
members <- function(block, row, group, codes)
  figures(block, row, byGroup(codes, function(code) setNames(length(inGroup(group, group, code)), "")))
amounts <- function(block, row, group, codes, x) {
  values <- byGroup(codes, function(code) {
    own <- inGroup(x, group, code)
    if (length(own) > 0)
      c(known = length(own), setNames(quantile(own, c(.5, .25, .75)), c("median", "lowerQuartile", "upperQuartile")))
  })
  own <- lapply(codes, function(code) inGroup(x, group, code))
  if (length(codes) == 2)
    values <- c(values, difference = standardised(sapply(own, function(x) if (length(x) > 1) mean(x) else NA), sapply(own, var)))
  figures(block, row, values)
}
answers <- function(block, row, group, codes, x, answer) {
  own <- lapply(codes, function(code) inGroup(x, group, code) == answer)
  values <- byGroup(codes, function(code) {
    own <- inGroup(x, group, code)
    if (length(own) > 0) c(count = sum(own == answer), of = length(own))
  })
  p <- sapply(own, function(x) if (length(x) > 0) mean(x) else NA)
  if (length(codes) == 2) values <- c(values, difference = standardised(p, p * (1 - p)))
  figures(block, row, values)
}
lacking <- function(block, row, group, codes, why, reason)
  figures(block, row, byGroup(codes, function(code) setNames(sum(inGroup(why, group, code) == reason), "")))
# an indicator of each of these groups
indicators <- function(x, codes) matrix(as.numeric(outer(x, codes, "==")), ncol = length(codes))
leftOut <- function(block, row, days, x) figures(block, row, c(children = sum(!is.na(days) & is.na(x))))
# of how many children there is a regression, and its ratios
regression <- function(name, method, rows, fit, days, cause, covariates, x) {
  known <- !is.na(days) & rowSums(is.na(covariates)) == 0
  values <- c(children = sum(known), events = sum(cause[known] == 1))
  if (length(rows) > 0) {
    found <- fit(days[known], cause[known], x[known, , drop = FALSE])
    for (i in seq_along(rows)) figures(name, rows[i], found$ratios[i, ])
    values <- c(values, found$together)
  }
  figures(paste0(name, "Fit"), method, values)
}
ratioTable <- function(b, lower, upper, p)
  matrix(c(exp(b), exp(lower), exp(upper), p), ncol = 4, dimnames = list(NULL, c(paste0("ratio.", c("ratio", limits)), "p")))
wald <- function(b, error)
  ratioTable(b, b - qnorm(1 - side) * error, b + qnorm(1 - side) * error, 2 * pnorm(-abs(b / error)))
cox <- function(days, cause, x) {
  fit <- coxph(Surv(days, cause == 1) ~ x, control = coxph.control(eps = 1e-13, iter.max = 60))
  test <- cox.zph(fit, transform = "km", terms = FALSE)$table
  colnames(test) <- paste0("proportional.", c("statistic", "degreesOfFreedom", "p"))
  each <- seq_len(ncol(x))
  list(ratios = cbind(wald(coef(fit), sqrt(diag(vcov(fit)))), test[each, , drop = FALSE]), together = test[nrow(test), ])
}
fineGray <- function(days, cause, x) {
  fit <- crr(days, cause, x, gtol = 1e-9, maxiter = 60)
  # its search ends where its likelihood no longer grows; one step more gives the last digits
  fit <- crr(days, cause, x, init = fit$coef + solve(fit$inf, fit$score), gtol = 1)
  list(ratios = wald(fit$coef, sqrt(diag(fit$var))))
}
# by penalised likelihood: the partial likelihood (Efron) times the root of the determinant of the information
firth <- function(days, cause, x) {
  had <- cause == 1
  unit <- apply(x, 2, sd)
  x <- sweep(x, 2, unit, "/")
  at <- function(b) {
    eta <- drop(x %*% b)
    weight <- exp(eta - max(eta))
    value <- sum(eta[had] - max(eta))
    score <- colSums(x[had, , drop = FALSE])
    information <- 0
    third <- rep(list(0), ncol(x))
    for (t in unique(days[had])) {
      ends <- had & days == t
      # of k tied events a part has left the risk set when each of them counts
      for (part in (seq_len(sum(ends)) - 1) / sum(ends)) {
        p <- weight * ((days >= t) - part * ends)
        value <- value - log(sum(p))
        p <- p / sum(p)
        mean <- colSums(p * x)
        away <- sweep(x, 2, mean)
        score <- score - mean
        information <- information + crossprod(away, p * away)
        for (k in seq_along(third)) third[[k]] <- third[[k]] + crossprod(away, p * away[, k] * away)
      }
    }
    inverse <- solve(information)
    list(value = value + c(determinant(information)$modulus) / 2, information = information,
      score = score + sapply(third, function(moment) sum(inverse * moment)) / 2)
  }
  # the top with all coefficients free but one that is held fast, or none
  top <- function(b, held = 0) {
    free <- setdiff(seq_along(b), held)
    now <- at(b)
    for (i in if (length(free) > 0) 1:300) {
      move <- 0 * b
      move[free] <- solve(now$information[free, free, drop = FALSE], now$score[free])
      move <- move * min(1, 2 / max(abs(move)))
      repeat {
        there <- tryCatch(at(b + move), error = function(e) list(value = -Inf))
        if (there$value >= now$value - 1e-12 || max(abs(move)) < 1e-13) break
        move <- move / 2
      }
      b <- b + move
      now <- there
      if (max(abs(move)) < 1e-12) break
    }
    list(b = b, at = now)
  }
  best <- top(rep(0, ncol(x)))
  error <- sqrt(diag(solve(best$at$information)))
  with <- function(j, value) replace(best$b, j, value)
  # where the profile has fallen by half the quantile of chi-squared
  limit <- function(j, direction) {
    fallen <- function(value) top(with(j, value), j)$at$value - best$at$value + qchisq(level, 1) / 2
    to <- best$b[j] + 2 * direction * error[j]
    while (fallen(to) >= 0) to <- to + 2 * direction * error[j]
    uniroot(fallen, sort(c(best$b[j], to)), tol = 1e-13)$root
  }
  each <- seq_along(unit)
  fell <- sapply(each, function(j) max(0, 2 * (best$at$value - top(with(j, 0), j)$at$value)))
  list(ratios = ratioTable(best$b / unit, sapply(each, limit, -1) / unit, sapply(each, limit, 1) / unit,
    pchisq(fell, 1, lower.tail = FALSE)))
}
# the estimate of all children beside a published one
ours <- function(block, row, method, days, cause, at, published) {
  if (any(!is.na(days))) {
    read <- method(days, cause, at)
    if (!is.na(read$probability))
      published <- c(published, setNames(c(read$probability, read$lower, read$upper), paste0("ours.", c("probability", limits))))
  }
  figures(block, row, published)
}
