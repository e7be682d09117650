package org.jmmlregistry.audit;

import java.util.Optional;

/**
 * Something that the trail records: an action, and where it concerns one value, the case, entry and item with the value
 * before and after as written.
 *
 * @param version that of the entry after the action, if the action gave it one or stands under one
 * @param source where the value came from, such as a page or the name of an imported file
 */
public record Event(
        Action action,
        Optional<String> caseId,
        Optional<String> entry,
        Optional<String> item,
        Optional<String> before,
        Optional<String> after,
        Optional<Integer> version,
        String reason,
        String source) {

    /** What was done. */
    public enum Action {
        REGISTER,
        ENTER,
        REVISE,
        IDENTIFY,
        STATUS,
        /** A query was raised, answered, closed or cancelled. */
        QUERY,
        SIGN,
        /** An entry was taken out of the record. */
        TAKE_OUT,
        /** An entry that was taken out counts again. */
        PUT_BACK,
        /** An entry was moved to another place of its case or to another case. */
        MOVE_ENTRY,
        /** The consent of a real child's family went from its case, as somebody said was meant. */
        CONSENT_GONE,
        /** A case was closed to changes. */
        CLOSE,
        REOPEN,
        /** A case was given to a centre, or to another one. */
        MOVE,
        /** Everything of a case but its pseudonym was erased. */
        ERASE,
        /** What the trail says of an entry was blanked, as it went on to a case that was erased. */
        ERASE_ENTRY,
        /** A reference table was replaced. */
        REFERENCE,
        FREEZE(false),
        /** A real child's case was opened, or the identity of any. */
        READ(false),
        /** Somebody gave a name or a number by which the registry knows a child of another case. */
        LOOK_UP(false),
        SIGN_IN(false),
        SIGN_IN_REFUSED(false),
        SIGN_OUT(false),
        /** An account was opened or changed. */
        ACCOUNT(false),
        /** A centre was added, renamed or retired. */
        CENTRE(false),
        EXPORT(false),
        /** A cohort was saved. */
        COHORT(false),
        REPORT(false),
        /** What the clock asks for was set, changed or taken away. */
        SCHEDULE(false),
        /** A report was put forward, reviewed, approved or withdrawn. */
        RELEASE(false),
        BACKUP(false),
        RESTORE(false);

        private final boolean changesData;

        Action() {
            this(true);
        }

        Action(boolean changesData) {
            this.changesData = changesData;
        }

        /** Whether cases differ afterwards; an action that does not leaves an import's preview as it was. */
        public boolean changesData() {
            return changesData;
        }
    }

    /** An action on a case; what it concerns of the case is added by the methods below. */
    public static Event on(Action action, String caseId) {
        return new Event(
                action,
                Optional.of(caseId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                "");
    }

    /** On this entry, as in {@code F07/1/1}. */
    public Event entry(String key) {
        return new Event(action, caseId, Optional.of(key), item, before, after, version, reason, source);
    }

    /** On this item, by its code. */
    public Event item(String code) {
        return new Event(action, caseId, entry, Optional.of(code), before, after, version, reason, source);
    }

    /** The value before, as written. */
    public Event from(Optional<String> value) {
        return new Event(action, caseId, entry, item, value, after, version, reason, source);
    }

    /** The value after, as written. */
    public Event to(Optional<String> value) {
        return new Event(action, caseId, entry, item, before, value, version, reason, source);
    }

    /** The version of the entry after it. */
    public Event version(int number) {
        return new Event(action, caseId, entry, item, before, after, Optional.of(number), reason, source);
    }

    public Event because(String why) {
        return new Event(action, caseId, entry, item, before, after, version, why, source);
    }

    /** Where it was done, such as a page. */
    public Event in(String place) {
        return new Event(action, caseId, entry, item, before, after, version, reason, place);
    }

    /** An action on the registry as a whole. */
    public static Event onRegistry(Action action, String what, String source) {
        return new Event(
                action,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(what),
                Optional.empty(),
                "",
                source);
    }
}
