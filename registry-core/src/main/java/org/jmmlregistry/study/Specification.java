package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.EntryKey;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoint;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.security.Sha256;

/**
 * What is asked of the data, so that it can be asked again: its one text reads back as the same specification, and two are
 * equal if they have the same text.
 *
 * <pre>{@code
 * data: snapshot 4
 * children: F07.donor_type is MUD
 * kinds: INVENTED
 * HSCT: 1
 * endpoints: OS version 1, LFS version 2
 * groups: F07.stem_cell_source
 * clock: start
 * horizon: 60 months
 * level: 0.95
 * seed: 1
 * }</pre>
 *
 * @param children who is counted; empty for all
 * @param kinds which kinds of case are counted together; empty for those that the data have, never pooled
 * @param hsctSeq the HSCT under study
 * @param measures what is asked for: endpoints, and after them models of states
 * @param grouping what divides the children; empty if nothing does
 * @param horizonMonths after so many months nothing is counted any more
 * @param level of the limits, such as 0.95
 * @param seed of what is drawn at random
 * @param covariates of a regression of each endpoint; none if no regression is asked for
 * @param described what a table of the children by group tells of them; none if no table is asked for
 * @param readers who is to read the answer; those inside where nothing is said
 */
public record Specification(
        DataChoice data,
        Optional<Criterion> children,
        Optional<CaseKinds> kinds,
        int hsctSeq,
        List<Measure> measures,
        Optional<Grouping> grouping,
        Clock clock,
        int horizonMonths,
        BigDecimal level,
        long seed,
        List<Covariate> covariates,
        List<Covariate> described,
        Readers readers) {

    public static final int DEFAULT_HORIZON = 60;
    public static final BigDecimal DEFAULT_LEVEL = new BigDecimal("0.95");
    public static final long DEFAULT_SEED = 1;

    private static final int LONGEST_HORIZON = 600;
    private static final int MOST_ENDPOINTS = 40;
    private static final int MOST_COVARIATES = 30;
    private static final BigDecimal LOWEST_LEVEL = new BigDecimal("0.5");
    private static final BigDecimal HIGHEST_LEVEL = new BigDecimal("0.999");

    /** @throws Refused if it asks for what cannot be */
    public Specification {
        measures = statesLast(measures);
        covariates = List.copyOf(covariates);
        described = List.copyOf(described);
        level = level.stripTrailingZeros();
        if (hsctSeq < 1 || hsctSeq > EntryKey.LAST_HSCT) {
            throw Refused.malformed("The number of the HSCT under study is 1 to {last}.", EntryKey.LAST_HSCT);
        }
        if (measures.isEmpty() || measures.size() > MOST_ENDPOINTS) {
            throw Refused.malformed("Ask for 1 to {most} endpoints.", MOST_ENDPOINTS);
        }
        Stream.of(covariates, described).forEach(Specification::refuseTooManyOrTwice);
        if (isTwiceIn(measures)) {
            throw Refused.malformed("Each endpoint is asked for once.");
        }
        if (horizonMonths < 1 || horizonMonths > LONGEST_HORIZON) {
            throw Refused.malformed("The horizon is 1 to {most} months.", LONGEST_HORIZON);
        }
        if (level.compareTo(LOWEST_LEVEL) < 0 || level.compareTo(HIGHEST_LEVEL) > 0) {
            throw Refused.malformed(
                    "The level of the limits lies between {low} and {high}.", LOWEST_LEVEL, HIGHEST_LEVEL);
        }
        refuseLineBreaks(Stream.of(
                        children.stream().map(Criterion::text),
                        grouping.stream().map(Grouping::text),
                        Stream.concat(covariates.stream(), described.stream()).map(Covariate::text))
                .flatMap(each -> each));
        if (clock instanceof Clock.EachDay && !(grouping.orElse(null) instanceof ByHappening)) {
            throw Refused.malformed(
                    "On each day only children can be compared to whom something happens; choose an event.");
        }
        if (clock instanceof Clock.FromLandmark landmark && landmark.months() >= horizonMonths) {
            throw Refused.malformed("The landmark lies before the horizon.");
        }
    }

    private static void refuseTooManyOrTwice(List<Covariate> several) {
        if (several.size() > MOST_COVARIATES) {
            throw Refused.malformed(
                    "At most {most} covariates, or items of a table, are asked for at once.", MOST_COVARIATES);
        }
        if (isTwiceIn(several)) {
            throw Refused.malformed("Each covariate, and each item of a table, is asked for once.");
        }
    }

    private static boolean isTwiceIn(List<?> several) {
        return several.stream().distinct().count() < several.size();
    }

    private static List<Measure> statesLast(List<Measure> measures) {
        return Stream.concat(
                        measures.stream().filter(Endpoint.class::isInstance),
                        measures.stream().filter(StateModel.class::isInstance))
                .toList();
    }

    private static void refuseLineBreaks(Stream<String> texts) {
        if (texts.anyMatch(text -> text.lines().count() > 1)) {
            throw Refused.malformed("A text that is sought in a study stands on one line.");
        }
    }

    /** These endpoints over all children, from the start, with the usual horizon and level. */
    public static Specification of(DataChoice data, int hsctSeq, List<Endpoint> endpoints) {
        return new Specification(
                data,
                Optional.empty(),
                Optional.empty(),
                hsctSeq,
                List.copyOf(endpoints),
                Optional.empty(),
                new Clock.FromStart(),
                DEFAULT_HORIZON,
                DEFAULT_LEVEL,
                DEFAULT_SEED,
                List.of(),
                List.of(),
                Readers.INSIDE);
    }

    /** @throws Refused with the line that cannot be understood, in a sentence */
    public static Specification read(String text) {
        return SpecificationReader.read(text);
    }

    public Specification among(Optional<Criterion> others) {
        return new Specification(
                data,
                others,
                kinds,
                hsctSeq,
                measures,
                grouping,
                clock,
                horizonMonths,
                level,
                seed,
                covariates,
                described,
                readers);
    }

    public Specification ofKinds(CaseKinds some) {
        return new Specification(
                data,
                children,
                Optional.of(some),
                hsctSeq,
                measures,
                grouping,
                clock,
                horizonMonths,
                level,
                seed,
                covariates,
                described,
                readers);
    }

    public Specification after(int hsct, List<Endpoint> some) {
        return new Specification(
                data,
                children,
                kinds,
                hsct,
                List.copyOf(some),
                grouping,
                clock,
                horizonMonths,
                level,
                seed,
                covariates,
                described,
                readers);
    }

    public Specification grouped(Grouping by, Clock from) {
        return new Specification(
                data,
                children,
                kinds,
                hsctSeq,
                measures,
                Optional.of(by),
                from,
                horizonMonths,
                level,
                seed,
                covariates,
                described,
                readers);
    }

    /** With a regression of each endpoint on these. */
    public Specification explainedBy(List<Covariate> some) {
        return with(some, described);
    }

    /** With a table of these by group. */
    public Specification describing(List<Covariate> some) {
        return with(covariates, some);
    }

    private Specification with(List<Covariate> some, List<Covariate> told) {
        return new Specification(
                data,
                children,
                kinds,
                hsctSeq,
                measures,
                grouping,
                clock,
                horizonMonths,
                level,
                seed,
                some,
                told,
                readers);
    }

    public Specification upTo(int months) {
        return new Specification(
                data,
                children,
                kinds,
                hsctSeq,
                measures,
                grouping,
                clock,
                months,
                level,
                seed,
                covariates,
                described,
                readers);
    }

    public List<Endpoint> endpoints() {
        return measures.stream()
                .filter(Endpoint.class::isInstance)
                .map(Endpoint.class::cast)
                .toList();
    }

    public List<StateModel> models() {
        return measures.stream()
                .filter(StateModel.class::isInstance)
                .map(StateModel.class::cast)
                .toList();
    }

    /** Its one text; the usual is written too, so that no default can change what it means; readers only if they are outside. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, Line.DATA, data.text());
        children.ifPresent(who -> line(text, Line.CHILDREN, who.text()));
        kinds.ifPresent(which -> line(text, Line.KINDS, which.name()));
        line(text, Line.HSCT, String.valueOf(hsctSeq));
        line(
                text,
                Line.ENDPOINTS,
                measures.stream()
                        .map(each -> each.code() + " version " + each.version())
                        .collect(Collectors.joining(", ")));
        grouping.ifPresent(by -> line(text, Line.GROUPS, by.text()));
        line(text, Line.CLOCK, clock.text());
        line(text, Line.HORIZON, horizonMonths + " months");
        line(text, Line.LEVEL, level.toPlainString());
        line(text, Line.SEED, String.valueOf(seed));
        list(text, Line.COVARIATES, covariates);
        list(text, Line.DESCRIBED, described);
        Optional.of(readers).filter(Readers.OUTSIDE::equals).ifPresent(each -> line(text, Line.READERS, each.text()));
        return text.toString();
    }

    private static void line(StringBuilder text, Line line, String content) {
        text.append(line.word()).append(": ").append(content).append('\n');
    }

    private static void list(StringBuilder text, Line line, List<Covariate> several) {
        if (!several.isEmpty()) {
            line(text, line, several.stream().map(Covariate::text).collect(Collectors.joining("; ")));
        }
    }

    /** SHA-256 of its text, by which it is cited. */
    public String hash() {
        return Sha256.of(text());
    }

    /** What the lines of its text begin with, in their order. */
    enum Line {
        DATA("data"),
        CHILDREN("children"),
        KINDS("kinds"),
        HSCT("HSCT"),
        ENDPOINTS("endpoints"),
        GROUPS("groups"),
        CLOCK("clock"),
        HORIZON("horizon"),
        LEVEL("level"),
        SEED("seed"),
        COVARIATES("covariates"),
        DESCRIBED("described"),
        READERS("readers");

        private final String word;

        Line(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
