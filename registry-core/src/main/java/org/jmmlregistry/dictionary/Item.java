package org.jmmlregistry.dictionary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One question of a form, written in one line; page, REST, CSV, codebook and trail all read this line.
 *
 * <p>An item is immutable: each verb ({@code hard}, {@code required}, {@code loinc} ...) returns a changed copy. Its code
 * is for ever; its label may be edited.
 *
 * @param <T> type of the value: {@link ClinicalDate}, {@link BigDecimal}, {@link Integer}, {@link Coded}, {@link Boolean},
 *     {@link String} or a list of the last kinds
 */
public final class Item<T> {

    private static final Pattern CODE = Pattern.compile("[a-z0-9_]+");

    private final String code;
    private final String label;
    private final Kind kind;
    private final Facts<T> facts;

    /** What the verbs change. */
    private record Facts<T>(
            String unit,
            int digits,
            int decimals,
            List<Coded> choices,
            Range hard,
            Range soft,
            List<String> unusual,
            Requirement requirement,
            Optional<Function<Entry, Optional<T>>> derivation,
            boolean planned,
            boolean identity,
            Optional<Pattern> pattern,
            Map<String, String> outside) {

        static <T> Facts<T> plain() {
            return new Facts<>(
                    "",
                    0,
                    0,
                    List.of(),
                    Range.ALL,
                    Range.ALL,
                    List.of(),
                    Requirement.OPTIONAL,
                    Optional.empty(),
                    false,
                    false,
                    Optional.empty(),
                    Map.of());
        }

        Facts<T> measured(String inUnit, int allDigits, int afterPoint) {
            return new Facts<>(
                    inUnit,
                    allDigits,
                    afterPoint,
                    choices,
                    hard,
                    soft,
                    unusual,
                    requirement,
                    derivation,
                    planned,
                    identity,
                    pattern,
                    outside);
        }

        Facts<T> among(List<? extends Coded> list) {
            return new Facts<>(
                    unit,
                    digits,
                    decimals,
                    List.copyOf(list),
                    hard,
                    soft,
                    unusual,
                    requirement,
                    derivation,
                    planned,
                    identity,
                    pattern,
                    outside);
        }

        Facts<T> within(Range hardRange, Range softRange, List<String> rare) {
            return new Facts<>(
                    unit,
                    digits,
                    decimals,
                    choices,
                    hardRange,
                    softRange,
                    rare,
                    requirement,
                    derivation,
                    planned,
                    identity,
                    pattern,
                    outside);
        }

        Facts<T> needed(Requirement need, Optional<Function<Entry, Optional<T>>> rule) {
            return new Facts<>(
                    unit, digits, decimals, choices, hard, soft, unusual, need, rule, planned, identity, pattern,
                    outside);
        }

        Facts<T> marked(boolean isPlanned, boolean isIdentity, Optional<Pattern> form) {
            return new Facts<>(
                    unit,
                    digits,
                    decimals,
                    choices,
                    hard,
                    soft,
                    unusual,
                    requirement,
                    derivation,
                    isPlanned,
                    isIdentity,
                    form,
                    outside);
        }

        Facts<T> known(Map<String, String> elsewhere) {
            return new Facts<>(
                    unit,
                    digits,
                    decimals,
                    choices,
                    hard,
                    soft,
                    unusual,
                    requirement,
                    derivation,
                    planned,
                    identity,
                    pattern,
                    Map.copyOf(elsewhere));
        }
    }

