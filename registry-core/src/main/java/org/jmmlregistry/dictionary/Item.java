package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.terminology.CodeSystem;
import org.jmmlregistry.terminology.OutsideCode;

/**
 * One question of a form, written in one line; page, REST, CSV, codebook and trail all read this line.
 *
 * <p>An item is immutable: each verb ({@code hard}, {@code required}, {@code loinc} ...) returns a changed copy. Its code
 * is for ever; its label may be edited.
 *
 * @param <T> type of the value: {@link ClinicalDate}, {@link BigDecimal}, {@link Integer}, {@link Coded}, {@link Boolean},
 *     {@link String} or a list of the last kinds
 */
public final class Item<T> implements Worded {

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]+");

    private final String code;
    private final String label;
    private final Kind kind;

    // set while a copy is made, never afterwards
    private String unit = "";
    private int digits;
    private int decimals;
    private List<Coded> choices = List.of();
    private Range hard = Range.ALL;
    private Expected expected = Expected.ANYTHING;
    private Requirement requirement = Requirement.OPTIONAL;
    private Optional<Function<Entry, Optional<T>>> derivation = Optional.empty();
    private boolean planned;
    private boolean identity;
    private Optional<WrittenForm> writtenForm = Optional.empty();
    private List<OutsideCode> outside = List.of();

    private Item(String code, String label, Kind kind) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code: lower-case letters, digits and _ only, not \"" + code + "\"");
        }
        this.code = code;
        this.label = label;
        this.kind = kind;
    }

    /** A copy that differs in what the change sets. */
    private Item<T> with(Consumer<Item<T>> change) {
        Item<T> copy = new Item<>(code, label, kind);
        copy.unit = unit;
        copy.digits = digits;
        copy.decimals = decimals;
        copy.choices = choices;
        copy.hard = hard;
        copy.expected = expected;
        copy.requirement = requirement;
        copy.derivation = derivation;
        copy.planned = planned;
        copy.identity = identity;
        copy.writtenForm = writtenForm;
        copy.outside = outside;
        change.accept(copy);
        return copy;
    }

    public static Item<ClinicalDate> date(String code, String label) {
        return new Item<>(code, label, Kind.DATE);
    }

    /** A decimal number of so many digits, so many of them after the point, in a UCUM unit ({@code ""} where it has none). */
    public static Item<BigDecimal> number(String code, String label, int digits, int decimals, String unit) {
        return new Item<BigDecimal>(code, label, Kind.NUMBER).measured(unit, digits, decimals);
    }

    public static Item<Integer> integer(String code, String label, String unit) {
        return new Item<Integer>(code, label, Kind.INTEGER).measured(unit, 9, 0);
    }

    /** One of the constants of an enumeration that rules and reports name. */
    public static <E extends Enum<E> & Coded> Item<E> code(String code, String label, Class<E> list) {
        return new Item<E>(code, label, Kind.CODE).among(List.of(list.getEnumConstants()));
    }

    /** One of a list written in place: {@code "IDENT Identical | MINOR Minor mismatch"}. */
    public static Item<Coded> code(String code, String label, String list) {
        return new Item<Coded>(code, label, Kind.CODE).among(Code.written(list));
    }

    /** One of a list that is computed, such as the countries of the world. */
    public static Item<Coded> code(String code, String label, List<? extends Coded> list) {
        return new Item<Coded>(code, label, Kind.CODE).among(list);
    }

    public static <E extends Enum<E> & Coded> Item<List<E>> codes(String code, String label, Class<E> list) {
        return new Item<List<E>>(code, label, Kind.CODES).among(List.of(list.getEnumConstants()));
    }

    public static Item<List<Coded>> codes(String code, String label, String list) {
        return new Item<List<Coded>>(code, label, Kind.CODES).among(Code.written(list));
    }

    public static Item<Boolean> yesNo(String code, String label) {
        return new Item<>(code, label, Kind.YES_NO);
    }

    public static Item<String> string(String code, String label) {
        return new Item<>(code, label, Kind.STRING);
    }

    public static Item<List<String>> strings(String code, String label) {
        return new Item<>(code, label, Kind.STRINGS);
    }

    public static Item<String> text(String code, String label) {
        return new Item<>(code, label, Kind.TEXT);
    }

    private Item<T> measured(String inUnit, int allDigits, int afterPoint) {
        return with(item -> {
            item.unit = inUnit;
            item.digits = allDigits;
            item.decimals = afterPoint;
        });
    }

    private Item<T> among(List<? extends Coded> list) {
        return with(item -> item.choices = List.copyOf(list));
    }

    /** Only these of the list. */
    public Item<T> only(Coded... some) {
        return among(List.of(some));
    }

    // --- what is refused, what is doubted

    /** Values outside are refused. */
    public Item<T> hard(double low, double high) {
        return with(item -> item.hard = Range.between(low, high));
    }

    public Item<T> hardFrom(double low) {
        return with(item -> item.hard = Range.from(low));
    }

    public Item<T> hardAbove(double low) {
        return with(item -> item.hard = Range.above(low));
    }

    /** Values outside are saved and questioned. */
    public Item<T> soft(double low, double high) {
        return with(item -> item.expected = expected.within(Range.between(low, high)));
    }

    public Item<T> softFrom(double low) {
        return with(item -> item.expected = expected.within(Range.from(low)));
    }

    public Item<T> softUpTo(double high) {
        return with(item -> item.expected = expected.within(Range.upTo(high)));
    }

    /** While this holds, no answer is questioned. */
    public Item<T> softUnless(Condition condition) {
        return with(item -> item.expected = expected.unless(condition));
    }

    /** These codes (of a list, or {@code Y} and {@code N}) are saved and questioned. */
    public Item<T> unusual(String... codes) {
        return with(item -> item.expected = expected.without(codes));
    }

    /** A text that does not match is refused; people read {@code "a transcript, such as {example}"} instead. */
    public Item<T> pattern(String regex, Message described) {
        return with(item -> item.writtenForm = Optional.of(WrittenForm.of(regex, described)));
    }

    /** The answer names other entries of the case by their keys, from which people choose. */
    public Item<T> naming(WrittenForm.Reference entries) {
        return with(item -> item.writtenForm = Optional.of(WrittenForm.of(entries)));
    }

    // --- who must answer

    public Item<T> required() {
        return needed(Requirement.Need.REQUIRED, Optional.empty());
    }

    /** Required, and no absence will do. */
    public Item<T> given() {
        return needed(Requirement.Need.GIVEN, Optional.empty());
    }

    public Item<T> requiredIf(Condition condition) {
        return needed(Requirement.Need.CONDITIONAL, Optional.of(condition));
    }

    /** Computed, never typed, by a rule that looks beyond what this form may know and therefore stands elsewhere. */
    public Item<T> derived() {
        return needed(Requirement.Need.DERIVED, Optional.empty());
    }

    /** Computed by this rule from the case, never typed; empty where the rule cannot tell. */
    public Item<T> derived(Function<Entry, Optional<T>> rule) {
        return derived().with(item -> item.derivation = Optional.of(rule));
    }

    private Item<T> needed(Requirement.Need need, Optional<Condition> condition) {
        return with(item -> item.requirement = new Requirement(need, condition));
    }

    // --- what it is

    /** A planned or administrative date: it may lie in the future or after death, and places no event in time. */
    public Item<T> planned() {
        return with(item -> item.planned = true);
    }

    /** Belongs to the identity store; what stands among the answers is at most its month. */
    public Item<T> identity() {
        return with(item -> item.identity = true);
    }

    public Item<T> loinc(String code, String name) {
        return outside(OutsideCode.of(CodeSystem.LOINC, code, name));
    }

    /** What means the item, or a choice of it, in other code systems. */
    public Item<T> outside(OutsideCode... codes) {
        return with(item ->
                item.outside = Stream.concat(outside.stream(), Stream.of(codes)).toList());
    }

    // --- read by the faces

    public String code() {
        return code;
    }

    /** Its label in English, from which other languages are translated. */
    public String english() {
        return label;
    }

    @Override
    public Message words() {
        return Message.name("item " + code, label);
    }

    public Kind kind() {
        return kind;
    }

    /** UCUM, or empty. */
    public String unit() {
        return unit;
    }

    /** The unit as people read it: {@code × 10⁹/L} for {@code 10*9/L}, months for {@code mo}; empty where there is none. */
    public Optional<Message> unitInWords() {
        return UnitWords.of(unit());
    }

    public int digits() {
        return digits;
    }

    public int decimals() {
        return decimals;
    }

    public List<Coded> choices() {
        return choices;
    }

    public Range hardRange() {
        return hard;
    }

    /** Which answers raise no question. */
    public Expected expected() {
        return expected;
    }

    public Requirement requirement() {
        return requirement;
    }

    public boolean isDerived() {
        return requirement.need() == Requirement.Need.DERIVED;
    }

    public boolean isPlanned() {
        return planned;
    }

    public boolean isIdentity() {
        return identity;
    }

    /** How a text must be written; empty if anything may stand there. */
    public Optional<WrittenForm> writtenForm() {
        return writtenForm;
    }

    /** Which entries of the case the answer may name; empty if it names none. */
    public Optional<WrittenForm.Reference> reference() {
        return writtenForm.flatMap(WrittenForm::reference);
    }

    /** What means the item, or a choice of it, in other code systems; in the order in which it is written. */
    public List<OutsideCode> outsideCodes() {
        return outside;
    }

    /** Whether the rule of a derived item stands at the item itself. */
    public boolean hasRule() {
        return derivation.isPresent();
    }

    /** The value by the item's own rule; empty without one and where the rule cannot tell. */
    public Optional<T> derive(Entry entry) {
        return derivation.flatMap(rule -> rule.apply(entry));
    }

    public Optional<Coded> choice(String wanted) {
        for (Coded each : choices) {
            if (each.code().equals(wanted)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
