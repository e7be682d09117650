package org.jmmlregistry.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jmmlregistry.database.DataFolder;
import org.jmmlregistry.language.Message;

/**
 * The chain's end in a file of the data folder, written after each commit. Whoever can write to the database alone can cut the
 * chain and change what it keeps of its length, but not this.
 *
 * <p>The file may lag behind, never lead: after a power cut it names an entry that is no longer the last, which the chain must
 * still have. Where it was missing or unreadable it is begun anew, and says for ever with which entry: what was cut off before that
 * cannot be told from it.
 */
@ApplicationScoped
public class TrailAnchor {

    private static final Logger LOG = System.getLogger(TrailAnchor.class.getName());
    private static final String FILE = "trail.anchor";

    /** Earlier versions wrote the digits of the machine's language. */
    private static final Pattern WRITTEN =
            Pattern.compile("(\\p{Nd}{1,18}) (\\w*) (\\p{Nd}{1,18})(?: (\\p{Nd}{1,18}))?");

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock();
    private long kept;

    /**
     * What the file holds.
     *
     * @param begun with which entry it was begun anew; 0 if it has been there from the beginning
     */
    private record Content(TrailMark mark, long begun) {

        @Override
        public String toString() {
            return "%s %s %s %s%n".formatted(mark.entries(), mark.hash(), mark.changes(), begun);
        }
    }

    /** In the registry's data folder. */
    public TrailAnchor() {
        this(DataFolder.path());
    }

    public TrailAnchor(Path folder) {
        this.file = folder.resolve(FILE);
        this.kept = kept().map(TrailMark::entries).orElse(0L);
    }

    /** Keeps that the chain of a new registry is empty, so that a file that is missing later was lost. */
    public void begin(TrailMark mark) {
        if (mark.entries() == 0 && read().isEmpty()) {
            replace(mark);
        }
    }

    /** Keeps how far the chain has come, if nothing later is kept already. */
    public void keep(@Observes(during = TransactionPhase.AFTER_SUCCESS) TrailMark mark) {
        writing.lock();
        try {
            if (mark.entries() > kept) {
                Optional<Content> before = read();
                if (before.isEmpty()) {
                    LOG.log(Level.WARNING, "{0}", begunAnew(mark.entries()));
                }
                write(new Content(mark, before.map(Content::begun).orElse(mark.entries())));
            }
        } finally {
            writing.unlock();
        }
    }

    /** Begins anew at this mark, after the chain itself was replaced by that of a backup. */
    public void replace(TrailMark mark) {
        writing.lock();
        try {
            write(new Content(mark, 0));
        } finally {
            writing.unlock();
        }
    }

    private void write(Content content) {
        Path next = file.resolveSibling(FILE + ".next");
        try {
            Files.createDirectories(file.getParent());
            writeThrough(next, content.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            kept = content.mark().entries();
        } catch (IOException refused) {
            throw new UncheckedIOException("the end of the trail cannot be kept in " + file, refused);
        }
    }

    /** To the disk itself: after a power cut the file is the one from before or this one, and never an empty one. */
    private static void writeThrough(Path file, String text) throws IOException {
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(false);
        }
    }

    /** What is kept; empty if nothing is, or nobody can read it. */
    public Optional<TrailMark> kept() {
        return read().map(Content::mark);
    }

    /** What is not proved by this file, in a sentence; empty if it has been whole from the beginning. */
    public List<Message> remarks() {
        Optional<Content> content = read();
        if (content.isEmpty()) {
            return List.of(
                    Files.exists(file)
                            ? Message.of(
                                    "The end of the trail in the data folder, {file}, cannot be read. What was cut "
                                            + "off from the end is not found without it.",
                                    FILE)
                            : Message.of(
                                    "The end of the trail in the data folder, {file}, is missing. What was cut off "
                                            + "from the end is not found without it.",
                                    FILE));
        }
        return content.map(Content::begun).filter(entry -> entry > 0).map(TrailAnchor::begunAnew).stream()
                .toList();
    }

    private static Message begunAnew(long entry) {
        return Message.of(
                "The end of the trail in the data folder was missing or could not be read, and was begun anew with entry "
                        + "{n}. What was cut off before that is not found by it.",
                entry);
    }

    private Optional<Content> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Matcher written = WRITTEN.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).strip());
            return written.matches() ? Optional.of(content(written)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the end of the trail cannot be read from " + file, unreadable);
        }
    }

    /** Earlier versions did not say with which entry it was begun. */
    private static Content content(Matcher written) {
        TrailMark mark =
                new TrailMark(Long.parseLong(written.group(1)), written.group(2), Long.parseLong(written.group(3)));
        return new Content(
                mark, Optional.ofNullable(written.group(4)).map(Long::parseLong).orElse(0L));
    }
}
