package org.jmmlregistry.dictionary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;

/** Ordered questions that are answered together, the checks over them, and how often the form may be filled in a case. */
public final class Form implements Worded {

    /** How often a form is filled. */
    public enum Repeat implements Worded {
        ONCE("once a case"),
        REPEATED("as often as needed"),
        ONCE_PER_HSCT("once for each HSCT"),
        REPEATED_PER_HSCT("as often as needed under each HSCT"),
        REPEATED_WITH_OR_WITHOUT_HSCT("as often as needed, before the first HSCT or under each"),
        ONCE_WITH_OR_WITHOUT_HSCT("once, under the last HSCT, or without one if the child had none");

        private final String label;

        Repeat(String label) {
            this.label = label;
        }

        /** In English, from which other languages are translated. */
        public String english() {
            return label;
        }

        @Override
        public Message words() {
            return Message.name("repeat", label);
        }

        /** Whether the form may stand under an HSCT. */
        public boolean standsUnderHsct() {
            return this != ONCE && this != REPEATED;
        }

        /** Whether the form may stand under no HSCT: in a child who has none, or before its first. */
        public boolean standsWithoutHsct() {
            return this != ONCE_PER_HSCT && this != REPEATED_PER_HSCT;
        }

        public boolean isRepeated() {
            return this == REPEATED || this == REPEATED_PER_HSCT || this == REPEATED_WITH_OR_WITHOUT_HSCT;
        }
    }

    /**
     * What reading a form's written answers gave.
     *
     * @param answers those that could be read
     * @param unread those that could not and that a draft keeps as they were typed, by item code
     * @param findings why, for each that could not be read
     */
    public record Reading(Answers answers, Map<String, Written> unread, List<Finding> findings) {

        /** The same findings where what is kept unread does not stand against a save. */
        public List<Finding> ofDraft() {
            return findings.stream()
                    .map(finding -> finding.item().filter(unread::containsKey).isPresent()
                            ? new Finding(
                                    finding.entry(), finding.item(), finding.check(), Severity.TASK, finding.message())
                            : finding)
                    .toList();
        }
    }

    /**
     * Items that are shown together.
     *
     * @param heading what stands above them; empty if the form says enough
     */
    public record Section(Optional<Message> heading, List<Item<?>> items) {}

    private final String code;
    private final String title;
    private final Repeat repeat;
    private final Map<String, Item<?>> items;
    private final List<Item<?>> entered;
    private final List<Check> checks;
    private final Optional<Item<ClinicalDate>> dated;
    private final Map<String, Message> headings;

    private Form(
            String code,
            String title,
            Repeat repeat,
            Map<String, Item<?>> items,
            List<Check> checks,
            Optional<Item<ClinicalDate>> dated,
            Map<String, Message> headings) {
        this.code = code;
        this.title = title;
        this.repeat = repeat;
        this.items = items;
        this.entered = List.copyOf(
                items.values().stream().filter(item -> !item.isDerived()).toList());
        this.checks = checks;
        this.dated = dated;
        this.headings = headings;
    }

    public static Form of(String code, String title, Repeat repeat, Item<?>... items) {
        Map<String, Item<?>> byCode = new LinkedHashMap<>();
        for (Item<?> item : items) {
            if (byCode.put(item.code(), item) != null) {
                throw new IllegalArgumentException("items: " + code + "." + item.code() + " stands twice");
            }
        }
        return new Form(code, title, repeat, byCode, alone(code, byCode.values()), Optional.empty(), Map.of());
    }

    private static List<Check> alone(String code, Collection<Item<?>> items) {
        return items.stream()
                .filter(item -> item.kind() == Kind.CODES)
                .flatMap(item -> item.choices().stream()
                        .filter(Coded::standsAlone)
                        .map(choice -> Check.alone(code, item, choice)))
                .toList();
    }

    /** With these checks beside those that it has. */
    public Form checkedBy(Check... rules) {
        List<Check> all = Stream.concat(checks.stream(), Stream.of(rules)).toList();
        return new Form(code, title, repeat, items, all, dated, headings);
    }

    /** The date that places an entry in time; entries of a form without one are always part of a snapshot. */
    public Form datedBy(Item<ClinicalDate> item) {
        return new Form(code, title, repeat, items, checks, Optional.of(item), headings);
    }

    /** With a heading above an item, which stands for it and those after it. */
    public Form headed(Item<?> first, Message heading) {
        if (!items.containsKey(first.code())) {
            throw new IllegalArgumentException("first: form " + code + " has no item \"" + first.code() + "\"");
        }
        Map<String, Message> all = new LinkedHashMap<>(headings);
        all.put(first.code(), heading);
        return new Form(code, title, repeat, items, checks, dated, all);
    }

    public String code() {
        return code;
    }

    /** Its title in English, from which other languages are translated. */
    public String english() {
        return title;
    }

    @Override
    public Message words() {
        return Message.name("form " + code, title);
    }

    public Repeat repeat() {
        return repeat;
    }

    public List<Item<?>> items() {
        return List.copyOf(items.values());
    }

