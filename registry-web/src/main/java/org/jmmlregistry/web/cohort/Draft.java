package org.jmmlregistry.web.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jmmlregistry.criterion.Criterion;
import org.jmmlregistry.web.http.UrlPart;

/**
 * All lines of the builder, group by group; the first is the group of everything.
 *
 * @param lines a line that is deeper than the one before it stands in it
 */
record Draft(List<Line> lines) {

    /** What a control says of a line that must not hold. */
    static final String NOT = "NOT";

    private static final int MOST = 1000;
    private static final int DEEPEST = 200;
    private static final int LONGEST = 4000;

    static final Draft EMPTY = new Draft(List.of(Line.group(0, Line.Kind.ALL, false)));

    Draft {
        lines = List.copyOf(lines);
    }

    static Draft of(Criterion criterion) {
        return new Draft(CriterionLines.of(criterion));
    }

    /** What stands in the controls or the address; empty if no line does. */
    static Optional<Draft> read(Map<String, String[]> parameters) {
        List<Line> lines = new ArrayList<>();
        while (lines.size() < MOST && parameters.containsKey("k" + lines.size())) {
            lines.add(line(parameters, lines.size()));
        }
        boolean sound = !lines.isEmpty()
                && lines.get(0).depth() == 0
                && lines.get(0).kind().isGroup();
        return sound ? Optional.of(new Draft(lines)) : Optional.empty();
    }

    private static Line line(Map<String, String[]> parameters, int at) {
        Line.Kind kind = Arrays.stream(Line.Kind.values())
                .filter(each -> each.name().equals(text(parameters, "k", at)))
                .findFirst()
                .orElse(Line.Kind.ONE);
        String depth = text(parameters, "d", at);
        int known = depth.matches("[0-9]{1,3}") ? Math.min(Integer.parseInt(depth), DEEPEST) : 1;
        return new Line(
                at == 0 ? known : Math.max(1, known),
                kind,
                text(parameters, "x", at).equals(NOT),
                new Line.Asking(
                        text(parameters, "i", at),
                        text(parameters, "h", at),
                        all(parameters, at),
                        hsct(parameters, "g", at)),
                new Line.Following(
                        text(parameters, "n", at),
                        text(parameters, "u", at),
                        text(parameters, "s", at),
                        hsct(parameters, "t", at),
                        !text(parameters, "m", at).isEmpty()));
    }

    private static String text(Map<String, String[]> parameters, String name, int at) {
        String[] values = parameters.get(name + at);
        return values == null || values.length == 0 ? "" : shortened(values[0]);
    }

    /** The number of an HSCT; blank for any. */
    private static String hsct(Map<String, String[]> parameters, String name, int at) {
        String number = text(parameters, name, at);
        return number.matches("[0-9]") ? number : "";
    }

    private static List<String> all(Map<String, String[]> parameters, int at) {
        return Arrays.stream(parameters.getOrDefault("v" + at, new String[0]))
                .map(Draft::shortened)
                .toList();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** The lines as an address holds them. */
    String query() {
        StringBuilder query = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            add(query, "k", at, line.kind().name());
            add(query, "d", at, String.valueOf(line.depth()));
            add(query, "x", at, line.not() ? NOT : "");
            add(query, "i", at, line.asking().item());
            add(query, "h", at, line.asking().how());
            for (String value : line.asking().values()) {
                add(query, "v", at, value);
            }
            add(query, "g", at, line.asking().hsct());
            add(query, "n", at, line.following().time());
            add(query, "u", at, line.following().unit());
            add(query, "s", at, line.following().start());
            add(query, "t", at, line.following().hsct());
            add(query, "m", at, line.following().sameHsct() ? "1" : "");
        }
        return query.toString();
    }

    private static void add(StringBuilder query, String name, int at, String value) {
        if (!value.isEmpty()) {
            query.append('&').append(name).append(at).append('=').append(UrlPart.of(value));
        }
    }

    /** The line in which another one stands; nothing holds the first. */
    int parent(int at) {
        return IntStream.iterate(at - 1, before -> before >= 0, before -> before - 1)
                .filter(before -> lines.get(before).depth() < lines.get(at).depth())
                .findFirst()
                .orElse(0);
    }

    /** The line behind the last one that stands in a line. */
    int end(int at) {
        return IntStream.range(at + 1, lines.size())
                .filter(after -> lines.get(after).depth() <= lines.get(at).depth())
                .findFirst()
                .orElse(lines.size());
    }

    /** Those that stand in a line, without what stands in them. */
    List<Integer> children(int at) {
        List<Integer> children = new ArrayList<>();
        for (int each = at + 1; each < end(at); each = end(each)) {
            children.add(each);
        }
        return children;
    }

    boolean has(int at) {
        return at >= 0 && at < lines.size();
    }

    /** The same with further lines at the end of a group. */
    Draft with(int group, List<Line> further) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(end(group), further);
        return new Draft(all);
    }

    /** The same without a line and all that stands in it. */
    Draft without(int at) {
        List<Line> all = new ArrayList<>(lines.subList(0, at));
        all.addAll(lines.subList(end(at), lines.size()));
        return new Draft(all);
    }
}
