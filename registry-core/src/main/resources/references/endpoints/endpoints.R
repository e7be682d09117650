# What R computes on the rows of 2,000 generated children: Rscript endpoints.R > estimates.json
# rows.csv: a column an endpoint, a child a row, days:cause (0 censored, 1 the event, 2 and more compete), empty if not evaluable;
# times.csv: the days at which each is read, and its number of causes; states.csv: stays in the states of current leukaemia-free
# survival. The first fields of the result name the versions.
suppressMessages({library(survival); library(cmprsk)})
num <- function(x) { x <- as.numeric(x); ifelse(is.finite(x), formatC(x, digits = 16, format = "g", width = 1), "null") }
vec <- function(x) paste0("[", paste(num(x), collapse = ","), "]")
obj <- function(...) { a <- list(...); paste0("{", paste0('"', names(a), '":', unlist(a), collapse = ","), "}") }
z <- qnorm(0.975)
rows <- read.csv("rows.csv", colClasses = "character", check.names = FALSE, comment.char = "#")
times <- read.csv("times.csv", colClasses = "character", comment.char = "#")
one <- function(code, causes, at) {
  cells <- strsplit(rows[[code]][rows[[code]] != ""], ":")
  time <- as.numeric(vapply(cells, `[`, "", 1))
  cause <- as.integer(vapply(cells, `[`, "", 2))
  if (causes == 1) {
    s <- summary(survfit(Surv(time, cause) ~ 1, conf.type = "log-log", timefix = FALSE), times = at, extend = TRUE)
    value <- s$surv; error <- s$std.err; lower <- s$lower; upper <- s$upper
  } else {
    f <- timepoints(cuminc(time, cause), at)
    row <- which(rownames(f$est) == "1 1")
    value <- if (length(row)) f$est[row, ] else rep(0, length(at))
    error <- if (length(row)) sqrt(f$var[row, ]) else rep(0, length(at))
    half <- z * error / (value * log(value))
    lower <- pmin(value^exp(-half), value^exp(half)); upper <- pmax(value^exp(-half), value^exp(half))
  }
  obj(n = length(time), days = vec(at), value = vec(value), error = vec(error), lower = vec(lower), upper = vec(upper))
}
fits <- vapply(seq_len(nrow(times)), function(i)
  one(times$code[i], as.integer(times$causes[i]), as.numeric(strsplit(times$days[i], ";")[[1]])), "")
stays <- read.csv("states.csv", comment.char = "#")
clfs <- function(model, at) {
  d <- stays[stays$model == model, ]
  k <- max(d$from, d$to)
  d$to <- factor(d$to, 0:k, c("none", paste0("s", 1:k)))
  d$from <- factor(d$from, 1:k, paste0("s", 1:k))
  f <- survfit(Surv(entry, exit, to) ~ 1, d, id = subject, istate = from, timefix = FALSE, influence = TRUE)
  odd <- seq_along(f$states)[as.integer(sub("s", "", f$states)) %% 2 == 1 & f$states != paste0("s", k)]
  i <- findInterval(at + 1, f$time)
  order <- match(paste0("s", 1:k), f$states)
  p <- rowSums(f$pstate[i, odd, drop = FALSE])
  # the influence of each child on the sum of the states
  infl <- f$influence.pstate
  se <- vapply(i, function(j) sqrt(sum(rowSums(infl[, j + (dim(infl)[2] - length(f$time)), odd, drop = FALSE], dims = 1)^2)), 1)
  half <- z * se / (p * log(p))
  obj(n = length(unique(d$subject)), days = vec(at), value = vec(p), error = vec(se),
      lower = vec(pmin(p^exp(-half), p^exp(half))), upper = vec(pmax(p^exp(-half), p^exp(half))),
      states = paste0("[", paste(apply(f$pstate[i, order, drop = FALSE], 1, vec), collapse = ","), "]"))
}
at <- c(182.625, 365.25, 730.5, 1826.25)
cat("{", paste0('"R":"', getRversion(), '","survival":"', packageVersion("survival"), '","cmprsk":"', packageVersion("cmprsk"), '",'),
    paste0('"', times$code, '":', fits, collapse = ",\n"), ",\n",
    paste0('"CLFS":', clfs("CLFS", at)), ",\n", paste0('"CLFS_STRICT":', clfs("CLFS_STRICT", at)), "}\n", sep = "\n")
