# What R computes of the methods that no function of survival or cmprsk has: Rscript further.R > further.json
# Beta-product limits (Fay, Brittain and Proschan 2013, method of moments) and Firth's penalty (Heinze and Schemper 2001) by their
# definitions: the penalised likelihood from coxph held at given coefficients. Simon-Makuch curves by survfit on split rows, the
# bootstrap by survfit with weights, drawn by R's own generator. The first fields of the result name the versions.
suppressMessages(library(survival))
num <- function(x) { x <- as.numeric(x); ifelse(is.finite(x), formatC(x, digits = 16, format = "g", width = 1), "null") }
vec <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
txt <- function(x) paste0('"', x, '"')
obj <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '":', unlist(a), collapse = ","), "}") }
all <- function(x) paste0("[", paste(x, collapse = ",\n"), "]")

betaproduct <- function(set, column, group) {
  d <- read.csv(paste0(set, ".csv"))
  if (group != "all") d <- d[d[[column]] == group, ]
  f <- survfit(Surv(time, status) ~ 1, d)
  quantile2 <- function(p, m, s) if (m == 1 || s - m^2 <= 0) m else {
    size <- m * (1 - m) / (s - m^2) - 1
    qbeta(p, m * size, (1 - m) * size)
  }
  m <- 1; s <- 1; lower <- upper <- numeric(length(f$time))
  times <- function(m, s, a, b) { r <- a / (a + b); c(m * r, s * r * (a + 1) / (a + b + 1)) }
  first <- times(1, 1, f$n, 1)
  for (i in seq_along(f$time)) {
    n <- f$n.risk[i]; e <- f$n.event[i]; left <- n - e - f$n.censor[i]
    if (e > 0) { next2 <- times(m, s, n - e + 1, e); m <- next2[1]; s <- next2[2] }
    upper[i] <- quantile2(0.975, m, s)
    if (left > 0) { one <- times(m, s, left, 1); lower[i] <- quantile2(0.025, one[1], one[2]) }
  }
  obj(set = txt(set), column = txt(column), group = txt(group), time = vec(f$time), lower = vec(lower), upper = vec(upper),
      first = num(quantile2(0.025, first[1], first[2])))
}

firth <- function(set, formula, d, ties) {
  penalised <- function(b) {
    f <- suppressWarnings(coxph(formula, d, ties = ties, init = b, control = coxph.control(iter.max = 0)))
    f$loglik[length(f$loglik)] - determinant(f$var)$modulus[1] / 2
  }
  # Newton's steps with slopes by central differences of fourth order
  p <- ncol(model.matrix(formula, d)) - 1
  slope <- function(b, j, h) { e <- replace(numeric(p), j, h)
    (8 * (penalised(b + e) - penalised(b - e)) - (penalised(b + 2 * e) - penalised(b - 2 * e))) / (12 * h) }
  spread <- apply(model.matrix(formula, d)[, -1, drop = FALSE], 2, sd)
  climb <- function(b, free) {
    if (!length(free)) return(b)
    for (round in 1:60) {
      g <- vapply(free, function(j) slope(b, j, 3e-4 / spread[j]), 1)
      v <- suppressWarnings(coxph(formula, d, ties = ties, init = b, control = coxph.control(iter.max = 0)))$var
      step <- solve(solve(v)[free, free, drop = FALSE], g)
      part <- min(1, 2 / max(abs(step * spread[free])))
      while (part > 1e-6 && penalised(replace(b, free, b[free] + part * step)) < penalised(b) - 1e-12) part <- part / 2
      b[free] <- b[free] + part * step
      if (max(abs(step * spread[free])) < 1e-10) break
    }
    b
  }
  best <- climb(numeric(p), seq_len(p)); top <- penalised(best)
  se <- sqrt(diag(suppressWarnings(coxph(formula, d, ties = ties, init = best, control = coxph.control(iter.max = 0)))$var))
  profile <- function(j, b) penalised(climb(replace(best, j, b), setdiff(seq_len(p), j)))
  limit <- function(j, side) {
    target <- top - qchisq(0.95, 1) / 2
    far <- best[j] + side * se[j]
    while (profile(j, far) > target) far <- far + side * se[j]
    exp(uniroot(function(b) profile(j, b) - target, sort(c(best[j], far)), tol = 1e-12)$root)
  }
  without <- vapply(seq_len(p), function(j) profile(j, 0), 1)
  obj(set = txt(set), ties = txt(ties), terms = paste0("[", paste(txt(all.vars(formula)[-(1:2)]), collapse = ","), "]"),
      coef = vec(best), se = vec(se), penalised = num(top), lower = vec(vapply(seq_len(p), limit, 1, side = -1)),
      upper = vec(vapply(seq_len(p), limit, 1, side = 1)), p = vec(pchisq(2 * (top - without), 1, lower.tail = FALSE)))
}

