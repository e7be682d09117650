package org.jmmlregistry.web.trail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jmmlregistry.audit.Event;
import org.jmmlregistry.audit.Trail;
import org.jmmlregistry.audit.TrailFault;
import org.jmmlregistry.audit.TrailFilter;
import org.jmmlregistry.audit.TrailVerification;
import org.jmmlregistry.dictionary.ClinicalDate;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Worded;
import org.jmmlregistry.security.Caller;
import org.jmmlregistry.security.Right;
import org.jspecify.annotations.Nullable;

/** The trail, a hundred entries a page, narrowed by case, person, kind and day; and the check of its chain. */
@Named
@RequestScoped
public class TrailPage {

    private static final int PAGE = 100;
    private static final int LONGEST = 60;

    private final Trail trail;
    private final TrailMarks marks;
    private final Provider<Caller> caller;

    private String caseId = "";
    private String entry = "";
    private String item = "";
    private String who = "";
    private String kind = "";
    private String from = "";
    private String to = "";
    private String before = "";
    private List<TrailRow> rows = List.of();
    private Optional<TrailVerification> read = Optional.empty();

    /** Kinds of entries that people look for. */
    private enum Kind implements Worded {
        CHANGES("Changes of data"),
        READS("Who looked"),
        TAKEN("Exports, reports and backups"),
        VISITS("Sign-ins, accounts and centres"),
        ERASURES("Erasures"),
        ALL("Everything");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public Message words() {
            return Message.name("kind of trail entries", label);
        }

        private boolean holds(Event.Action action) {
            return switch (action) {
                case READ, LOOK_UP -> this == READS;
                case EXPORT, REPORT, BACKUP, RESTORE, FREEZE -> this == TAKEN;
                case SIGN_IN, SIGN_IN_REFUSED, SIGN_OUT, ACCOUNT, CENTRE -> this == VISITS;
                case ERASE, ERASE_ENTRY -> this == ERASURES || this == CHANGES;
                default -> this == CHANGES;
            };
        }

        /** What changed comes first; who looked is another question. */
        private static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.name().equals(code))
                    .findFirst()
                    .orElse(CHANGES);
        }

        private Set<Event.Action> actions() {
            return Arrays.stream(Event.Action.values())
                    .filter(each -> this == ALL || holds(each))
                    .collect(Collectors.toSet());
        }
    }

    /** A kind as the list of choices shows it. */
    public record Choice(String code, Message label) {}

    /** For the container's proxy, which has no state of its own. */
    @SuppressWarnings("NullAway")
    protected TrailPage() {
        this(null, null, null);
    }

    @Inject
    public TrailPage(Trail trail, TrailMarks marks, Provider<Caller> caller) {
        this.trail = trail;
        this.marks = marks;
        this.caller = caller;
    }

    public void load() {
        long start = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        rows = trail.page(filter(), start, PAGE, caller.get()).stream()
                .map(TrailRow::new)
                .toList();
    }

    private TrailFilter filter() {
        return new TrailFilter(
                said(caseId), said(entry), said(item), said(who), Kind.of(kind).actions(), day(from), day(to));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
        return ClinicalDate.parse(text.strip())
                .filter(date -> date.precision() == ClinicalDate.Precision.DAY)
                .map(ClinicalDate::earliest);
    }

    /** Reads the whole chain. */
    public void verify() {
        caller.get().require(Right.READ_TRAIL);
        read = Optional.of(marks.verify(trail));
        load();
    }

    public boolean isVerified() {
        return read.isPresent();
    }

    public TrailVerification getRead() {
        return read.orElseThrow();
    }

    public Message getFault() {
        return getRead().fault().map(TrailFault::sentence).orElseThrow();
    }

    public List<TrailRow> getRows() {
        return rows;
    }

    public List<Choice> getKinds() {
        return Arrays.stream(Kind.values())
                .map(each -> new Choice(each.name(), each.words()))
                .toList();
    }

    /** The number before which the next page begins; empty if this one is the last. */
    public String getOlder() {
        return rows.size() < PAGE ? "" : String.valueOf(rows.get(PAGE - 1).getSeq());
    }

    /** Whether changes are shown and nothing else. */
    public boolean isOfChanges() {
        return Kind.of(kind) == Kind.CHANGES;
    }

    public boolean isNarrowed() {
        return !(caseId + entry + item + who + kind + from + to).isBlank();
    }

    public String getCaseId() {
        return caseId;
    }

    public void setCaseId(@Nullable String text) {
        caseId = kept(text);
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(@Nullable String text) {
        entry = kept(text);
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String text) {
        item = kept(text);
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String text) {
        who = kept(text);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String text) {
        kind = kept(text);
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String text) {
        from = kept(text);
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String text) {
        to = kept(text);
    }

    public String getBefore() {
        return before;
    }

    public void setBefore(@Nullable String text) {
        before = kept(text);
    }

    private static String kept(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