    /** The items that people answer. */
    public List<Item<?>> enteredItems() {
        return entered;
    }

    /** The items in the groups in which they are shown; what stands before the first heading is a group without one. */
    public List<Section> sections() {
        Map<Optional<Message>, List<Item<?>>> sections = new LinkedHashMap<>();
        Optional<Message> heading = Optional.empty();
        for (Item<?> item : items.values()) {
            if (headings.containsKey(item.code())) {
                heading = Optional.ofNullable(headings.get(item.code()));
            }
            sections.computeIfAbsent(heading, none -> new ArrayList<>()).add(item);
        }
        return sections.entrySet().stream()
                .map(each -> new Section(each.getKey(), List.copyOf(each.getValue())))
                .toList();
    }

    public Optional<Item<?>> item(String itemCode) {
        return Optional.ofNullable(items.get(itemCode));
    }

    public List<Check> checks() {
        return checks;
    }

    public Optional<Item<ClinicalDate>> datedBy() {
        return dated;
    }

    /** Turns written answers, by item code, into answers; an unknown code is a contract error. */
    public Reading read(EntryKey key, Map<String, Written> written) {
        return read(key, written, Notation.UNSETTLED);
    }

    /** The same where people of a notation typed some of them. */
    public Reading read(EntryKey key, Map<String, Written> written, Notation notation) {
        for (String itemCode : written.keySet()) {
            if (!items.containsKey(itemCode)) {
                throw new IllegalArgumentException("written: form " + code + " has no item \"" + itemCode + "\"");
            }
        }
        Map<Item<?>, Answer> answers = new LinkedHashMap<>();
        Map<String, Written> unread = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Item<?> item : enteredItems()) {
            Written each = written.getOrDefault(item.code(), Written.BLANK);
            AnswerText.Reading reading =
                    each.typed() ? WrittenAnswer.read(item, each, notation) : AnswerText.read(item, each);
            if (reading instanceof AnswerText.Reading.Read read) {
                answers.put(item, read.answer());
            } else if (reading instanceof AnswerText.Reading.Unreadable problem) {
                if (WrittenAnswer.isKept(item, each)) {
                    unread.put(item.code(), each);
                }
                findings.add(new Finding(
                        key,
                        Optional.of(item.code()),
                        code + "." + item.code() + "/type",
                        Severity.HARD,
                        problem.why()));
            }
        }
        return new Reading(Answers.of(answers), Collections.unmodifiableMap(unread), List.copyOf(findings));
    }

    /** The answers as they would be written, by item code. */
    public Map<String, Written> write(Answers answers) {
        Map<String, Written> written = new LinkedHashMap<>();
        for (Item<?> item : enteredItems()) {
            answers.answer(item).ifPresent(answer -> written.put(item.code(), AnswerText.write(answer)));
        }
        return written;
    }

    /** Gives each required item that has no answer this absence. */
    public Answers fill(Entry entry, Absence why) {
        Answers filled = entry.answers();
        for (Item<?> item : enteredItems()) {
            boolean open = filled.answer(item).isEmpty();
            if (open
                    && item.requirement().appliesTo(entry)
                    && item.requirement().need() != Requirement.Need.GIVEN) {
                filled = filled.with(item, why);
            }
        }
        return filled;
    }

    /**
     * Everything that the items' own ranges and this form's checks have to say about an entry.
     *
     * @param today the day of entry; clinical dates after it are refused
     * @param complete whether each required item must be answered; those that may never be absent must be so in a draft too
     */
    public List<Finding> review(Entry entry, LocalDate today, boolean complete) {
        List<Finding> findings = new ArrayList<>();
        for (Item<?> item : enteredItems()) {
            RangeChecks.review(code, entry, item).forEach(findings::add);
            DateLimits.review(entry, item, today).forEach(findings::add);
            unanswered(entry, item, complete).forEach(findings::add);
        }
        List<Entry> completions = entry.completions();
        checks.stream()
                .filter(check -> check.isViolated(completions))
                .map(check -> check.finding(entry))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    /** What the ranges of derived items say about an entry that holds their values. */
    public List<Finding> reviewDerived(Entry withDerived) {
        return items.values().stream()
                .filter(Item::isDerived)
                .flatMap(item -> RangeChecks.review(code, withDerived, item))
                .toList();
    }

    private static Stream<Finding> unanswered(Entry entry, Item<?> item, boolean complete) {
        Optional<Answer> answer = entry.answers().answer(item);
        boolean needsValue = item.requirement().need() == Requirement.Need.GIVEN;
        if (needsValue && !(answer.orElse(null) instanceof Answer.Given)) {
            return Stream.of(
                    Finding.about(entry, item, "EC-X13", Severity.HARD, Message.of("{item} must be given.", item)));
        }
        return complete && answer.isEmpty() && item.requirement().appliesTo(entry)
                ? Stream.of(Finding.about(
                        entry,
                        item,
                        "EC-X13",
                        Severity.HARD,
                        Message.of("Required: {item}. Give a value, or say why there is none.", item)))
                : Stream.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
