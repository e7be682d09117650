package org.jmmlregistry.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.database.DataFolder;

/**
 * The chain's end in a file of the data folder, written after each commit. Whoever can write to the database alone can cut the
 * chain and change what it keeps of its length, but not this.
 *
 * <p>The file may lag behind, never lead: after a power cut it names an entry that is no longer the last, which the chain must
 * still have.
 */
@ApplicationScoped
public class TrailAnchor {

    private static final String FILE = "trail.anchor";

    /** Earlier versions wrote the digits of the machine's language. */
    private static final Pattern WRITTEN = Pattern.compile("(\\p{Nd}{1,18}) (\\w+) (\\p{Nd}{1,18})");

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private long kept;

    /** In the registry's data folder. */
    public TrailAnchor() {
        this(DataFolder.path());
    }

    public TrailAnchor(Path folder) {
        this.file = folder.resolve(FILE);
        this.kept = read().map(TrailMark::entries).orElse(0L);
    }

    /** Keeps how far the chain has come, if nothing later is kept already. */
    public void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrailMark mark) {
        writing.lock();
        try {
            if (mark.entries() > kept) {
                write(mark);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Begins anew at this mark, after the chain itself was replaced by that of a backup. */
    public void replace(TrailMark mark) {
        writing.lock();
        try {
            write(mark);
        } finally {
            writing.unlock();
        }
    }

    private void write(TrailMark mark) {
        Path next = file.resolveSibling(FILE + ".next");
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(next, "%s %s %s%n".formatted(mark.entries(), mark.hash(), mark.changes()));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            kept = mark.entries();
        } catch (IOException refused) {
            throw new UncheckedIOException("the end of the trail cannot be kept in " + file, refused);
        }
    }

    /** What is kept; empty if nothing is, or a power cut left the file without its content. */
    public Optional<TrailMark> kept() {
        return read();
    }

    private Optional<TrailMark> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Matcher written = WRITTEN.matcher(Files.readString(file).strip());
            return written.matches()
                    ? Optional.of(new TrailMark(
                            Long.parseLong(written.group(1)), written.group(2), Long.parseLong(written.group(3))))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the end of the trail cannot be read from " + file, unreadable);
        }
    }
}
