package org.jmmlregistry.dossier;

import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** A method of the statistics that is held against references. */
public enum Method implements Worded {
    KAPLAN_MEIER(
            "Kaplan–Meier estimate, numbers at risk, Greenwood’s error",
            "Kaplan and Meier 1958; Greenwood 1926",
            "survfit(Surv(time, status) ~ 1)",
            Closeness.CLOSED_FORM),
    PLAIN_LIMITS(
            "Limits of survival, plain", "Greenwood 1926", "survfit(…, conf.type = \"plain\")", Closeness.CLOSED_FORM),
    LOG_LIMITS(
            "Limits of survival, log",
            "Kalbfleisch and Prentice 1980",
            "survfit(…, conf.type = \"log\")",
            Closeness.CLOSED_FORM),
    LOG_LOG_LIMITS(
            "Limits of survival, log-log",
            "Kalbfleisch and Prentice 1980",
            "survfit(…, conf.type = \"log-log\")",
            Closeness.CLOSED_FORM),
    BETA_PRODUCT(
            "Exact limits of survival (beta product)",
            "Fay, Brittain and Proschan 2013",
            "qbeta by the definition",
            Closeness.CLOSED_FORM),
    DELAYED_ENTRY(
            "Kaplan–Meier with delayed entry",
            "Andersen and others 1993",
            "survfit(Surv(start, stop, event) ~ 1)",
            Closeness.CLOSED_FORM),
    NELSON_AALEN("Nelson–Aalen estimate", "Nelson 1972; Aalen 1978", "survfit(…)$cumhaz", Closeness.CLOSED_FORM),
    SURVIVAL_QUANTILES(
            "Median and quartiles of survival, with limits",
            "Brookmeyer and Crowley 1982",
            "quantile(survfit(…))",
            Closeness.CLOSED_FORM),
    RESTRICTED_MEAN(
            "Restricted mean survival and its error",
            "Irwin 1949",
            "summary(survfit(…), rmean = tau)",
            Closeness.CLOSED_FORM),
    FOLLOW_UP(
            "Median follow-up (reverse Kaplan–Meier)",
            "Schemper and Smith 1996",
            "survfit(Surv(time, 1 - status) ~ 1)",
            Closeness.CLOSED_FORM),
    LANDMARK(
            "Survival from a landmark",
            "Anderson, Cain and Gelber 1983",
            "survfit(Surv(time - 60, status) ~ 1, subset = time > 60)",
            Closeness.CLOSED_FORM),
    SIMON_MAKUCH(
            "Survival by current state (Simon–Makuch)",
            "Simon and Makuch 1984",
            "survfit(Surv(start, stop, event) ~ state)",
            Closeness.CLOSED_FORM),
    MANTEL_BYAR("Mantel–Byar test", "Mantel and Byar 1974", "coxph(…, ties = \"breslow\")$score", Closeness.TEST),
    LOG_RANK("Log-rank test", "Mantel 1966", "survdiff(…)", Closeness.TEST),
    PETO(
            "Peto’s test (Fleming–Harrington, rho = 1)",
            "Harrington and Fleming 1982",
            "survdiff(…, rho = 1)",
            Closeness.TEST),
    STRATIFIED_LOG_RANK("Log-rank test within strata", "Mantel 1966", "survdiff(… + strata(s))", Closeness.TEST),
    TREND("Log-rank test for trend", "Tarone 1975", "survdiff(…)$obs, $exp, $var", Closeness.TEST),
    INCIDENCE("Cumulative incidence", "Kalbfleisch and Prentice 1980", "cuminc(time, cause)", Closeness.CLOSED_FORM),
    INCIDENCE_VARIANCE("Its variance", "Gray 1988", "cuminc(time, cause)$var", Closeness.CLOSED_FORM),
    GRAY("Gray’s test", "Gray 1988", "cuminc(time, cause, group)$Tests", Closeness.TEST),
    COX("Cox’s regression, Efron’s and Breslow’s ties, strata", "Cox 1972; Efron 1977", "coxph(…)", Closeness.ITERATED),
    COX_TESTS("Its likelihood-ratio, Wald and score tests", "Cox 1972", "summary(coxph(…))", Closeness.TEST),
    ROBUST_COX(
            "Errors of Cox’s regression by clusters", "Lin and Wei 1989", "coxph(…, cluster = c)", Closeness.ITERATED),
    CAUSE_SPECIFIC_COX(
            "Cox’s regression on one of several causes",
            "Prentice and others 1978",
            "coxph(Surv(time, cause == k) ~ …)",
            Closeness.ITERATED),
    CONCORDANCE("Concordance", "Harrell 1982", "coxph(…)$concordance", Closeness.CLOSED_FORM),
    PROPORTIONAL_HAZARDS(
            "Test of proportional hazards",
            "Grambsch and Therneau 1994",
            "cox.zph(…, transform = \"km\")",
            Closeness.TEST),
    PREDICTED_SURVIVAL(
            "Baseline hazard and predicted survival", "Breslow 1974; Efron 1977", "survfit(coxph(…))", Closeness.TEST),
    FIRTH(
            "Firth’s penalised regression, profile limits",
            "Heinze and Schemper 2001",
            "coxph(…, iter.max = 0), by the definition",
            Closeness.ITERATED),
    FINE_GRAY(
            "Fine and Gray’s regression", "Fine and Gray 1999", "crr(…), polished to the optimum", Closeness.ITERATED),
    FINE_GRAY_AS_IT_STOPS(
            "The same, many small cohorts", "Fine and Gray 1999", "crr(…) as it stops", Closeness.ITERATED),
    AALEN_JOHANSEN(
            "State probabilities (Aalen–Johansen)",
            "Aalen and Johansen 1978",
            "survfit(Surv(start, stop, state) ~ 1, id = id)",
            Closeness.CLOSED_FORM),
    JACKKNIFE(
            "Their errors (infinitesimal jackknife)",
            "Therneau and Grambsch 2000",
            "survfit(…)$std.err",
            Closeness.CLOSED_FORM),
    CURRENT_LEUKAEMIA_FREE(
            "Current leukaemia-free survival",
            "Klein and others 2000",
            "survfit(…)$pstate, summed",
            Closeness.CLOSED_FORM),
    TIME_IN_STATE(
            "Expected time in a state",
            "Beyersmann and Putter 2014",
            "summary(survfit(…), rmean = tau)",
            Closeness.CLOSED_FORM),
    BOOTSTRAP(
            "Bootstrap limits of current leukaemia-free survival",
            "Efron and Tibshirani 1993; L’Ecuyer 1999",
            "RNGkind(\"L’Ecuyer-CMRG\"), survfit(…, weights = w)",
            Closeness.CLOSED_FORM),
    CLOPPER_PEARSON("Exact limits of a proportion", "Clopper and Pearson 1934", "binom.test", Closeness.CLOSED_FORM),
    WILSON("Score limits of a proportion", "Wilson 1927", "prop.test(correct = FALSE)", Closeness.CLOSED_FORM),
    FISHER(
            "Fisher’s exact test, conditional odds ratio, limits",
            "Fisher 1935",
            "fisher.test, root found closely",
            Closeness.CLOSED_FORM),
    FISHER_ANY_SIZE(
            "Fisher’s exact test of larger tables", "Freeman and Halton 1951", "fisher.test", Closeness.CLOSED_FORM),
    CHI_SQUARED("Chi-squared test", "Pearson 1900", "chisq.test(correct = FALSE)", Closeness.CLOSED_FORM),
    WILCOXON("Wilcoxon’s rank sum test", "Wilcoxon 1945", "wilcox.test", Closeness.CLOSED_FORM),
    QUANTILES("Quantiles, type 7", "Hyndman and Fan 1996", "quantile(type = 7)", Closeness.CLOSED_FORM),
    MEAN("Mean and standard deviation", "–", "mean, sd", Closeness.CLOSED_FORM),
    STANDARDISED_DIFFERENCE("Standardised difference", "Austin 2009", "mean, var", Closeness.CLOSED_FORM),
    DETECTABLE_RATIO("Detectable hazard ratio", "Schoenfeld 1981", "qnorm", Closeness.CLOSED_FORM),
    ENDPOINTS(
            "Each endpoint over 2,000 generated children",
            "docs/endpoints.md",
            "survfit, cuminc",
            Closeness.CLOSED_FORM),
    ENDPOINT_STATES(
            "Current leukaemia-free survival over them",
            "docs/endpoints.md",
            "survfit(Surv(entry, exit, to) ~ 1, id = subject)",
            Closeness.CLOSED_FORM);

    private final String label;
    private final String source;
    private final String byR;
    private final Closeness closeness;

    /** How closely figures must agree, by the way in which they come about. */
    private enum Closeness {
        CLOSED_FORM(1e-9),
        TEST(1e-8),
        ITERATED(1e-6);

        private final double tolerance;

        Closeness(double tolerance) {
            this.tolerance = tolerance;
        }
    }

    Method(String label, String source, String byR, Closeness closeness) {
        this.label = label;
        this.source = source;
        this.byR = byR;
        this.closeness = closeness;
    }

    @Override
    public Message words() {
        return Message.name("method", label);
    }

    /** The paper in which it is described. */
    public String source() {
        return source;
    }

    /** The call of R that computes it. */
    public String byR() {
        return byR;
    }

    /** How far a figure may lie from its reference, in relation to it. */
    public double tolerance() {
        return closeness.tolerance;
    }
}