    private Item(String code, String label, Kind kind, Facts<T> facts) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("code: lower-case letters, digits and _ only, not \"" + code + "\"");
        }
        this.code = code;
        this.label = label;
        this.kind = kind;
        this.facts = facts;
    }

    public static Item<ClinicalDate> date(String code, String label) {
        return new Item<>(code, label, Kind.DATE, Facts.plain());
    }

    /** A decimal number of so many digits, so many of them after the point, in a UCUM unit ({@code ""} where it has none). */
    public static Item<BigDecimal> number(String code, String label, int digits, int decimals, String unit) {
        return new Item<>(code, label, Kind.NUMBER, Facts.<BigDecimal>plain().measured(unit, digits, decimals));
    }

    public static Item<Integer> integer(String code, String label, String unit) {
        return new Item<>(code, label, Kind.INTEGER, Facts.<Integer>plain().measured(unit, 9, 0));
    }

    /** One of the constants of an enumeration that rules and reports name. */
    public static <E extends Enum<E> & Coded> Item<E> code(String code, String label, Class<E> list) {
        return new Item<>(code, label, Kind.CODE, Facts.<E>plain().among(List.of(list.getEnumConstants())));
    }

    /** One of a list written in place: {@code "IDENT Identical | MINOR Minor mismatch"}. */
    public static Item<Coded> code(String code, String label, String list) {
        return new Item<>(code, label, Kind.CODE, Facts.<Coded>plain().among(written(list)));
    }

    /** One of a list that is computed, such as the countries of the world. */
    public static Item<Coded> code(String code, String label, List<Code> list) {
        return new Item<>(code, label, Kind.CODE, Facts.<Coded>plain().among(list));
    }

    public static <E extends Enum<E> & Coded> Item<List<E>> codes(String code, String label, Class<E> list) {
        return new Item<>(code, label, Kind.CODES, Facts.<List<E>>plain().among(List.of(list.getEnumConstants())));
    }

    public static Item<List<Coded>> codes(String code, String label, String list) {
        return new Item<>(code, label, Kind.CODES, Facts.<List<Coded>>plain().among(written(list)));
    }

    public static Item<Boolean> yesNo(String code, String label) {
        return new Item<>(code, label, Kind.YES_NO, Facts.plain());
    }

    public static Item<String> string(String code, String label) {
        return new Item<>(code, label, Kind.STRING, Facts.plain());
    }

    public static Item<List<String>> strings(String code, String label) {
        return new Item<>(code, label, Kind.STRINGS, Facts.plain());
    }

    public static Item<String> text(String code, String label) {
        return new Item<>(code, label, Kind.TEXT, Facts.plain());
    }

    private static List<Code> written(String list) {
        return Arrays.stream(list.split("\\|"))
                .map(String::strip)
                .map(choice -> choice.split(" ", 2))
                .map(parts -> new Code(parts[0], parts.length == 2 ? parts[1].strip() : parts[0]))
                .toList();
    }

    // --- what is refused, what is doubted

    /** Values outside are refused. */
    public Item<T> hard(double low, double high) {
        return changed(facts.within(Range.between(low, high), facts.soft, facts.unusual));
    }

    public Item<T> hardFrom(double low) {
        return changed(facts.within(Range.from(low), facts.soft, facts.unusual));
    }

    public Item<T> hardAbove(double low) {
        return changed(facts.within(Range.above(low), facts.soft, facts.unusual));
    }

    /** Values outside are saved and questioned. */
    public Item<T> soft(double low, double high) {
        return changed(facts.within(facts.hard, Range.between(low, high), facts.unusual));
    }

    public Item<T> softFrom(double low) {
        return changed(facts.within(facts.hard, Range.from(low), facts.unusual));
    }

    public Item<T> softUpTo(double high) {
        return changed(facts.within(facts.hard, Range.upTo(high), facts.unusual));
    }

    /** These codes (of a list, or {@code Y} and {@code N}) are saved and questioned. */
    public Item<T> unusual(String... codes) {
        return changed(facts.within(facts.hard, facts.soft, List.of(codes)));
    }

    /** A text that does not match is refused. */
    public Item<T> pattern(String regex) {
        return changed(facts.marked(facts.planned, facts.identity, Optional.of(Pattern.compile(regex))));
    }

    // --- who must answer

    public Item<T> required() {
        return changed(facts.needed(new Requirement(Requirement.Need.REQUIRED, Optional.empty()), facts.derivation));
    }

    /** Required, and no absence will do. */
    public Item<T> given() {
        return changed(facts.needed(new Requirement(Requirement.Need.GIVEN, Optional.empty()), facts.derivation));
    }

    public Item<T> requiredIf(Condition condition) {
        return changed(
                facts.needed(new Requirement(Requirement.Need.CONDITIONAL, Optional.of(condition)), facts.derivation));
    }

    /** Computed, never typed, by a rule that looks beyond what this form may know and therefore stands elsewhere. */
    public Item<T> derived() {
        return changed(facts.needed(new Requirement(Requirement.Need.DERIVED, Optional.empty()), Optional.empty()));
    }

    /** Computed by this rule from the case, never typed; empty where the rule cannot tell. */
    public Item<T> derived(Function<Entry, Optional<T>> rule) {
        return changed(facts.needed(new Requirement(Requirement.Need.DERIVED, Optional.empty()), Optional.of(rule)));
    }

    // --- what it is

    /** A planned or administrative date: it may lie in the future or after death, and places no event in time. */
    public Item<T> planned() {
        return changed(facts.marked(true, facts.identity, facts.pattern));
    }

    /** Belongs to the identity store; what stands among the answers is at most its month. */
    public Item<T> identity() {
        return changed(facts.marked(facts.planned, true, facts.pattern));
    }

    public Item<T> loinc(String loinc) {
        return outside("LOINC", loinc);
    }

    /** Its name in another system, such as {@code CIBMTR}, {@code EBMT}, {@code ICD}. */
    public Item<T> outside(String system, String name) {
        Map<String, String> names = new LinkedHashMap<>(facts.outside);
        names.put(system, name);
        return changed(facts.known(names));
    }

    private Item<T> changed(Facts<T> with) {
        return new Item<>(code, label, kind, with);
    }

    // --- read by the faces

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    public Kind kind() {
        return kind;
    }

    /** UCUM, or empty. */
    public String unit() {
        return facts.unit;
    }

    public int digits() {
        return facts.digits;
    }

    public int decimals() {
        return facts.decimals;
    }

    public List<Coded> choices() {
        return facts.choices;
    }

    public Range hardRange() {
        return facts.hard;
    }

    public Range softRange() {
        return facts.soft;
    }

    public List<String> unusualCodes() {
        return facts.unusual;
    }

    public Requirement requirement() {
        return facts.requirement;
    }

    public boolean isDerived() {
        return facts.requirement.need() == Requirement.Need.DERIVED;
    }

    public boolean isPlanned() {
        return facts.planned;
    }

    public boolean isIdentity() {
        return facts.identity;
    }

    public Optional<Pattern> pattern() {
        return facts.pattern;
    }

    /** Names in other systems, by system. */
    public Map<String, String> outsideCodes() {
        return facts.outside;
    }

    /** Whether the rule of a derived item stands at the item itself. */
    public boolean hasRule() {
        return facts.derivation.isPresent();
    }

    /** The value by the item's own rule; empty without one and where the rule cannot tell. */
    public Optional<T> derive(Entry entry) {
        return facts.derivation.flatMap(rule -> rule.apply(entry));
    }

    public Optional<Coded> choice(String wanted) {
        return facts.choices.stream().filter(each -> each.code().equals(wanted)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
