package org.jmmlregistry.study;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jmmlregistry.dictionary.Kind;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** By a number, cut into parts. */
record ByNumber(ItemOfHsct of, Cuts cuts) implements Grouping {

    /** @throws Refused if the item is no number */
    ByNumber {
        if (of.item().kind() != Kind.NUMBER && of.item().kind() != Kind.INTEGER) {
            throw Refused.malformed("“{item}” is no number, so that it cannot be cut.", of.item());
        }
    }

    @Override
    public boolean isGiven() {
        return cuts instanceof Cuts.At;
    }

    @Override
    public Stage known(int hsctSeq) {
        return of.known(hsctSeq);
    }

    @Override
    public Split split(List<Subject> subjects, int hsctSeq) {
        double[] numbers = subjects.stream()
                .flatMapToDouble(subject -> number(of.of(subject, hsctSeq)).stream())
                .toArray();
        List<BigDecimal> points = cuts.points(numbers);
        List<Group> groups = parts(points);
        return Split.of(subjects, groups, subject -> membership(of.of(subject, hsctSeq), points, groups));
    }

    static OptionalDouble number(ItemOfHsct.Found found) {
        return found instanceof ItemOfHsct.Found.Value given && given.value() instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    private static Membership membership(ItemOfHsct.Found found, List<BigDecimal> points, List<Group> groups) {
        if (found instanceof ItemOfHsct.Found.Nothing nothing) {
            return new Membership.NotKnown(nothing.why());
        }
        double number = number(found).orElseThrow();
        int part = 0;
        while (part < points.size() && points.get(part).doubleValue() <= number) {
            part++;
        }
        return new Membership.In(groups.get(part));
    }

    private List<Group> parts(List<BigDecimal> points) {
        if (points.isEmpty()) {
            return List.of(Group.ALL);
        }
        List<Group> parts = new ArrayList<>();
        Message first = number(points.get(0));
        parts.add(new Group("below " + points.get(0).toPlainString(), Message.of("below {limit}", first)));
        for (int each = 1; each < points.size(); each++) {
            BigDecimal low = points.get(each - 1);
            BigDecimal high = points.get(each);
            parts.add(new Group(
                    low.toPlainString() + " to below " + high.toPlainString(),
                    Message.of("{low} to below {high}", number(low), number(high))));
        }
        BigDecimal last = points.get(points.size() - 1);
        parts.add(new Group("from " + last.toPlainString(), Message.of("{limit} and above", number(last))));
        return parts;
    }

    private Message number(BigDecimal point) {
        Message plain = Message.verbatim(point.toPlainString());
        return of.item()
                .unitInWords()
                .map(unit -> Message.in("measured", "{number} {unit}", plain, unit))
                .orElse(plain);
    }

    @Override
    public String text() {
        return of.text() + " " + cuts.text();
    }

    @Override
    public Message words() {
        return Message.of("{item}, {cuts}", of, cuts.words());
    }
}
