package org.jmmlregistry.database;

import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jmmlregistry.language.Message;
import org.jmmlregistry.language.Refused;

/** What keeps a sound request from being answered: the disk or the database; and how that is said to people. */
public enum StorageTrouble {
    /** The line was cut while the database was being told to keep what it had been given. */
    UNCERTAIN(Message.of(
            "The database went away in the moment of saving, and it is not certain whether this was saved. Please look at "
                    + "what is there before you save it again.")),
    FULL(Message.of(
            "The disk of the registry is full; nothing was saved. Please tell the administrator, and save again when there is "
                    + "room.")),
    BUSY(
            Message.of(
                    "Somebody else is still writing, perhaps a large import; nothing was saved. Please save again in a few minutes.")),
    SILENT(Message.of("The database does not answer; nothing was saved. Please try again in a moment."));

    /** PostgreSQL's class of means that are used up, and what Derby says when it cannot write. */
    private static final List<String> FULL_STATES =
            List.of("531", "532", "530", "XSDG1", "XSDF1", "XSLA4", "XSLAE", "XSLAA", "XSTB");

    private static final List<String> FULL_WORDS = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "not enough space on the disk",
            "check if the disk is full");

    /** A line that is cut, a server that ends or begins, too many lines, and Derby when it does not boot. */
    private static final List<String> SILENT_STATES = List.of("08", "57P", "533", "XJ040", "XJ041");

    /** Another transaction had what this one waited for too long, or the two waited for each other. */
    private static final List<String> BUSY_STATES = List.of("40XL", "40001", "40P01", "55P03");

    /** What the server's pool says, whatever the reason is. */
    private static final List<String> SILENT_WORDS = List.of("Error in allocating a connection");

    private final Message sentence;

    StorageTrouble(Message sentence) {
        this.sentence = sentence;
    }

    /** What happened and what to do, for people. */
    public Message sentence() {
        return sentence;
    }

    /** The trouble behind an exception; empty if the exception has another reason. */
    public static Optional<StorageTrouble> of(Throwable thrown) {
        Set<Throwable> all = causes(thrown);
        if (all.stream().anyMatch(SystemException.class::isInstance)) {
            return Optional.of(UNCERTAIN);
        }
        if (all.stream().anyMatch(each -> says(each, BUSY_STATES, List.of()))) {
            return Optional.of(BUSY);
        }
        boolean full = all.stream().anyMatch(each -> takesTheLastRoom(each) || says(each, FULL_STATES, FULL_WORDS));
        boolean silent = all.stream().anyMatch(each -> says(each, SILENT_STATES, SILENT_WORDS));
        if (full || (silent && DiskReserve.isUsedUp())) {
            return Optional.of(FULL);
        }
        return silent ? Optional.of(SILENT) : Optional.empty();
    }

    private static boolean takesTheLastRoom(Throwable thrown) {
        return thrown instanceof Refused refused && refused.kind() == Refused.Kind.NO_ROOM;
    }

    private static boolean says(Throwable thrown, List<String> states, List<String> words) {
        String message = Optional.ofNullable(thrown.getMessage()).orElse("");
        String state = thrown instanceof SQLException refused
                ? Optional.ofNullable(refused.getSQLState()).orElse("")
                : "";
        return states.stream().anyMatch(state::startsWith) || words.stream().anyMatch(message::contains);
    }

    /** The exception, its causes, and what a database tells after its first word. */
    private static Set<Throwable> causes(Throwable thrown) {
        Set<Throwable> all = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> ahead = new ArrayDeque<>(List.of(thrown));
        while (!ahead.isEmpty()) {
            Throwable each = ahead.pop();
            if (all.add(each)) {
                Optional.ofNullable(each.getCause()).ifPresent(ahead::push);
                if (each instanceof SQLException refused) {
                    Optional.ofNullable(refused.getNextException()).ifPresent(ahead::push);
                }
            }
        }
        return all;
    }
}