makuch <- function(landmark) {
  h <- read.csv("heart.csv")
  time <- tapply(h$stop, h$id, max); status <- tapply(h$event, h$id, max)
  switched <- vapply(split(h, h$id), function(d) if (any(d$transplant == 1)) min(d$start[d$transplant == 1]) else Inf, 1)
  rows <- do.call(rbind, lapply(seq_along(time), function(i) {
    if (time[i] <= landmark) return(NULL)
    if (switched[i] > landmark && switched[i] < time[i])
      data.frame(start = c(landmark, switched[i]), stop = c(switched[i], time[i]), event = c(0, status[i]), state = 0:1)
    else data.frame(start = landmark, stop = time[i], event = status[i], state = as.integer(switched[i] < time[i]))
  }))
  curve <- function(state) {
    f <- survfit(Surv(start, stop, event) ~ 1, rows[rows$state == state, ], conf.type = "log-log", timefix = FALSE)
    obj(time = vec(f$time), nRisk = vec(f$n.risk), survival = vec(f$surv), lower = vec(f$lower), upper = vec(f$upper))
  }
  score <- coxph(Surv(start, stop, event) ~ state, rows, ties = "breslow", control = coxph.control(timefix = FALSE))$score
  obj(landmark = num(landmark), time = vec(time), status = vec(status), switched = vec(switched),
      curves = paste0("[", curve(0), ",", curve(1), "]"), score = if (landmark == 0) num(score) else "null")
}

bootstrap <- function() {
  d <- read.csv("clfs.csv")
  states <- c("remission1", "death", "relapse", "relapse2", "remission2")
  d$to <- factor(ifelse(d$to %in% states, d$to, "censor"), c("censor", states))
  d$from <- factor(d$from, states)
  n <- length(unique(d$id)); at <- c(12, 36, 60)
  # the six numbers that java.util.Random makes of the seed 20040301
  RNGkind("L'Ecuyer-CMRG")
  kind <- .Random.seed[1]
  assign(".Random.seed", c(kind, 685165402L, 430195919L, 1529500848L, 76773989L, 503925681L, 542343582L), globalenv())
  drawn <- vapply(1:1000, function(each) {
    d$weight <- tabulate(floor(runif(n) * n) + 1, n)[d$id]
    f <- survfit(Surv(start, stop, to) ~ 1, d[d$weight > 0, ], id = id, istate = from, weights = weight, timefix = FALSE, se.fit = FALSE)
    i <- findInterval(at, f$time)
    rowSums(f$pstate[i, f$states %in% c("remission1", "remission2"), drop = FALSE])
  }, numeric(3))
  obj(seed = "20040301", time = vec(at), lower = vec(apply(drawn, 1, quantile, 0.025)), upper = vec(apply(drawn, 1, quantile, 0.975)))
}

describe <- function(set, column) {
  d <- read.csv(paste0(set, ".csv")); x <- d[[column]]
  obj(set = txt(set), column = txt(column), mean = num(mean(x)), sd = num(sd(x)), quantiles = vec(quantile(x, type = 7)))
}
differ <- function(set, column, by) {
  d <- read.csv(paste0(set, ".csv")); g <- split(d[[column]], d[[by]])
  obj(set = txt(set), column = txt(column), by = txt(by), groups = paste0("[", paste(txt(names(g)[1:2]), collapse = ","), "]"),
      difference = num((mean(g[[1]]) - mean(g[[2]])) / sqrt((var(g[[1]]) + var(g[[2]])) / 2)))
}
detectable <- function(events, share, level, power)
  obj(events = num(events), share = num(share), level = num(level), power = num(power),
      ratio = num(exp((qnorm((1 + level) / 2) + qnorm(power)) / sqrt(events * share * (1 - share)))))

aml <- read.csv("aml.csv"); aml$nonmaintained <- as.integer(aml$group == "Nonmaintained")
ovarian <- read.csv("ovarian.csv")
cat("{", paste0('"R":"', getRversion(), '","survival":"', packageVersion("survival"), '",'), "\n",
    '"betaProduct":', all(c(betaproduct("aml", "group", "all"), betaproduct("aml", "group", "Maintained"),
      betaproduct("ovarian", "rx", "1"), betaproduct("ovarian", "rx", "2"), betaproduct("veteran", "celltype", "large"))), ",\n",
    '"firth":', all(c(firth("ovarian", Surv(time, status) ~ rx + age, ovarian, "efron"),
      firth("ovarian", Surv(time, status) ~ rx + age + residual, ovarian, "breslow"),
      firth("aml", Surv(time, status) ~ nonmaintained, aml, "efron"),
      firth("aml", Surv(time, status) ~ nonmaintained, aml, "breslow"))), ",\n",
    '"simonMakuch":', all(c(makuch(0), makuch(30))), ",\n",
    '"bootstrap":', bootstrap(), ",\n",
    '"numbers":', all(c(describe("lung", "age"), describe("mgus2", "hgb"), describe("veteran", "karno"))), ",\n",
    '"standardised":', all(c(differ("lung", "age", "sex"), differ("mgus2", "hgb", "sex"), differ("veteran", "karno", "trt"))), ",\n",
    '"detectable":', all(c(detectable(30, 0.5, 0.95, 0.8), detectable(13, 0.4, 0.95, 0.8), detectable(7, 0.25, 0.9, 0.9))), "}\n",
    sep = "")
