package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.cohort.CaseKinds;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.dictionary.FreeText;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.outcome.Endpoints;
import org.jmmlregistry.outcome.Measure;
import org.jmmlregistry.outcome.StateModel;
import org.jmmlregistry.study.Specification.Line;

/** Reads the text of a specification, whose lines may stand in any order; what is left out is the usual. */
final class SpecificationReader {

    /** How many characters it may have, which is room for more than one criterion. */
    private static final int LONGEST = 4 * Criterion.LONGEST;

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z]{1,20})\\s*:\\s*(.*?)\\s*");
    private static final Pattern SNAPSHOT = Pattern.compile("snapshot ([0-9]{1,9})(?: since snapshot ([0-9]{1,9}))?");
    private static final Pattern ENDPOINT = Pattern.compile("([A-Za-z0-9_]{1,40})(?: version ([0-9]{1,3}))?");
    private static final Pattern LANDMARK = Pattern.compile("landmark ([0-9]{1,4}) months?");
    private static final Pattern HORIZON = Pattern.compile("([0-9]{1,4})(?: months?)?");
    private static final Pattern HSCT = Pattern.compile("[0-9]");
    private static final Pattern LEVEL = Pattern.compile("0\\.[0-9]{1,6}");
    private static final Pattern SEED = Pattern.compile("[0-9]{1,18}");

    private final Map<Line, String> lines = new EnumMap<>(Line.class);

    private SpecificationReader(String text) {
        FreeText.complaint(Message.of("The specification"), text, LONGEST).ifPresent(why -> {
            throw new Refused(Refused.Kind.MALFORMED, why);
        });
        for (String line : text.split("\\R", -1)) {
            if (!line.isBlank()) {
                add(line);
            }
        }
    }

    private void add(String written) {
        Matcher parts = LINE.matcher(written);
        if (!parts.matches()) {
            throw Refused.malformed(
                    "The line “{line}” of the specification is no word, a colon and what it says.", shortened(written));
        }
        Line line = Arrays.stream(Line.values())
                .filter(each -> each.word().equalsIgnoreCase(parts.group(1)))
                .findFirst()
                .orElseThrow(() -> Refused.malformed(
                        "A specification has no line “{word}”; there are {known}.",
                        parts.group(1),
                        Arrays.stream(Line.values()).map(Line::word).toList()));
        if (lines.put(line, parts.group(2)) != null) {
            throw Refused.malformed("The specification has two lines “{word}”.", line.word());
        }
    }

    static Specification read(String text) {
        SpecificationReader reader = new SpecificationReader(text);
        return new Specification(
                reader.data(),
                reader.line(Line.CHILDREN).map(Criterion::read),
                reader.line(Line.KINDS).map(SpecificationReader::kinds),
                reader.number(Line.HSCT, HSCT, "1"),
                reader.measures(),
                reader.line(Line.GROUPS).map(Grouping::read),
                reader.clock(),
                reader.horizon(),
                new BigDecimal(reader.matching(Line.LEVEL, LEVEL, Specification.DEFAULT_LEVEL.toPlainString())),
                Long.parseLong(reader.matching(Line.SEED, SEED, String.valueOf(Specification.DEFAULT_SEED))),
                reader.covariates(Line.COVARIATES),
                reader.covariates(Line.DESCRIBED),
                reader.line(Line.READERS).map(SpecificationReader::readers).orElse(Readers.INSIDE));
    }

    private Optional<String> line(Line line) {
        return Optional.ofNullable(lines.get(line)).filter(text -> !text.isEmpty());
    }

    private DataChoice data() {
        String text = line(Line.DATA).orElse("now");
        if (text.equals("now")) {
            return new DataChoice.AsOfNow();
        }
        Matcher snapshot = SNAPSHOT.matcher(text);
        if (!snapshot.matches()) {
            throw notUnderstood(Line.DATA, text);
        }
        long number = Long.parseLong(snapshot.group(1));
        return snapshot.group(2) == null
                ? new DataChoice.InSnapshot(number)
                : new DataChoice.Compared(number, Long.parseLong(snapshot.group(2)));
    }

    private static CaseKinds kinds(String name) {
        return Arrays.stream(CaseKinds.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refused.malformed(
                        "There is no kind of case “{kind}”; there are {known}.",
                        shortened(name),
                        Arrays.stream(CaseKinds.values()).map(CaseKinds::name).toList()));
    }

    private static Readers readers(String text) {
        return Readers.of(text)
                .orElseThrow(() -> Refused.malformed(
                        "There are no readers “{readers}”; there are {known}.",
                        shortened(text),
                        Arrays.stream(Readers.values()).map(Readers::text).toList()));
    }

    private List<Measure> measures() {
        String text = line(Line.ENDPOINTS)
                .orElseThrow(
                        () -> Refused.malformed("The specification names no endpoint; add a line “endpoints: OS”."));
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(SpecificationReader::measure)
                .toList();
    }

    private static Measure measure(String written) {
        Matcher parts = ENDPOINT.matcher(written);
        if (!parts.matches()) {
            throw notUnderstood(Line.ENDPOINTS, written);
        }
        String code = parts.group(1);
        Measure latest = StateModel.withCode(code)
                .<Measure>map(model -> model)
                .or(() -> Endpoints.withCode(code))
                .orElseThrow(() -> Refused.malformed("There is no endpoint {code}; there are {known}.", code, known()));
        if (parts.group(2) == null || Integer.parseInt(parts.group(2)) == latest.version()) {
            return latest;
        }
        return Endpoints.withCode(code, Integer.parseInt(parts.group(2)))
                .orElseThrow(() -> Refused.notPossible(
                        "The endpoint {code} has version {current}; version {asked} is not kept.",
                        code,
                        latest.version(),
                        parts.group(2)));
    }

    private static List<String> known() {
        return Stream.concat(Endpoints.all().stream(), StateModel.all().stream())
                .map(Measure::code)
                .toList();
    }

    private List<Covariate> covariates(Line line) {
        return line(line).map(Covariate::apart).orElse(List.of()).stream()
                .map(Covariate::read)
                .toList();
    }

    private Clock clock() {
        String text = line(Line.CLOCK).orElse("start");
        Matcher landmark = LANDMARK.matcher(text);
        if (landmark.matches()) {
            return new Clock.FromLandmark(Integer.parseInt(landmark.group(1)));
        }
        return switch (text) {
            case "start" -> new Clock.FromStart();
            case "each day" -> new Clock.EachDay();
            default -> throw notUnderstood(Line.CLOCK, text);
        };
    }

    private int horizon() {
        String text = line(Line.HORIZON).orElse(String.valueOf(Specification.DEFAULT_HORIZON));
        Matcher months = HORIZON.matcher(text);
        if (!months.matches()) {
            throw notUnderstood(Line.HORIZON, text);
        }
        return Integer.parseInt(months.group(1));
    }

    private int number(Line line, Pattern form, String usual) {
        return Integer.parseInt(matching(line, form, usual));
    }

    private String matching(Line line, Pattern form, String usual) {
        String text = line(line).orElse(usual);
        if (!form.matcher(text).matches()) {
            throw notUnderstood(line, text);
        }
        return text;
    }

    private static Refused notUnderstood(Line line, String text) {
        return Refused.malformed(
                "“{text}” cannot be understood after “{word}:” in the specification.", shortened(text), line.word());
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
