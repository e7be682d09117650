package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;
import org.jmmlregistry.statistics.Quantiles;

/** Where numbers are cut. A number on a cut point belongs to the part above it. */
sealed interface Cuts {

    /** The cut points for these numbers, ascending; none if the numbers give none. */
    List<BigDecimal> points(double[] numbers);

    String text();

    Message words();

    /** At these points. */
    record At(List<BigDecimal> given) implements Cuts {

        /** @throws Refused if they do not ascend, or there are too many */
        public At {
            given = given.stream().map(BigDecimal::stripTrailingZeros).toList();
            if (given.isEmpty() || given.size() >= Grouping.MOST_GROUPS) {
                throw Refused.malformed(
                        "Give 1 to {most} points at which to cut, separated by commas.", Grouping.MOST_GROUPS - 1);
            }
            for (int each = 1; each < given.size(); each++) {
                if (given.get(each).compareTo(given.get(each - 1)) <= 0) {
                    throw Refused.malformed(
                            "Cut points ascend, and {second} does not come after {first}.",
                            Message.verbatim(given.get(each).toPlainString()),
                            Message.verbatim(given.get(each - 1).toPlainString()));
                }
            }
        }

        @Override
        public List<BigDecimal> points(double[] numbers) {
            return given;
        }

        @Override
        public String text() {
            return "cut at " + given.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
        }

        @Override
        public Message words() {
            return Message.of(
                    "cut at {points}",
                    given.stream()
                            .map(point -> Message.verbatim(point.toPlainString()))
                            .toList());
        }
    }

    /** At the quartiles of the children's own numbers, so that a quarter lies in each part as far as ties allow. */
    record Quartiles() implements Cuts {

        /** More than a quarter of any number that is asked for has, so that a number on a cut lies on the same side everywhere. */
        private static final int DIGITS = 6;

        @Override
        public List<BigDecimal> points(double[] numbers) {
            if (numbers.length == 0) {
                return List.of();
            }
            List<BigDecimal> points = new ArrayList<>();
            for (double p : List.of(0.25, 0.5, 0.75)) {
                BigDecimal point = BigDecimal.valueOf(Quantiles.quantile(numbers, p))
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
                if (points.isEmpty() || point.compareTo(points.get(points.size() - 1)) > 0) {
                    points.add(point);
                }
            }
            return points;
        }

        @Override
        public String text() {
            return "in quartiles";
        }

        @Override
        public Message words() {
            return Message.of("in quartiles");
        }
    }

    /** Into parts that are equally wide, from the smallest of the children's numbers to the largest. */
    record Widths(int parts) implements Cuts {

        private static final int DIGITS = 3;

        /** @throws Refused if that are not 2 to 12 */
        public Widths {
            if (parts < 2 || parts > Grouping.MOST_GROUPS) {
                throw Refused.malformed("Cut into 2 to {most} parts.", Grouping.MOST_GROUPS);
            }
        }

        @Override
        public List<BigDecimal> points(double[] numbers) {
            double low = Arrays.stream(numbers).min().orElse(0);
            double high = Arrays.stream(numbers).max().orElse(0);
            List<BigDecimal> points = new ArrayList<>();
            for (int each = 1; each < parts && high > low; each++) {
                points.add(BigDecimal.valueOf(low + (high - low) * each / parts)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
            }
            return points.stream().distinct().toList();
        }

        @Override
        public String text() {
            return "in " + parts + " equal widths";
        }

        @Override
        public Message words() {
            return Message.of("in {n, plural, one {# part} other {# parts}} of equal width", parts);
        }
    }
}
