package org.jmmlregistry.web.cohort;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jmmlregistry.criterion.Comparison;
import org.jmmlregistry.criterion.Within;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.web.cases.AnswerSearch.Choice;

/**
 * A line of the builder as the page shows it.
 *
 * @param at its place among all lines
 * @param place how it hangs together with the line before it
 * @param asked what it is about; empty if that is not said, or is not known
 * @param start after what it must come; empty if that is not said, or is not known
 * @param complaint why it cannot be asked like this
 * @param left how many children there are after it
 */
public record LineShown(
        int at,
        Line line,
        Place place,
        Optional<Asked> asked,
        Optional<Asked> start,
        Optional<Message> complaint,
        Optional<Message> left) {

    /** The group of everything, with nothing in it. */
    static final LineShown NOTHING = new LineShown(
            0,
            Draft.EMPTY.lines().get(0),
            new Place(true, false, false, "", ""),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    // an option needs a value that is not blank, since browsers would send its words instead
    private static final String HOLDS = "HOLDS";
    private static final String ANY_HSCT = "ANY";

    private static final int DEEPEST_SHOWN = 6;
    private static final int LONGEST_LIST = 6;
    private static final int LAST_HSCT = 5;

    /**
     * How a line hangs together with others.
     *
     * @param first whether it is the first of its group
     * @param any whether one line of the group is enough
     * @param ofEntry whether it is asked of an entry
     * @param item its item by name, or as it was typed
     * @param startItem the same of the item after which it must come
     */
    record Place(boolean first, boolean any, boolean ofEntry, String item, String startItem) {}

    /** The style for how deep it stands. */
    public String depthClass() {
        return "depth-" + Math.min(line.depth(), DEEPEST_SHOWN);
    }

    public int depth() {
        return line.depth();
    }

    public int number() {
        return at;
    }

    public String kind() {
        return line.kind().name();
    }

    public boolean isGroup() {
        return line.kind().isGroup();
    }

    public boolean isOfEvent() {
        return line.kind().isOfEvent() || line.kind().isOfStart();
    }

    public String item() {
        return place.item();
    }

    public String startItem() {
        return place.startItem();
    }

    /** The words between a line and the one before, with and without a not. */
    public List<Choice> joints() {
        Message word = place.first() ? Message.in("joint", "where") : joint();
        Message not = place.first() ? Message.in("joint", "where not") : jointNot();
        return List.of(new Choice(HOLDS, word, !line.not()), new Choice(Draft.NOT, not, line.not()));
    }

    private Message joint() {
        return place.any() ? Message.in("joint", "or") : Message.in("joint", "and");
    }

    private Message jointNot() {
        return place.any() ? Message.in("joint", "or not") : Message.in("joint", "and not");
    }

    /** How the lines of a group can hold together. */
    public List<Choice> kinds() {
        if (line.kind().isOfEvent()) {
            return kinds(Line.Kind.EVENT_ALL, Line.Kind.EVENT_ANY);
        }
        if (line.kind().isOfStart()) {
            return kinds(Line.Kind.START_ALL, Line.Kind.START_ANY);
        }
        return place.ofEntry() || at == 0
                ? kinds(Line.Kind.ALL, Line.Kind.ANY)
                : kinds(Line.Kind.ALL, Line.Kind.ANY, Line.Kind.ENTRY_ALL, Line.Kind.ENTRY_ANY);
    }

    private List<Choice> kinds(Line.Kind... possible) {
        return Stream.of(possible)
                .map(kind -> new Choice(kind.name(), words(kind), kind == line.kind()))
                .toList();
    }

    private static Message words(Line.Kind kind) {
        return switch (kind) {
            case ALL -> Message.in("group of conditions", "all of these");
            case ANY -> Message.in("group of conditions", "any of these");
            case ENTRY_ALL -> Message.in("group of conditions", "in one entry all of these");
            case ENTRY_ANY -> Message.in("group of conditions", "in one entry any of these");
            case EVENT_ALL -> Message.in("group of conditions", "the entry that comes after: all of these");
            case EVENT_ANY -> Message.in("group of conditions", "the entry that comes after: any of these");
            case START_ALL -> Message.in("group of conditions", "the entry from which the time runs: all of these");
            case START_ANY -> Message.in("group of conditions", "the entry from which the time runs: any of these");
            case ONE -> throw new IllegalStateException("kind: a group, not " + kind);
        };
    }

    public boolean isKnown() {
        return asked.isPresent();
    }

    /** How it can be compared, with a blank choice as long as none is made. */
    public List<Choice> comparisons() {
        List<Choice> possible =
                asked.map(each -> each.comparisons(line.asking().how())).orElse(List.of());
        boolean date = !place.ofEntry()
                && asked.filter(each -> each instanceof Asked.OfItem of && of.isDate())
                        .isPresent();
        return Stream.concat(
                        possible.stream(),
                        date
                                ? Stream.of(new Choice(
                                        Line.WITHIN,
                                        Message.of("comes within a time after"),
                                        line.asking().isWithin()))
                                : Stream.empty())
                .toList();
    }

    private Optional<Comparison> how() {
        return Comparison.named(line.asking().how());
    }

    public boolean isWithin() {
        return line.asking().isWithin();
    }

    /** The values to choose from; empty if one is typed. */
    public List<Choice> values() {
        return asked.map(each -> each.values(line.asking().values())).orElse(List.of());
    }

    private boolean takesValue() {
        return isKnown() && how().filter(each -> !each.asksForAnAnswer()).isPresent();
    }

    public boolean isChosenFrom() {
        return takesValue() && !values().isEmpty() && !isSeveral();
    }

    /** Whether several of the values can be chosen. */
    public boolean isSeveral() {
        return takesValue()
                && !values().isEmpty()
                && how().filter(Comparison.ONE_OF::equals).isPresent();
    }

    /** How many of the values are seen at once. */
    public int several() {
        return Math.min(LONGEST_LIST, values().size());
    }

    public boolean isTyped() {
        return takesValue() && values().isEmpty();
    }

    public boolean isBetween() {
        return isTyped() && how().filter(Comparison.BETWEEN::equals).isPresent();
    }

    /** What is typed; several values stand between semicolons. */
    public String value() {
        return isBetween() ? value(0) : String.join("; ", line.asking().values());
    }

    public String upper() {
        return value(1);
    }

    private String value(int place) {
        List<String> values = line.asking().values();
        return values.size() > place ? values.get(place) : "";
    }

    /** What a value should look like. */
    public Optional<Message> hint() {
        if (!isTyped()) {
            return Optional.empty();
        }
        return how().filter(Comparison.ONE_OF::equals).isPresent()
                ? Optional.of(Message.of("Several, with semicolons between them"))
                : asked.flatMap(
                        each -> each instanceof Asked.OfItem of ? of.item().hint() : Optional.empty());
    }

    public boolean isOfHsct() {
        return !place.ofEntry() && hasHsct(asked);
    }

    public boolean isStartOfHsct() {
        return hasHsct(start);
    }

    private static boolean hasHsct(Optional<Asked> of) {
        return of.filter(each -> each instanceof Asked.OfItem item && item.hasHsct())
                .isPresent();
    }

    /** The HSCTs that an entry can hang off. */
    public List<Choice> hscts() {
        return hscts(line.asking().hsct());
    }

    public List<Choice> startHscts() {
        return hscts(line.following().hsct());
    }

    private static List<Choice> hscts(String chosen) {
        return Stream.concat(
                        Stream.of(new Choice(ANY_HSCT, Message.of("any HSCT"), chosen.isEmpty())),
                        IntStream.rangeClosed(
                                        1, Math.max(LAST_HSCT, chosen.matches("[6-9]") ? Integer.parseInt(chosen) : 0))
                                .mapToObj(number -> new Choice(
                                        String.valueOf(number),
                                        Message.of("HSCT {number}", number),
                                        chosen.equals(String.valueOf(number)))))
                .toList();
    }

    public String time() {
        return line.following().time();
    }

    public List<Choice> units() {
        boolean days = line.following().unit().equals(Within.Unit.DAYS.name());
        return List.of(
                new Choice(Within.Unit.MONTHS.name(), Message.in("unit of time", "months"), !days),
                new Choice(Within.Unit.DAYS.name(), Message.in("unit of time", "days"), days));
    }

    public boolean isSameHsct() {
        return line.following().sameHsct();
    }
}
